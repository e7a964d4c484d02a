import { read as readWorkbook, utils } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeGuardedText } from '../../../src/domain/tables/guard-text.ts';
import { findViolationsEverywhere } from '../find-violations.ts';
import { goWithin, openApp, shareApp } from '../open-app.ts';

const getGrid = (page: Page) => page.getByRole('grid');
const getIds = (page: Page) => page.locator('[role=row] [role=gridcell] .code').allTextContents();

async function save(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: /^Export/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe('the Exposure page', () => {
  it('shows a colleague who opens the address what its sender saw', async () => {
    const { page } = await openApp({ path: '/exposure' });
    await getGrid(page).waitFor();
    await page.getByRole('button', { name: /^Surely/ }).click();
    await page
      .getByRole('columnheader', { name: /^Spend/ })
      .getByRole('button')
      .click();
    await page.waitForURL(/sort=-spend/);
    const { pathname, search } = new URL(page.url());
    const other = await openApp({ path: pathname + search });
    await getGrid(other.page).waitFor();
    // How many rows are drawn depends on their heights, which they are does not.
    await expect
      .poll(async () => {
        const [sent, shown] = [await getIds(page), await getIds(other.page)];
        const drawn = Math.min(sent.length, shown.length);
        const isSame = drawn > 10 && sent.slice(0, drawn).join() === shown.slice(0, drawn).join();
        return isSame ? 'the same' : `${sent.join()} at ${page.url()}, and ${shown.join()} at ${other.page.url()}`;
      })
      .toBe('the same');
  });

  it('keeps triage over a reload, and takes a marked selection back by one undo', async () => {
    const { page } = await openApp({ path: '/exposure' });
    await getGrid(page).focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByLabel('Triage state for the selected parts').selectOption('asked');
    await page.getByRole('button', { name: /^Mark 3/ }).click();
    await page.getByRole('gridcell', { name: 'Asked', exact: true }).nth(2).waitFor();
    await page.reload();
    await page.getByRole('gridcell', { name: 'Asked', exact: true }).nth(2).waitFor();
    await getGrid(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByLabel('Triage state for the selected parts').selectOption('confirmed');
    await page.getByRole('button', { name: /^Mark / }).click();
    await page.getByRole('gridcell', { name: 'Confirmed', exact: true }).first().waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('gridcell', { name: 'Confirmed', exact: true }).first().waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('gridcell', { name: 'Asked', exact: true }).count()).toBe(3);
  });

  it('saves a view and opens it again', async () => {
    const { page } = await openApp({ path: '/exposure?element=Dy&facet=surely' });
    await getGrid(page).waitFor();
    // Parts come in pieces.
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    const ids = await getIds(page);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByLabel('Name of the new view').fill('Dysprosium, sure');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('link', { name: 'Dysprosium, sure' }).waitFor();
    await page.goto(new URL('/exposure', page.url()).href);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('link', { name: 'Dysprosium, sure' }).click();
    await page.waitForURL(/element=Dy/);
    await expect.poll(() => getIds(page)).toEqual(ids);
  });

  it('says that a workbook was not made, and why', async () => {
    const { page } = await openApp({
      path: '/exposure',
      prepare: async (opened) => {
        await opened.route(/task\.worker/, async (route) => route.abort());
      },
      profile: { serviceWorkers: 'block' },
    });
    await getGrid(page).waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Export/ }).click();
    await page.getByRole('button', { name: 'Save as XLSX' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'The file was not made' });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/^The file was not made: The work stopped: ./);
  });
});

describe('the Exposure page, of data that stay as they are', () => {
  const open = shareApp();

  it('leads by keyboard alone from the list to the act, and back', async () => {
    const { page, faults } = await open('/exposure');
    await getGrid(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: /^part / });
    await sheet
      .getByRole('link', { name: /the act|No\. |1C90/ })
      .first()
      .waitFor();
    const first = await sheet.getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((label) => document.querySelector('aside')?.getAttribute('aria-label') !== label, first);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(() => getGrid(page).evaluate((grid) => grid === document.activeElement)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('exports what is shown, to be opened again with its dates, assumptions, coverage and demo mark', async () => {
    const { page } = await open('/exposure?facet=surely');
    await getGrid(page).waitFor();
    const csv = await save(page, 'Save as CSV');
    expect(csv.name).toBe('demo-aurel-motors-parts-2026-11-24.csv');
    const lines = Papa.parse<string[]>(csv.bytes.toString('utf8').replace(/^\uFEFF/, '')).data;
    const facts = new Map(lines.map(([name, value]) => [name, value]));
    expect(facts.get('Data are')).toContain('DEMO');
    expect(facts.get('Law date')).toBe('2026-11-24');
    expect(facts.get('Filters')).toBe('facet=surely');
    for (const name of ['Data version', 'Catalogue', 'Unconfirmed rules', 'Coverage of purchase value'])
      expect(facts.get(name)).toBeTruthy();
    const at = lines.findIndex(([name]) => name === 'part_number');
    const rows = lines.slice(at + 1).filter(([id]) => id);
    expect(facts.get('Rows')).toBe(`${rows.length} parts`);
    await page.keyboard.press('Escape');
    const xlsx = await save(page, 'Save as XLSX');
    const data = (await readXlsxFile(xlsx.bytes))[0]?.data ?? [];
    const head = data.findIndex(([name]) => name === 'part_number');
    expect(data.slice(head + 1).map(([id]) => id)).toEqual(rows.map(([id]) => id));
  });

  it('saves the whole list as a workbook that says in every cell what the CSV says', async () => {
    const { page, faults } = await open('/exposure');
    await getGrid(page).waitFor();
    await page.getByRole('button', { name: /^Export \d+\s/ }).waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    const csv = await save(page, 'Save as CSV');
    await page.keyboard.press('Escape');
    const xlsx = await save(page, 'Save as XLSX');
    expect(xlsx.name).toBe('demo-aurel-motors-parts-2026-11-24.xlsx');
    const lines = Papa.parse<string[]>(
      csv.bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimEnd(),
    ).data;
    const book = readWorkbook(xlsx.bytes, { type: 'buffer', cellFormula: true });
    const sheet = book.Sheets['Parts'] ?? {};
    const cells = utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, blankrows: true, defval: null });
    expect(cells.length).toBe(lines.length);
    expect(cells.length).toBeGreaterThan(200);
    // Before text that a spreadsheet would run, the CSV has an apostrophe; in the workbook the cell is text.
    const written = cells.map((row, at) =>
      row
        .slice(0, lines[at]?.length)
        .map((cell) => (typeof cell === 'string' ? writeGuardedText(cell) : String(cell ?? ''))),
    );
    expect(written).toEqual(lines.map((line) => line));
    expect(
      Object.values(sheet).filter((cell: unknown) => cell !== null && typeof cell === 'object' && 'f' in cell),
    ).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('has nothing that axe finds on any tab and in the sheet', async () => {
    const { page, faults } = await open('/exposure?part=TM-4411-02');
    await getGrid(page).waitFor();
    await page.getByText('Effective sources, by company').waitFor();
    await page.getByText(/Judged by the same rules/).waitFor();
    expect(await findViolationsEverywhere(page)).toEqual([]);
    for (const tab of ['suppliers', 'sites', 'materials', 'measures']) {
      await goWithin(page, `/exposure?tab=${tab}`);
      await page.getByRole('grid', { name: new RegExp(`by ${tab.slice(0, -1)}`, 'i') }).waitFor();
      expect(await findViolationsEverywhere(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
  });
});
