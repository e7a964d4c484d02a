import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { answerInline } from '../../src/analyses/answer-inline.ts';
import { askInRounds } from '../../src/app/scenarios/compare/ask-in-rounds.ts';
import { takeTurns } from '../../src/app/scenarios/compare/take-turns.ts';
import { fillPreset } from '../../src/catalogue/fill-preset.ts';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { createEmptyScenario } from '../../src/domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../src/domain/scenario/scenario.ts';
import { buildDemoWorkspace } from '../../src/server/build-demo.ts';
import { measureBuiltApp } from './built-app.ts';
import type { BenchRow } from './measure.ts';

const SETTING = {
  clocks: { lawDate: '2026-11-27', suspensionEnd: 'inclusive' as const },
  assumptions: {},
  inference: true,
  startDate: '2026-11-28',
};
const COMPARED = 4;
const FIRST_BUDGET = 3000;
const ALL_BUDGET = 15_000;
/** For so long the page may take on a busy machine. */
const MOST_WAITED_MS = 180_000;

/** Milliseconds. */
type OnPage = { first: number; all: number };

/**
 * Four presets side by side on the demo company, with the days and runs that a new scenario has: until all of them have figures of a few runs, as the
 * page shows them first, and until all have their own. By the clock and by the processor, on one thread; then by the clock on the page of the built app in
 * a browser, which shares them out among threads.
 */
export default async function benchCompare(): Promise<BenchRow[]> {
  const catalogue = loadCatalogue();
  const { versions } = await buildDemoWorkspace(fileURLToPath(new URL('../../mock-data', import.meta.url)));
  const { dataset } = versions.at(-1)!;
  const scenarios = catalogue.scenarioPresets
    .filter(({ choice }) => choice === null)
    .slice(0, COMPARED)
    .map((preset): Scenario => ({
      ...createEmptyScenario(preset.id, preset.name, SETTING),
      ...fillPreset(preset, null),
    }));
  if (scenarios.length < COMPARED) throw new Error(`Only ${scenarios.length} presets run without a choice.`);
  const begun = performance.now();
  const used = process.cpuUsage();
  const read = () => {
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - begun, processor: (user + system) / 1000 };
  };
  const about = { dataset, dataVersion: 'bench' };
  const inTurn = takeTurns(1);
  const { signal } = new AbortController();
  const firsts: ReturnType<typeof read>[] = [];
  const shown = new Set<Scenario>();
  await Promise.all(
    scenarios.map((scenario) =>
      askInRounds(
        (question, hooks) => answerInline('figures', about, question, hooks),
        inTurn,
        { scenario },
        {
          signal,
          onPiece: () => {
            shown.add(scenario);
            if (shown.size === COMPARED) firsts.push(read());
          },
        },
      ),
    ),
  );
  const last = read();
  const [early = last] = firsts;
  const presets = scenarios.map(({ name }) => name);
  const onPage = await measureBuiltApp((browser, url) => compareOnPage(browser, url, presets));
  const size = `demo company, ${COMPARED} presets × ${scenarios[0]!.draws} runs × ${scenarios[0]!.horizonDays} days`;
  const row = (what: string, milliseconds: number, budget: number | null): BenchRow => ({
    what,
    size,
    milliseconds,
    budget,
    baseline: null,
  });
  return [
    row(`compare four: first figures of all, clock`, early.wall, FIRST_BUDGET),
    row('the same, processor', early.processor, FIRST_BUDGET),
    row('compare four: all runs of all, clock', last.wall, null),
    row('the same, processor', last.processor, null),
    row('compare four on the page: first figures of all', onPage.first, FIRST_BUDGET),
    row('compare four on the page: all runs of all', onPage.all, ALL_BUDGET),
  ];
}

/**
 * Makes scenarios of these presets on the page and has them compared; milliseconds from the press until all have figures, and until all runs are
 * done.
 */
async function compareOnPage(browser: Browser, url: string, presets: readonly string[]): Promise<OnPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(MOST_WAITED_MS);
  await page.goto(`${url}/scenarios`);
  for (const preset of presets) {
    await page.getByRole('article', { name: preset }).getByRole('button', { name: 'Make a scenario' }).click();
    await page.getByRole('link', { name: 'All scenarios' }).click();
  }
  for (const preset of presets) await page.getByLabel(`Compare ${preset}`, { exact: true }).check();
  const begun = performance.now();
  await page.getByRole('link', { name: `Compare ${presets.length} scenarios` }).click();
  await page.waitForFunction((columns) => {
    const row = [...document.querySelectorAll('tr')].find((one) => one.textContent.startsWith('Unsold margin, mean'));
    const cells = [...(row?.querySelectorAll('td') ?? [])];
    return cells.length === columns && cells.every(({ textContent }) => /\d/.test(textContent));
  }, presets.length);
  const first = performance.now() - begun;
  await page.getByRole('region', { name: 'Outcomes' }).getByText('All runs are done.').waitFor();
  return { first, all: performance.now() - begun };
}
