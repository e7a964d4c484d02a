import { describe, expect, it } from 'vitest';
import { buildSourceTable, nameColumn } from '../../../src/intake/base/source-table.ts';

const LAYOUT = { file: 'parts.csv', sheet: null, decimalComma: false };

describe(buildSourceTable, () => {
  it('takes the first row with content for the header, trims cells, and leaves out blank rows and repeats of the header', () => {
    const grid = [
      ['', ' '],
      [' part_number', 'kind', ''],
      ['a ', 'component', ''],
      ['', ''],
      ['part_number', 'kind'],
      ['b', '', '', 'beyond'],
    ];
    expect(buildSourceTable(grid, LAYOUT)).toEqual({
      ...LAYOUT,
      headerRow: 2,
      header: ['part_number', 'kind'],
      lines: [
        { row: 3, cells: ['a', 'component'] },
        { row: 6, cells: ['b', '', '', 'beyond'] },
      ],
      range: 'A2:B6',
    });
  });

  it('keeps a row that only begins or ends as the header does', () => {
    const grid = [['part_number', 'kind'], ['part_number'], ['part_number', 'kind', 'x'], ['kind', 'kind']];
    expect(buildSourceTable(grid, LAYOUT)?.lines.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it('is nothing where the grid is blank', () => {
    expect(buildSourceTable([['', ' '], []], LAYOUT)).toBeNull();
  });
});

describe(nameColumn, () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('calls column %i %s', (number, name) => {
    expect(nameColumn(number)).toBe(name);
  });
});
