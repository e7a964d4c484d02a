import { describe, expect, it } from 'vitest';
import { findRule } from '../../../src/intake/base/rules.ts';
import { findNextHeader, joinHeader } from '../../../src/intake/tables/find-header.ts';
import { HEADER_RULES, ROW_ABOVE_RULES, ROW_BELOW_RULES } from '../../../src/intake/tables/header-rules.ts';
import type { HeaderCandidate, RowAbove, RowBelow } from '../../../src/intake/tables/header-rules.ts';

const PLAIN: HeaderCandidate = {
  filled: ['Part', 'Qty'],
  isRepeat: () => false,
  beginsKnown: () => true,
  isApart: () => false,
  isTitled: () => false,
  isUnderlined: () => false,
  score: () => ({ hits: 0, share: 0 }),
};
const SENTENCE = 'This is a remark that goes on for longer than any name of a column would do.';

/** One row for each rule, in the order of the rules. */
const CANDIDATES: readonly Partial<HeaderCandidate>[] = [
  { filled: ['Part'] },
  { filled: ['Part', SENTENCE] },
  { isRepeat: () => true, filled: ['Part', '12'] },
  { filled: ['Part', '12'] },
  { beginsKnown: () => false },
  { filled: ['Part', 'Part'] },
  { isApart: () => true, isUnderlined: () => true, score: () => ({ hits: 1, share: 0.5 }) },
  { isApart: () => true, score: () => ({ hits: 2, share: 0.6 }) },
  { filled: ['Part', 'Store A', 'Store B'], isTitled: () => true, score: () => ({ hits: 1.7, share: 0.5 }) },
  { score: () => ({ hits: 3, share: 0.8 }) },
];
const ABOVE: RowAbove = { cells: ['Supplier', '', 'Part'], fills: false, isSpanned: false, isGroups: () => false };
const ABOVES: readonly Partial<RowAbove>[] = [
  { cells: ['Title', ''], fills: true },
  { cells: ['Title', SENTENCE], fills: true },
  { fills: true },
  { isSpanned: true },
  { isGroups: () => true },
];
const BELOW: RowBelow = { cells: ['kg', '', 'pcs', ''], columns: 4, namesColumns: false, isData: () => false };
const BELOWS: readonly Partial<RowBelow>[] = [
  { namesColumns: true },
  { cells: ['kg', 'ABC-1', '', ''] },
  { cells: ['-', '', '-', ''] },
  { cells: ['kg', 'pcs'], columns: 2 },
  { isData: () => true },
  {},
];

describe('the rules of headers', () => {
  it('have a row each that they decide', () => {
    const decided = [
      CANDIDATES.map((one) => HEADER_RULES.indexOf(findRule(HEADER_RULES, { ...PLAIN, ...one })!)),
      ABOVES.map((one) => ROW_ABOVE_RULES.indexOf(findRule(ROW_ABOVE_RULES, { ...ABOVE, ...one })!)),
      BELOWS.map((one) => ROW_BELOW_RULES.indexOf(findRule(ROW_BELOW_RULES, { ...BELOW, ...one })!)),
    ];
    expect(decided).toEqual([
      HEADER_RULES.map((_, place) => place),
      ROW_ABOVE_RULES.map((_, place) => place),
      ROW_BELOW_RULES.map((_, place) => place),
    ]);
  });

  it('answer yes for repeats and for rows of header words, no for all else', () => {
    expect(CANDIDATES.map((one) => findRule(HEADER_RULES, { ...PLAIN, ...one })?.then)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(findRule(HEADER_RULES, PLAIN)).toBeNull();
    expect(findRule(ROW_ABOVE_RULES, ABOVE)).toBeNull();
  });

  it('find the header of a second table, and its title', () => {
    const rows = [['Part', 'Qty'], ['A', '1'], [], ['Suppliers'], ['Supplier', 'Country', 'City'], ['X', 'DE', 'Ulm']];
    expect(findNextHeader(rows, 1, { index: 0, last: 0, cells: ['Part', 'Qty'] })).toEqual({ index: 4, titleStart: 2 });
  });

  it('take units below a header and groups above it into the names', () => {
    const grid = { sheet: null, hidden: false, rows: [], merged: [], decimalComma: false };
    expect(
      joinHeader(
        [
          ['Part', 'Mass', 'Price'],
          ['', 'kg', 'EUR'],
          ['A', '1', '2'],
        ],
        0,
        grid,
      ),
    ).toEqual({
      index: 0,
      last: 1,
      cells: ['Part', 'Mass (kg)', 'Price (EUR)'],
    });
    const merged = [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 }];
    expect(
      joinHeader(
        [
          ['Part', 'Manufacturer', ''],
          ['', 'Name', 'Country'],
          ['A', 'X', 'DE'],
        ],
        1,
        { ...grid, merged },
      ).cells,
    ).toEqual(['Part', 'Manufacturer Name', 'Manufacturer Country']);
  });

  it('take words that nobody knows below merged groups, over numbers alone', () => {
    const merged = [
      { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 },
      { firstRow: 1, lastRow: 1, firstColumn: 4, lastColumn: 5 },
    ];
    const grid = { sheet: null, hidden: false, rows: [], merged, decimalComma: false };
    const header = ['Part', 'Derby', '', 'Leeds', ''];
    const names = ['', 'Free', 'Quarantine', 'Free', 'Quarantine'];
    expect(joinHeader([header, names, ['A-1', '30', '2', '18', '0']], 0, grid)).toEqual({
      index: 0,
      last: 1,
      cells: ['Part', 'Derby Free', 'Derby Quarantine', 'Leeds Free', 'Leeds Quarantine'],
    });
    const words = ['', 'oak', 'green', 'pine', 'red'];
    expect(joinHeader([header, words, words], 0, grid)).toEqual({ index: 0, last: 0, cells: header });
  });

  it('take the names below a group that is open to its right, as text files have it, and no row of data', () => {
    const grid = { sheet: null, hidden: false, rows: [], merged: [], decimalComma: false };
    const header = ['Material', 'Bezeichnung', 'Lieferant', '', 'Lieferzeit'];
    const data = ['M-1', 'Magnet', 'Werk Nord', 'Polen', '6'];
    expect(joinHeader([header, ['Nr.', '', 'Name', 'Land', 'Wochen'], data], 0, grid)).toEqual({
      index: 0,
      last: 1,
      cells: ['Material Nr.', 'Bezeichnung', 'Lieferant Name', 'Land', 'Lieferzeit (Wochen)'],
    });
    expect(joinHeader([header, data, data], 0, grid)).toEqual({ index: 0, last: 0, cells: header });
    // A first row of data whose words are those of headers, but not where the header is blank.
    const words = ['Land', 'Name', 'Ort', '', 'Wochen'];
    expect(joinHeader([header, words, data], 0, grid)).toEqual({ index: 0, last: 0, cells: header });
  });
});

describe('a list below a title of its own', () => {
  const [rows, HEADER] = [[['Parts'], ['Part', 'Supplier', 'Country'], ['A-1', 'Example', 'CN'], []], 1];
  const above = { index: HEADER, last: HEADER, cells: rows[HEADER]! };

  it('begins at words that figures stand below, known or not', () => {
    const stock = [['Stock'], ['Part', 'Hall one', 'Hall two'], ['A-1', '4000', '1400'], ['B-2', '310', '0']];
    expect(findNextHeader([...rows, ...stock], 2, above)?.index).toBe(5);
  });

  it('is none where no figure stands below, or no title above', () => {
    const words = [['Group two'], ['Part', 'Hall one', 'Hall two'], ['B-2', 'Other', 'DE']];
    expect(findNextHeader([...rows, ...words], 2, above)).toBeNull();
    const untitled = [
      ['Part', 'Hall one', 'Hall two'],
      ['B-2', '310', '0'],
    ];
    expect(findNextHeader([...rows.slice(0, 3), ...untitled], 2, above)).toBeNull();
  });
});
