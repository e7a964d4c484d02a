import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExposureReport, PartExposure } from '../../src/engine/exposure/report.ts';
import { readPlain, writeAmounts, writeFigure, writeRange, writeWeeks } from './expected-text.ts';

/** What a row of the parts table shows, by part number. */
export type PartFigures = {
  description: string;
  risk: string;
  spend: string;
  share: string;
  cover: string;
  wait: string;
};

const COLUMNS: Readonly<Record<keyof PartFigures | 'part', RegExp>> = {
  part: /^Part$/,
  description: /^Description/,
  risk: /^At risk/,
  spend: /^Spend/,
  share: /^Needs a licence/,
  cover: /^Cover/,
  wait: /^Wait/,
};

/** Every row of the parts table: the page is scrolled from top to end, since only rows in sight are in the document. */
export async function readParts(page: Page): Promise<Map<string, PartFigures>> {
  const grid = page.getByRole('grid', { name: 'Exposure by part' });
  const headings = (await grid.getByRole('columnheader').allInnerTexts()).map(readPlain);
  const at = (name: keyof typeof COLUMNS): number => {
    const index = headings.findIndex((heading) => COLUMNS[name].test(heading));
    if (index < 0) throw new Error(`No column like ${String(COLUMNS[name])} among: ${headings.join(', ')}`);
    return index;
  };
  const places = {
    part: at('part'),
    description: at('description'),
    risk: at('risk'),
    spend: at('spend'),
    share: at('share'),
    cover: at('cover'),
    wait: at('wait'),
  };
  const count = Number(await grid.getAttribute('aria-rowcount')) - 1;
  const rows = new Map<string, PartFigures>();
  await page.evaluate(() => window.scrollTo(0, 0));
  while (rows.size < count) {
    const known = rows.size;
    const seen = await grid
      .locator('[role=row]:has([role=gridcell])')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('[role=gridcell]')].map((one) => one.textContent)),
      );
    for (const cells of seen) {
      const read = (place: number): string => readPlain(cells[place] ?? '');
      rows.set(read(places.part), {
        description: read(places.description),
        risk: read(places.risk),
        spend: read(places.spend),
        share: read(places.share),
        cover: read(places.cover).replace(', shorter than the licence wait', ''),
        wait: read(places.wait),
      });
    }
    const moved = await page.evaluate(async () => {
      const before = window.scrollY;
      window.scrollBy(0, window.innerHeight / 2);
      // Rows follow the scrolling with the next frames.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return window.scrollY !== before;
    });
    if (!moved && rows.size === known) throw new Error(`Only ${String(rows.size)} of ${String(count)} rows came.`);
  }
  return rows;
}

/** Routes on which no wait brings the licence, of what the part needs or may need one for. */
function getClosedRoutes({ findings }: PartExposure): Set<string> {
  const asking = findings.filter(({ verdict }) => verdict === 'licence-required' || verdict === 'may-require');
  return new Set(asking.map(({ route }) => route).filter((route) => /prohibited|refused/.test(route)));
}

/**
 * What is at risk with a part, and whether at most: what a rule in force reaches surely or possibly, else what may be reached if suspended rules
 * return or as far as nobody knows. Null: nothing of its own, or of no product.
 */
function getRisk(part: PartExposure): { amount: number; isAtMost: boolean } | null {
  const { fill, state, atMost, revenueAtRisk, products } = part;
  if (fill === 'notExposed') return { amount: 0, isAtMost: false };
  if (products.length === 0) return null;
  const isReached = fill === 'surely' || fill === 'possibly';
  if (isReached && revenueAtRisk.possible > 0) return { amount: revenueAtRisk.possible, isAtMost: false };
  const returning = fill === 'ifPausedBack' ? revenueAtRisk.ifPausedBack : 0;
  const amount = returning > 0 ? returning : (atMost ?? revenueAtRisk.ifUnknown);
  return amount === 0 && state === 'exposed' ? null : { amount, isAtMost: true };
}

/** What the table has to show of a report's parts. A part on a closed route shows either the route or the wait of another one. */
function writeParts(report: ExposureReport, shown: ReadonlyMap<string, PartFigures>): Map<string, PartFigures> {
  const { parts, currency } = report;
  const bare = (text: string): string => text.replace(/^[^\d<]+/, '').replace(/ [mk]$/, '');
  const risk = parts.map(getRisk);
  const possible = Math.max(...parts.map(({ revenueAtRisk }) => revenueAtRisk.possible));
  const amounts = risk.map((one) => one?.amount ?? 0);
  const risks = writeAmounts(amounts, currency, possible > 0 ? possible : undefined).map((text, i) => {
    const [found, figure] = [risk[i], bare(text)];
    if (found === null || found === undefined)
      return parts[i]!.products.length === 0
        ? '—in no product on file, so no revenue is known to rest on it'
        : '—counted with the component that a rule reaches';
    return `${found.isAtMost && amounts[i] !== 0 && !figure.startsWith('<') ? '≤ ' : ''}${figure}`;
  });
  const largest = Math.max(...parts.map(({ spend }) => spend ?? 0));
  return new Map(
    parts.map((part, i) => {
      const wait = shown.get(part.partNumber)?.wait ?? '';
      const figures: PartFigures = {
        description: part.description,
        risk: risks[i] ?? '',
        spend:
          part.spend === null || (part.spend === 0 && part.products.length === 0)
            ? '—price or demand not on file'
            : writeSpend(part.spend, largest),
        share:
          part.exposedShare === null
            ? 'no source on file'
            : writeRange(part.exposedShare.sure, part.exposedShare.ifUnknown),
        cover: part.weeksOfCover === null ? '—no stock on file' : writeWeeks(part.weeksOfCover),
        wait: getClosedRoutes(part).has(wait)
          ? wait
          : part.waitWeeks === null
            ? '—no licence wait applies'
            : writeWeeks(part.waitWeeks.median),
      };
      return [part.partNumber, figures];
    }),
  );
}

/** Spend has two decimals throughout, in the unit of the largest. */
function writeSpend(spend: number, largest: number): string {
  const figure = spend / (largest >= 999_500 ? 1e6 : largest >= 999.5 ? 1e3 : 1);
  if (figure > 0 && figure < 0.005) return '< 0.01';
  return writeFigure(figure, spend === 0 ? 0 : 2);
}

/** Waits until the table shows all parts of a report, to the last figure. */
export async function expectParts(page: Page, report: ExposureReport): Promise<void> {
  await expect
    .poll(async () => {
      const shown = await readParts(page);
      return { shown, due: writeParts(report, shown) };
    })
    .toSatisfy(({ shown, due }: { shown: unknown; due: unknown }) => {
      expect(shown).toEqual(due);
      return true;
    });
}
