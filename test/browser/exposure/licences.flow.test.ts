import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { LicenceFile } from '../../../src/domain/licence-file/licence-file.ts';
import { openApp } from '../open-app.ts';

const ROWS = '2026-11-02,MT-6120-01,60,101,Jingling Magnetics\n2026-11-23,MT-6120-01,120,101,Jingling Magnetics\n';

describe('a licence desk', () => {
  it('goes from a finding to a case, its papers, a grant and the last unit', async () => {
    const { page, faults } = await openApp({ path: '/licences?law=2026-11-27' });
    await page
      .getByRole('button', { name: /^Jingling Magnetics Ningbo › Wetzlarer/ })
      .first()
      .click();
    const sheet = page.getByRole('complementary', { name: 'case 1C905.a.4' });
    await sheet.getByText('8 of 8 owed').waitFor();
    await sheet.getByRole('button', { name: 'Open a case' }).click();
    await sheet.getByRole('combobox', { name: 'State' }).waitFor();
    expect(await save(page, 'Save the papers (HTML)')).toContain('最终用户和最终用途证明');
    const file = JSON.parse(await save(page, 'Save the file to fill in (JSON)')) as LicenceFile;
    expect(file.code).toBe('1C905.a.4');
    expect(file.papers).toHaveLength(8);
    // Signed by the wrong side, and sold for a vague purpose.
    const papers = file.papers.map((paper) =>
      paper.id === 'end-use-certificate'
        ? { ...paper, signedBy: 'importer', use: 'For general industrial use in motors and other products' }
        : paper,
    );
    await sheet.getByLabel('Check a filled-in file').setInputFiles({
      name: 'filled.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...file, papers })),
    });
    await sheet.getByText(/^filled\.json: \d+\sreasons to come back\.$/).waitFor();
    await sheet.getByText('end-use-certificate is signed by the importer, and not by the end user.').waitFor();
    await sheet.getByText(/The use “For general industrial use.*is vague/).waitFor();
    await sheet.getByRole('checkbox', { name: /^Contract or agreement/ }).check();
    await sheet.getByRole('combobox', { name: 'State' }).selectOption('filed');
    await sheet.getByText('Say on which day it was filed.').waitFor();
    await sheet.getByLabel('Filed on').fill('2026-10-27');
    await sheet.getByRole('button', { name: 'Store' }).click();
    await sheet.getByText('Filed, working day 23').waitFor();
    await sheet.getByText('7 of 8 owed').waitFor();
    await sheet.getByRole('combobox', { name: 'State' }).selectOption('granted');
    await sheet.getByLabel('Decided on').fill('2026-11-20');
    await sheet.getByLabel('Valid to').fill('2026-11-19');
    await sheet.getByText('It cannot end before it was decided.').waitFor();
    await sheet.getByLabel('Valid to').fill('2027-11-19');
    await sheet.getByLabel('Quantity').fill('500');
    await sheet.getByLabel('Used', { exact: true }).fill('500');
    await sheet.getByRole('button', { name: 'Store' }).click();
    await sheet.getByText('Granted to 19 Nov 2027').waitFor();
    const row = page.getByRole('row', { name: /Jingling Magnetics Ningbo › Wetzlarer/ }).first();
    await row.getByText('500 of 500 used').waitFor();

    // What the stock ledger says takes the place of what was stated; the same list under another name does not count again.
    const movements = page.getByRole('region', { name: 'Use from stock movements' });
    const list = (name: string, rows = ROWS) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(`Posting Date,Material,Quantity,Movement Type,Vendor\n${rows}`),
    });
    await movements.getByLabel(/^Drop lists of stock movements/).setInputFiles(list('mb51.csv'));
    await movements.getByText(/120 received in 1 receipts − 0 reversed = 120; used 120 of 500/).waitFor();
    await movements.getByRole('button', { name: /^Accept the use of 1\slicence$/ }).click();
    await row.getByText('120 of 500 used').waitFor();
    await movements.getByLabel(/^Drop lists of stock movements/).setInputFiles(list('again.csv'));
    await movements
      .getByText(/^again\.csv says what was counted already with version \d+ .* it does not count again\.$/)
      .waitFor();
    await movements.getByRole('button', { name: 'Nothing changes' }).waitFor();
    // A later list alone adds to it, and shares a row with it.
    await movements
      .getByLabel(/^Drop lists of stock movements/)
      .setInputFiles(
        list(
          'later.csv',
          '2026-11-23,MT-6120-01,120,101,Jingling Magnetics\n2026-11-25,MT-6120-01,80,101,Jingling Magnetics\n',
        ),
      );
    await movements
      .getByText(
        /120 counted from lists before \(to 2026-11-23\) \+ 80 received in 1 receipts − 0 reversed = 200; used 200/,
      )
      .waitFor();
    await movements.getByRole('button', { name: /^Accept the use of 1\slicence$/ }).click();
    await row.getByText('200 of 500 used').waitFor();
    expect(faults).toEqual([]);
  });
});

/** What a button hands out, as text. */
async function save(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}
