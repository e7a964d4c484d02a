import { describe, expect, it } from 'vitest';
import { findViolations } from '../find-violations.ts';
import { createWorkspace, give, openData, openStep, writeFile } from './import-files.ts';

/** Three unsound rows: a stock that is a word, a price below nothing, a currency that is none. */
const PARTS = [
  'part_number,description,kind,unit_price,currency,annual_demand,stock',
  'P-1,Pump,product,1200,EUR,500,4',
  'M-1,Rotor magnet,component,12,EUR,,many',
  'M-2,Shaft,component,4,EUR,,9',
  'M-3,Housing,component,-7,EUR,,12',
  'M-4,Cover,component,3,EURO,,12',
].join('\n');

describe('a file with unsound rows', () => {
  it('is taken in part only by an explicit choice, and the version lists what was left out', async () => {
    const { page, faults } = await openData();
    await give(page, [writeFile('parts.csv', PARTS)]);
    await page.getByText(/^Nothing was taken: 3\serrors in 1\sfile/).waitFor();
    const row = page.getByRole('group', { name: 'The row: parts.csv, row 3' });
    await expect
      .poll(() => row.getByRole('textbox', { name: 'stock, parts.csv, row 3' }).getAttribute('aria-invalid'))
      .toBe('true');
    await expect
      .poll(() => row.getByRole('textbox', { name: 'part_number, parts.csv, row 3' }).inputValue())
      .toBe('M-1');
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('button', { name: 'Take the other 2\u00a0rows; leave out these 3' }).press('Enter');
    await page.getByText(/^2\sparts.*3\srows left out/).waitFor();
    const left = page.getByRole('region', { name: 'Rows left out', exact: true });
    await left.waitFor();
    await expect.poll(() => left.innerText()).toMatch(/3\s+stock holds “many”/);
    await openStep(page, /^Accept/);
    await page.getByText(/list 3\srows as left out/).waitFor();
    await createWorkspace(page, 'Partial');
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    await page.getByText(/was taken in part: 3\srows left out/).click();
    const listed = await page.getByRole('region', { name: 'Rows left out', exact: true }).innerText();
    for (const said of [/3\s+stock holds “many”/, /5\s+unit_price holds “-7”/, /6\s+currency holds “EURO”/])
      expect(listed).toMatch(said);
    expect(faults).toEqual([]);
  });

  it('is mended in place by keyboard: a cell, a row, and back again', async () => {
    const { page, faults } = await openData();
    await give(page, [writeFile('parts.csv', PARTS)]);
    await page.getByText(/^Nothing was taken: 3\serrors/).waitFor();
    const cell = page.getByRole('textbox', { name: 'stock, parts.csv, row 3' });
    await cell.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('40');
    await page.keyboard.press('Enter');
    await page.getByText(/^Nothing was taken: 2\serrors/).waitFor();
    await page.getByRole('heading', { name: '1\u00a0cell mended here' }).waitFor();
    await page.getByRole('button', { name: 'Leave out this row: parts.csv, row 5' }).press('Enter');
    await page.getByText(/^Nothing was taken: 1\serror /).waitFor();
    await page.getByRole('textbox', { name: 'currency, parts.csv, row 6' }).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('EUR');
    await page.keyboard.press('Enter');
    await page.getByText(/^4\sparts.*1\srow left out/).waitFor();
    await page.getByRole('button', { name: 'Take back row 5 of parts.csv' }).press('Enter');
    await page.getByText(/^Nothing was taken: 1\serror /).waitFor();
    expect(faults).toEqual([]);
  });
  it('shows the next row as it is when the one before it was mended, and leaves out all rows of one cause', async () => {
    const { page, faults } = await openData();
    const rows = ['A', 'B', 'C'].map((name) => `${name},Part ${name},many`);
    await give(page, [writeFile('parts.csv', ['part_number,description,stock', ...rows, 'D,Part D,4'].join('\n'))]);
    await page.getByText(/^Nothing was taken: 3\serrors/).waitFor();
    await page.getByRole('textbox', { name: 'stock, parts.csv, row 2' }).fill('1');
    await page.keyboard.press('Enter');
    await page.getByText(/^Nothing was taken: 2\serrors/).waitFor();
    const next = page.getByRole('group', { name: 'The row: parts.csv, row 3' });
    await expect.poll(() => next.getByRole('textbox', { name: /^part_number/ }).inputValue()).toBe('B');
    await expect.poll(() => next.getByRole('textbox', { name: /^stock/ }).inputValue()).toBe('many');
    await page.getByRole('button', { name: 'Leave out all 2\u00a0rows of this cause' }).press('Enter');
    await page.getByText(/^2\sparts.*2\srows left out/).waitFor();
    await page.getByRole('button', { name: /^Take back: Leave out 2\srows/ }).press('Enter');
    await page.getByText(/^Nothing was taken: 2\serrors/).waitFor();
    expect(faults).toEqual([]);
  });
});
