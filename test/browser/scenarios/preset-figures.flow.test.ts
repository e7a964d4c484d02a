import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DaySpread, SimulationReport, Spread } from '../../../src/engine/simulation/results/report.ts';
import { runLodestone } from '../../cli/run-lodestone.ts';
import { readPlain, writeAmount, writeAmounts, writeFigure, writeShare } from '../expected-text.ts';
import { TODAY, goWithin, openApp } from '../open-app.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Makes a scenario of the preset, quick by weekly steps and few draws, and returns its file. */
async function makeFile(page: Page, preset: string, choice: string | null): Promise<string> {
  const article = page.getByRole('article', { name: preset });
  if (choice !== null) {
    await article.getByRole('combobox').fill(choice);
    await article.getByRole('combobox').press('Enter');
  }
  await article.getByRole('button', { name: 'Make a scenario' }).click();
  await page.getByLabel('Step', { exact: true }).selectOption('7');
  const draws = page.getByLabel('Runs at most', { exact: true });
  await draws.fill('24');
  await draws.press('Enter');
  await expect.poll(() => draws.inputValue()).toBe('24');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as file' }).click(),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), 'preset-')), 'scenario.json');
  await download.saveAs(path);
  return path;
}

function writeSpread({ p10, p50, p90 }: Spread, write: (values: readonly number[]) => readonly string[]): string {
  const [low, middle, high] = write([p10, p50, p90]);
  return low === high ? `${middle}` : `${middle} (${low} to ${high})`;
}

/** The first day of sales that run short, as dates from today. */
function writeFirstDay({ p10, p50, p90, never }: DaySpread): string {
  const date = (day: number | null): string => (day === null ? 'beyond' : writeDate(day));
  if (never === 1) return 'not within the horizon';
  if (p50 === null) return `${p10 === null ? '' : `${date(p10)} or later `}in ${writeShare(1 - never)}`;
  return p10 === p90 ? date(p50) : `${date(p50)} (${date(p10)} to ${date(p90)})`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

function writeDate(day: number): string {
  const at = new Date(Date.parse(TODAY) + day * 86_400_000);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

function writeDays({ p10, p50, p90 }: DaySpread): string {
  return p10 === p90 ? `${p50}` : `${p50} (${p10} to ${p90 ?? 'beyond'})`;
}

function writeRecovery(days: DaySpread): string {
  if (days.p90 === 0) return 'none';
  if (days.never === 0) return writeDays(days);
  if (days.never === 1) return 'beyond the horizon';
  return `${days.p50 === null ? '' : `${days.p50}, `}beyond the horizon in ${writeShare(days.never)}`;
}

const count = (values: readonly number[]) => values.map((value) => writeFigure(value, 0));

/** The rows of the table of products as they are to read. */
function writeProducts({ products, currency }: SimulationReport): string[][] {
  const largest = Math.max(...products.map(({ unsoldMargin }) => unsoldMargin?.p90 ?? 0));
  return products.map((one) => [
    writeFirstDay(one.firstShortDay),
    writeSpread(one.stopDays, count),
    writeSpread(one.givenUpUnits, count),
    writeSpread(one.waitingUnits, count),
    writeSpread(one.lateUnits, count),
    one.unsoldMargin === null
      ? 'not known'
      : writeSpread(one.unsoldMargin, (amounts) => writeAmounts(amounts, currency, largest)),
    writeRecovery(one.daysToRecover),
  ]);
}

/** The figures above the charts as they are to read, each with what stands under it where that is a figure too. */
function writeKeyFigures({ loss, extraCost, currency, draws }: SimulationReport): string[] {
  if (loss === null) throw new Error('The demo company has prices.');
  const write = (amount: number | null) => (amount === null ? 'not known' : writeAmount(amount, currency));
  const { mean, valueAtRisk, conditional, lossShare } = loss;
  return [
    write(mean.value),
    draws === 1
      ? 'nothing in it is uncertain'
      : `${write(Math.max(0, mean.low ?? 0))} to ${write(mean.high)} with 95 % confidence`,
    write(valueAtRisk.value),
    'value at risk: exceeded in 1 of 20 runs',
    write(conditional.value),
    'conditional value at risk',
    write(extraCost.p50),
    'moves and dearer purchases, median',
    writeShare(lossShare),
    `of ${draws} ${draws === 1 ? 'run' : 'runs'}`,
  ];
}

/**
 * A preset of each kind that the page tells otherwise, with what is chosen in it: licences that wait, a refusal to a plant, a freeze towards a
 * country, prices alone. What the others draw comes of the same kinds (`test/engine/simulation/demo.test.ts` moves each of them).
 */
const PRESETS: readonly (readonly [preset: string, choice: string | null])[] = [
  ['April 2025: rare-earth licences', null],
  ['Battery technology refused to a plant', 'ECO-DEB'],
  ['Silent freeze against one country', 'DE'],
  ['Prices jump', null],
];

/** What a call of the command line prints. */
async function print(...call: string[]): Promise<string> {
  const { code, output, errors } = await runLodestone(root, ...call);
  if (code === 0) return output;
  throw new Error(errors);
}

/** Runs a preset in the page and in the command line, on imported data, and expects the figures to be the same. */
async function compareFigures(page: Page, data: string, preset: string, choice: string | null): Promise<void> {
  const file = await makeFile(page, preset, choice);
  // Before the run of the page, beside which it would take longer.
  const report = JSON.parse(await print('simulate', data, '--scenario', file, '--json')) as SimulationReport;
  await page.getByRole('link', { name: 'Run', exact: true }).click();
  await page.getByRole('heading', { name: 'Products' }).waitFor();
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'detached' });

  const figures = await page.locator('dl').first().locator('dd').allInnerTexts();
  expect([preset, ...figures.map(readPlain)]).toEqual([preset, ...writeKeyFigures(report)]);
  const rows = await page.getByRole('region', { name: 'Products' }).getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()));
  expect([preset, ...cells.map((row) => row.map(readPlain))]).toEqual([preset, ...writeProducts(report)]);
}

describe("the presets' figures on screen", () => {
  it("are the command line's", async () => {
    const data = join(mkdtempSync(join(tmpdir(), 'presets-')), 'demo.json');
    await print('import', 'mock-data/version-2', '-o', data);
    const { page, faults } = await openApp({ path: '/scenarios' });
    for (const [preset, choice] of PRESETS) {
      await goWithin(page, '/scenarios');
      await compareFigures(page, data, preset, choice);
    }
    expect(faults).toEqual([]);
  });
});
