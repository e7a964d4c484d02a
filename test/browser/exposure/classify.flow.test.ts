import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../find-violations.ts';
import { openImport } from '../import/import-files.ts';
import { openApp } from '../open-app.ts';

const folder = fileURLToPath(new URL('../../fixtures/second-company', import.meta.url));

/** The second company with two parts more, of which nobody has said what they are. */
function readCompany(): { name: string; mimeType: string; buffer: Buffer }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const [header = ''] = text.split('\n');
      const added = [
        { part_number: 'X-1', description: 'Hex bolt M8', kind: 'component' },
        { part_number: 'X-2', description: 'Unnamed purchase', kind: 'component' },
      ].map((values: Record<string, string>) =>
        header
          .trim()
          .split(',')
          .map((column) => values[column] ?? '')
          .join(','),
      );
      const whole = name === 'parts.csv' ? `${text.trimEnd()}\n${added.join('\n')}\n` : text;
      return { name, mimeType: 'text/csv', buffer: Buffer.from(whole) };
    });
}

describe('parts without a category', () => {
  it('are classified in bulk by keyboard, and make a new version that outlives a reload', async () => {
    const { page, faults } = await openApp({ path: '/data' });
    await page.locator('input[type=file]').setInputFiles(readCompany());
    // Proposals that are taken are undone, so that there is something to classify.
    await page
      .getByRole('button', { name: /^Undo: What parts are, .*astener/i })
      .first()
      .click();
    await page.getByText(/^Done: Undo: What parts are/).waitFor();
    await page.getByLabel('Company name').fill('Fjordvik Pumper');
    await page.getByRole('button', { name: /Create “Fjordvik Pumper”/ }).click();
    await page.getByText('has its own workspace now').waitFor();
    await openImport(page);
    await page.getByRole('link', { name: 'Categories' }).click();
    const heading = page.getByRole('heading', { name: /parts? without a category/ });
    await heading.waitFor();
    const count = Number.parseInt(await heading.innerText(), 10);
    expect(count).toBeGreaterThanOrEqual(2);
    await page.getByText('The description says “bolt”').waitFor();

    await page.getByRole('checkbox', { name: 'Select X-1' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    const picker = page.getByRole('combobox', { name: /Category for 2/ });
    await picker.focus();
    await page.keyboard.type('bolt');
    await page.getByRole('option', { name: /Fastener/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    // The check takes the focus away, and the list closes with it.
    await picker.fill('loudspeaker');
    await page.getByRole('option', { name: /Loudspeaker/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Classify 2\sparts$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Stored as a new version').waitFor();

    const rest = count === 2 ? 'Every part has a category' : new RegExp(`^${String(count - 2)}\\spart`);
    await page.getByRole('heading', { name: rest }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: rest }).waitFor();
    await page.getByRole('link', { name: 'Versions' }).click();
    await page
      .getByRole('region', { name: 'Table of versions' })
      .getByText(/2\sparts classified/)
      .waitFor();
    expect(faults).toEqual([]);
  });
});
