import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import { importText } from '../../import-text.ts';

const COMPANY = {
  'parts.csv': 'part_number,description\nM-1,Goods\nM-2,Other goods\n',
  'suppliers.csv': 'supplier_id,name,country\nS1,Kestrel Magnetics Co. Ltd.,CN\nS2,Osprey Magnets GmbH,CN\n',
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\nW2,S2,Works,CN\n',
  'sourcing.csv': 'part_number,site_id\nM-1,W1\nM-1,W2\n',
};
const NEXT = { 'parts.csv': 'part_number,description\nM-2,New words\n' };
const [KESTREL, OSPREY] = ['Kestrel Magnetics Co. Ltd.', 'Osprey Magnets GmbH'];
const HEAD = 'Part number;Supplier;Date;Substance;Content (%)\n';

/** A closed list of one firm without dysprosium, or of so much of it. */
const list = (firm: string, dysprosium = 0, day = '2026-03-01'): string =>
  `${HEAD}M-1;${firm};${day};Dysprosium;${dysprosium}\nM-1;${firm};${day};Neodymium;30\nM-1;${firm};${day};Iron;${70 - dysprosium}\n`;
/** One firm's word that no dysprosium and no terbium is in it. */
const denial = (firm: string): string =>
  `${HEAD}M-1;${firm};2026-03-01;Dysprosium;0\nM-1;${firm};2026-03-01;Terbium;0\n`;

type Files = Readonly<Record<string, string>>;

/** What is on file after these imports, each into the data of the one before, and what the last one noted. */
async function importAll(imports: readonly Files[]) {
  let dataset: Dataset | null = null;
  let notes: string[] = [];
  for (const files of imports) {
    const update =
      dataset === null ? {} : { update: { before: dataset, mode: null, facts: [], forgotten: [] } as const };
    const outcome = await importText(files, { today: '2026-12-01', ...update });
    if (outcome.dataset === null) throw new Error(outcome.document.problems.map(({ message }) => message).join(' '));
    dataset = outcome.dataset;
    notes = outcome.document.problems.map(({ code }) => code).filter((code) => code.startsWith('declared-by'));
  }
  if (dataset === null) throw new Error('Nothing was imported.');
  return { dataset, notes };
}

async function readAll(imports: readonly Files[]) {
  const { dataset, notes } = await importAll(imports);
  const write = ({ substance, massPctMin, massPctMax }: Dataset['composition'][number]): string =>
    [substance, massPctMin, massPctMax].join(' ');
  return {
    contents: dataset.composition.map(write).toSorted(),
    held: (dataset.settings.contentsBySource ?? [])
      .filter(({ silent, massPctMin }) => silent.length > 0 && massPctMin === 0)
      .map(
        (row) =>
          `${write(row)} by ${row.suppliers.join('+')}, not by ${row.silent.join('+')}: ${row.elements.join(' ')}`,
      )
      .toSorted(),
    notes,
  };
}

describe('declarations of the makers of one part', () => {
  it.each([list, denial])('count once all have declared, in whatever order they come', async (write) => {
    const files = { 'a.csv': write(KESTREL), 'b.csv': write(OSPREY) };
    const { 'a.csv': one, 'b.csv': other } = files;
    const atOnce = await readAll([{ ...COMPANY, ...files }]);
    expect(atOnce.contents).toContain('Dy 0 0');
    expect(atOnce.held).toEqual([]);
    for (const imports of [
      [COMPANY, files],
      [{ ...COMPANY, 'a.csv': one }, { 'b.csv': other }],
      [{ ...COMPANY, 'b.csv': other }, { 'a.csv': one }],
      [COMPANY, { 'a.csv': one }, { 'b.csv': other }],
      [{ ...COMPANY, 'a.csv': one }, NEXT, { 'b.csv': other }],
    ])
      expect(await readAll(imports)).toEqual(atOnce);
  });

  it('count for none of the goods of a third who is silent, whenever the two others declare', async () => {
    const third = {
      'suppliers.csv': `${COMPANY['suppliers.csv']}S3,Plover Magnetics,CN\n`,
      'sites.csv': `${COMPANY['sites.csv']}W3,S3,Works,CN\n`,
      'sourcing.csv': `${COMPANY['sourcing.csv']}M-1,W3\n`,
    };
    const [one, other] = [{ 'a.csv': denial(KESTREL) }, { 'b.csv': denial(OSPREY) }];
    const atOnce = await readAll([{ ...COMPANY, ...third, ...one, ...other }]);
    expect(atOnce).toMatchObject({
      contents: [],
      held: ['Dy 0 0', 'Tb 0 0', 'rest 0 100'].flatMap((row) =>
        ['S1', 'S2'].map((firm) => `${row} by ${firm}, not by S3: ${row.endsWith(' 0 0') ? row.slice(0, 2) : ''}`),
      ),
    });
    for (const turns of [
      [one, other],
      [other, one],
    ])
      expect(await readAll([{ ...COMPANY, ...third }, ...turns])).toEqual(atOnce);
  });

  it('hold what one of them denies for its own goods, and say so once', async () => {
    const first = [{ ...COMPANY, 'a.csv': denial(KESTREL) }];
    // What a list leaves open is held with it, so that both are one list again once the other answers.
    const held = ['Dy 0 0 by S1, not by S2: Dy', 'Tb 0 0 by S1, not by S2: Tb', 'rest 0 100 by S1, not by S2: '];
    expect(await readAll(first)).toMatchObject({ contents: [], held, notes: ['declared-by-some-sources'] });
    const later = [...first, NEXT];
    expect(await readAll(later)).toMatchObject({ contents: [], held, notes: [] });
  });

  it('name each of their rows once, however often they are joined', async () => {
    const files = { 'a.csv': list(KESTREL), 'b.csv': list(OSPREY, 2) };
    const { dataset } = await importAll([{ ...COMPANY, ...files }, NEXT, NEXT, NEXT, NEXT, NEXT]);
    const placed = [...dataset.composition, ...(dataset.settings.contentsBySource ?? [])];
    // Two lists of three rows each.
    expect(Math.max(...placed.map(({ rows }) => rows.length))).toBeLessThanOrEqual(6);
  });

  it.each(['2026-03-01', ''])('of one firm in two spellings are one firm’s, on “%s”', async (day) => {
    const [one, other] = [list(KESTREL, 2, day), list('Kestrel Magnetics', 0, day)];
    const files = { 'a.csv': one, 'b.csv': other, 'c.csv': list(OSPREY, 0) };
    const atOnce = await readAll([{ ...COMPANY, ...files }]);
    expect(atOnce.contents).toContain('Dy 0 2');
    for (const order of [
      ['a.csv', 'b.csv', 'c.csv'],
      ['c.csv', 'b.csv', 'a.csv'],
    ] as const) {
      const { contents } = await readAll([COMPANY, ...order.map((name) => ({ [name]: files[name] }))]);
      expect(contents).toEqual(atOnce.contents);
    }
  });

  it('give way to a newer paper of the same maker', async () => {
    const { contents, held } = await readAll([
      { ...COMPANY, 'a.csv': list(KESTREL) },
      { 'b.csv': list(KESTREL, 2, '2026-06-01') },
    ]);
    expect(contents).toContain('Dy 2 2');
    expect(held.filter((row) => row.startsWith('Dy'))).toEqual([]);
  });

  it('are held where the firm is no source yet, and for its own goods once it is one', async () => {
    const before = [{ ...COMPANY, 'sourcing.csv': 'part_number,site_id\nM-1,W2\n', 'a.csv': denial(KESTREL) }];
    const firms = ['by , not by S2', 'by S1, not by S2'] as const;
    const [first, later] = firms.map((firm) => [`Dy 0 0 ${firm}: Dy`, `Tb 0 0 ${firm}: Tb`, `rest 0 100 ${firm}: `]);
    expect(await readAll(before)).toMatchObject({ contents: [], held: first, notes: ['declared-by-no-source'] });
    const { 'sourcing.csv': sourcing } = COMPANY;
    expect(await readAll([...before, { 'sourcing.csv': sourcing }])).toMatchObject({ contents: [], held: later });
  });

  it('are held no more once they are taken back', async () => {
    const register = 'Part number;Document;Date;Status\nM-1;Material declaration of 2026-03-01;2026-05-01;withdrawn\n';
    const { contents, held } = await readAll([{ ...COMPANY, 'a.csv': denial(KESTREL) }, { 'register.csv': register }]);
    expect([contents, held]).toEqual([[], []]);
  });
});
