import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { give, openData, openStep } from './import-files.ts';

/** Rows and quantity of each table, counted by hand in the file. */
const FIXTURES: readonly [name: string, tables: readonly [rows: number, quantity: string | null][]][] = [
  ['sap-stueckliste', [[4, '1,011.5']]],
  ['kicad-individual-and-collated', [[3, '4']]],
  ['french-decimal-comma', [[2, '2.5']]],
  ['chinese-with-total', [[2, '10']]],
  ['minimum-order-and-lots', [[2, '10']]],
  ['level-columns', [[3, '11']]],
  [
    'stacked-bom-and-suppliers',
    [
      [2, '5'],
      [2, null],
    ],
  ],
];

/** What each trap holds, counted by hand: header row, rows, accepted rows, parts and quantity of each table that is read. */
const trap = z.object({
  file: z.string(),
  refused: z.string().optional(),
  tables: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number().nullable()])).default([]),
});
const MOST_ALIKE = 6;
const TRAPS = new URL('../../fixtures/intake/traps/', import.meta.url);

/**
 * The traps that the page is given: of each kind of file, and of what is refused and what is read, up to `MOST_ALIKE`. The importer, which is
 * the same program, reads every one of them in `test/intake/tables/traps.test.ts`.
 */
function chooseTraps() {
  const all = z.array(trap).parse(JSON.parse(readFileSync(new URL('expected.json', TRAPS), 'utf8')));
  const kinds = Map.groupBy(all, ({ file, refused }) => `${extname(file)} ${String(refused !== undefined)}`);
  return [...kinds.values()].flatMap((alike) => alike.slice(0, MOST_ALIKE));
}

/** How the page tells the counts of a table. */
function describeCounts([, rows, accepted, parts, quantity]: z.infer<typeof trap>['tables'][number]): string {
  const count = (value: number, noun: string) => `${value} ${noun}${value === 1 ? '' : 's'}`;
  return [
    accepted === rows ? count(rows, 'row') : `${accepted} of ${count(rows, 'row')}`,
    ...(parts === 0 ? [] : [count(parts, 'part')]),
    ...(quantity === null ? [] : [`quantity ${quantity.toLocaleString('en-GB', { maximumFractionDigits: 6 })}`]),
  ].join(' · ');
}

/** The counts that the page shows for the tables of a file, in their order. */
async function readCounts(page: Page, file: string): Promise<string[]> {
  const heads = page.locator('summary').filter({ hasText: file });
  const texts = (await heads.allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '));
  return texts.flatMap((text) => /(?:\d+ of )?[\d,]+ rows?(?: · .*)?$/.exec(text)?.[0] ?? []);
}

/** Ends a reading, so that the next file does not join it. */
async function discard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Cancel this import' }).click();
  await page.getByRole('navigation', { name: 'Steps of the import' }).waitFor({ state: 'detached' });
}

describe('files in the layouts of real systems', () => {
  it('give the same counts on the page as by hand', async () => {
    const { page, faults } = await openData();
    for (const [name, tables] of FIXTURES) {
      const buffer = readFileSync(new URL(`../../fixtures/intake/tables/${name}.csv`, import.meta.url));
      await give(page, [{ name: `${name}.csv`, mimeType: 'text/csv', buffer }]);
      await openStep(page, /^Tables/);
      for (const [index, [rows, quantity]] of tables.entries()) {
        const head = page
          .locator('summary')
          .filter({ hasText: `${name}.csv`, hasNotText: 'read once' })
          .nth(index);
        await head.waitFor();
        const text = (await head.innerText()).replaceAll('\u00a0', ' ');
        expect(text, name).toContain(`${rows} row`);
        const end = quantity === null ? `${rows} rows` : `quantity ${quantity.replace('.', '\\.')}`;
        expect(text, name).toMatch(new RegExp(`${end}$`));
      }
    }
    expect(faults).toEqual([]);
  });

  it('give the counts of the traps on the page as by hand', async () => {
    const { page, faults } = await openData();
    for (const { file, refused, tables } of chooseTraps()) {
      const name = basename(file);
      await give(page, [{ name, mimeType: '', buffer: readFileSync(new URL(file, TRAPS)) }]);
      if (refused !== undefined) {
        await page.locator('summary').filter({ hasText: name }).getByText('no row is read').waitFor();
        await openStep(page, /^Problems/);
        await page.getByText(refused).first().waitFor();
        await discard(page);
        continue;
      }
      // A step that is opened before the file is read is left again when it has been.
      const openAndRead = async (): Promise<string[]> => {
        await openStep(page, /^Tables/);
        return readCounts(page, name);
      };
      await expect.poll(openAndRead, { message: file }).toEqual(tables.map(describeCounts));
      await discard(page);
    }
    expect(faults).toEqual([]);
  });
});
