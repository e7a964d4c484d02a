import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDecimalComma } from '../../../src/intake/mapping/column-profile.ts';
import { isMissingWord } from '../../../src/intake/base/missing-words.ts';

describe(decideDecimalComma, () => {
  it.each<[cells: string[], expected: boolean | null]>([
    [['1,5', '2'], true],
    [['1.234,5'], true],
    [['1.234.567'], true],
    [['0,250'], true],
    [['1.5', '2'], false],
    [['1,234.5'], false],
    [['1,234,567'], false],
    [['0.250'], false],
    [['1,234', '2,500'], null],
    [['1.234'], null],
    [['1', '2'], null],
    [['1,234', '2,5'], true],
    // Whoever writes 3316 without a mark writes no mark for thousands.
    [['3316', '28,875'], true],
    [['3316', '28.875'], false],
    // Decimals that end with zeros have them in each cell, and thousands their mark.
    [['120,000', '50000'], null],
    [['1.5', '2,5'], null],
    [['1.200', 'ca. 40', '40.'], null],
    [[], null],
  ])('says of %j: %j', (cells, expected) => {
    expect(decideDecimalComma(cells)).toBe(expected);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.array(fc.string()), (cells) => [true, false, null].includes(decideDecimalComma(cells))));
  });
});

describe(isMissingWord, () => {
  it.each(['', ' ', 'NA', 'N/A', 'n/a', '-', '–', 'None', 'any', 'TBD', 'k.A.', '未知', '#N/A'])(
    'takes %j as a blank',
    (cell) => {
      expect(isMissingWord(cell)).toBe(true);
    },
  );
  it.each(['Na', 'Company', '0', 'anyone', '-1', '无锡'])('takes %j as what it says', (cell) => {
    expect(isMissingWord(cell)).toBe(false);
  });
});
