import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { runLodestone } from '../../cli/run-lodestone.ts';
import { findViolations, findViolationsEverywhere } from '../find-violations.ts';
import { goWithin, openApp, shareApp } from '../open-app.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PRESET = 'April 2025: rare-earth licences';

/** Takes the preset and makes it quick: weekly steps and a few draws. */
async function makeQuick(page: Page, runs = '20'): Promise<void> {
  const preset = page.getByRole('article', { name: PRESET });
  await preset.getByRole('button', { name: 'Make a scenario' }).click();
  await page.getByLabel('Step', { exact: true }).selectOption('7');
  await setNumber(page, 'Runs at most', runs);
}

async function setNumber(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
  await expect.poll(() => field.inputValue()).toBe(text);
}

async function run(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Run', exact: true }).click();
  await page.getByRole('heading', { name: 'Products' }).waitFor();
  // A long run shows what it has so far, and can be stopped until it is over.
  await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'detached' });
}

/** Everything that a result prints in figures. */
async function readFigures(page: Page): Promise<string[]> {
  const products = page.getByRole('region', { name: 'Products' }).getByRole('row');
  return [...(await page.locator('dl').first().locator('dd').allInnerTexts()), ...(await products.allInnerTexts())];
}

/** The document that a command prints about the demo company. */
async function printJson(command: string, ...args: string[]): Promise<string> {
  const { code, output, errors } = await runLodestone(root, command, 'mock-data/version-2', '--json', ...args);
  if (code === 0) return output;
  throw new Error(errors);
}

describe('a planner with a preset', () => {
  it('is told that no plan reaches a target, gets a plan for one that can be reached, and takes it on as scenario and workbook', async () => {
    const { page, faults } = await openApp({ path: '/scenarios?law=2026-11-27' });
    await makeQuick(page, '8');
    await goWithin(page, '/scenarios?law=2026-11-27&tab=moves');
    await page.getByLabel('At most unsold').fill('0');
    await page.getByRole('button', { name: 'Find a plan' }).click();
    const missed = page.getByText(/^No plan reaches what was asked for; the best is shown\./);
    await missed.waitFor();
    const least = /least that is left unsold is EUR ([\d ]+) of/.exec(await missed.innerText())?.[1] ?? '';
    await page.getByLabel('At most unsold').fill(String(Math.ceil(1.01 * Number(least.replaceAll(' ', '')))));
    await page.getByRole('button', { name: 'Find a plan' }).click();
    const lead = page.getByText(
      /^\d+\smoves? (for|that save) .* bring the unsold margin from .* with the same luck\.$/,
    );
    await lead.waitFor();
    const said = await lead.innerText();
    await page.getByText(/^Plans run:/).waitFor({ state: 'detached' });
    expect(await findViolations(page)).toEqual([]);
    const moves = page.getByRole('table', { name: 'Moves' }).getByRole('row', { name: ' yes ' });
    const inPlan = await moves.count();
    expect(inPlan).toBe(Number(/^\d+/.exec(said)?.[0]));

    // What was found stands where the page is loaded again; nothing is searched for.
    await page.reload();
    await lead.waitFor();
    expect(await lead.innerText()).toBe(said);
    expect(await page.getByText(/^Plans run:/).count()).toBe(0);

    await page.getByRole('button', { name: 'Store the plan' }).click();
    const stored = page.getByRole('region', { name: /^Plan: / });
    await stored
      .getByRole('textbox', { name: /^Owner: / })
      .first()
      .fill('Ms Okafor');
    await page.keyboard.press('Tab');
    await stored.getByText('Data and catalogue are those that it was made on.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      stored.getByRole('button', { name: 'Plan by part and week as XLSX' }).click(),
    ]);
    const sheets = await readXlsxFile(await download.path());
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Plan', 'By part and week']);
    const rows = sheets.map(({ data }) => data);
    const owners = rows[0]?.filter((row) => row.includes('Ms Okafor')) ?? [];
    expect(owners).toHaveLength(1);
    const head = rows[0]?.findIndex((row) => row[0] === 'id') ?? -1;
    expect(rows[0]?.slice(head + 1)).toHaveLength(inPlan);
    expect(rows[1]?.some((row) => row.some((cell) => typeof cell === 'string' && cell.includes('(Ms Okafor)')))).toBe(
      true,
    );

    await page.getByRole('button', { name: 'Make the plan a scenario' }).click();
    await expect.poll(() => page.getByLabel('Name of the scenario').inputValue()).toBe(`${PRESET}, with plan`);
    expect(faults).toEqual([]);
  });

  it('saves it as a file that gives the same digits in another browser', async () => {
    const { page } = await openApp({ path: '/scenarios' });
    await makeQuick(page);
    await setNumber(page, 'Seed', '42');
    // So many, of 52 steps each, that several threads share them: beyond ten thousand steps in all.
    await setNumber(page, 'Runs at most', '200');
    await run(page);
    const figures = await readFigures(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as file' }).click(),
    ]);
    const buffer = readFileSync(await download.path());
    await page.close();
    const other = await openApp({ path: '/scenarios' });
    await other.page.getByRole('heading', { name: 'Presets' }).waitFor();
    await other.page
      .locator('input[type=file]')
      .setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/json', buffer });
    await other.page.getByLabel('Seed', { exact: true }).waitFor();
    await expect.poll(() => other.page.getByLabel('Seed', { exact: true }).inputValue()).toBe('42');
    await run(other.page);
    expect(await readFigures(other.page)).toEqual(figures);
    expect(other.faults).toEqual([]);
  });

  it.each([
    ['a desk', undefined],
    ['a phone', { width: 400, height: 900 }],
  ])(
    'reads a result on %s while its run goes on, and hardly anything moves until it has ended',
    async (_where, viewport) => {
      const { page } = await openApp({
        path: '/scenarios?law=2026-11-27',
        ...(viewport !== undefined && { viewport }),
      });
      await makeQuick(page, '200');
      await page.evaluate(() => {
        const moved: number[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift' });
      });
      await page.getByRole('link', { name: 'Run', exact: true }).click();
      await page.getByText(/^(Ended after|Ended because) /).waitFor();
      await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'detached' });
      const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved);
      expect(moved.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.02);
    },
  );
});

describe('a planner with several scenarios, one after another', () => {
  const open = shareApp();
  it('ranks what would take most of all production with it, and follows a shock to one site, in the digits of the program', async () => {
    const { page, faults } = await open('/scenarios?tab=systemic&level=countries');
    const table = page.getByRole('table', { name: 'Countries by systemic index' });
    await table.waitFor();
    const ranked = JSON.parse(await printJson('rank', '--level', 'countries')) as {
      groups: { esri: number; esriDown: number; esriUp: number; weight: number; steps: number }[];
    };
    const [first] = ranked.groups;
    const cells = await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts();
    const percent = (share: number) => `${(share * 100).toFixed(1)}\u00A0%`;
    expect(cells.map((text) => text.trim())).toEqual([
      ...[first!.esri, first!.esriDown, first!.esriUp, first!.weight].map(percent),
      String(first!.steps),
    ]);
    await table.getByRole('button').first().click();
    await page
      .getByRole('complementary', { name: /when .* stops/ })
      .getByRole('table')
      .waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Shock over time' }).click();
    await page.getByRole('combobox', { name: 'Site that is struck' }).fill('CHE-EM');
    await page.keyboard.press('Enter');
    await setNumber(page, 'Capacity gone', '80');
    await page.getByRole('heading', { name: 'Who makes less' }).waitFor();
    await page.getByRole('combobox', { name: 'Shortage is shared' }).selectOption('fill');
    const spread = JSON.parse(await printJson('spread', '--site', 'CHE-EM', '--damage', '0.8', '--rule', 'fill')) as {
      firstDay: number;
      backDay: number;
    };
    await page.getByText(`Customers get less from day ${spread.firstDay} until day ${spread.backDay}`).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('ranks what hurts most when everything of a kind is disturbed in turn', async () => {
    const { page, faults } = await open('/scenarios');
    await page.getByRole('button', { name: 'New, empty' }).click();
    await page.getByLabel('Step', { exact: true }).selectOption('7');
    await page.getByRole('link', { name: 'Sweep' }).click();
    await page.getByRole('combobox').selectOption('country');
    const table = page.getByRole('table', { name: 'Ranked by unsold margin' });
    await table.waitFor();
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(3);
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('stops a long run, says what is wrong at a field, and takes a change back', async () => {
    const { page, faults } = await open('/scenarios');
    await page
      .getByRole('article', { name: 'Graphite and anode licences' })
      .getByRole('button', { name: 'Make a scenario' })
      .click();
    await setNumber(page, 'Runs at most', '1000000');
    await page.getByRole('link', { name: 'Run', exact: true }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The simulation was stopped').waitFor();
    await page.getByRole('link', { name: 'Build' }).click();

    await page.getByLabel('Filing to decision: 1 in 10 below', { exact: true }).fill('500');
    await page.keyboard.press('Enter');
    await page.getByText('Its p10 (500) lies above its p50 (45).').waitFor();
    await page.getByText('the last sound state is what runs').waitFor();
    await page.getByLabel('Filing to decision: 1 in 10 below', { exact: true }).fill('30');
    await page.keyboard.press('Enter');
    await page
      .getByText(/your own figure; the preset has/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => page.getByLabel('Filing to decision: 1 in 10 below', { exact: true }).inputValue())
      .toBe('20');
    await page.reload();
    const draws = page.getByLabel('Runs at most');
    await draws.waitFor();
    await expect.poll(() => draws.inputValue()).toBe('1000000');
    expect(faults).toEqual([]);
  });

  it('runs it, finds the cause of the first lost unit in two clicks, changes a field, and compares', async () => {
    const { page, faults } = await open('/scenarios');
    await makeQuick(page);
    expect(await findViolations(page)).toEqual([]);
    await run(page);
    const before = await readFigures(page);
    const dependence = page.getByRole('region', { name: 'What it depends on' });
    await dependence.scrollIntoViewIfNeeded();
    await dependence.getByRole('img').waitFor();
    expect(await findViolationsEverywhere(page)).toEqual([]);

    // Seals matter to no licence and are followed all the same, from the draws that gave the figures.
    await page.getByRole('combobox', { name: 'Any other part' }).fill('BD-1850-01');
    await page.keyboard.press('Enter');
    const course = page.getByRole('region', { name: 'Course of Sealing set, doors and tailgate' });
    await course.getByText('the band holds 8 of 10').waitFor();
    await course.getByText('Receipts units a day that arrive at buyers', { exact: true }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await readFigures(page)).toEqual(before);

    await page
      .getByRole('button', { name: /open the path/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: /why .* is short/ });
    await sheet.getByRole('heading', { name: 'Rows behind it' }).waitFor();
    await expect.poll(() => sheet.getByRole('listitem').count()).toBeGreaterThan(1);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Duplicate' }).click();
    await expect.poll(() => page.getByLabel('Name of the scenario').inputValue()).toBe(`${PRESET}, copy`);
    await setNumber(page, 'Customers still waiting after a quarter: low', '0');
    await run(page);
    await expect.poll(() => readFigures(page)).not.toEqual(before);

    await page.getByRole('link', { name: 'All scenarios' }).click();
    await page.getByLabel(`Compare ${PRESET}`, { exact: true }).check();
    await page.getByLabel(`Compare ${PRESET}, copy`).check();
    await page.getByRole('link', { name: 'Compare 2 scenarios' }).click();
    const inputs = page.getByRole('region', { name: 'Inputs' });
    await inputs.getByRole('row').first().waitFor();
    await page.getByLabel('Differences only').check();
    await expect
      .poll(() => inputs.getByRole('row').allInnerTexts())
      .toEqual([
        expect.stringContaining('copy'),
        expect.stringContaining('Clock, chance and rules'),
        expect.stringMatching(/^Customers still waiting after a quarter\s+\(differs\)\s/),
      ]);
    await page.getByRole('region', { name: 'Outcomes' }).getByText('Unsold margin, mean').waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
