import { describe, expect, it } from 'vitest';
import { readContents } from './read-contents.ts';

const DAY = { dataDate: '2026-11-28', today: '2026-11-28' };

async function read(...lines: readonly string[]) {
  const { outcome, rows } = await readContents({ 'answer.csv': `${lines.join('\n')}\n` }, DAY);
  return { rows, unread: outcome.unread.map(({ column, samples }) => `${column}: ${samples.join(' ')}`) };
}

describe('a column that asks whether a part is free of an element', () => {
  it.each([
    ['Dy free', 'yes', 'no'],
    ['Dy-frei', 'ja', 'nein'],
    ['Free of dysprosium?', 'yes', 'no'],
    ['frei von Dysprosium', 'ja', 'nein'],
    ['sans dysprosium', 'oui', 'non'],
    ['exempt de dysprosium', 'oui', 'non'],
    ['senza disprosio', 'sì', 'no'],
    ['libre de disprosio', 'sí', 'no'],
    ['不含镝', '是', '否'],
    ['Dyフリー', 'はい', 'いいえ'],
    ['Dy free', '✓', 'no'],
    ['HREE-free grade', 'yes', 'no'],
  ])('is denied by yes and not by no: %s', async (header, yes, no) => {
    const { rows } = await read(`Part number;${header};Nd %`, `M-1;${yes};30`, `M-2;${no};30`);
    const found = rows.filter((row) => !row.includes(' Nd '));
    expect(found).toEqual([expect.stringMatching(/^M-1 \S+ 0 0$/), expect.stringMatching(/^M-2 \S+ 0\.000001 100$/)]);
  });

  it.each(['x', '●', '■', '☐', '?', 'n.a.'])('is denied in words or by a tick alone, and not by “%s”', async (cell) => {
    const { rows } = await read('Part number;Dy-free;Tb-free', 'M-1;yes;yes', `M-2;${cell};yes`);
    expect(rows).not.toContain('M-2 Dy 0 0');
    expect(rows).toContain('M-1 Dy 0 0');
  });

  it('denies as much as the limit in its words', async () => {
    const { rows } = await read('Part number;Dy-free (< 0.1 %);Nd %', 'M-1;yes;30');
    expect(rows).toContain('M-1 Dy 0 0.1');
  });

  it.each(['Lead-free', 'Halogen-free', 'Maintenance-free', 'Free on board', 'Sans nom', 'No Dy'])(
    'is none where it asks for something else: %s',
    async (header) => {
      const { rows } = await read(`Part number;${header};Nd %;Dy %`, 'M-1;yes;30;1');
      expect(rows).toEqual(['M-1 Nd 30 30', 'M-1 Dy 1 1']);
    },
  );
});

describe('answers by marks', () => {
  it('say yes by a tick or a dot, and no by a cross beside ticks where somebody asks', async () => {
    const { rows } = await read('Part number;Contains Dy?;Contains Tb?', 'M-1;✓;✗', 'M-2;●;✗', 'M-3;☑;no');
    expect(rows).toEqual([
      'M-1 Dy 0.000001 100',
      'M-1 Tb 0 0',
      'M-2 Dy 0.000001 100',
      'M-2 Tb 0 0',
      'M-3 Dy 0.000001 100',
      'M-3 Tb 0 0',
    ]);
  });

  it.each([
    // A cross alone may be a tick, and one under a bare name what fails.
    ['Contains Dy?;Contains Tb?', '✗;✗'],
    ['Dy;Tb', '✗;✓'],
    // A ring says yes in Japan, and that a limit is kept in China, where a cross says that it is passed.
    ['Contains Dy?;Contains Tb?', '×;○'],
    ['Dy;Tb', '×;○'],
    ['Contains Dy?;Contains Tb?', '□;■'],
  ])('deny nothing where they may say another thing: %s, %s', async (headers, cells) => {
    const { rows } = await read(`Part number;${headers};Nd %`, `M-1;${cells};30`);
    expect(rows.filter((row) => row.endsWith(' 0 0'))).toEqual([]);
  });

  it('are read behind the one box that is ticked', async () => {
    const { rows } = await read('Part number;Dy;Tb', 'M-1;☐ yes ☑ no;☒ ja ☐ nein', 'M-2;☐ yes ☐ no;☑ yes ☑ no');
    // Neither and both say nothing.
    expect(rows).toEqual(['M-1 Dy 0 0', 'M-1 Tb 0.000001 100', 'M-2 Dy  ', 'M-2 Tb  ']);
  });
});

describe('answers of forms', () => {
  it('are read at the one box or ring that is marked, before each word or behind it', async () => {
    const { rows } = await read(
      'Part number;Contains Dy?;Contains Tb?',
      'M-1;[x] yes [ ] no;[ ] yes [x] no',
      'M-2;(x) yes ( ) no;( ) yes (X) no',
      'M-3;● yes ○ no;○ ja ● nein',
      'M-4;yes ☒ no ☐;yes ☐ no ☒',
      'M-5;是☑ 否☐;□是 ■否',
    );
    expect(rows).toEqual([1, 2, 3, 4, 5].flatMap((part) => [`M-${part} Dy 0.000001 100`, `M-${part} Tb 0 0`]));
  });

  it('say nothing with no box marked, with two, with the boxes out of step or struck through', async () => {
    const cells = ['[ ] yes [ ] no', '[x] yes [x] no', '☐ yes ☒', 'YES / no', '[yes] no', '~~yes~~ no', 'no?'];
    const lines = cells.map((cell, at) => `M-${at};${cell};no`);
    const { rows } = await read('Part number;Contains Dy?;Contains Tb?', 'N-1;no;no', ...lines);
    expect(rows.filter((row) => row.startsWith('M') && row.includes(' Dy '))).toEqual(
      cells.map((_, at) => `M-${at} Dy  `),
    );
  });

  it('are read below a question whatever else stands there, each cell by itself', async () => {
    const { rows, unread } = await read(
      'Part number;Contains Dy?',
      'M-1;Yes, 2 %',
      'M-2;see attachment',
      'M-3;nicht ausgeschlossen',
      'M-4;No.',
      'M-5;no, < 0.1 %',
      'M-6;no (0.5 %)',
    );
    expect(rows).toEqual(['M-1 Dy 2 2', 'M-2 Dy  ', 'M-3 Dy  ', 'M-4 Dy 0 0', 'M-5 Dy 0 0.1', 'M-6 Dy  ']);
    expect(unread).toEqual(['Contains Dy?: see attachment nicht ausgeschlossen no (0.5 %)']);
  });
});

describe('a column for an element', () => {
  it.each([
    ['Contient du dysprosium;Contient du terbium', ['oui;non', 'sans objet;non']],
    ['¿Contiene disprosio?;¿Contiene terbio?', ['sí;no', 'desconocido;no']],
    ['Obsahuje dysprosium;Obsahuje terbium', ['ano;ne', 'nevíme;ne']],
    ['디스프로슘;테르븀', ['예;아니오', '불검출;아니오']],
  ])('is read where a cell among answers says nothing that is understood: %s', async (headers, [first, second]) => {
    const { rows } = await read(`Part number;${headers}`, `M-1;${first}`, `M-2;${second}`);
    expect(rows.map((row) => row.replace(/ \S+ /, ' … '))).toEqual([
      'M-1 … 0.000001 100',
      'M-1 … 0 0',
      'M-2 …  ',
      'M-2 … 0 0',
    ]);
  });

  it('keeps what is said where others are traces, and names what is not understood', async () => {
    const found = await read('Part number;Dy [%];Tb [%]', 'M-1;trace;<LOD', 'M-2;0.05–0.12 %;0', 'M-3;see attached;0');
    expect(found.rows).toEqual(['M-1 Dy  ', 'M-1 Tb  ', 'M-2 Dy 0.05 0.12', 'M-2 Tb 0 0', 'M-3 Dy  ', 'M-3 Tb 0 0']);
    expect(found.unread).toEqual(['Dy [%]: see attached']);
  });

  it('may name a sum of rare earths, or an oxide', async () => {
    expect((await read('Part number;Dy+Tb ≤ 0.1 %', 'M-1;yes', 'M-2;no')).rows).toEqual([
      'M-1 Dy+Tb 0 0.1',
      'M-2 Dy+Tb 0.1 100',
    ]);
    expect((await read('Part number;Dy+Tb [%]', 'M-1;≤ 0.1', 'M-2;1.2')).rows).toEqual([
      'M-1 Dy+Tb 0 0.1',
      'M-2 Dy+Tb 1.2 1.2',
    ]);
    expect((await read('Part number;Dysprosium oxide;Terbium oxide', 'M-1;yes;no')).rows).toEqual([
      'M-1 Dysprosium oxide 0.000001 100',
      'M-1 Terbium oxide 0 0',
    ]);
  });

  it('with a mass of a piece is a share of what the piece weighs, and some of it where nobody says', async () => {
    // 0.4 g and 10 mg of 20 g.
    expect((await read('Part number;Dy [g/piece];Tb (mg);Weight [g]', 'M-1;0.4;10;20', 'M-2;0;0;20')).rows).toEqual([
      'M-1 Dy 2 2',
      'M-1 Tb 0.05 0.05',
      'M-2 Dy 0 0',
      'M-2 Tb 0 0',
    ]);
    expect((await read('Part number;Dy [mg per piece];Tb [mg per piece]', 'M-1;400;0')).rows).toEqual([
      'M-1 Dy 0.000001 100',
      'M-1 Tb 0 0',
    ]);
    // 300 g of 1000 pieces of 20 g; of how many a lot is nobody says.
    expect((await read('Part number;Dy [g/1000 pcs];Tb [g per lot];Weight [g]', 'M-1;300;12;20')).rows).toEqual([
      'M-1 Dy 1.5 1.5',
      'M-1 Tb 0.000001 100',
    ]);
    // A mass in a mass is a share.
    expect((await read('Part number;Dy [g/kg];Tb [mg/kg]', 'M-1;12;500')).rows).toEqual([
      'M-1 Dy 1.2 1.2',
      'M-1 Tb 0.05 0.05',
    ]);
  });

  it('is none by a symbol that is short for other words', async () => {
    const { rows } = await read('Part number;Sb;Cr;Nd %', 'M-1;K;no;30', 'M-2;3;credit;30');
    expect(rows).toEqual(['M-1 Nd 30 30', 'M-2 Nd 30 30']);
  });
});

it.each(['absent', 'not contained', 'nicht enthalten', '不含'])(
  '“%s” below a question for presence denies it as no does',
  async (word) => {
    const { rows } = await readContents({
      'parts.csv': 'part_number,kind\nM-1,component\n',
      'a.csv': `Part number;Substance;Contained (yes/no)\nM-1;Dysprosium;${word}\nM-1;Terbium;not known\n`,
    });
    expect(rows).toContain('M-1 Dy 0 0');
    expect(rows).not.toContain('M-1 Tb 0 0');
  },
);
