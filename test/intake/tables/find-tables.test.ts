import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTables } from '../../../src/intake/tables/find-tables.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE, findProblem, importText } from '../import-text.ts';

function importFixture(name: string) {
  const bytes = readFileSync(new URL(`../../fixtures/intake/tables/${name}.csv`, import.meta.url));
  const files = [{ name: `${name}.csv`, bytes: new Uint8Array(bytes) }];
  return importFiles(files, { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE });
}

describe('the tables of a file', () => {
  // [header row, lines, sum of the quantities], counted by hand in the fixture.
  it.each<[name: string, why: string, expected: [number, number, number | null][]]>([
    [
      'sap-stueckliste',
      'a form block above, a total and a signature below, decimal comma: 2 + 8 + 1.5 + 1000',
      [[5, 4, 1011.5]],
    ],
    [
      'kicad-individual-and-collated',
      'the collated list says the same as the individual one: C1, C2, R1, U1',
      [[17, 3, 4]],
    ],
    ['eagle-semicolon', 'semicolons and quotes: 2 + 1', [[1, 2, 3]]],
    ['easyeda-tab', 'tabs; the price is no quantity: 2 + 1', [[1, 2, 3]]],
    ['odoo-bom-lines', 'the quantity of the product itself is no quantity of a line: 4 + 1', [[1, 2, 5]]],
    ['inventree-parents', 'parent ids: 2 + 1', [[1, 2, 3]]],
    ['chinese-with-total', 'the last row sums up: 2 + 8', [[1, 2, 10]]],
    ['japanese-thousands', 'the price has thousands marks: 2 + 8', [[1, 2, 10]]],
    ['french-decimal-comma', '2 + 0.5', [[1, 2, 2.5]]],
    ['windchill-levels', 'the top stands at level 0 with quantity 1: 1 + 2 + 1', [[1, 3, 4]]],
    ['teamcenter-levels', '1 + 2', [[1, 2, 3]]],
    ['altium-comment', '2 + 1', [[1, 2, 3]]],
    ['minimum-order-and-lots', 'minimum orders, lots and packs are no quantities: 2 + 8', [[1, 2, 10]]],
    ['emrt-smelters', 'two smelters, no quantities', [[1, 2, null]]],
    [
      'side-by-side',
      'two lists parted by a blank column: 2 + 3 and 5 + 1',
      [
        [1, 2, 5],
        [1, 2, 6],
      ],
    ],
    [
      'stacked-bom-and-suppliers',
      'a list of suppliers below the BOM: 2 + 3',
      [
        [3, 2, 5],
        [9, 2, null],
      ],
    ],
    ['repeated-header-by-page', 'the header comes again in capitals after a page mark: 2 + 3', [[1, 2, 5]]],
    ['units-row', 'the second row holds units: 2 + 3', [[1, 2, 5]]],
    ['header-of-two-rows', 'group names over the header: 2 + 3', [[2, 2, 5]]],
    ['kibom-footer', 'six lines of statistics below; the quantity for one board: 2 + 3', [[1, 2, 5]]],
    ['level-columns', 'a column for each level: 1 + 2 + 8', [[1, 3, 11]]],
    ['eagle-part-column', 'one designator in each row and no quantity: three lines of one', [[1, 3, 3]]],
    ['form-block', 'fields above, an approval and a footnote below: 1 + 4', [[4, 2, 5]]],
    ['erpnext-scrap', 'a scrap of 0 is no yield of 0: 2 + 8', [[1, 2, 10]]],
  ])('are found with all of their lines: %s (%s)', async (name, _, expected) => {
    const { document } = await importFixture(name);
    const tables = document.files[0]?.tables ?? [];
    expect(tables.map(({ headerRow, rows, quantity }) => [headerRow, rows, quantity])).toEqual(expected);
    expect(tables.map(({ accepted }) => accepted)).toEqual(tables.map(({ rows }) => rows));
  });

  it('say in a note which rows were left out and why, and that a table was read once', async () => {
    const sap = findProblem(await importFixture('sap-stueckliste'), 'rows-left-out');
    expect(sap).toMatchObject({ severity: 'note', row: 10 });
    expect(sap?.message).toContain('row 10 (total: Summe');
    expect(sap?.message).toContain('row 12 (remark: Erstellt: Meier');
    expect(findProblem(await importFixture('kicad-individual-and-collated'), 'table-repeated')?.severity).toBe('note');
  });

  it('are the same under any number of title rows', async () => {
    const table = [
      'Part Number,Description,Qty,Manufacturer',
      'A1-x,Motor,2,Acme',
      'B1-x,Magnet,8,Beta',
      'C1-x,Lid,1,Acme',
    ];
    const plain = await importText({ 'list.csv': table.join('\n') });
    expect(plain.document.files[0]?.tables[0]).toMatchObject({ rows: 3, parts: 3, quantity: 11 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('', 'Bill of materials for the pump', 'Printed 2026-03-01 by Meier', 'Project:,4711', ',,'),
          { maxLength: 8 },
        ),
        async (titles) => {
          const outcome = await importText({ 'list.csv': ['', ...titles, ...table].join('\n') });
          expect(outcome.document.files[0]?.tables[0]).toMatchObject({
            headerRow: titles.length + 1,
            rows: 3,
            quantity: 11,
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe(findTables, () => {
  it('keeps an unfinished line in the middle and at the end of the data', () => {
    const rows = ['Part Number,Description,Qty,Maker', 'A,Motor,2,X', 'B', 'C,Lid,1,Y', 'D'].map((row) =>
      row.split(','),
    );
    const [table] = findTables({ sheet: null, hidden: false, rows, merged: [], decimalComma: false }, 'x.csv');
    expect(table?.source.lines.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(table?.leftOut).toEqual([]);
  });

  it('takes stars for a sum where each of two figures is one, and else for how deep a part lies', () => {
    const read = (...rows: string[]) => {
      const grid = ['Part Number,Plant,Qty,Value', ...rows].map((row) => row.split(','));
      const [table] = findTables({ sheet: null, hidden: false, rows: grid, merged: [], decimalComma: false }, 'x.csv');
      return table?.source.lines.length;
    };
    expect(read('A,1000,2,6.5', 'B,1000,3,4', '* Plant 1000,,5,10.5')).toBe(2);
    expect(read('A,1000,2,6.5', 'B,1000,3,4', '* Plant 1000,,5,9')).toBe(3);
    expect(read('* A,,2,', '* B,,3,', '* C,,5,', 'D,1000,3,4')).toBe(4);
  });

  it('never throws, and never says more rows than there are', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '',
        'Part Number',
        'Qty',
        'Supplier',
        'Total',
        'kg',
        '1',
        '1,5',
        'R1, R2',
        '数量',
        '__proto__',
        '合计',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }), (rows) => {
        const tables = findTables({ sheet: null, hidden: false, rows, merged: [], decimalComma: false }, 'x.csv');
        const widths = new Set(tables.map(({ source }) => source.range));
        expect(tables.reduce((sum, { source }) => sum + source.lines.length, 0)).toBeLessThanOrEqual(
          rows.length * Math.max(1, widths.size),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
