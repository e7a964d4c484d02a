import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../find-violations.ts';
import { createWorkspace, give, openData, openImport, readCompany } from './import-files.ts';

const folder = fileURLToPath(new URL('../../fixtures/second-company', import.meta.url));
const NAME = 'Fjordvik Pumper';

/** What the API has, as the page would ask. */
async function readState(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const workspaces = (await (await fetch('/api/workspaces')).json()) as { id: string }[];
    const versions = await Promise.all(
      workspaces.map(async ({ id }): Promise<unknown> => (await fetch(`/api/workspaces/${id}/versions`)).json()),
    );
    return { workspaces, versions };
  });
}

async function importCompany(page: Page): Promise<void> {
  await give(page, readCompany());
  await createWorkspace(page, NAME);
}

describe('the import of a second company', () => {
  it('makes a workspace of its own, leaves the demo as it was, and shows the fills that were worked out by hand', async () => {
    const { page, faults } = await openData();
    const [before] = ((await readState(page)) as { versions: unknown[] }).versions;
    const { totals } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
      totals: Record<string, number>;
    };
    // MAG-3 says “NdFeB magnet” in its words, which are taken: 470,000 less cannot be judged, and hang on a suspended rule.
    const shown = { ...totals, ifPausedBack: (totals['ifPausedBack'] ?? 0) + 470_000 };
    const figures = (['surely', 'possibly', 'ifPausedBack', 'notExposed'] as const).map(
      (fill) => `€\u00a0${(((shown as Record<string, number>)[fill] ?? 0) / 1e6).toFixed(1)}\u00a0m`,
    );
    await give(page, readCompany());
    const preview = page.getByRole('region', { name: 'What it would show' });
    for (const figure of figures) await preview.getByText(figure).first().waitFor();
    await createWorkspace(page, NAME);
    const state = (await readState(page)) as { workspaces: { name: string; demo: boolean }[]; versions: unknown[] };
    expect(Object.fromEntries(state.workspaces.map(({ name, demo }) => [name, demo]))).toEqual({
      'Aurel Motors': true,
      [NAME]: false,
    });
    expect(state.versions).toContainEqual(before);

    await page.getByRole('link', { name: 'See the overview' }).click();
    for (const figure of figures) await page.getByRole('main').getByText(figure).first().waitFor();
    expect(await page.getByText('Demo · fictional').filter({ visible: true }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('shows what a corrected file would change before it is accepted, and takes it back with Undo', async () => {
    const { page, faults } = await openData();
    await importCompany(page);
    await give(page, readCompany());
    await page.getByText('there is nothing to accept').waitFor();
    await give(page, readCompany({ 'parts.csv': (text) => text.replace('60000', '61000') }));
    await page.getByText('1 changed').click();
    await expect
      .poll(() => page.getByRole('region', { name: 'Changed parts' }).innerText())
      .toMatch(/CP-20\s+annual demand 60,000 → 61,000/);
    await page.getByRole('button', { name: /^Accept \d+\sparts as version 2$/ }).click();
    await page.getByText(/Version 2 with \d+\sparts is in use/).waitFor();
    await openImport(page);
    await page.getByRole('button', { name: /Undo/ }).click();
    await page.getByText('The version that you accepted is no longer in use').waitFor();
    expect(await page.getByText(/Version 2 .* is in use/).count()).toBe(0);
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    const inUse = page.getByRole('row').filter({ has: page.getByText('in use', { exact: true }) });
    await inUse.getByRole('rowheader', { name: '1', exact: true }).waitFor();
    await expect.poll(() => inUse.count()).toBe(1);
    expect(faults).toEqual([]);
  });

  it('is refused with file, row and column where a file is broken, and what was there stays', async () => {
    const { page, faults } = await openData();
    const before = await readState(page);
    await give(
      page,
      readCompany({
        'bom.csv': (text) => text.replace('CP-20,MOT-1,1,', 'CP-20,MOT-1,one,'),
        'sourcing.csv': (text) => `${text.trimEnd()}\nCP-20,NOWHERE,,,,,,\n`,
      }),
    );
    await page.getByText(/^Nothing was taken: 2\serrors in 2\sfiles/).waitFor();
    const row = page.getByRole('group', { name: 'The row: bom.csv, row 2' });
    await row.waitFor();
    const main = await page.getByRole('main').innerText();
    expect(main).toMatch(/bom\.csv, row 2\s+quantity\s+found one/);
    await expect.poll(() => row.innerText()).toMatch(/parent\s+child/);
    expect(main).toContain('NOWHERE');
    expect(main).toContain('What was there before is untouched.');
    expect(await page.getByRole('button', { name: /^(Accept|Create)/ }).count()).toBe(0);
    expect(await readState(page)).toEqual(before);
    await page.getByRole('button', { name: /unclear status/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('reads the table of a web page that calls itself a workbook', async () => {
    const { page, faults } = await openData();
    const list =
      '<table><tr><td>Assembly<td>Component<td>Quantity<tr><td>A-1<td>0004711<td>4<tr><td>A-1<td>0004712<td>8</table>';
    await give(page, [{ name: 'parts.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(list) }]);
    await page.getByRole('button', { name: /^(?:Accept|Create) .*3\sparts/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it('refuses a web page without a table that calls itself a workbook, in one sentence', async () => {
    const { page } = await openData();
    await give(page, [
      {
        name: 'parts.xlsx',
        mimeType: 'application/vnd.ms-excel',
        buffer: Buffer.from('<!doctype html><p>Your session has ended.</p>'),
      },
    ]);
    const sentence = page.getByText('is a web page (HTML) without a table').first();
    await sentence.waitFor();
    await expect.poll(() => sentence.innerText()).toContain('parts.xlsx');
  });

  it('gives the whole workspace back as a file that opens again', async () => {
    const { page, faults } = await openData();
    await importCompany(page);
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: new RegExp(`Save ${NAME}`) }).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toBe('fjordvik-pumper.lodestone.json');
    const path = await saved.path();
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await give(page, [{ name: saved.suggestedFilename(), mimeType: 'application/json', buffer: readFileSync(path) }]);
    await page.getByRole('button', { name: new RegExp(`Create “${NAME}”`) }).click();
    await page.getByText(`“${NAME}” has its own workspace now`).waitFor();
    const { workspaces } = (await readState(page)) as { workspaces: { name: string; head: string }[] };
    const heads = workspaces.filter(({ name }) => name === NAME).map(({ head }) => head);
    expect(heads).toHaveLength(2);
    expect(new Set(heads).size).toBe(1);
    expect(faults).toEqual([]);
  });
});
