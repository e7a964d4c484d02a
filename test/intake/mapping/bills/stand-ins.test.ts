import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readLines(text: string) {
  const outcome = await importText({ 'bom.csv': text }, { dataDate: '2026-11-01' });
  return {
    children: outcome.dataset?.bom.map(({ child }) => child) ?? [],
    parts: outcome.dataset?.parts.map(({ partNumber }) => partNumber) ?? [],
    notes: outcome.notes.filter(({ code }) => code === 'line-stand-in').length,
  };
}

describe('alternates that stand in for another line', () => {
  it.each([
    ['Zamiennik dla', '', 'MAG-1'],
    ['主料编码', '', 'MAG-1'],
    ['Substitute for', '', 'MAG-1'],
    ['替代标识', '', '替代料'],
    ['대체품목여부', 'N', 'Y'],
    ['Is alternate', 'no', 'yes'],
  ])('are not built in beside it, as “%s” says', async (header, main, other) => {
    const { children, parts, notes } = await readLines(`
      Parent,Component,Quantity,${header}
      ROT-1,MAG-1,8,${main}
      ROT-1,MAG-2,8,${other}
      ROT-1,SHA-1,1,${main}`);
    expect(children).toEqual(['MAG-1', 'SHA-1']);
    expect(parts).toContain('MAG-2');
    expect(notes).toBe(1);
  });

  it('are the further ranks of a group of alternates', async () => {
    const { children } = await readLines(`
      親品目コード,子品目コード,員数,優先順位,代替グループ
      RA100,GA100,8,1,G1
      RA100,GA200,8,2,G1
      RA100,SA100,1,2,`);
    expect(children).toEqual(['GA100', 'SA100']);
  });

  it('are none where the named part is not built in, nothing else is, or ranks name no group', async () => {
    const elsewhere = await readLines(`
      Parent,Component,Quantity,Substitute for
      ROT-1,MAG-2,8,MAG-1
      ROT-1,SHA-1,1,`);
    expect(elsewhere.children).toEqual(['MAG-2', 'SHA-1']);
    const alone = await readLines(`
      Parent,Component,Quantity,Is alternate
      ROT-1,MAG-1,8,yes
      ROT-1,SHA-1,1,yes`);
    expect(alone.children).toEqual(['MAG-1', 'SHA-1']);
    const ranks = await readLines(`
      Parent,Component,Quantity,Priority
      ROT-1,MAG-1,8,1
      ROT-1,SHA-1,1,2`);
    expect(ranks.children).toEqual(['MAG-1', 'SHA-1']);
  });

  it.each([
    ['Is alternate', 'no', 'yes', 'yes'],
    ['替代标识', '否', '是', '是'],
    ['Substitute for', '', 'MAG-1', 'MAG-2'],
  ])('are built in where the line they stand for ended or takes none: “%s”', async (header, main, first, second) => {
    const rows = (quantity: number, end: string): string => `
      Parent,Component,Quantity,${header},Valid to
      ROT-1,MAG-1,${quantity},${main},${end}
      ROT-1,MAG-2,8,${first},9999-12-31
      ROT-1,MAG-3,8,${second},9999-12-31
      ROT-1,SHA-1,1,${main},9999-12-31`;
    expect((await readLines(rows(8, '2020-12-31'))).children).toEqual(['MAG-2', 'SHA-1']);
    expect((await readLines(rows(0, '9999-12-31'))).children).toEqual(['MAG-2', 'SHA-1']);
    expect((await readLines(rows(8, '9999-12-31'))).children).toEqual(['MAG-1', 'SHA-1']);
  });

  it('are built in where no line before them may be the main one, and one of those that stand for each other', async () => {
    const first = await readLines(`
      Parent,Component,Quantity,Is alternate
      ROT-1,MAG-2,8,yes
      ROT-1,SHA-1,1,no`);
    expect(first.children).toEqual(['MAG-2', 'SHA-1']);
    const round = await readLines(`
      Parent,Component,Quantity,Alternative for
      ROT-1,MAG-1,8,MAG-2
      ROT-1,MAG-2,8,MAG-1
      ROT-1,SHA-1,1,`);
    expect(round.children).toEqual(['MAG-2', 'SHA-1']);
  });

  it('are none where a column numbers the alternatives', async () => {
    const { children } = await readLines(`
      Kopfmaterial,Komponente,Menge,Alternativ
      ROT-1,MAG-1,8,1
      ROT-1,MAG-2,8,2`);
    expect(children).toContain('MAG-1');
  });
});
