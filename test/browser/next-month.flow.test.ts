import { describe, expect, it } from 'vitest';
import { findViolations } from './find-violations.ts';
import { createWorkspace, give, openData, openStep, writeFile } from './import-files.ts';

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

    await give(page, [writeFile('november.csv', NOVEMBER)]);
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
    await page.getByRole('button', { name: /^Undo Accept/ }).click();
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    const inUse = page.getByRole('row').filter({ has: page.getByText('in use', { exact: true }) });
    await inUse.getByRole('rowheader', { name: '1', exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});
