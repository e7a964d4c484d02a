import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import { analyseExposure } from '../../../../src/engine/exposure/analyse.ts';
import { importText } from '../../../intake/import-text.ts';

const catalogue = loadCatalogue();
const FIRMS = ['Kestrel Magnetics', 'Osprey Magnets', 'Heron Rare Earth', 'Plover Alloys'];
type Says = 'nothing' | 'none' | 'some' | 'little';

/** A product of 1,000 a year with a magnet from makers in China, in equal shares. */
const company = (makers: number): Record<string, string> => {
  const all = Array.from({ length: makers }, (_, at) => at);
  return {
    'suppliers.csv': `supplier_id,name,country,role\nWE,We Motors,DE,own\n${all.map((at) => `S${at},${FIRMS[at] ?? ''},CN,\n`).join('')}`,
    'sites.csv': `site_id,supplier_id,name,country\nPLANT,WE,Plant,DE\n${all.map((at) => `W${at},S${at},Works ${at},CN\n`).join('')}`,
    'parts.csv':
      'part_number,description,kind,category,form,unit_price,currency,annual_demand,magnet_family\nP,Pump,product,,,10,EUR,100,\nM,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB\n',
    'bom.csv': 'parent,child,quantity\nP,M,2\n',
    'sourcing.csv': `part_number,site_id,share_pct,buyer_site_id\n${all.map((at) => `M,W${at},${100 / makers},PLANT\n`).join('')}`,
  };
};

const CONTENTS: Readonly<Record<Says, readonly string[]>> = {
  nothing: [],
  none: ['Neodymium;30', 'Iron;69', 'Boron;1'],
  some: ['Neodymium;29', 'Dysprosium;2', 'Iron;68', 'Boron;1'],
  little: ['Dysprosium;0', 'Terbium;0'],
};
const paper = (at: number, says: Says, day: string): string =>
  `Part number;Supplier;Date;Substance;Content (%)\n${CONTENTS[says].map((row) => `M;${FIRMS[at]};${day};${row}\n`).join('')}`;

async function readAfter(imports: readonly Readonly<Record<string, string>>[]) {
  let dataset: Dataset | null = null;
  for (const files of imports) {
    const update =
      dataset === null ? {} : { update: { before: dataset, mode: null, facts: [], forgotten: [] } as const };
    const outcome = await importText(files, { catalogue, today: '2026-12-01', ...update });
    if (outcome.dataset === null) throw new Error(outcome.document.problems.map(({ message }) => message).join(' '));
    dataset = outcome.dataset;
  }
  if (dataset === null) throw new Error('Nothing was imported.');
  return analyse(dataset);
}

function analyse(dataset: Dataset) {
  const law = { lawDate: '2026-11-01', suspensionEnd: 'inclusive', assumptions: {}, inference: false } as const;
  const question = { ...law, dataVersion: 'v', destination: null };
  const { totals, questions } = analyseExposure({ dataset, catalogue, question });
  const { surely, possibly, ifPausedBack, cannotBeJudged, notExposed } = totals;
  const money = { surely, possibly, ifPausedBack, cannotBeJudged, notExposed };
  return {
    money: Object.fromEntries(Object.entries(money).map(([name, amount]) => [name, Math.round(amount * 1e6) / 1e6])),
    asked: questions.map(({ siteId }) => siteId),
  };
}

describe('makers of one part who declare different contents', () => {
  it('leave the goods of each as it says, and ask none of them again', async () => {
    const found = await readAfter([
      { ...company(2), 'a.csv': paper(0, 'some', '2026-06-01'), 'b.csv': paper(1, 'none', '2026-06-01') },
    ]);
    expect(found.money).toMatchObject({ surely: 500, possibly: 0, notExposed: 500 });
    expect(found.asked).toEqual([]);
  });

  it.each([
    // What is answered of the part on a later day goes before what the maker declared, and an earlier answer does not clear it.
    ['2026-09-01', 0, 0],
    ['2026-09-01', 1.2, 1000],
    ['2026-01-01', 0, 500],
    ['2026-01-01', 1.2, 1000],
  ])('are answered on %s with %d %% of dysprosium in the part', async (day, share, surely) => {
    const files = { 'a.csv': paper(0, 'some', '2026-06-01'), 'b.csv': paper(1, 'none', '2026-06-01') };
    const { dataset } = await importText({ ...company(2), ...files }, { catalogue, today: '2026-12-01' });
    if (dataset === null) throw new Error('The company was refused.');
    const row = dataset.composition.find(({ substance }) => substance === 'Dy');
    if (row === undefined) throw new Error('Nobody says anything of dysprosium.');
    const { declaredBy: _declaredBy, ...bare } = row;
    const answer = { ...bare, massPctMin: share, massPctMax: share, evidenceDate: day };
    const composition = [...dataset.composition.filter((one) => one !== row), answer];
    expect(analyse({ ...dataset, composition }).money).toMatchObject({ surely });
  });

  it('are put right each by its own later paper', async () => {
    const { money } = await readAfter([
      company(2),
      { 'a.csv': paper(0, 'some', '2026-02-01') },
      { 'b.csv': paper(1, 'none', '2026-02-01') },
      { 'c.csv': paper(0, 'none', '2026-06-01') },
    ]);
    expect(money).toMatchObject({ surely: 0, possibly: 0, notExposed: 1000 });
  });

  it('come to the same in whatever order their papers are imported, and never to less than they say and leave unsaid', async () => {
    const says = fc.constantFrom<Says>('nothing', 'none', 'some', 'little');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ now: says, before: says }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
        async (makers, keys) => {
          const papers = makers.flatMap(({ now, before }, at) => [
            ...(before === 'nothing' || now === 'nothing'
              ? []
              : [[`old${at}.csv`, paper(at, before, '2026-02-01')] as const]),
            ...(now === 'nothing' ? [] : [[`new${at}.csv`, paper(at, now, '2026-06-01')] as const]),
          ]);
          const inTurn = papers.toSorted(
            ([a], [b]) => keys[Number(a.at(3))]! - keys[Number(b.at(3))]! || (a < b ? -1 : 1),
          );
          const atOnce = await readAfter([{ ...company(makers.length), ...Object.fromEntries(papers) }]);
          const later = await readAfter([company(makers.length), ...inTurn.map((one) => Object.fromEntries([one]))]);
          expect(later.money).toEqual(atOnce.money);
          const { surely = 0, possibly = 0 } = atOnce.money;
          const share = 1000 / makers.length;
          const stated = makers.filter(({ now }) => now === 'some').length;
          const unsaid = makers.filter(({ now }) => now === 'nothing').length;
          expect(surely).toBeGreaterThanOrEqual(share * stated - 1e-6);
          expect(surely + possibly).toBeGreaterThanOrEqual(share * (stated + unsaid) - 1e-6);
        },
      ),
      { numRuns: 40 },
    );
  });
});
