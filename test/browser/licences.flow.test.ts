import { describe, expect, it } from 'vitest';
import { openApp } from './open-app.ts';

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
    await page.getByRole('row', { name: /Jingling Magnetics Ningbo › Wetzlarer.*500 of 500 used/ }).waitFor();
    expect(faults).toEqual([]);
  });
});
