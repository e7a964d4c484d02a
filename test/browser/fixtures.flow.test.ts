import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

describe('files in the layouts of real systems', () => {
  it('give the same counts on the page as by hand', async () => {
    const { page, faults } = await openData();
    for (const [name, tables] of FIXTURES) {
      const buffer = readFileSync(new URL(`../fixtures/intake/tables/${name}.csv`, import.meta.url));
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
});
