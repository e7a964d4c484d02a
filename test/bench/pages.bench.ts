import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { measureBuiltApp } from './built-app.ts';
import type { BenchRow } from './measure.ts';
import { observePaints, type Paints, readPaints, readPractices } from './page-measures.ts';

/** Each page with what is there once it is read. */
const PAGES: readonly (readonly [address: string, heading: string | RegExp])[] = [
  ['/', 'What stops first'],
  ['/exposure', 'Exposure'],
  ['/exposure?part=TM-4411-02', 'Rotor magnet set'],
  ['/exposure?tab=suppliers', 'Exposure'],
  ['/supplier?id=S-1010', 'What we buy'],
  ['/network', 'Network'],
  ['/network?as=graph', 'Network'],
  ['/licences', 'Licences'],
  ['/scenarios', 'Presets'],
  ['/scenarios?tab=what-if', 'What if …'],
  ['/scenarios?tab=moves', 'What a plan says'],
  ['/controls', 'Controls'],
  ['/data', 'Data'],
  ['/method', 'Method'],
];
/** Points of 100 that a page may lose. */
const BUDGET = 5;
const QUIET_MS = 1500;

/** What weighs how much of the score for speed, and the values in milliseconds (of the shift: a share) that give 90 and 50 of 100, as Lighthouse 12 has them for a desk. */
const SPEED = [
  { of: 'firstPaint', weight: 0.2, good: 934, middle: 1600 },
  { of: 'largestPaint', weight: 0.25, good: 1200, middle: 2400 },
  { of: 'blocked', weight: 0.3, good: 150, middle: 350 },
  { of: 'shift', weight: 0.25, good: 0.1, middle: 0.25 },
] as const satisfies readonly { of: keyof Paints; weight: number; good: number; middle: number }[];

/** What an objection of axe weighs, and what a rule that is kept weighs of the same kind. */
const IMPACTS: Readonly<Record<string, number>> = { critical: 10, serious: 7, moderate: 3, minor: 1 };

/**
 * Points that each page of the built app loses of 100, measured as Lighthouse does on a desk without slowing anything down: speed (first and largest
 * paint, time blocked by long tasks, shift of what is drawn; the paint over time is left out and its tenth given to the first), what axe objects to, targets of 24 pixels among it, and whether the page keeps
 * to what a browser asks of pages. The app has been visited before, as it is by who works with it.
 */
export default async function benchPages(): Promise<BenchRow[]> {
  return measureBuiltApp(measurePages);
}

async function measurePages(browser: Browser, url: string): Promise<BenchRow[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(observePaints);
  await openQuiet(page, `${url}/`, 'What stops first');
  const rows: BenchRow[] = [];
  for (const [address, heading] of PAGES) {
    faults.length = 0;
    await openQuiet(page, `${url}${address}`, heading);
    const paints = await page.evaluate(readPaints);
    const practices = [...(await page.evaluate(readPractices)), faults.length === 0];
    const lost = { speed: 100 - scoreSpeed(paints), ...(await scoreAccess(page)) };
    const kept = practices.filter(Boolean).length / practices.length;
    rows.push(
      toRow(
        address,
        `speed (blocked ${String(Math.round(paints.blocked))} ms, shift ${paints.shift.toFixed(2)})`,
        lost.speed,
      ),
      toRow(address, `accessibility${lost.objections}`, lost.access),
      toRow(address, 'good practice', 100 * (1 - kept)),
    );
  }
  return rows;
}

function toRow(address: string, of: string, lost: number): BenchRow {
  return { what: `page: points lost of 100, ${of}`, size: address, milliseconds: lost, budget: BUDGET, baseline: null };
}

async function openQuiet(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { name: heading }).first().waitFor();
  await page.waitForTimeout(QUIET_MS);
}

/** Log-normal between the two values of each measure. */
function scoreSpeed(paints: Paints): number {
  return SPEED.reduce(
    (sum, { of, weight, good, middle }) => sum + 100 * weight * scoreBelow(paints[of], good, middle),
    0,
  );
}

/** The share of a log-normal law above a value whose median is `middle` and of which 90 in 100 lie above `good`. */
function scoreBelow(value: number, good: number, middle: number): number {
  if (value <= 0) return 1;
  const deviations = (Math.log(value / middle) / Math.log(middle / good)) * 1.281_551_6;
  // Abramowitz & Stegun 26.2.19: within 1.5e-7 of the normal law.
  const x = Math.abs(deviations);
  const series =
    1 +
    x *
      (0.049867347 +
        x * (0.0211410061 + x * (0.0032776263 + x * (0.0000380036 + x * (0.0000488906 + x * 0.000005383)))));
  const tail = 0.5 * series ** -16;
  return deviations > 0 ? tail : 1 - tail;
}

async function scoreAccess(page: Page): Promise<{ access: number; objections: string }> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ rules: { 'target-size': { enabled: true } } });
  const { violations, passes } = await axe.analyze();
  const weigh = (rules: readonly { impact?: string | null | undefined; id: string }[]): number =>
    rules.reduce((sum, { impact }) => sum + (IMPACTS[impact ?? 'moderate'] ?? 3), 0);
  const lost = weigh(violations);
  const objections = violations.map(({ id, nodes }) => `; ${id} ×${String(nodes.length)}`).join('');
  return { access: (100 * lost) / Math.max(1, lost + weigh(passes)), objections };
}
