import { describe, expect, it } from 'vitest';
import { findViolationsEverywhere } from '../find-violations.ts';
import { give, openData, openStep, writeFile } from './import-files.ts';

/** Something for every step: a header that nobody knows, an unsound row, a doubled supplier, a part whose name says what it is. */
const FILE = [
  'Part Number,Description,Kind,Qty,Parent,Supplier,Unit price,Code X',
  'C-1,Cargo bike,product,,,,2400,x',
  'M-1,NdFeB magnet,component,12,C-1,Nordmotor GmbH,2,y',
  'M-2,Ball bearing,component,one,C-1,NORDMOTOR GMBH,14,z',
].join('\n');

const STEPS = [/^Tables/, /^(Problems|Notes)/, /^Duplicates/, /^What parts are/, /^Accept/];

describe('every step of an import', () => {
  it('keeps to the rules of accessibility and to its width, on a desk and on a tablet, in light and in dark', async () => {
    const { page, faults } = await openData();
    await give(page, [writeFile('bike.csv', FILE)]);
    const broken: string[] = [];
    const look = async (step: RegExp): Promise<void> => {
      await openStep(page, step);
      await page.getByText('Opening the step').waitFor({ state: 'detached' });
      broken.push(...(await findViolationsEverywhere(page)).map((one) => `${String(step)}: ${one}`));
    };
    for (const step of STEPS) await look(step);
    await openStep(page, /^Problems/);
    await page.getByRole('button', { name: /^Take the other/ }).press('Enter');
    await page
      .getByText(/1\srow left out/)
      .first()
      .waitFor();
    for (const step of [/^Notes/, /^Accept/]) await look(step);
    expect(broken).toEqual([]);
    expect(faults).toEqual([]);
  });
});
