import { describe, expect, it } from 'vitest';
import { findViolations } from '../find-violations.ts';
import { createWorkspace, give, openData, openStep, writeFile } from './import-files.ts';

const MERGE = 'Merge into Nordmotor GmbH: NORDMOTOR GMBH';
const BOM = [
  'Part Number,Description,Kind,Qty,Parent,Supplier,Country of origin,Category,Form',
  'C-1,Cargo bike,product,,,,,,',
  'M-1,NdFeB magnet,component,12,C-1,Ningbo Magnet Co. Ltd,CN,,',
  'M-2,Steel shaft,component,1,C-1,Nordmotor GmbH,DE,,',
  'M-3,Ball bearing,component,2,C-1,NORDMOTOR GMBH,DE,,',
  'M-4,Ball bearing,component,2,C-1,Nordmotor,DE,,',
].join('\n');

describe('records that may be one', () => {
  it('are merged, kept apart and taken apart by keyboard, and it is remembered', async () => {
    const { page, faults } = await openData({ theme: 'dark' });
    await give(page, [writeFile('bike.csv', BOM)]);
    await openStep(page, /^Duplicates/);
    await page.getByText('“Nordmotor GmbH” and “NORDMOTOR GMBH” differ only in case or blanks').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: MERGE }).press('Enter');
    await page.getByRole('button', { name: 'Take Nordmotor GmbH apart' }).waitFor();
    await page.getByRole('button', { name: 'Not the same: Nordmotor GmbH and Nordmotor', exact: true }).press('Enter');
    await page.getByRole('heading', { name: 'No two records look like one' }).waitFor();
    await openStep(page, /^Accept/);
    await createWorkspace(page, 'Velo');

    await give(page, [writeFile('bike-2.csv', BOM)]);
    await openStep(page, /^Duplicates/);
    await page.getByText('as remembered', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'No two records look like one' }).waitFor();
    await page.getByRole('button', { name: 'Take Nordmotor GmbH apart' }).press('Enter');
    await page.getByRole('button', { name: MERGE }).waitFor();
    await page.getByRole('button', { name: 'Ask again about Nordmotor GmbH and Nordmotor' }).press('Enter');
    await page.getByRole('button', { name: 'Take back: Ask again about Nordmotor GmbH and Nordmotor' }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('what parts are', () => {
  it('is confirmed in bulk by keyboard, taken back one by one, and not asked again next month', async () => {
    const { page, faults } = await openData({ theme: 'dark' });
    await give(page, [writeFile('bike.csv', BOM)]);
    await openStep(page, /^What parts are/);
    // What words say surely is taken, and undone one by one; what a person confirms counts as seen.
    const taken = page.getByRole('heading', { name: /^\d+\sfacts about parts taken from their words$/ });
    const count = Number.parseInt(await taken.innerText(), 10);
    await page.getByRole('button', { name: 'Undo category bearing of M-4' }).press('Enter');
    const left = new RegExp(`^${String(count - 1)}\\sfacts about parts taken`);
    await page.getByRole('heading', { name: left }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Confirm all' }).press('Enter');
    await page.getByRole('heading', { name: `${String(count)}\u00a0facts confirmed` }).waitFor();
    await page.getByRole('button', { name: 'Take back form magnet of M-1' }).press('Enter');
    const kept = `${String(count - 1)}\u00a0facts confirmed`;
    await page.getByRole('heading', { name: kept }).waitFor();
    await openStep(page, /^Accept/);
    await page.getByText('What it would show').waitFor();
    expect(await findViolations(page)).toEqual([]);
    // The dataset of the new workspace comes late, and the next files before it.
    await page.evaluate(() => {
      const ask = window.fetch.bind(window);
      window.fetch = async (input, init) => {
        const answer = await ask(input, init);
        const address = input instanceof Request ? input.url : String(input);
        if (/\/versions\/\w+$/.test(address)) await new Promise((resolve) => setTimeout(resolve, 3000));
        return answer;
      };
    });
    await createWorkspace(page, 'Velo');

    await give(page, [writeFile('bike-2.csv', BOM.replace('Steel shaft', 'Shaft of steel'))]);
    await page
      .getByRole('list', { name: 'The import in short' })
      .getByText(/\d\sfacts about parts kept/)
      .waitFor();
    await openStep(page, /^What parts are/);
    await page.getByRole('heading', { name: kept }).waitFor();
    await page.getByRole('button', { name: /^Undo category bearing of M-4/ }).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });
});
