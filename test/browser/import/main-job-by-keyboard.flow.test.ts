import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readCompany } from './import-files.ts';
import { openApp } from '../open-app.ts';
import { pressUntil, readFocus } from '../read-focus.ts';

/** A column that no dictionary knows, and a supplier that is written down twice. */
const FILES = readCompany({
  'parts.csv': (text) => text.replace('annual_demand', 'Pumps sold'),
  'suppliers.csv': (text) => `${text.trimEnd()}\nS-DEG,GIESSEREI ELBE,DE,,\n`,
});

/** Waits until what has the focus is named like that: what a key does may take a moment. */
async function expectFocus(page: Page, name: RegExp): Promise<void> {
  await expect.poll(async () => (await readFocus(page)).name).toMatch(name);
}

/** Goes to what is named like that and presses Enter on it. */
async function enter(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  await pressUntil(page, key, name, 120);
  await page.keyboard.press('Enter');
}

describe('a buyer with the keyboard only', () => {
  it('brings own files, settles what is open in them, reads why a part is exposed, marks it, takes the note back, filters and exports', async () => {
    const { page, faults } = await openApp();
    const finding = page.getByRole('region', { name: 'The finding' });
    await finding.getByRole('listitem').first().waitFor();
    const chooser = page.waitForEvent('filechooser');
    await enter(page, /^a Data$/);
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await expectFocus(page, /^a Data$/);
    await enter(page, /^button Choose files/);
    await (await chooser).setFiles(FILES);
    await page.getByText(/no error\. Nothing is stored yet/).waitFor();
    await expectFocus(page, /^main /);

    await enter(page, /^a Tables and columns/);
    await pressUntil(page, 'Tab', /^select Pumps sold becomes/, 120);
    await page.keyboard.type('Annual');
    await page.getByRole('button', { name: /^Take back: Read Pumps sold as/ }).waitFor();
    await expectFocus(page, /^select Pumps sold becomes/);
    await enter(page, /^a Duplicates/, 'Shift+Tab');
    await enter(page, /^button Merge into/);
    await page.getByRole('heading', { name: 'No two records look like one' }).waitFor();
    await expectFocus(page, /^section No two records look like one/);
    await enter(page, /^a What parts are/, 'Shift+Tab');
    await enter(page, /^button Confirm all/);
    await page.getByRole('heading', { name: /^\d+\sfacts? confirmed$/ }).waitFor();
    await enter(page, /^a Accept/, 'Shift+Tab');
    await pressUntil(page, 'Tab', /^input Company name/, 120);
    await page.keyboard.type('Fjordvik');
    // It can be reached from when the name is taken in, which is a moment after the last letter.
    await expect.poll(() => page.getByRole('button', { name: /^Create “Fjordvik”/ }).isEnabled()).toBe(true);
    await enter(page, /^button Create “Fjordvik”/);
    await page.getByText('“Fjordvik” has its own workspace now').waitFor();

    // The findings are shown at once.
    await page.getByRole('grid', { name: 'Exposure by part' }).waitFor();
    await pressUntil(page, 'Tab', /^div Exposure by part/, 120);
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: /^part / });
    await sheet
      .getByRole('link', { name: /^the act/ })
      .first()
      .waitFor();
    // The list keeps the focus, so that the arrows go on through it; the sheet comes after it.
    await expectFocus(page, /^div Exposure by part/);
    await pressUntil(page, 'Tab', /^a the act/, 120);
    await pressUntil(page, 'Shift+Tab', /^select Triage state/, 120);
    await page.keyboard.type('Asked');
    await sheet.getByText('changed 24 Nov 2026').waitFor();
    await expectFocus(page, /^select Triage state/);
    await pressUntil(page, 'Tab', /^textarea Note/, 120);
    await page.keyboard.type('Magnethandel Nord was asked');
    await enter(page, /^button Save note/);
    await page.getByRole('button', { name: 'Save note' }).waitFor({ state: 'detached' });
    await expectFocus(page, /^section Triage/);
    await enter(page, /^button Undo Note on /, 'Shift+Tab');
    await expect.poll(() => sheet.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('');
    await expectFocus(page, /^button Undo Mark /);
    await pressUntil(page, 'Tab', /^div Exposure by part/, 120);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expectFocus(page, /^div Exposure by part/);
    await enter(page, /^button Surely/, 'Shift+Tab');
    await page.waitForURL(/facet=surely/);
    await expectFocus(page, /^button Surely/);
    const waiting = page.waitForEvent('download');
    await enter(page, /^button Export/);
    await enter(page, /^button Save as CSV/);
    const saved = await readFile(await (await waiting).path(), 'utf8');
    expect(saved).toMatch(/^MAG-1,.*,Asked,,known,[a-z ]+\r?$/m);
    await expectFocus(page, /^button Save as CSV/);
    await page.keyboard.press('Escape');
    await expectFocus(page, /^button Export/);
    expect(faults).toEqual([]);
  });
});
