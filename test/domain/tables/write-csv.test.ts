import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/domain/tables/write-csv.ts';

describe(writeCsv, () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', `"'\t'=1+1"`],
    ['\r=1+1', `"'\r'=1+1"`],
    ['x;=1+1', `"x;'=1+1"`],
    ['=HYPERLINK("http://x","a")', `"'=HYPERLINK(""http://x"",""a"")"`],
    ['a=1', 'a=1'],
    ['a,b', '"a,b"'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('writes %j so that no spreadsheet runs it', (cell, written) => {
    expect(writeCsv(['h'], [[cell]])).toBe(`h\n${written}\n`);
    // A header may come from a file as well.
    expect(writeCsv([cell], [])).toBe(`${written}\n`);
  });

  it('leaves numbers what they are', () => {
    expect(writeCsv(['a', 'b', 'c'], [[-1.5, 0, null]])).toBe('a,b,c\n-1.5,0,\n');
  });

  it('writes no figure that is none', () => {
    expect(writeCsv(['a', 'b', 'c', 'd'], [[Infinity, -Infinity, Number.NaN, 1]])).toBe('a,b,c,d\n,,,1\n');
  });
});
