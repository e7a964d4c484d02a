import { describe, expect, it } from 'vitest';
import { findViolations } from '../find-violations.ts';
import { createWorkspace, give, openData, openImport, openStep, writeFile } from './import-files.ts';

const OCTOBER = [
  'Part Number,Description,Kind,Qty,Parent,Supplier,Country of origin,Unit price,Currency,Annual demand,Code X',
  'C-1,Cargo bike,product,,,,,2400,EUR,900,x',
  'M-1,Rotor magnet,component,12,C-1,Ningbo Magnet Co. Ltd,CN,2,EUR,,y',
  'M-2,Hub shell,component,1,C-1,Nordmotor GmbH,DE,14,EUR,,z',
  'M-3,Axle,component,1,C-1,NORDMOTOR GMBH,DE,9,EUR,,z',
].join('\n');

/** The same list a month later: columns moved, one part dearer and from elsewhere, one more. */
const NOVEMBER = [
  'Code X,Qty,Part Number,Annual demand,Description,Kind,Currency,Unit price,Country of origin,Supplier,Parent',
  'x,,C-1,900,Cargo bike,product,EUR,2500,,,',
  'y,12,M-1,,Rotor magnet,component,EUR,2,JP,Kiso Jiki,C-1',
  'z,1,M-2,,Hub shell,component,EUR,14,DE,Nordmotor GmbH,C-1',
  'z,1,M-3,,Axle,component,EUR,9,DE,NORDMOTOR GMBH,C-1',
  'z,4,M-4,,Bolt,component,EUR,1,DE,Nordmotor GmbH,C-1',
].join('\n');

/** What the stock ledger wrote: no table of the company. */
const MOVEMENTS = [
  'Posting Date,Material,Quantity,Movement Type,Vendor',
  '2026-11-02,M-1,600,101,Kiso Jiki',
  '2026-11-23,M-1,120,261,',
].join('\n');

describe('next month’s file', () => {
  it('is read as the one before, merged as the one before, and accepted with one click; Undo takes the version before back', async () => {
    const { page, faults } = await openData();
    await give(page, [writeFile('october.csv', OCTOBER)]);
    await openStep(page, /^Tables/);
    await page.getByRole('combobox', { name: 'Code X becomes' }).selectOption({ label: 'Remark' });
    await page.getByRole('button', { name: 'Take back: Read Code X as Remark' }).waitFor();
    await openStep(page, /^Duplicates/);
    await page.getByRole('button', { name: 'Merge into Nordmotor GmbH: NORDMOTOR GMBH' }).click();
    await page.getByRole('button', { name: 'Take Nordmotor GmbH apart' }).waitFor();
    await openStep(page, /^Accept/);
    await createWorkspace(page, 'Velo');

    await give(page, [writeFile('november.csv', NOVEMBER), writeFile('mb51.csv', MOVEMENTS)]);
    const use = page.getByRole('region', { name: 'Use from stock movements' });
    await use.getByText(/^Movements from 2026-11-02 to 2026-11-23; 1 pass no border/).waitFor();
    const summary = page.getByRole('list', { name: 'The import in short' });
    await summary.getByText('1\u00a0table read as last time; 1\u00a0merge applied.').waitFor();
    await page.getByText(/1\spart new, 1 changed/).waitFor();
    await page.getByRole('region', { name: 'The fills of both sides' }).waitFor();
    const moved = page.getByRole('region', { name: 'Parts whose exposure changes most' });
    await moved.getByText('M-1').waitFor();
    await page.getByText(/1\spart from elsewhere/).click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Re-sourced parts' }).innerText())
      .toMatch(/M-1\s.*CN.*→.*JP/s);
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('button', { name: /^Accept 5\sparts as version 2$/ }).press('Enter');
    await page.getByText(/Version 2 with 5\sparts is in use/).waitFor();
    await openImport(page);
    await page.getByRole('button', { name: /^Undo Accept/ }).click();
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    const inUse = page.getByRole('row').filter({ has: page.getByText('in use', { exact: true }) });
    await inUse.getByRole('rowheader', { name: '1', exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});

/** A list with a faulty cell, and one part of which nobody has said what it is. */
const FAULTY = [
  'Material;Description;Qty;Parent;Unit price;Currency',
  'C-1;Cargo bike;1;;2400;EUR',
  'M-1;Item 4711;twelve;C-1;2;EUR',
  'M-2;Hub shell;1;C-1;14;EUR',
].join('\n');
/** A month later: rows in another order, two more, another price, the same fault. */
const FAULTY_AGAIN = [
  'Material;Description;Qty;Parent;Unit price;Currency',
  'M-9;Item 0815;4;C-1;1;EUR',
  'M-2;Hub shell;1;C-1;15;EUR',
  'C-1;Cargo bike;1;;2500;EUR',
  'M-8;Item 0816;2;C-1;1;EUR',
  'M-1;Item 4711;twelve;C-1;2;EUR',
].join('\n');

describe('what was set by hand', () => {
  it('is there again next month: a category and a corrected cell, listed, and undone one by one with what comes back', async () => {
    const { page, faults } = await openData();
    await give(page, [writeFile('october.csv', FAULTY)]);
    await openStep(page, /^Problems/);
    const cell = page.getByRole('textbox', { name: 'Qty, october.csv, row 3' });
    await cell.fill('12');
    await cell.press('Enter');
    await openStep(page, /^Accept/);
    await createWorkspace(page, 'Velo');
    await page.getByRole('link', { name: 'Categories' }).click();
    await page.getByRole('checkbox', { name: 'Select M-1' }).check();
    const picker = page.getByRole('combobox', { name: /Category for 1/ });
    await picker.fill('loudspeaker');
    await page.getByRole('option', { name: /Loudspeaker/ }).waitFor();
    await picker.press('Enter');
    await page.getByRole('button', { name: /^Classify 1\spart$/ }).click();
    await page.getByText('Stored as a new version').waitFor();

    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await give(page, [writeFile('november.csv', FAULTY_AGAIN)]);
    const summary = page.getByRole('list', { name: 'The import in short' });
    await summary.getByText(/1\sfact about parts kept; 1\scell mended as before\./).waitFor();
    await openStep(page, /^Notes/);
    await page.getByRole('heading', { name: /^1\scell mended here$/ }).waitFor();
    await page.getByText(/the file says “twelve”, as corrected before/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await openStep(page, /^What parts are/);
    await page.getByRole('heading', { name: /^1\sfact confirmed$/ }).waitFor();
    await page.getByRole('button', { name: 'Take back category loudspeaker of M-1: then nothing is stated' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await openStep(page, /^Accept/);
    await page.getByRole('button', { name: /^Accept 5\sparts as version 3$/ }).click();
    await page.getByText(/Version 3 with 5\sparts is in use/).waitFor();
    await openImport(page);

    // Each is on record, and forgotten by itself.
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    const list = page.getByRole('region', { name: 'Remembered decisions' });
    await list.getByText('nothing is stated').waitFor();
    await list.getByText('it is read as “twelve” again').waitFor();
    expect(await findViolations(page)).toEqual([]);

    // Taken back one by one in the import after it.
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await give(page, [writeFile('december.csv', FAULTY_AGAIN)]);
    await openStep(page, /^What parts are/);
    await page.getByRole('button', { name: /^Take back category loudspeaker of M-1/ }).click();
    await page.getByText('Done: Take back category of M-1: then nothing is stated.').waitFor();
    await openStep(page, /^Notes/);
    await page.getByRole('button', { name: /^Take back the correction of Qty in december\.csv, row 6/ }).click();
    await page.getByRole('heading', { name: 'What has to be mended' }).waitFor();
    await page.getByText('Done: Take back the correction of Qty, row 6: it says “twelve” again.').waitFor();
    await page.getByRole('button', { name: /^Take back: Take back the correction/ }).click();
    await page.getByRole('heading', { name: /^1\scell mended here$/ }).waitFor();
    await openStep(page, /^Accept/);
    await page.getByRole('button', { name: /^Accept 5\sparts as version 4$/ }).click();
    await page.getByText(/Version 4 with 5\sparts is in use/).waitFor();
    await openImport(page);
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    await list.getByText('it is read as “twelve” again').waitFor();
    await expect.poll(() => list.getByText('nothing is stated').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('is offered and not applied where the file says something else now, and stays on record where its row is gone', async () => {
    const { page, faults } = await openData({ theme: 'dark' });
    await give(page, [writeFile('october.csv', FAULTY)]);
    await openStep(page, /^Problems/);
    const cell = page.getByRole('textbox', { name: 'Qty, october.csv, row 3' });
    await cell.fill('12');
    await cell.press('Enter');
    await openStep(page, /^Accept/);
    await createWorkspace(page, 'Velo');
    await give(page, [writeFile('november.csv', FAULTY_AGAIN.replace('twelve', '8'))]);
    await openStep(page, /^Notes/);
    await page.getByText(/not applied: the file says “8” now/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Correct it here as well: Qty of M-1/ }).click();
    await page.getByRole('heading', { name: /^1\scell mended here$/ }).waitFor();
    await page.getByRole('button', { name: /^Take back: Correct Qty of M-1 again/ }).click();
    await page.getByText(/not applied: the file says “8” now/).waitFor();
    await page.getByRole('button', { name: 'Cancel this import' }).click();
    await give(page, [writeFile('december.csv', FAULTY_AGAIN.split('\n').slice(0, -1).join('\n'))]);
    await openStep(page, /^Notes/);
    await page.getByText(/not used: no such row in these files/).waitFor();
    expect(faults).toEqual([]);
  });
});
