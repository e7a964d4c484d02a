import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import type { ExposureReport, PartExposure } from '../../../src/engine/exposure/report.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();

/** A product of 100 a year at 10, with an assembly that nobody supplies and a magnet with declared dysprosium from China. */
const COMPANY = {
  'suppliers.csv': `
    supplier_id,name,country,role
    WE,We Motors,DE,own
    CM,China Magnets,CN,`,
  'sites.csv': `
    site_id,supplier_id,name,country
    PLANT,WE,Plant,DE
    CM1,CM,Ganzhou,CN`,
  'parts.csv': `
    part_number,description,kind,category,form,unit_price,currency,annual_demand,magnet_family
    P,Pump,product,,,10,EUR,100,
    A,Assembly,assembly,,,,,,
    M,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB`,
  'bom.csv': `
    parent,child,quantity
    P,A,1
    A,M,2`,
  'composition.csv': `
    part_number,substance,mass_pct_min,mass_pct_max,evidence
    M,Nd,29,31,declared
    M,Fe,60,66,declared
    M,B,1,1,declared
    M,Dy,2,2,declared`,
  'sourcing.csv': `
    part_number,site_id,share_pct,buyer_site_id,evidence
    M,CM1,100,,declared`,
};

async function analyse(changed: Readonly<Record<string, string>> = {}): Promise<ExposureReport> {
  const { dataset, document } = await importText({ ...COMPANY, ...changed }, { catalogue });
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return analyseExposure({
    dataset,
    catalogue,
    question: {
      lawDate: '2026-11-24',
      suspensionEnd: 'inclusive',
      dataVersion: 'v',
      assumptions: {},
      inference: true,
      destination: null,
    },
  });
}

function getPart(report: ExposureReport, partNumber: string): PartExposure {
  const part = report.parts.find((one) => one.partNumber === partNumber);
  if (!part) throw new Error(`The report has no part ${partNumber}`);
  return part;
}

const required = (part: PartExposure) =>
  part.findings.filter((one) => one.verdict === 'licence-required').map((one) => one.itemId);
const addTo = (file: keyof typeof COMPANY, ...lines: string[]) => ({ [file]: [COMPANY[file], ...lines].join('\n') });

describe('an assembly with parts and without a supplier', () => {
  it('does not cut its chain: it is made where its parent is made', async () => {
    const report = await analyse();
    expect(required(getPart(report, 'M'))).toContain('18-Dy-magnet');
    expect(report.totals).toMatchObject({ revenue: 1000, surely: 1000, notExposed: 0 });
    expect(getPart(report, 'M')).toMatchObject({ state: 'exposed', fill: 'surely', assumptions: ['A'] });
    expect(report.assumedMaking).toEqual({ madeInHouse: ['A'], makerNotKnown: [], surely: 1000, notExposed: 0 });
  });

  it('keeps its chain three levels down, and with two plants', async () => {
    const deep = {
      'bom.csv': 'parent,child,quantity\nP,A,1\nA,B,1\nB,C,1\nC,M,2',
      ...addTo('parts.csv', 'B,,assembly,,,,,,', 'C,,,,,,,,'),
    };
    expect((await analyse(deep)).totals.surely).toBe(1000);
    const named = {
      ...deep,
      'sourcing.csv': 'part_number,site_id,share_pct,buyer_site_id,evidence\nM,CM1,100,PLANT,declared',
    };
    expect((await analyse(named)).totals.surely).toBe(1000);
    const two = {
      ...deep,
      ...addTo('sites.csv', 'PLANT2,WE,Plant 2,FR'),
      'sourcing.csv':
        'part_number,site_id,share_pct,buyer_site_id,evidence\nM,CM1,100,PLANT,declared\nM,CM1,100,PLANT2,declared',
    };
    expect((await analyse(two)).totals.surely).toBe(1000);
  });

  it('is asked about where a rule can name it, and what goes into it is judged as declared', async () => {
    for (const [category, form] of [
      ['', 'cell'],
      ['rotor', ''],
      ['pack', ''],
      ['', 'magnet-assembly'],
    ]) {
      const parts = COMPANY['parts.csv'].replace('A,Assembly,assembly,,', `A,Assembly,assembly,${category},${form}`);
      const report = await analyse({ 'parts.csv': parts });
      expect(report.assumedMaking, `${category} ${form}`).toMatchObject({ madeInHouse: [], makerNotKnown: ['A'] });
      expect(report.totals.surely).toBe(1000);
      expect(getPart(report, 'A').sources.every(({ siteId }) => siteId === null || siteId !== 'PLANT')).toBe(true);
    }
  });

  it('is asked about where it is made of materials only', async () => {
    const report = await analyse({
      'parts.csv': COMPANY['parts.csv'].replace('M,Magnet,component', 'M,Magnet,material'),
    });
    expect(report.assumedMaking).toMatchObject({ madeInHouse: [], makerNotKnown: ['A'] });
    expect(report.totals.surely).toBe(1000);
  });

  it('says of what is not exposed how much rests on it', async () => {
    const ferrite = {
      ...addTo('parts.csv'),
      'parts.csv': COMPANY['parts.csv'].replace(
        'M,Magnet,component,ndfeb-magnet,magnet,1,EUR,,NdFeB',
        'M,Screw,component,fastener,,1,EUR,,',
      ),
      'composition.csv':
        'part_number,substance,mass_pct_min,mass_pct_max,evidence\nM,Fe,99,100,declared\nM,rest,0,0,declared',
    };
    const report = await analyse(ferrite);
    expect(report.totals).toMatchObject({ notExposed: 1000 });
    expect(report.assumedMaking).toMatchObject({ madeInHouse: ['A'], surely: 0, notExposed: 1000 });
    expect(getPart(report, 'A')).toMatchObject({ state: 'not-exposed', assumptions: ['A'] });
  });
});

describe('where a product is made, when no row says so', () => {
  it('loses nothing by naming the plant that buys', async () => {
    const named = (buyer: string) => ({
      'bom.csv': 'parent,child,quantity\nP,M,1\nP,A,1',
      'sourcing.csv': `part_number,site_id,share_pct,buyer_site_id,evidence\nM,CM1,100,${buyer},declared`,
    });
    expect((await analyse(named(''))).totals.surely).toBe(1000);
    expect((await analyse(named('PLANT'))).totals.surely).toBe(1000);
  });

  it('passes on between own plants what only one of them buys', async () => {
    const report = await analyse({
      ...addTo('sites.csv', 'OTHER,WE,Other,FR'),
      'sourcing.csv':
        'part_number,site_id,share_pct,buyer_site_id,evidence\nM,CM1,100,OTHER,declared\nP,PLANT,100,,seen',
      'bom.csv': 'parent,child,quantity\nP,M,1',
    });
    expect(report.totals.surely).toBe(1000);
    expect(
      getPart(report, 'M').sources.map(({ siteId, buyerSiteId, origin }) => [siteId, buyerSiteId, origin]),
    ).toEqual([
      ['OTHER', 'PLANT', 'transfer'],
      ['CM1', 'OTHER', 'stated'],
    ]);
  });

  it('counts the least and the most where two plants make it in unknown shares', async () => {
    const report = await analyse({
      ...addTo('suppliers.csv', 'JM,Japan Magnets,JP,'),
      ...addTo('sites.csv', 'PLANT2,WE,Plant 2,FR', 'JM1,JM,Osaka,JP'),
      'sourcing.csv':
        'part_number,site_id,share_pct,buyer_site_id,evidence\nM,CM1,100,PLANT,declared\nM,JM1,100,PLANT2,declared',
    });
    expect(report.totals.surely).toBe(0);
    expect(report.totals.possibly).toBe(1000);
  });

  it('takes the own company from the buyers where no supplier is marked as its own', async () => {
    const report = await analyse({
      'suppliers.csv': COMPANY['suppliers.csv'].replace('own', ''),
      'sourcing.csv': 'part_number,site_id,share_pct,buyer_site_id,evidence\nM,CM1,100,PLANT,declared',
    });
    expect(report.totals.surely).toBe(1000);
  });

  it('judges a product that is bought and sold on', async () => {
    const report = await analyse({
      ...addTo('parts.csv', 'T,Traded magnet,product,ndfeb-magnet,magnet,5,EUR,10,NdFeB'),
      ...addTo('composition.csv', 'T,Dy,2,2,declared'),
      ...addTo('sourcing.csv', 'T,CM1,100,,declared'),
    });
    expect(report.products.find(({ partNumber }) => partNumber === 'T')).toMatchObject({
      surely: 50,
      state: 'exposed',
    });
    expect(report.ledger.lanes).toEqual({ rows: 2, judged: 2, leftOut: {} });
  });
});

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
    expect(part.proof?.facts.find(({ itemId }) => itemId === '18-Dy-magnet')).toMatchObject({
      property: 'Dy',
      found: 'no Dy',
      evidence: 'declared',
      rows: expect.arrayContaining([{ file: 'composition.csv', sheet: null, row: 2 }]),
    });
    expect(getPart(report, 'S').proof?.facts).toMatchObject([{ itemId: null, property: 'category', evidence: 'seen' }]);
  });

  it('is not said of a part that nobody is known to supply, whatever it is', async () => {
    const report = await analyse({
      ...addTo('parts.csv', 'S,Screw,component,fastener,,0.1,EUR,,'),
      ...addTo('bom.csv', 'P,S,4'),
    });
    expect(getPart(report, 'S')).toMatchObject({
      state: 'cannot-be-judged',
      reasons: [{ code: 'supplier-not-known', names: [] }],
    });
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

describe('what the company says of who makes a part', () => {
  const saying = (word: string) => ({
    'parts.csv': COMPANY['parts.csv']
      .replace('magnet_family', 'magnet_family,procurement')
      .replace('A,Assembly,assembly,,,,,,', `A,Assembly,assembly,,,,,,,${word}`)
      .replace('NdFeB', 'NdFeB,'),
  });

  it('goes before the assumption, and nothing rests on that any more', async () => {
    for (const word of ['made', 'E', 'Eigenfertigung', 'in-house']) {
      const report = await analyse(saying(word));
      expect(report.assumedMaking, word).toEqual({ madeInHouse: [], makerNotKnown: [], surely: 0, notExposed: 0 });
      expect(report.totals.surely).toBe(1000);
    }
  });

  it('leaves a bought assembly without a supplier to be asked about, and judges what goes into it as declared', async () => {
    for (const word of ['bought', 'F', 'not-known']) {
      const report = await analyse(saying(word));
      expect(report.assumedMaking, word).toMatchObject({ madeInHouse: [], makerNotKnown: ['A'] });
      expect(report.totals.surely).toBe(1000);
    }
  });
});
