import { describe, expect, it } from 'vitest';
import { indexRows, listUnsoundRows, offerPartial, viewRow } from '../../../../src/app/data/problems/problem-rows.ts';
import { importInline } from '../../../../src/analyses/imports.ts';
import type { Problem } from '../../../../src/intake/base/problem.ts';

const problem = (change: Partial<Problem>): Problem => ({
  severity: 'error',
  code: 'bad-number',
  file: 'parts.csv',
  sheet: null,
  row: 3,
  column: 'stock',
  found: 'many',
  expected: 'a number',
  message: 'stock holds “many”',
  ...change,
});
const rows = indexRows([
  {
    file: 'parts.csv',
    sheet: null,
    row: 3,
    cells: [
      { column: 'part_number', text: 'M-1' },
      { column: 'stock', text: 'many' },
    ],
  },
]);

describe('the row of a problem', () => {
  it('is shown whole, with the bad cell marked', () => {
    expect(viewRow(problem({}), rows)?.cells).toEqual([
      { column: 'part_number', text: 'M-1', isBad: false },
      { column: 'stock', text: 'many', isBad: true },
    ]);
  });

  it('shows a cell that is blank and should not be', () => {
    expect(viewRow(problem({ column: 'unit', found: null }), rows)?.cells[0]).toEqual({
      column: 'unit',
      text: '',
      isBad: true,
    });
  });

  it('is the one cell that is named where the row is not at hand, and none where no row is named', () => {
    expect(viewRow(problem({ row: 9 }), rows)?.cells).toEqual([{ column: 'stock', text: 'many', isBad: true }]);
    expect(viewRow(problem({ row: null }), rows)).toBeNull();
    expect(viewRow(problem({ row: 9, column: 'a, b' }), rows)?.cells).toEqual([]);
  });
});

describe('the choice to take a file in part', () => {
  it('lists each unsound row once, by its first error; notes and errors without a row are none', () => {
    const problems = [
      problem({}),
      problem({ column: 'unit', message: 'later' }),
      problem({ row: 4, severity: 'note' }),
      problem({ row: null }),
      problem({ sheet: 'S' }),
    ];
    expect(listUnsoundRows(problems)).toEqual([
      { file: 'parts.csv', sheet: null, row: 3, reason: 'stock holds “many”' },
      { file: 'parts.csv', sheet: 'S', row: 3, reason: 'stock holds “many”' },
    ]);
  });

  it('counts what stays, and what no row can be left out for', async () => {
    const text = 'part_number,stock\nA,1\nB,many\nC,3\n';
    const outcome = await importInline([{ name: 'parts.csv', bytes: new TextEncoder().encode(text) }], {
      name: 'Acme',
      demo: false,
      dataDate: null,
    });
    const offer = offerPartial(outcome);
    expect(offer?.rows.map(({ row }) => row)).toEqual([3]);
    expect(offer?.others).toBe(2);
    expect(offer?.inTheWay).toEqual([]);
    expect(offerPartial({ document: { files: [], problems: [problem({ row: null })] } })).toBeNull();
  });
});
