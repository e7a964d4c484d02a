import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokenBound } from '../../../src/intake/base/grid-bounds.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { readCsv } from '../../../src/intake/reading/read-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

const ENCODINGS: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': utf8,
  'UTF-8 with mark': (text) => utf8(`\uFEFF${text}`),
  'UTF-16 LE': (text) => utf16(text, true),
  'UTF-16 LE with mark': (text) => utf16(`\uFEFF${text}`, true),
  'UTF-16 BE': (text) => utf16(text, false),
  'UTF-16 BE with mark': (text) => utf16(`\uFEFF${text}`, false),
  'Windows-1252': (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
};
const DELIMITERS = [',', ';', '\t', '|', ', '];
const ENDS = ['\n', '\r\n', '\r', '\r\r\n'];

function read(bytes: Uint8Array) {
  const log = createProblemLog();
  return { grid: readCsv('a.csv', bytes, log), log };
}

/** Signs that exist in every encoding tried, those that need quotes among them. */
const cell = fc
  .string({
    unit: fc.constantFrom('a', 'b', 'X', '0', '9', '.', ',', ';', '|', '"', 'µ', 'é', 'ü', 'ß', '\n'),
    minLength: 1,
    maxLength: 8,
  })
  .filter((text) => text.trim() !== '');

function write(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  const quote = (text: string) => (/[",;|\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quote).join(delimiter) + end).join('');
}

describe(readCsv, () => {
  it.each(Object.keys(ENCODINGS))(
    'gives the cells that were written, whatever delimiter and line ending: %s',
    (name) => {
      const encode = ENCODINGS[name] ?? utf8;
      const tables = fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
        );
      fc.assert(
        fc.property(tables, fc.constantFrom(...DELIMITERS), fc.constantFrom(...ENDS), (rows, delimiter, end) => {
          const bytes = encode(write(rows, delimiter, end));
          // Two such signs side by side may happen to be one sign of UTF-8 (`ßµ`) or of GB18030 (`µµ`): no reader can tell.
          fc.pre(name !== 'Windows-1252' || !/[\u0080-\u00FF]{2}/.test(rows.flat().join(' ')));
          expect(read(bytes).grid.rows).toEqual(rows);
        }),
        { numRuns: 600 },
      );
    },
  );

  it('reads Chinese in GB18030 and says so', () => {
    // 零件,数量 / 磁钢,4 in GB 2312.
    const bytes = Uint8Array.of(
      0xc1,
      0xe3,
      0xbc,
      0xfe,
      0x2c,
      0xca,
      0xfd,
      0xc1,
      0xbf,
      0x0a,
      0xb4,
      0xc5,
      0xb8,
      0xd6,
      0x2c,
      0x34,
      0x0a,
    );
    const { grid, log } = read(bytes);
    expect(grid.rows).toEqual([
      ['零件', '数量'],
      ['磁钢', '4'],
    ]);
    expect(log.problems.map(({ code, severity }) => [code, severity])).toEqual([['gb18030', 'note']]);
  });

  it('takes two signs inside a word of Windows-1252 for no Chinese one', () => {
    // µüa,1: the first two bytes are a pair that GB18030 has as well.
    const bytes = Uint8Array.of(0xb5, 0xfc, 0x61, 0x2c, 0x31, 0x0a);
    expect(read(bytes).grid.rows).toEqual([['µüa', '1']]);
  });

  it('reads Japanese in Shift_JIS', () => {
    // メーカー,1
    const bytes = Uint8Array.of(0x83, 0x81, 0x81, 0x5b, 0x83, 0x4a, 0x81, 0x5b, 0x2c, 0x31, 0x0a);
    expect(read(bytes).grid.rows).toEqual([['メーカー', '1']]);
  });

  it('lets the line sep= name the delimiter, and keeps its place among the rows', () => {
    expect(read(utf8('sep=;\r\na,1;b\r\nc;d\r\n')).grid.rows).toEqual([[], ['a,1', 'b'], ['c', 'd']]);
  });

  it('is not misled by title rows, decimal commas or lists in cells', () => {
    const { grid } = read(
      utf8('Bill of materials, as of today, draft\n\nPart;Price;Refs\nA;1,5;R1, R2, R3\nB;2,25;R4\n'),
    );
    expect(grid.rows[3]).toEqual(['A', '1,5', 'R1, R2, R3']);
    expect(grid.rows[1]).toEqual([]);
    expect(grid.decimalComma).toBe(true);
  });

  it('keeps an indent, which can be a level, and drops the one blank after every comma', () => {
    expect(read(utf8('part,qty\n  A,1\n    B,2\n')).grid.rows[2]).toEqual(['    B', '2']);
    expect(read(utf8('part, qty\nA, "1, 2"\n')).grid.rows).toEqual([
      ['part', 'qty'],
      ['A', '1, 2'],
    ]);
  });

  it('takes an inch mark as it is written, with a note, and the row after it', () => {
    const { grid, log } = read(utf8('part\tname\n1\t"3/4" screw\n2\tnut\n'));
    expect(grid.rows.slice(1)).toEqual([
      ['1', '"3/4" screw'],
      ['2', 'nut'],
    ]);
    expect(log.problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([['stray-quotes', 2, 'note']]);
  });

  it('makes a quote that never closes an error of its row alone', () => {
    const { grid, log } = read(utf8('part,name\n1,"open\n2,nut\n'));
    expect(grid.rows[2]).toEqual(['2', 'nut']);
    expect(log.problems.map(({ code, row, severity }) => [code, row, severity])).toEqual([
      ['broken-quotes', 2, 'error'],
    ]);
  });

  it('never throws for text that was changed at random', () => {
    const text = 'sep=;\r\n"a ""b""";c\r\r\n"d\ne";\tf|g, h\r1;2\n';
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(text.length), fc.constantFrom('"', ',', '\r', '\n', ';', '\0', '\uD800', '')), {
          maxLength: 9,
        }),
        (edits) => {
          let changed = text;
          for (const [at, sign] of edits) changed = changed.slice(0, at) + sign + changed.slice(at + 1);
          expect(Array.isArray(read(utf8(changed)).grid.rows)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a file of hardly anything', () => {
  it('costs memory for its rows and not for the blank lines behind or between them', () => {
    const blank = ';; \r\n'.repeat(2_000_000);
    const { grid } = read(utf8(`part;kind\nA-1;product\n${blank}`));
    expect(grid.rows).toEqual([
      ['part', 'kind'],
      ['A-1', 'product'],
    ]);
    // Of rows beyond the bound the first is enough to break it: the file is refused as one of too many.
    const long = read(utf8(`part;kind\n${'\n'.repeat(3_000_000)}A-1;product\n`)).grid;
    expect(long.rows).toHaveLength(1_048_577);
    expect(findBrokenBound('a.csv', long)).toBe(
      'a.csv has more than 1048576 rows, and so many are read; split it into several files.',
    );
  });

  it('keeps blank lines between rows, each in its place, and blanks at the end of a quoted cell', () => {
    const { grid } = read(utf8('a,b\n\n,\n1,"2\n\n"\n\n,,\n'));
    expect(grid.rows).toEqual([['a', 'b'], [], [], ['1', '2\n\n']]);
  });
});

describe('signs of code 0', () => {
  it('are left out of cells, with a note, so that a number fits that of another list', () => {
    const rows = Array.from({ length: 600 }, (_, index) => `P-${index},magnet\n`).join('');
    const { grid, log } = read(utf8(`part,kind\n${rows}Q-1\0\0,a\0\n`));
    expect(grid.rows.at(-1)).toEqual(['Q-1', 'a']);
    expect(log.problems).toMatchObject([{ code: 'zeros-left-out', severity: 'note', file: 'a.csv' }]);
    expect(log.problems[0]?.message).toBe(
      '3 signs of code 0 in the cells of this file are left out: they stand for nothing.',
    );
  });

  it.each([
    ['="000123"', '000123'],
    ['"=""000123"""', '000123'],
    ['=T("10-12")', '10-12'],
    ['= "12 ""x"""', '12 "x"'],
    ["'000123", '000123'],
    // No mark: a name, feet and inches, a formula.
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ["'5' long'", "'5' long'"],
    ['=A1&"x"', '=A1&"x"'],
  ])('reads %s as the text that a spreadsheet shows', (written, shown) => {
    const { grid } = read(utf8(`Part;Qty\n${written};4\nB;5\n`));
    expect(grid.rows).toEqual([
      ['Part', 'Qty'],
      [shown, '4'],
      ['B', '5'],
    ]);
  });
});
