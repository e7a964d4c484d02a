import { describe, expect, it } from 'vitest';
import { COMPANY, addTo, analyse, getPart } from './pump-company.ts';

const PARTS = COMPANY['parts.csv'].trim().split(/\n\s*/);
const [header = ''] = PARTS;

/** The company with columns that say how category and form are known, and M as the row says. */
function tellParts(magnet: string, evidence: string, assembly = ',') {
  const lines = PARTS.slice(1).map((line) =>
    line.startsWith('M,') ? `${magnet},${evidence}` : line.startsWith('A,') ? `${line},${assembly}` : `${line},,`,
  );
  return { 'parts.csv': [`${header},category_evidence,form_evidence`, ...lines].join('\n') };
}

const MAGNET = 'M,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB';
const SCREW = 'M,Screw,component,fastener,,1,EUR,,';
const NO_CONTENTS = { 'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence' };

describe('what only the words of a part say', () => {
  it('is as good as a supplier’s word where the text says it outright', async () => {
    const { totals } = await analyse(tellParts(MAGNET, 'declared,declared'));
    expect(totals).toMatchObject({ revenue: 1000, surely: 1000 });
  });

  it('gives at most “possibly” where it follows from a convention', async () => {
    const { totals } = await analyse(tellParts(MAGNET, 'inferred,inferred'));
    expect(totals).toMatchObject({ revenue: 1000, surely: 0, possibly: 1000 });
  });

  it('closes a part that its text names, which is counted apart with the money on it', async () => {
    const report = await analyse({ ...tellParts(SCREW, 'declared,'), ...NO_CONTENTS });
    expect(report.totals).toMatchObject({ notExposed: 1000 });
    expect(report.byNamesAlone).toEqual({ parts: ['M'], notExposed: 1000 });
    expect(getPart(report, 'M').proof?.facts).toMatchObject([{ property: 'category', evidence: 'declared' }]);
  });

  it('is counted apart no longer once somebody states it', async () => {
    const report = await analyse({ ...tellParts(SCREW, ','), ...NO_CONTENTS });
    expect(report.totals).toMatchObject({ notExposed: 1000 });
    expect(report.byNamesAlone).toEqual({ parts: [], notExposed: 0 });
  });

  it('closes nothing where it is inferred', async () => {
    const report = await analyse({ ...tellParts(SCREW, 'inferred,'), ...NO_CONTENTS });
    expect(report.totals.notExposed).toBe(0);
    expect(getPart(report, 'M')).toMatchObject({ state: 'cannot-be-judged' });
  });

  it('takes nothing from an assembly that is assumed to be made in house', async () => {
    const rotor = (evidence: string) => {
      const { 'parts.csv': parts } = tellParts(MAGNET, 'declared,declared', evidence);
      return { ...addTo('parts.csv'), 'parts.csv': parts.replace('A,Assembly,assembly,,', 'A,Rotor,assembly,rotor,') };
    };
    expect((await analyse(rotor('inferred,'))).assumedMaking).toMatchObject({ madeInHouse: ['A'], makerNotKnown: [] });
    expect((await analyse(rotor(','))).assumedMaking).toMatchObject({ madeInHouse: [], makerNotKnown: ['A'] });
  });
});
