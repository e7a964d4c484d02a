import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readGuardedText, writeGuardedText } from '../../../src/domain/tables/guard-text.ts';
import { writeCsv } from '../../../src/domain/tables/write-csv.ts';

/** What a spreadsheet takes for a formula, with what it passes over before it. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const nasty = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '＝', ';', ',', '\t', '\n', '\r', '"', "'", ' ', 'a', '1', '磁'),
});

describe(writeGuardedText, () => {
  it('is undone by reading, whatever apostrophes a text has of its own', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(readGuardedText(writeGuardedText(text))).toBe(text);
        expect(writeGuardedText(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['bolt M8', 'bolt M8'],
    ['5-pin; 3=1', '5-pin; 3=1'],
    ["driver's seat", "driver's seat"],
    ['x;=1+1', "x;'=1+1"],
    ['x; -40 °C', "x;' -40 °C"],
    ['x;"=1+1', `x;'"=1+1`],
    ['ends\n@SUM(A1)', "ends\n'@SUM(A1)"],
    [' =1+1', "' =1+1"],
  ])('writes %j as %j', (text, written) => {
    expect(writeGuardedText(text)).toBe(written);
  });
});

describe('a CSV of any texts', () => {
  it.each([',', ';', '\t'])('has no formula in any cell where it is split at %j', (delimiter) => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const { data } = Papa.parse<string[]>(writeCsv(['a', 'b', 'c'], rows), { delimiter });
        expect(data.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
