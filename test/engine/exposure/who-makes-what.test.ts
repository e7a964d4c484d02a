import { describe, expect, it } from 'vitest';
import { COMPANY, addTo, analyse, getPart, required } from './pump-company.ts';

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
