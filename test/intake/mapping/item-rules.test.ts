import { describe, expect, it } from 'vitest';
import type { ForeignColumn } from '../../../src/intake/base/foreign-table.ts';
import type { SourceTable } from '../../../src/intake/base/source-table.ts';
import { profileColumn } from '../../../src/intake/mapping/column-profile.ts';
import { ITEM_RULES, settleItems } from '../../../src/intake/mapping/settle-items.ts';

type Column = readonly [header: string, meaning: ForeignColumn | null, cells: string];

/** What the first column means once the rules have been asked, with the reason; cells are parted by bars. */
function settle(columns: readonly Column[]) {
  const cells = columns.map(([, , text]) => text.split('|'));
  const rows = cells[0]?.length ?? 0;
  const header = columns.map(([name]) => name);
  const source: SourceTable = {
    file: 'a.csv',
    sheet: null,
    headerRow: 1,
    range: 'A1',
    header,
    lines: Array.from({ length: rows }, (_, row) => ({
      row: row + 2,
      cells: cells.map((column) => column[row] ?? ''),
    })),
    decimalComma: false,
  };
  const profiles = header.map((_, place) => profileColumn(source, place, { findCountry: () => null }));
  const chosen = columns.map(([, meaning]) => ({ meaning, confidence: 0.9, reason: 'The header says so.' }));
  settleItems(header, profiles, chosen, source.lines);
  return { meaning: chosen[0]?.meaning, reason: chosen[0]?.reason };
}

const SAYS_SO = 'The header says so.';
const NUMBER: Column = ['Number', 'part-number', 'A-1|B-2|C-3'];

/** One table for each rule, in the order of the rules. */
const CASES: readonly (readonly [name: string, columns: readonly Column[], meaning: ForeignColumn | null])[] = [
  [
    'Item that describes',
    [['Item', 'part-number', 'Ring magnet for rotor|Shaft of steel|Ball bearing small'], NUMBER],
    'description',
  ],
  ['Index of an outline', [['Index', null, '1|1.1|1.2'], NUMBER], 'item-number'],
  [
    'BOM line with names',
    [
      ['BOM line', 'item-number', 'A-1/A;1|B-2/A;2|C-3/A;3'],
      ['Qty', 'quantity', '1|2|3'],
    ],
    'part-number',
  ],
  [
    'LibRef beside the number of a maker',
    [
      ['LibRef', 'part-number', 'CAP|RES|QPA'],
      ['MPN', 'maker-part-number', 'C0402|R0402|QPA2211'],
    ],
    null,
  ],
  [
    'Part beside value and designators',
    [
      ['Part', 'part-number', 'R|C|L'],
      ['Value', 'value', '1k|1u|1m'],
      ['Ref', 'designators', 'R1|C1|L1'],
    ],
    null,
  ],
  [
    'Part that is a designator',
    [
      ['Part', 'part-number', 'R1|C1|L1'],
      ['Value', 'value', '1k|1u|1m'],
    ],
    'designators',
  ],
  [
    'Part beside value',
    [
      ['Part', 'part-number', 'ABC-77|XYZ-88|QRS-99'],
      ['Value', 'value', '1k|1u|1m'],
    ],
    'part-number',
  ],
  ['Item that counts by ten', [['Item', 'part-number', '0010|0020|0030'], NUMBER], 'item-number'],
  [
    'Item number with names',
    [
      ['Item number', 'item-number', 'AX-77|BX-88|CX-99'],
      ['Qty', 'quantity', '1|2|3'],
    ],
    'part-number',
  ],
  [
    'Item number beside items in words',
    [
      ['Item number', 'item-number', 'MAG-A|CON-1|MAG-B'],
      ['Item', 'part-number', 'Magnet|Cone|Magnet'],
    ],
    'part-number',
  ],
  ['Material that never repeats', [['Material', 'part-number', 'Steel|Copper|Brass'], NUMBER], 'description'],
  ['Material that repeats', [['Material', 'part-number', 'Steel|Steel|Brass'], NUMBER], 'material'],
  ['商品编号 that is a tariff', [['商品编号', 'part-number', '8505111000|8534009000|85049090'], NUMBER], 'hs-code'],
];

describe('商品编号 that names goods', () => {
  it.each([
    [[['商品编号', 'part-number', 'SP-8505|SP-8534|SP-8504'], NUMBER]],
    [[['商品编号', 'part-number', '85051110|85340090|85049090']]],
  ] as const satisfies readonly [readonly Column[]][])('stays the number of a part: %j', (columns) => {
    expect(settle(columns).meaning).toBe('part-number');
  });
});

describe('the rules of what Item, Part and Material mean', () => {
  it('have a table each that they decide', () => {
    expect(CASES).toHaveLength(ITEM_RULES.length);
  });

  it.each(CASES.map((one, place) => [...one, place] as const))('%s', (_name, columns, meaning, place) => {
    const rule = ITEM_RULES[place];
    const reason = rule?.then === null ? SAYS_SO : rule?.reason;
    expect(settle(columns)).toEqual({ meaning, reason });
  });

  it('take Material for the number of a part where each goes with one description', () => {
    const described = (cells: string): Column => ['Description', 'description', cells];
    const sourced = [['Material', 'part-number', 'M1|M1|M2|M2'], described('Magnet|Magnet|Ring|Ring')] as const;
    expect(settle(sourced)).toEqual({ meaning: 'part-number', reason: SAYS_SO });
    const ofMatter = [['Material', 'part-number', 'C45|C45|S2|S2'], described('Shaft|Pin|Ring|Cap')] as const;
    expect(settle(ofMatter).meaning).toBe('material');
    const graded = [['Material', 'part-number', 'N42SH|N42SH|N35|N35'], described('Arc|Arc|Ring|Ring')] as const;
    expect(settle(graded).meaning).toBe('material');
    const inWords = [['Material', 'part-number', 'Steel|Steel|Brass|Brass'], described('Pin|Pin|Ring|Ring')] as const;
    expect(settle(inWords).meaning).toBe('material');
  });

  it('take small numbers that come again for lines where another column names the parts', () => {
    const item = (cells: string): Column => ['Item', 'part-number', cells];
    const parts = (cells: string): Column => ['Part number', 'part-number', cells];
    expect(settle([item('1|2|1|1'), parts('M-1|M-2|M-3|4711')]).meaning).toBe('item-number');
    expect(settle([item('1|1|1'), parts('M-1|M-2|M-3')]).meaning).toBe('item-number');
    // Numbers of parts, lines that nobody names a part for, and two columns of small numbers.
    expect(settle([item('4711|4711|4711|4712'), parts('M-1|M-2|M-3|M-4')]).meaning).toBe('part-number');
    expect(settle([item('1|2|1|1'), ['Vendor', 'supplier', 'A|B|C|D']]).meaning).toBe('part-number');
    expect(settle([item('1|2|1|1'), parts('1|2|3|4')]).meaning).toBe('part-number');
  });

  it('leave alone what no rule knows', () => {
    expect(settle([['Item', 'part-number', 'A-1|B-2|C-3']])).toEqual({ meaning: 'part-number', reason: SAYS_SO });
  });
});
