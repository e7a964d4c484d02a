import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const COMPANY = { 'parts.csv': 'part_number\nM-1\nM-10\n' };
const HEAD = 'Supplier: Ningbo Testmag\nDate: 2026-09-14\n\n';
const clean = 'Substance      CAS No.     Content (%)\nDysprosium     7429-91-6   0\nIron           7439-89-6   100\n';
const holding =
  'Substance      CAS No.     Content (%)\nDysprosium     7429-91-6   2.6\nIron           7439-89-6   97.4\n';
const APART = ['M-1 Dy 0 0', 'M-1 Fe 100 100', 'M-1 rest 0 0', 'M-10 Dy 2.6 2.6', 'M-10 Fe 97.4 97.4', 'M-10 rest 0 0'];

const asMail = (text: string): string =>
  `From: Li <li@testmag.example>\r\nTo: e@b.example\r\nSubject: Contents\r\nDate: Mon, 14 Sep 2026 09:00:00 +0800\r\n\r\n${text.replaceAll('\n', '\r\n')}`;
const refusal = ({ outcome }: Awaited<ReturnType<typeof readContents>>): string =>
  outcome.document.files.map(({ refused }) => refused ?? '').join('');

describe('tables below labels that name their parts', () => {
  const text = `${HEAD}Part number: M-1\n\n${clean}\nPart number: M-10\n\n${holding}`;

  it.each([
    ['list.txt', text],
    ['list.eml', asMail(text)],
    [
      'list.csv',
      'Supplier;Ningbo Testmag\nPart number;M-1\nElement;Content (wt%)\nDy;0\nFe;100\nPart number;M-10\nElement;Content (wt%)\nDy;2.6\nFe;97.4\n',
    ],
    [
      'list.txt',
      '料号：M-1\n元素    含量(%)   检测方法\n镝      0         ICP\n铁      100       ICP\n\n料号：M-10\n元素    含量(%)   检测方法\n镝      2.6       ICP\n铁      97.4      ICP\n',
    ],
  ])('are each of their own part: %s', async (name, content) => {
    expect((await readContents({ ...COMPANY, [name]: content })).rows).toEqual(APART);
  });

  it('have supplier and day of what stands above all, unless they say these anew', async () => {
    const { outcome } = await readContents({
      ...COMPANY,
      'list.txt': `${HEAD}Part number: M-1\n\n${clean}\nDate: 2026-10-02\nPart number: M-10\n\n${holding}`,
    });
    const days = (outcome.dataset?.composition ?? []).map(
      ({ partNumber, evidenceDate }) => `${partNumber} ${evidenceDate ?? ''}`,
    );
    expect([...new Set(days)]).toEqual(['M-1 2026-09-14', 'M-10 2026-10-02']);
  });

  it('are not doubted by what is said of another part, and all by what closes the text', async () => {
    const between = `${HEAD}Part number: M-1\n\n${clean}\nPart number: M-10\nTypical values, not measured.\n\n${clean}`;
    expect((await readContents({ ...COMPANY, 'a.txt': between })).rows).toEqual([
      'M-1 Dy 0 0',
      'M-1 Fe 100 100',
      'M-1 rest 0 0',
      'M-10 Fe 100 100',
    ]);
    const behind = `${HEAD}Part number: M-1\n\n${clean}\nPart number: M-10\n\n${clean}\n\nTypical values, not measured.\n`;
    expect((await readContents({ ...COMPANY, 'a.txt': behind })).rows).toEqual(['M-1 Fe 100 100', 'M-10 Fe 100 100']);
  });

  it('are of neither where two labels stand above one, which is said', async () => {
    const read = await readContents({ ...COMPANY, 'a.txt': `Part number: M-1\nPart number: M-10\n\n${clean}` });
    expect(read.rows).toEqual([]);
    expect(refusal(read)).toContain('holds no table of parts and amounts');
    expect(read.outcome.notes.find(({ code }) => code === 'part-under-head-not-read')?.message).toBe(
      'A label names M-1 and M-10, and nobody can tell of which of them what follows is said: it is not read. Enter what it says as an answer under Data › Questions.',
    );
  });

  it('are read beside a part of which only sentences are said, and these are quoted', async () => {
    const read = await readContents({
      ...COMPANY,
      'a.txt': `${HEAD}Part number: M-1\n\n${clean}\nPart number: M-10\nThis magnet contains 2.6 % dysprosium.\n\nBest regards\n`,
    });
    expect(read.rows).toEqual(APART.slice(0, 3));
    const note = read.outcome.notes.find(({ code }) => code === 'part-under-head-not-read');
    expect(note?.found).toBe('This magnet contains 2.6 % dysprosium.');
    expect(note?.message).toContain('A label names M-10, and what follows is no table');
  });

  it('are one part where its number stands above it with that of the customer', async () => {
    const { rows } = await readContents({
      ...COMPANY,
      'a.txt': `Customer part number: M-1\nPart number: NK-501\n\n${clean}`,
    });
    expect(rows).toEqual(APART.slice(0, 3));
  });
});

describe('sentences below labels that name their parts', () => {
  it.each([
    [
      'Part number: M-1\nThis magnet does not contain dysprosium.\nPart number: M-10\nThis magnet contains 2.6 % dysprosium.\n',
      'says of M-1 “This magnet does not contain dysprosium”, of M-10 “This magnet contains 2.6 % dysprosium”',
    ],
    [
      'Part number: M-1\nDysprosium: 0 %\nTerbium: 0 %\nPart number: M-10\nDysprosium: 2.6 %\nTerbium: 0 %\n',
      'says of M-10 “Dysprosium: 2.6 %”',
    ],
    ['料号：M-1\n不含镝。\n料号：M-10\n含镝2.6%。\n', 'says of M-1 “不含镝”, of M-10 “含镝2.6%”'],
    [
      'Part number: M-1\nDysprosium: none\nPart number: M-10\nDysprosium: none\n',
      'holds no table of parts and amounts',
    ],
  ])('make no parts of their lines, and are quoted for each', async (text, said) => {
    const read = await readContents({ ...COMPANY, 'a.txt': text });
    expect(read.outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['M-1', 'M-10']);
    expect(read.rows).toEqual([]);
    expect(refusal(read)).toContain(said);
  });

  const LIST =
    'Supplier;Part No.;Substance;Content (wt%)\nTestmag;M-1;Dysprosium;0\nTestmag;M-1;Iron;100\nTestmag;M-10;Dysprosium;0\nTestmag;M-10;Iron;100\n';

  it.each([
    ['Part number: M-1\nWe withdraw our declaration.\nPart number: M-10\nOur declaration stands.\n', ['M-10']],
    // What stands above or behind all of them may be said of each.
    ['We withdraw our declarations of:\nPart number: M-1\nMagnet\nPart number: M-10\nMagnet\n', []],
    ['Part number: M-1\nMagnet\nPart number: M-10\nMagnet\nWe withdraw our declarations.\n', []],
  ])('take back what was declared of their own part', async (letter, standing) => {
    const { rows, outcome } = await readContents({ ...COMPANY, 'list.csv': LIST, 'letter.txt': letter });
    expect(rows.flatMap((row) => (row.endsWith(' Dysprosium 0 0') ? [row.split(' ', 1)[0]] : []))).toEqual(standing);
    expect(codes(outcome)).toContain('declaration-taken-back');
  });
});
