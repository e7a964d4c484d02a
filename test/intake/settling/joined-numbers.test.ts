import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../declared/read-contents.ts';

const TABLES = {
  'parts.csv': 'part_number,kind,unit\nP,product,pcs\nM-1,component,pcs\nM-2,component,pcs\nA/B,component,pcs\n',
  'bom.csv': 'parent,child,quantity\nP,M-1,1\nP,M-2,1\nP,A/B,1\n',
};
const answer = (cell: string, more = ''): Promise<Awaited<ReturnType<typeof readContents>>> =>
  readContents({ ...TABLES, 'answer.csv': `Part number;Dy %;Tb %\n"${cell}";2.4;0\n${more}` });
const BOTH = ['M-1 Dy 2.4 2.4', 'M-1 Tb 0 0', 'M-2 Dy 2.4 2.4', 'M-2 Tb 0 0'];

describe('an answer for several parts in one cell', () => {
  it.each(['M-1, M-2', 'M-1; M-2', 'M-1/M-2', 'M-1 M-2', 'M-1 und M-2', 'M-1、M-2'])(
    'counts for each of them: %s',
    async (cell) => {
      const { outcome, rows } = await answer(cell);
      expect(rows.toSorted()).toEqual(BOTH);
      expect(codes(outcome)).toContain('declared-of-several-parts');
      expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['A/B', 'M-1', 'M-2', 'P']);
    },
  );

  it.each(['M-1, M-3', 'M-1 to M-2', 'M-1 except M-2', 'all magnets'])(
    'counts for none where one is not known, or another word stands between: %s',
    async (cell) => {
      const { outcome, rows } = await answer(cell);
      expect(rows.filter((row) => /^M-[12] (?:Dy|Tb)/.test(row))).toEqual([]);
      expect(codes(outcome)).toContain('declared-apart');
    },
  );

  it('is of the part that has such a number, where one has', async () => {
    expect((await answer('A/B')).rows).toEqual(['A/B Dy 2.4 2.4', 'A/B Tb 0 0']);
  });

  it('counts for none that two such cells name', async () => {
    const { outcome, rows } = await answer('M-1, M-2', '"M-2; M-1";1.1;0\n');
    expect(rows.filter((row) => /^M-[12] (?:Dy|Tb)/.test(row))).toEqual([]);
    expect(codes(outcome)).toContain('declared-apart');
  });

  it('counts for none where one of them is declared by itself as well', async () => {
    const { rows } = await answer('M-1, M-2', 'M-1;1.1;0\n');
    expect(rows.filter((row) => row.startsWith('M-1 ') || row.startsWith('M-2 '))).toEqual([
      'M-1 Dy 1.1 1.1',
      'M-1 Tb 0 0',
    ]);
  });
});
