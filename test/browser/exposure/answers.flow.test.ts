import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { createWorkspace, give, openData, openImport, writeFile, type UploadedFile } from '../import/import-files.ts';

/** A maker of pumps whose magnet comes from China; the supplier's declaration names neodymium and keeps 5 % back. */
const PUMPS: UploadedFile[] = [
  writeFile('suppliers.csv', 'supplier_id,name,country,role\nWE,Odenpumpen GmbH,DE,own\nGM,Fuyuan Magnetics,CN,'),
  writeFile('sites.csv', 'site_id,supplier_id,name,country\nPLANT,WE,Werk,DE\nGM1,GM,Ganzhou,CN'),
  writeFile(
    'parts.csv',
    'part_number,description,kind,category,form,unit_price,currency,annual_demand,magnet_family\nP,Pump,product,,,100,EUR,1000,\nM,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB',
  ),
  writeFile('bom.csv', 'parent,child,quantity\nP,M,2'),
  writeFile('sourcing.csv', 'part_number,site_id,share_pct,supplier_part_number,evidence\nM,GM1,100,FY-88,declared'),
  writeFile(
    'Deklaration.csv',
    'Teilenummer;Stoff;CAS-Nr.;Anteil von %;Anteil bis %\nM;Neodym;7440-00-8;29;31\nM;Eisen;7439-89-6;62;66\nM;Geschäftsgeheimnis;;0;5',
  ),
];

/** A task of the supplier, then the list of all: its language is chosen, all letters are saved as one file and logged, and that is taken back. */
async function sendAll(page: Page): Promise<void> {
  const aside = page.getByRole('complementary', { name: 'People, plants, tasks and notes' });
  await aside.getByText('Add a task').first().click();
  await aside.getByRole('textbox', { name: 'Task' }).fill('Call about the report');
  await aside.getByRole('textbox', { name: 'Owner' }).fill('Mei');
  await aside.getByLabel('Due').fill('2026-11-20');
  await aside.getByRole('button', { name: 'Add a task' }).click();
  await aside.getByText('Mei · 20 Nov 2026 · overdue').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Suppliers' }).click();
  await page.getByRole('heading', { name: 'Tasks: 1 to be done, 1 overdue' }).waitFor();
  await page.getByRole('row', { name: /20 Nov 2026\s*overdue Call about the report Fuyuan Magnetics Mei/ }).waitFor();
  await page.getByLabel('Language of the letter to Fuyuan Magnetics').selectOption('de');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save all as mails with their sheets' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^letters-.*\.zip$/);
  expect(readFileSync(await download.path()).toString('latin1')).toContain('letter-GM-de.eml');
  await page.getByText(/sent 24\sNov\s2026, reply by/).waitFor();
  await page.getByRole('button', { name: /^Undo Mark 1 letter as sent/ }).click();
  await page.getByText('not sent').waitFor();
  await page.getByLabel('Language of the letter to Fuyuan Magnetics').selectOption('en');
  await page.getByRole('link', { name: 'Fuyuan Magnetics' }).first().click();
}

/** The sheet that was saved, with answers beside their questions. */
function fillIn(path: string, answers: Readonly<Record<string, string>>): UploadedFile {
  const book = read(readFileSync(path));
  const sheet = book.Sheets[book.SheetNames[0] ?? '']!;
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  const head = rows.findIndex((row) => row.includes('Answer'));
  const at = rows[head]?.indexOf('Answer') ?? -1;
  const filled = rows.map((row) => {
    const field = Object.keys(answers).find((one) => String(row.at(-1)).endsWith(`|${one}`));
    return field === undefined ? row : row.with(at, answers[field] ?? '');
  });
  const back = utils.book_new();
  utils.book_append_sheet(back, utils.aoa_to_sheet(filled), 'Antwort');
  const buffer = write(back, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return {
    name: 'Antwort Fuyuan.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  };
}

/** The first sentence of the supplier's page, which says what rests on it. */
const readLead = (page: Page): Promise<string> => page.getByText(/rests surely on what Fuyuan/).innerText();

async function openSupplier(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Data', exact: true }).click();
  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await page.getByRole('link', { name: /^(?:Write the letters|Letters and answers)$/ }).click();
  await page.getByRole('link', { name: 'Fuyuan Magnetics' }).first().click();
}

it('takes a declaration in, writes the letter, reads the sheet back, moves the figure, and takes it back', async () => {
  const { page, faults } = await openData();
  await give(page, PUMPS);
  await createWorkspace(page, 'Odenpumpen');
  await openSupplier(page);
  const text = page.getByRole('textbox', { name: 'Text of the letter' });
  await expect.poll(() => text.inputValue()).toContain('Your part FY-88 (our number M), loose magnet');
  await expect.poll(() => text.inputValue()).toMatch(/dysprosium \(Dy\).*terbium \(Tb\)/);
  await expect.poll(() => readLead(page)).toMatch(/^€\s0 a year rests surely/);
  await sendAll(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the sheet to fill in' }).click(),
  ]);
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  await page
    .getByRole('list', { name: 'Letters that went out' })
    .getByText(/Sent 24\sNov\s2026/)
    .waitFor();

  await openImport(page);
  await give(page, [fillIn(await download.path(), { 'content:Dy': '1.0-1.4 %', 'content:Tb': 'no' })]);
  await page.getByRole('button', { name: /^Accept .* as version 2$/ }).click();
  await page.getByText(/Version 2 .* is in use/).waitFor();
  await openSupplier(page);
  // 1,000 pumps at 100 rest on the magnet, which surely needs a licence now.
  await expect.poll(() => readLead(page)).toMatch(/^€\s100\sk a year rests surely/);
  await page.getByRole('region', { name: '2 facts answered' }).getByText('1-1.4, declared, GM').waitFor();

  await openImport(page);
  await page.getByRole('button', { name: /^Undo Accept/ }).click();
  await openSupplier(page);
  await expect.poll(() => readLead(page)).toMatch(/^€\s0 a year rests surely/);
  // On the phone they say the same: answered in place, it says what it moves.
  const answer = page.getByRole('textbox', { name: 'dysprosium (Dy), % by mass' });
  await answer.fill('1.2');
  await page
    .getByRole('form')
    .or(page.locator('form'))
    .filter({ has: answer })
    .getByRole('button', { name: 'Store answer' })
    .click();
  await page
    .getByRole('status')
    .getByText(/Surely: €\s0 → €\s100\sk/)
    .waitFor();
  await page.getByRole('button', { name: /^Undo Answer dysprosium/ }).click();
  await expect.poll(() => readLead(page)).toMatch(/^€\s0 a year rests surely/);
  expect(faults).toEqual([]);
});
