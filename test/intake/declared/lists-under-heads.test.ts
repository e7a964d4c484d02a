import { describe, expect, it } from 'vitest';
import { readSubstance } from '../../../src/domain/substances/read-substance.ts';
import { codes, readContents } from './read-contents.ts';

const ERP = {
  'parts.csv': 'part_number,description,form\nM-1,Segment magnet,magnet\n',
  'suppliers.csv': 'supplier_id,name,country\nS-1,Ningbo Testmag,CN\nS-2,Baotou Yuanli,CN\n',
};
const BOTH = { ...ERP, 'sourcing.csv': 'part_number,supplier_id,country,share_pct\nM-1,S-1,CN,50\nM-1,S-2,CN,50\n' };
const ONE = { ...ERP, 'sourcing.csv': 'part_number,supplier_id,country,share_pct\nM-1,S-1,CN,100\n' };

/** A supplier's list of three columns below a head, as people send it. */
const list = (supplier: string, day: string, rows: string): string =>
  `Supplier;${supplier}\nDate;${day}\n\nPart number;Substance;Content %\n${rows}`;
const CLEAN = 'M-1;Dy;0\nM-1;Tb;0\nM-1;Nd;30\nM-1;Fe;70\n';
const WITH_DY = 'M-1;Dy;2.4\nM-1;Fe;97.6\n';

describe('a list of three columns below a head with its supplier and day', () => {
  it('denies nothing for the other supplier of the part', async () => {
    const { rows } = await readContents({ ...BOTH, 'answer.csv': list('Ningbo Testmag', '2026-05-01', CLEAN) });
    expect(rows).toEqual(['M-1 Nd 30 30', 'M-1 Fe 70 70']);
  });

  it('has label and value in one cell as well', async () => {
    const text = `Supplier: Ningbo Testmag\nDate: 2026-05-01\n\nPart number;Substance;Content %\n${CLEAN}`;
    expect((await readContents({ ...BOTH, 'answer.csv': text })).rows).toEqual(['M-1 Nd 30 30', 'M-1 Fe 70 70']);
  });

  it('denies what it says where its supplier alone delivers, from the day above it', async () => {
    const { outcome, rows } = await readContents({ ...ONE, 'answer.csv': list('Ningbo Testmag', '2026-05-01', CLEAN) });
    expect(rows).toEqual(['M-1 Dy 0 0', 'M-1 Tb 0 0', 'M-1 Nd 30 30', 'M-1 Fe 70 70', 'M-1 rest 0 0']);
    expect(outcome.dataset?.composition.map(({ evidenceDate }) => evidenceDate)).toEqual(Array(5).fill('2026-05-01'));
  });

  it('replaces an older one of the same supplier, whatever the order of the files', async () => {
    const older = list('Ningbo Testmag', '2024-05-01', CLEAN);
    const newer = list('Ningbo Testmag', '2026-05-01', WITH_DY);
    const expected = ['M-1 Dy 2.4 2.4', 'M-1 Fe 97.6 97.6', 'M-1 rest 0 0'];
    expect((await readContents({ ...ONE, 'a.csv': older, 'b.csv': newer })).rows).toEqual(expected);
    expect((await readContents({ ...ONE, 'a.csv': newer, 'b.csv': older })).rows).toEqual(expected);
  });

  it('spans what two suppliers say', async () => {
    const { rows } = await readContents({
      ...BOTH,
      'a.csv': list('Ningbo Testmag', '2026-05-01', WITH_DY),
      'b.csv': list('Baotou Yuanli', '2026-06-01', CLEAN),
    });
    expect(rows).toContain('M-1 Dy 0 2.4');
  });

  it('denies the same whether it is given before, with or after who delivers the part', async () => {
    const answer = { 'answer.csv': list('Ningbo Testmag', '2026-05-01', CLEAN) };
    const after = async (first: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>) => {
      const { outcome } = await readContents(first);
      return (
        await readContents(
          second,
          outcome.dataset === null ? {} : { update: { before: outcome.dataset, mode: null, facts: [], forgotten: [] } },
        )
      ).rows.toSorted();
    };
    const open = ['M-1 Fe 70 70', 'M-1 Nd 30 30'];
    expect(await after(answer, BOTH)).toEqual(open);
    expect(await after(BOTH, answer)).toEqual(open);
    // Where its supplier alone delivers, what it denies stands.
    expect(await after(answer, ONE)).toContain('M-1 Dy 0 0');
  });

  it('gives way to what the company has seen itself', async () => {
    const { outcome, rows } = await readContents({
      ...ONE,
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence\nM-1,Dy,1.9,2.1,seen\n',
      'answer.csv': list('Ningbo Testmag', '2026-05-01', CLEAN),
    });
    expect(rows).toEqual(['M-1 Dy 1.9 2.1']);
    expect(codes(outcome)).toContain('declared-contents-stand-elsewhere');
  });
});

describe('a list that names its part above it', () => {
  it('has substances and amounts alone, or from and to', async () => {
    const { rows } = await readContents({
      'a.csv': 'Item;M-1\nDate;2026-06-03\n\nElement;Content (wt%)\nNd;29\nDy;2.4\nTb;< 0.05\n',
      'b.csv': 'Teil;Stoff;von;bis;Einheit\nM-2;Dy;;0,5;%\nM-2;Nd;28;31;%\n',
    });
    expect(rows).toEqual(expect.arrayContaining(['M-1 Dy 2.4 2.4', 'M-1 Tb 0 0.05', 'M-2 Dy 0 0.5', 'M-2 Nd 28 31']));
  });
});

describe('lists in further languages', () => {
  it.each([
    [
      'Korean',
      '부품번호;물질명;함량(%);CAS번호\nM-1;디스프로슘;1.5;7429-91-6\nM-1;터븀;불검출;7440-27-9\nM-1;철;나머지;7439-89-6\n',
      1.5,
    ],
    [
      'Russian',
      'Номер детали;Вещество;Содержание, %;CAS\nM-1;Диспрозий;2,1–2,6;7429-91-6\nM-1;Тербий;не обнаружено;7440-27-9\nM-1;Железо;остальное;7439-89-6\n',
      2.1,
    ],
    [
      'Polish',
      'Numer części;Substancja;Zawartość [%];Nr CAS\nM-1;Dysproz;2,4;7429-91-6\nM-1;Terb;nie wykryto;7440-27-9\nM-1;Żelazo;reszta;7439-89-6\n',
      2.4,
    ],
    [
      'Turkish',
      'Parça No;Madde;Oran (%);CAS No\nM-1;Disprosyum;2,4;7429-91-6\nM-1;Terbiyum;tespit edilmedi;7440-27-9\nM-1;Demir;kalan;7439-89-6\n',
      2.4,
    ],
  ])('in %s give the amount, the limit of what was not found, and the rest', async (_, text, least) => {
    const { rows } = await readContents({ 'list.csv': text });
    expect(rows.map((row) => row.split(' ').slice(0, 3).join(' '))).toEqual([
      `M-1 Dy ${least}`,
      'M-1 Tb 0',
      expect.stringMatching(/^M-1 Fe 9/),
      'M-1 rest 0',
    ]);
    expect(rows[1]).toBe('M-1 Tb 0 0.1');
  });

  it('say at most in words, and an oxide by its name', async () => {
    const { rows } = await readContents({
      'ru.csv':
        'Артикул;Вещество;Содержание, %;Примечание\nM-1;Оксид диспрозия;2;\nM-2;Тербий;не более 0,5;\nM-3;Dy;от 2 до 3;\n',
      'ko.csv': '품번;성분;함유량;비고\nM-4;디스프로슘;0.3 % 이하;\n',
      'pl.csv': 'Nr części;Substancja;Zawartość;Uwagi\nM-5;Dysproz;poniżej 0,5 %;\n',
    });
    const of = (part: string): string | undefined => rows.find((row) => row.startsWith(part));
    // A name of an oxide fixes no amounts of its elements, and is kept.
    expect(of('M-1')).toBe('M-1 Оксид диспрозия 2 2');
    expect(readSubstance('Оксид диспрозия')).toMatchObject({ contains: ['Dy', 'O'], understood: true });
    expect(of('M-2')).toBe('M-2 Tb 0 0.5');
    expect(of('M-3')).toBe('M-3 Dy 2 3');
    expect(of('M-4')).toBe('M-4 Dy 0 0.3');
    expect(of('M-5')).toBe('M-5 Dy 0 0.5');
  });
});

describe('shares that are fractions of one', () => {
  const rows = 'M-1,Dy,0.025\nM-1,Nd,0.295\nM-1,Fe,0.68\n';

  it.each([
    ['a plain list', `Part number,Element,Mass fraction\n${rows}`],
    ['a list below a head', `Supplier,Ningbo\n\nPart number,Element,Mass fraction\n${rows}`],
    ['a list of contents in Spanish', `Número de pieza,Sustancia,Contenido\n${rows}`],
  ])('are brought to percent in %s, which is noted', async (_, text) => {
    const { outcome, rows: read } = await readContents({ 'list.csv': text });
    expect(read.slice(0, 3)).toEqual(['M-1 Dy 2.5 2.5', 'M-1 Nd 29.5 29.5', 'M-1 Fe 68 68']);
    expect(codes(outcome)).toContain('shares-are-fractions');
  });

  it.each([
    ['their header says percent', `Part number,Element,Content %\n${rows}`],
    ['they do not make one', 'Part number,Element,Content\nM-1,Dy,0.025\nM-1,Nd,0.295\nM-1,Fe,0.08\n'],
    ['one of them is above one', 'Part number,Element,Content\nM-1,Dy,0.025\nM-1,Nd,29.5\n'],
    ['it is one figure', 'Part number,Element,Content\nM-1,Dy,0.025\nM-2,Nd,1\n'],
  ])('are none where %s', async (_, text) => {
    const { outcome, rows: read } = await readContents({ 'list.csv': text });
    expect(read[0]).toBe('M-1 Dy 0.025 0.025');
    expect(codes(outcome)).not.toContain('shares-are-fractions');
  });
});

describe('a list whose part is named above it by a plain word', () => {
  const body = '\n\nElement;Result %\nNd;30\nDy;2.4\n';

  it.each(['Product: M-1', 'Product;M-1', 'Produkt: M-1', 'Erzeugnis;M-1', '产品：M-1', 'Item: M-1'])(
    'is of that part: %s',
    async (head) => {
      const { rows } = await readContents({ ...ONE, 'report.csv': `Test report\n${head}\nDate: 2026-05-01${body}` });
      expect(rows).toEqual(expect.arrayContaining(['M-1 Dy 2.4 2.4']));
    },
  );

  it('is of the part whose number is given besides', async () => {
    const { rows } = await readContents({ ...ONE, 'report.csv': `Product: R-77\nPart number: M-1${body}` });
    expect(rows).toEqual(expect.arrayContaining(['M-1 Dy 2.4 2.4']));
  });

  it('is of no part where the words in that cell are a name, or name the sample of a laboratory', async () => {
    for (const head of ['Product: Segment magnet', 'Sample: M-1'])
      expect((await readContents({ ...ONE, 'report.csv': `Test report\n${head}${body}` })).rows).toEqual([]);
  });
});

describe('a list of a text or a passport under its head', () => {
  const dy = (rows: readonly string[]): string[] =>
    rows.filter((row) => row.includes(' Dy ') || row.includes(' rest '));

  it('has the labels of a text with their values behind blanks', async () => {
    const text =
      'Part number  M-1\nDate         2026-03-26\nSupplier     Ningbo Magnet Works\nSubstance   CAS No.    Content (%)\nDysprosium  7429-91-6  3.5\nBoron       7440-42-8  1.0\nCobalt      7440-48-4  1.0\nGallium     7440-55-3  0.2\nIron        7439-89-6  94.3\n';
    const { outcome, rows } = await readContents({ 'a.txt': text });
    expect(dy(rows)).toEqual(['M-1 Dy 3.5 3.5', 'M-1 rest 0 0']);
    expect(outcome.dataset?.composition[0]?.evidenceDate).toBe('2026-03-26');
  });

  it.each([
    ['Material;CAS number;Mass share (%);Recycled share (%);Critical raw material', '3.5', '96.5'],
    ['Werkstoff/Stoff;CAS-Nr.;Massenanteil [%];Rezyklatanteil [%];Kritischer Rohstoff', '3,5', '96,5'],
    ['材料;CAS号;质量分数(%);回收含量(%);关键原材料', '3.5', '96.5'],
  ])('names substances under %s, and takes no recycled share for a content', async (header, dysprosium, iron) => {
    const table = `Part number;M-1\nIssue date;2026-03-26\n\n${header}\nDysprosium;7429-91-6;${dysprosium};0;x\nIron;7439-89-6;${iron};12;\n`;
    const { outcome, rows } = await readContents({ 'a.csv': table });
    expect(dy(rows)).toEqual(['M-1 Dy 3.5 3.5', 'M-1 rest 0 0']);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['M-1']);
  });

  it('has its day and its firm in Japanese, so that the newer of two counts', async () => {
    const japanese = (day: string, amount: string): string =>
      `品番;日付;供給者;物質名;CAS番号;含有率(%)\nM-1;${day};Ningbo Magnet Works;ジスプロシウム;7429-91-6;${amount}\n`;
    const { rows } = await readContents({
      'b.csv': japanese('2025-05-05', '0'),
      'a.csv': japanese('2026-05-05', '3.5'),
    });
    expect(rows.filter((row) => row.startsWith('M-1 Dy'))).toEqual(['M-1 Dy 3.5 3.5']);
  });
});
