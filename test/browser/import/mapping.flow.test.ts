import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../find-violations.ts';
import { createWorkspace, give, openData, openStep, writeFile } from './import-files.ts';

/** A list whose headers no dictionary knows. */
const JANUARY = 'Ident;Thing;Needed;Made by\nP-100;Drive motor;2;Nordmotor\nP-200;Bar magnet;8;Ningbo Magnet\n';

async function readCounts(page: Page): Promise<string> {
  return page.locator('summary').filter({ hasText: 'january.csv' }).innerText();
}

describe('a file that nothing is known of', () => {
  it('is mapped by keyboard, read again at once, accepted, and taken back', async () => {
    const { page, faults } = await openData();
    await give(page, [writeFile('january.csv', JANUARY)]);
    await page.getByText(/^Nothing was taken/).waitFor();
    await page.getByRole('heading', { name: 'What each table is, and what its columns become' }).waitFor();
    expect(await readCounts(page)).toContain('no row is read');

    /** Types how an option begins, and again where a slow browser took the letters for several words: it forgets them after a second. */
    const choose = async (label: string, text: string): Promise<void> => {
      const select = page.getByRole('combobox', { name: label });
      await expect
        .poll(
          async () => {
            await select.focus();
            await page.keyboard.type(text);
            return select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label ?? '');
          },
          { interval: 1500 },
        )
        .toMatch(new RegExp(`^${text}`));
      await page.getByRole('button', { name: /^Take back:/ }).waitFor();
    };
    await choose('This file is', 'Bill');
    await choose('Ident becomes', 'Part n');
    await choose('Thing becomes', 'Descr');
    await choose('Needed becomes', 'Quant');
    await choose('Made by becomes', 'Maker');
    await expect.poll(() => readCounts(page)).toMatch(/2\srows · 2\sparts · quantity 10/);
    await page.getByText('as you said').first().waitFor();
    expect(await findViolations(page)).toEqual([]);

    await page.getByRole('button', { name: /^Take back: Read Made by as Maker/ }).press('Enter');
    await expect.poll(() => page.getByRole('combobox', { name: 'Made by becomes' }).inputValue()).not.toBe('maker');
    await openStep(page, /^Accept/);
    await createWorkspace(page, 'Kestrel');
    expect(faults).toEqual([]);
  });

  it('keeps its layout as a file that makes the next one read without a question', async () => {
    const { page, faults } = await openData();
    await give(page, [writeFile('january.csv', JANUARY)]);
    await page.getByRole('combobox', { name: 'This file is' }).selectOption({ label: 'Bill of materials' });
    for (const [header, meaning] of [
      ['Ident', 'Part number'],
      ['Thing', 'Description'],
      ['Needed', 'Quantity'],
    ] as const) {
      const select = page.getByRole('combobox', { name: `${header} becomes` });
      await select.selectOption({ label: meaning });
      await page.getByRole('button', { name: `Take back: Read ${header} as ${meaning}` }).waitFor();
    }
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save these layouts' }).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toMatch(/\.mapping\.json$/);
    const layout = readFileSync(await saved.path());
    await page.getByRole('button', { name: 'Cancel this import' }).click();
    await page.getByRole('button', { name: 'Cancel it all the same' }).click();
    await give(page, [
      writeFile('february.csv', 'Needed;Made by;Thing;Ident\n9;Nordmotor;Drive motor;P-100\n'),
      { name: saved.suggestedFilename(), mimeType: 'application/json', buffer: layout },
    ]);
    await openStep(page, /^Tables/);
    await page.getByText('as remembered from the layout file').first().waitFor();
    await expect
      .poll(() => page.locator('summary').filter({ hasText: 'february.csv' }).innerText())
      .toMatch(/1\srow · 1\spart · quantity 9/);
    expect(faults).toEqual([]);
  });
});
