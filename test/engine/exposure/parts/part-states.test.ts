import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../../../src/engine/exposure/analyse.ts';
import { importText } from '../../../intake/import-text.ts';
import { COMPANY, addTo, analyse, getPart, required } from '../pump-company.ts';

const catalogue = loadCatalogue();

describe('a declared source of a part that hangs on no product', () => {
  const lone = {
    ...addTo('parts.csv', 'L,Loose magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB', 'N,Nobody,,,,,,,'),
    ...addTo('composition.csv', 'L,Dy,2,2,declared'),
    ...addTo('sourcing.csv', 'L,CM1,100,,declared'),
  };

  it('is judged on its own facts, with no revenue at risk', async () => {
    const part = getPart(await analyse(lone), 'L');
    expect(required(part)).toContain('18-Dy-magnet');
    expect(part).toMatchObject({
      state: 'exposed',
      inNoProduct: true,
      spend: null,
      exposedShare: { sure: 1 },
      revenueAtRisk: { sure: 0, ifUnknown: 0 },
    });
    expect(part.findings[0]).toMatchObject({ buyerSiteId: 'PLANT', exporter: 'CN', destination: 'DE' });
  });

  it('is judged too where its buyer makes nothing that is known, and where its parent is supplied by somebody else', async () => {
    const report = await analyse({
      ...lone,
      ...addTo('suppliers.csv', 'TR,Trader,NL,', 'XX,Maker,PL,'),
      ...addTo('sites.csv', 'TR1,TR,Rotterdam,NL', 'XX1,XX,Lodz,PL'),
      'sourcing.csv': `${COMPANY['sourcing.csv']}\nL,CM1,100,TR1,declared\nA,XX1,100,,seen`,
    });
    expect(getPart(report, 'L').findings.find(({ itemId }) => itemId === '18-Dy-magnet')).toMatchObject({
      buyerSiteId: 'TR1',
      verdict: 'licence-required',
    });
    expect(report.ledger.lanes).toEqual({ rows: 3, judged: 3, leftOut: {} });
  });

  it('has no share where no lane reaches it, and says that nobody supplies it', async () => {
    const part = getPart(await analyse(lone), 'N');
    expect(part).toMatchObject({ state: 'cannot-be-judged', exposedShare: null, ownShare: null, proof: null });
    expect(part.reasons[0]?.code).toBe('supplier-not-known');
  });

  it('stands in the ledger twice, the second time apart', async () => {
    const { parts } = (await analyse(lone)).ledger;
    expect(parts).toMatchObject({
      total: 5,
      exposed: 4,
      surely: 4,
      notExposed: 0,
      cannotBeJudged: { 'supplier-not-known': 1 },
    });
    expect(parts.inNoProduct).toMatchObject({ total: 2, exposed: 1, cannotBeJudged: { 'supplier-not-known': 1 } });
  });
});

describe('the last word', () => {
  it('is a proof with the fact that ruled each item out, and where it comes from', async () => {
    const report = await analyse({
      ...addTo('parts.csv', 'S,Sleeve,component,fastener,,0.1,EUR,,'),
      ...addTo('bom.csv', 'M,S,1'),
      ...addTo('sourcing.csv', 'S,CM1,100,,seen'),
      'composition.csv': `${COMPANY['composition.csv'].replace('M,Dy,2,2', 'M,Dy,0,0')}\nM,rest,0,0,declared`,
    });
    const part = getPart(report, 'M');
    expect(part.state).toBe('not-exposed');
    expect(part.proof).toMatchObject({ sources: 1, components: ['S'] });
    // Entries that name magnets, of which the proof says which were not read in full.
    const magnets = catalogue.items.filter(
      ({ limb, forms, openForms }) => limb !== null && [...forms, ...openForms].includes('magnet'),
    );
    expect(part.proof?.lists).toEqual({
      entries: magnets.length,
      notInFull: magnets.filter(({ complete }) => !complete).map(({ id }) => id),
    });
    const fact = part.proof?.facts.find(({ itemId }) => itemId === '18-Dy-magnet');
    expect(fact).toMatchObject({ property: 'Dy', found: 'no Dy', evidence: 'declared' });
    expect(fact?.rows).toContainEqual({ file: 'composition.csv', sheet: null, row: 2 });
    expect(getPart(report, 'S').proof?.facts).toMatchObject([{ itemId: null, property: 'category', evidence: 'seen' }]);
  });

  it('is not said of a part that nobody is known to supply, unless its category rules every item out', async () => {
    const report = await analyse({
      ...addTo('parts.csv', 'S,Screw,component,fastener,,0.1,EUR,,', 'U,Unit,component,,other,1,EUR,,'),
      ...addTo('bom.csv', 'P,S,4', 'P,U,1'),
    });
    expect(getPart(report, 'U')).toMatchObject({
      state: 'cannot-be-judged',
      reasons: [{ code: 'supplier-not-known', names: [] }],
    });
    expect(getPart(report, 'S')).toMatchObject({ state: 'not-exposed', proof: { facts: [{ property: 'category' }] } });
  });

  it('is not said where contents, family or form speak against a category that closes', async () => {
    for (const [category, form, family, rows] of [
      ['fastener', '', '', 'M,Dy,1,1.5,declared'],
      ['ferrite-magnet', '', '', 'M,heavy rare earths,1,2,declared\nM,rest,0,0,declared'],
      ['fastener', '', 'NdFeB', ''],
      ['wheel', 'motor', '', ''],
    ] as const) {
      const report = await analyse({
        'parts.csv': COMPANY['parts.csv'].replace(
          'M,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB',
          `M,Part,component,${category},${form},1,EUR,,${family}`,
        ),
        'composition.csv': `part_number,substance,mass_pct_min,mass_pct_max,evidence\n${rows}`,
      });
      expect(getPart(report, 'M').state, `${category} ${form} ${family} ${rows}`).not.toBe('not-exposed');
      expect(report.totals.notExposed).toBe(0);
    }
  });

  it('is not said on what is inferred, or derived from children that lack what the family asks for', async () => {
    const closing = { ...addTo('parts.csv', 'F,Iron,material,iron,,1,EUR,,'), ...addTo('bom.csv', 'M,F,0.1') };
    for (const evidence of ['inferred', 'unknown']) {
      const rows = ['M,Dy,0,0', 'M,Tb,0,0', 'M,Ho,0,0', 'M,rest,0,0'].map((row) => `${row},${evidence}`).join('\n');
      const composition = `part_number,substance,mass_pct_min,mass_pct_max,evidence\n${rows}`;
      const report = await analyse({
        ...closing,
        ...addTo('sourcing.csv', 'F,CM1,100,,seen'),
        'composition.csv': composition,
      });
      expect(getPart(report, 'M').state, evidence).not.toBe('not-exposed');
    }
    const derived = await analyse({
      ...closing,
      ...addTo('sourcing.csv', 'F,CM1,100,,seen'),
      'composition.csv':
        'part_number,substance,mass_pct_min,mass_pct_max,evidence\nF,Fe,100,100,declared\nF,rest,0,0,declared',
    });
    expect(getPart(derived, 'M').state).not.toBe('not-exposed');
    expect(derived.totals.notExposed).toBe(0);
  });

  it('says what may be lost at most through a part in which only a component cannot be judged', async () => {
    const unknown = {
      'parts.csv': `${COMPANY['parts.csv']}\nH,Housing,component,fastener,other,,,,\nX,Insert,,,,,,,`,
      'bom.csv': `${COMPANY['bom.csv']}\nP,H,1\nH,X,1`,
      'sourcing.csv': `${COMPANY['sourcing.csv']}\nH,CM1,100,,declared`,
    };
    const report = await analyse(unknown);
    // The housing itself is on no list; whether its insert is nobody knows, and all of the revenue of 1,000 needs it.
    const housing = getPart(report, 'H');
    expect(housing).toMatchObject({ state: 'cannot-be-judged', revenueAtRisk: { ifUnknown: 0 } });
    expect(housing.atMost).toBeCloseTo(1000, 6);
    expect(getPart(report, 'M').atMost).toBeNull();
  });

  it('is not changed by counting only lanes into one country', async () => {
    const { dataset } = await importText(COMPANY, { catalogue });
    const question = {
      lawDate: '2026-11-24',
      suspensionEnd: 'inclusive',
      dataVersion: 'v',
      assumptions: {},
      inference: true,
    } as const;
    const report = analyseExposure({ dataset: dataset!, catalogue, question: { ...question, destination: 'US' } });
    expect(report.totals.surely).toBe(0);
    expect(getPart(report, 'M').state).toBe('exposed');
  });

  it('tells what is the company’s own from what is virtual by a flag', async () => {
    const report = await analyse({
      'suppliers.csv': COMPANY['suppliers.csv'].replace('CM,', '@CN,'),
      'sites.csv': 'site_id,supplier_id,name,country\n~own,WE,Plant,DE\n~CN,@CN,Ganzhou,CN',
      'sourcing.csv': 'part_number,site_id,share_pct,buyer_site_id,evidence\nM,~CN,60,~own,declared',
    });
    expect(getPart(report, 'M').sources.map(({ siteId, siteName, origin }) => [siteId, siteName, origin])).toEqual(
      expect.arrayContaining([
        ['~CN', 'Ganzhou', 'stated'],
        ['~~CN', 'market, CN', 'market'],
      ]),
    );
    expect(report.totals.surely).toBeCloseTo(600, 9);
  });
});
