import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OutageRow, ResilienceReport } from '../../../src/engine/resilience/report.ts';
import { runLodestone } from '../../cli/run-lodestone.ts';
import { findViolations } from '../find-violations.ts';
import { serveFlows } from '../flow-server.ts';
import { openApp } from '../open-app.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PATH = '/scenarios?tab=resilience';
/** One solve after another for all that can be down, on a machine that others use as well. */
const PATIENCE = { timeout: 100_000 };

const server = serveFlows();

let report: ResilienceReport;
beforeAll(async () => {
  const { code, output, errors } = await runLodestone(
    root,
    'resilience',
    'mock-data/version-2',
    '--json',
    '--threads',
    '1',
  );
  if (code !== 0) throw new Error(errors);
  report = JSON.parse(output) as ResilienceReport;
}, 100_000);

function findTable(page: Page) {
  return page.getByRole('table', { name: /that are down, one at a time/ });
}

/** The rows of the file that the page saves, under their column names. */
async function saveRows(page: Page): Promise<{ head: string; rows: Record<string, string>[] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /as CSV$/ }).click(),
  ]);
  const [head = '', table = ''] = readFileSync(await download.path(), 'utf8').split('\n\n');
  return { head, rows: Papa.parse<Record<string, string>>(table.trim(), { header: true }).data };
}

/** What the file should say about a row of the command line. */
function writeRow({ id, timeToSurvive, timeToRecover, gap, performanceImpact, riskExposureIndex, reason }: OutageRow) {
  return [
    id,
    // What has no end is no figure: words stand beside it.
    ...(timeToSurvive === 'inf' ? ['', 'beyond the horizon'] : [String(timeToSurvive ?? ''), '']),
    String(timeToRecover ?? ''),
    ...(gap === '-inf' ? ['', 'none'] : [String(gap ?? ''), '']),
    String(performanceImpact ?? ''),
    String(riskExposureIndex ?? ''),
    reason ?? '',
  ];
}

function getFigures(row: Record<string, string>) {
  return [
    // An apostrophe keeps a spreadsheet from running an id that begins with @.
    row['id']?.replace(/^'/, ''),
    row['time_to_survive_days'],
    row['time_to_survive_days_note'],
    row['time_to_recover_days'],
    row['gap_days'],
    row['gap_days_note'],
    row['performance_impact_eur'],
    row['risk_exposure_index'],
    row['not_known_because'],
  ];
}

describe('everything down in turn', () => {
  it('has the digits of the command line at every level, and opens the arithmetic of a row by keyboard, which adds up, and keeps it in the address', async () => {
    const { page, faults } = await openApp({ path: '/scenarios' });
    await page.getByRole('link', { name: 'Resilience' }).click();
    await findTable(page).waitFor(PATIENCE);
    const { exposed, all } = {
      exposed: report.sites.filter((row) => row.exposed === true).length,
      all: report.sites.length,
    };
    await page.getByText(`${exposed} of ${all}\u00a0sites would stop sales before they are back.`).waitFor();
    for (const [level, name] of [
      ['sites', /^Sites/],
      ['countries', /^Countries/],
      ['suppliers', /^Suppliers/],
      ['nodes', /^Parts at a site/],
    ] as const) {
      const tab = page.getByRole('navigation', { name: 'What is down' }).getByRole('link', { name });
      await tab.click();
      await expect.poll(() => tab.getAttribute('aria-current')).toBe('page');
      const { head, rows } = await saveRows(page);
      expect(head).toMatch(
        /Data are,"DEMO, FICTIONAL"\nMade on,2026-11-24\nData version,"v2 of 2026-11-20, [0-9a-f]{64}"/,
      );
      expect(rows.map(getFigures)).toEqual(report[level].map(writeRow));
    }
    expect(await findViolations(page)).toEqual([]);

    // What was worked out is there for the next look as well.
    await page
      .getByRole('navigation', { name: 'What is down' })
      .getByRole('link', { name: /^Sites/ })
      .click();
    await page.getByRole('table', { name: /^Sites that are down/ }).waitFor();
    const [worst] = report.sites;
    const first = findTable(page).getByRole('row').nth(1);
    await expect
      .poll(() => first.getByRole('cell').allInnerTexts())
      .toEqual([
        '',
        Number(worst?.timeToSurvive).toFixed(1),
        String(worst?.timeToRecover),
        `+${Math.round(Number(worst?.gap))}`,
        `€\u00a0${Math.round(Number(worst?.performanceImpact) / 1e6)}\u00a0m`,
        worst?.riskExposureIndex?.toFixed(2),
      ]);
    await first.getByRole('button').focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: /^when .* is down$/ });
    const stocks = sheet.getByRole('table', { name: 'Time to survive, by the stocks that carry it' });
    await stocks.waitFor(PATIENCE);
    expect(await findViolations(page)).toEqual([]);
    for (const table of [stocks, sheet.getByRole('table', { name: 'Performance impact, by product' })]) {
      const figures = (await table.getByRole('cell').allInnerTexts()).map((text) => Number(text.match(/[\d.]+/)?.[0]));
      const labels = await table.getByRole('rowheader').allInnerTexts();
      const sum = labels.findIndex((label) => /^(Sales last|Lost margin)/.test(label));
      expect(sum).toBeGreaterThan(1);
      const added = figures.slice(0, sum).reduce((total, figure) => total + figure, 0);
      // Each addend is rounded to one decimal.
      expect(Math.abs(added - (figures[sum] ?? Number.NaN))).toBeLessThan(0.05 * (sum + 1));
    }
    await expect.poll(() => new URL(page.url()).searchParams.get('row')).toBe(worst?.id);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expect
      .poll(() => first.getByRole('button').evaluate((button) => button === document.activeElement))
      .toBe(true);

    await findTable(page).getByRole('button', { name: 'Gap' }).press('Enter');
    const widest = Math.max(...report.sites.map(({ gap }) => (typeof gap === 'number' ? gap : -1)));
    await expect.poll(() => first.getByRole('cell').nth(3).innerText()).toBe(`+${Math.round(widest)}`);
    expect(faults).toEqual([]);
  });

  it('can be stopped and begun again', async () => {
    const { page, faults } = await openApp({ path: PATH });
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The analysis of outages was stopped; nothing was kept.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Analyse again' }).click();
    await page.getByRole('progressbar', { name: 'Analysis of outages' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('works on a server too, whose policy is sent with every file', async () => {
    const { page, faults } = await openApp({ url: server.url, path: `${PATH}&level=countries`, theme: 'dark' });
    await findTable(page).waitFor(PATIENCE);
    const { rows } = await saveRows(page);
    expect(rows.map(getFigures)).toEqual(report.countries.map(writeRow));
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
}, 150_000);
