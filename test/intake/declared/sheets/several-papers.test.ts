import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const ERP = {
  'parts.csv': 'part_number,description,form\n4711,Segment magnet,magnet\n',
  'suppliers.csv': 'supplier_id,name,country\nS-1,Ningbo Testmag,CN\n',
  'sourcing.csv': 'part_number,supplier_id,country,share_pct,supplier_part_number\n4711,S-1,CN,100,NT-9\n',
};
const list = (number: string, day: string, rows: string, supplier = 'Ningbo Testmag'): string =>
  `Supplier;${supplier}\nDate;${day}\nPart number;${number}\n\nSubstance;CAS number;Content %\n${rows}`;
const FULL = 'Dysprosium;7429-91-6;4\nIron;7439-89-6;96\n';
const CLEAN = 'Neodymium;7440-00-8;30\nIron;7439-89-6;70\n';

describe('papers that name one part by its own number and by that of its supplier', () => {
  const own = list('4711', '2025-02-01', FULL);

  it('count as of one part: the newer stands, whichever number it bears', async () => {
    const newer = ['4711 Nd 30 30', '4711 Fe 70 70', '4711 rest 0 0'];
    const { rows, outcome } = await readContents({ ...ERP, 'a.csv': own, 'b.csv': list('NT-9', '2026-02-01', CLEAN) });
    expect(rows.toSorted()).toEqual(newer.toSorted());
    expect(codes(outcome)).toContain('declaration-replaced');
    const turned = { ...ERP, 'a.csv': list('NT-9', '2025-02-01', FULL), 'b.csv': list('4711', '2026-02-01', CLEAN) };
    expect((await readContents(turned)).rows.toSorted()).toEqual(newer.toSorted());
  });

  it('span what they say where both bear one day', async () => {
    const { rows } = await readContents({ ...ERP, 'a.csv': own, 'b.csv': list('NT-9', '2025-02-01', CLEAN) });
    expect(rows.toSorted()).toEqual(['4711 Dy 0 4', '4711 Fe 70 96', '4711 Nd 0 30', '4711 rest 0 0']);
  });

  it('stand beside a table of contents as a declaration of the same number does', async () => {
    const table = 'part_number,substance,mass_pct,evidence,evidence_date\n4711,Dy,2,seen,2026-03-01\n';
    const { rows } = await readContents({
      ...ERP,
      'composition.csv': table,
      'b.csv': list('NT-9', '2026-05-01', CLEAN),
    });
    expect(rows).toEqual(['4711 Dy 2 2']);
  });
});

describe('a newer paper that names some substances alone', () => {
  /** As lists of declarable substances are: no rare earth but one, in no amount, and most of the part unnamed. */
  const asked = (rows: string): string => list('4711', '2026-02-01', rows);
  const own = list('4711', '2025-02-01', FULL);

  it('adds to the list before it, which keeps its day', async () => {
    const { rows, outcome } = await readContents({ ...ERP, 'a.csv': own, 'b.csv': asked('Lead;7439-92-1;<0.1\n') });
    expect(rows.toSorted()).toEqual(['4711 Dy 4 4', '4711 Fe 96 96', '4711 Pb 0 0.1', '4711 rest 0 0']);
    expect(outcome.dataset?.composition.map(({ evidenceDate }) => evidenceDate)).toEqual(Array(4).fill('2025-02-01'));
    expect(codes(outcome)).toContain('declaration-adds');
  });

  it('says the newer amount where it has one, and both where it denies', async () => {
    const amount = await readContents({ ...ERP, 'a.csv': own, 'b.csv': asked('Dysprosium;7429-91-6;2\n') });
    expect(amount.rows).toContain('4711 Dy 2 2');
    const denied = await readContents({ ...ERP, 'a.csv': own, 'b.csv': asked('Dysprosium;7429-91-6;0\n') });
    expect(denied.rows).toContain('4711 Dy 0 4');
  });

  it('opens the list before it where it has more of something than that leaves room for', async () => {
    const older = list('4711', '2025-02-01', CLEAN);
    const { rows } = await readContents({ ...ERP, 'a.csv': older, 'b.csv': asked('Dysprosium;7429-91-6;2\n') });
    expect(rows.toSorted()).toEqual(['4711 Dy 2 2', '4711 Fe 70 70', '4711 Nd 30 30']);
  });

  it('of another supplier leaves the part open, which may be the part of either', async () => {
    const two = { ...ERP, 'suppliers.csv': `${ERP['suppliers.csv']}S-2,Baotou Yuanli,CN\n` };
    const sources = 'part_number,supplier_id,country,share_pct\n4711,S-1,CN,50\n4711,S-2,CN,50\n';
    const other = list('4711', '2026-02-01', 'Lead;7439-92-1;<0.1\n', 'Baotou Yuanli');
    const { rows } = await readContents({
      ...two,
      'sourcing.csv': sources,
      'a.csv': list('4711', '2025-02-01', CLEAN),
      'b.csv': other,
    });
    expect(rows).toContain('4711 rest 0 100');
  });
});
