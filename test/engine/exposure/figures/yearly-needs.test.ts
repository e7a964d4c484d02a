import { describe, expect, it } from 'vitest';
import { judgeCover } from '../../../../src/engine/licences/judge-cover.ts';
import { collectNeeds } from '../../../../src/engine/licences/collect-needs.ts';
import { CATALOGUE } from '../../../intake/import-text.ts';
import { analyseCompany } from '../analyse-company.ts';

/** One product with a demand, one whose demand nobody states, one that is sold no more. */
const PRODUCTS = `part_number,description,kind,form,unit_price,annual_demand
P-1,Pump,product,,100,1000
P-2,Fan,product,,80,
P-3,Old pump,product,,80,0
`;

type Lists = { parts?: string; bom: string; sourcing: string; inventory?: string };

async function analyse({ parts = '', bom, sourcing, inventory = '' }: Lists) {
  const named = new Set(`${bom}${sourcing}`.match(/[AM]-\d/g)?.filter((one) => !parts.includes(one)));
  const others = [...named].map((one) => `${one},Bracket ${one},component,,,\n`).join('');
  return analyseCompany(
    {
      'parts.csv': PRODUCTS + parts + others,
      'bom.csv': `parent,child,quantity\n${bom}`,
      'sourcing.csv': `part_number,supplier_id,country,unit_price,share_pct,yearly_quantity,yearly_spend\n${sourcing}`,
      ...(inventory === '' ? {} : { 'inventory.csv': `part_number,quantity\n${inventory}` }),
    },
    { catalogue: CATALOGUE },
  );
}

/** Spend, units and weeks of cover of the parts of a company, with a sign where they are bounds. */
async function count(lists: Lists): Promise<Record<string, string>> {
  const { report } = await analyse(lists);
  return Object.fromEntries(
    report.parts.map((part) => [
      part.partNumber,
      [
        part.spend === null ? 'no spend' : `${part.spendIsLeast ? '≥' : ''}${part.spend}`,
        part.yearlyQuantity === null ? 'no units' : `${part.quantityIsLeast ? '≥' : ''}${part.yearlyQuantity}`,
        ...(part.weeksOfCover === null ? [] : [part.weeksOfCover.toFixed(2)]),
      ].join(' · '),
    ]),
  );
}

describe('what is needed or bought of a part in a year', () => {
  it('is what products need, and nothing only where they are known to be sold no more', async () => {
    const found = await count({
      bom: 'P-1,M-1,4\nP-3,M-4,2\n',
      sourcing: 'M-1,V,JP,2,100,\nM-4,V,JP,5,100,\n',
      inventory: 'M-1,400\n',
    });
    // 400 of 4,000 a year last a tenth of 365 / 7 weeks.
    expect(found).toEqual({ 'M-1': '8000 · 4000 · 5.21', 'M-4': '0 · 0' });
  });

  it('is counted where it is used, not once more by the trader that it goes through', async () => {
    const files = (bom: string, sourcing: string) =>
      analyseCompany(
        {
          'parts.csv': `${PRODUCTS}A-1,Bracket,component,,,\nM-1,Ring,component,,,\n`,
          'bom.csv': `parent,child,quantity\n${bom}`,
          'sites.csv': 'site_id,supplier_id,country\nT-1,T,DE\nV-1,V,CN\n',
          'sourcing.csv': `part_number,site_id,buyer_site_id,unit_price,share_pct\n${sourcing}`,
          'inventory.csv': 'part_number,quantity\nM-1,400\n',
        },
        { catalogue: CATALOGUE },
      );
    const read = async (bom: string, sourcing: string) =>
      (await files(bom, sourcing)).report.parts
        .filter(({ partNumber }) => partNumber === 'M-1')
        .map(({ spend, yearlyQuantity, weeksOfCover }) => [spend, yearlyQuantity, weeksOfCover?.toFixed(2)]);
    // 1,000 pumps of 4 rings at 2: what the trader pays its maker (1.5) is in its price. 400 of 4,000 are a tenth of a year.
    expect(await read('P-1,M-1,4\n', 'M-1,T-1,,2,100\nM-1,V-1,T-1,1.5,100\n')).toEqual([[8000, 4000, '5.21']]);
    // A dealer that makes something of them as well, 1,000 brackets of 2, uses those: 2,000 at 1.5 more.
    const both = 'M-1,T-1,,2,100\nA-1,T-1,,9,100\nM-1,V-1,T-1,1.5,100\n';
    expect(await read('P-1,M-1,4\nP-1,A-1,1\nA-1,M-1,2\n', both)).toEqual([[11000, 6000, '3.48']]);
  });

  it('is not known of a part for a product without a demand, nor of one in no product or below an assembly in none', async () => {
    const found = await count({
      bom: 'P-1,M-1,1\nP-2,M-2,4\nA-1,M-6,2\n',
      sourcing: 'M-1,V,JP,2,100,\nM-2,V,JP,3,100,\nM-5,V,JP,7,100,\nM-6,V,JP,7,100,\n',
      inventory: 'M-2,90\nM-5,90\n',
    });
    expect(found).toMatchObject({
      'M-2': 'no spend · no units',
      'M-5': 'no spend · no units',
      'M-6': 'no spend · no units',
    });
  });

  it('is known from below where one of several products has no demand', async () => {
    const found = await count({
      bom: 'P-1,M-3,1\nP-2,M-3,6\n',
      sourcing: 'M-3,V,JP,2,100,\n',
      inventory: 'M-3,100\n',
    });
    expect(found).toEqual({ 'M-3': '≥2000 · ≥1000 · 5.21' });
  });

  it('is known from below where a source has no price, and known where that source delivers nothing', async () => {
    const open = await count({ bom: 'P-1,M-1,1\n', sourcing: 'M-1,V,JP,2,60,\nM-1,W,JP,,40,\n' });
    expect(open).toEqual({ 'M-1': '≥1200 · 1000' });
    const none = await count({ bom: 'P-1,M-1,1\n', sourcing: 'M-1,V,JP,2,100,\nM-1,W,JP,,0,\n' });
    expect(none).toEqual({ 'M-1': '2000 · 1000' });
  });

  it('is what lists of purchases state where products do not tell it', async () => {
    const found = await count({
      bom: 'P-1,M-1,1\nP-2,M-2,4\nP-1,M-3,1\nP-2,M-3,6\n',
      sourcing: 'M-1,V,JP,2,100,7\nM-2,V,JP,3,100,500\nM-3,V,JP,1,100,2500\nM-5,V,JP,7,100,40\n',
      inventory: 'M-5,20\n',
    });
    expect(found).toEqual({
      'M-1': '2000 · 1000',
      'M-2': '1500 · 500',
      'M-3': '2500 · 2500',
      'M-5': '280 · 40 · 26.07',
    });
  });

  it('is no less than products are known to need, and no more than known from below where a source states nothing', async () => {
    const less = await count({ bom: 'P-1,M-3,1\nP-2,M-3,6\n', sourcing: 'M-3,V,JP,1,100,600\n' });
    expect(less).toEqual({ 'M-3': '≥1000 · ≥1000' });
    const silent = await count({ bom: '', sourcing: 'M-5,V,JP,7,60,60\nM-5,W,JP,9,40,\n' });
    expect(silent).toEqual({ 'M-5': '≥420 · ≥60' });
  });

  it('is worth what rows say to be spent where a price or an amount is not known', async () => {
    const found = await count({
      bom: 'P-1,M-1,1\nP-1,M-3,1\n',
      sourcing: 'M-1,V,JP,2,100,,7\nM-3,V,JP,,100,,5500\nM-5,V,JP,,60,,900\nM-5,W,JP,,40,,300\nM-6,V,JP,,100,,\n',
    });
    expect(found).toEqual({
      'M-1': '2000 · 1000',
      'M-3': '5500 · 1000',
      'M-5': '1200 · no units',
      'M-6': 'no spend · no units',
    });
  });

  it('makes the end of cover of a case the latest day where it is known from below', async () => {
    const parts = 'M-5,Magnet with 2 % Dy,component,magnet,,\nM-6,Magnet with 2 % Dy,component,magnet,,\n';
    const { dataset, report } = await analyse({
      parts,
      bom: 'P-1,M-5,1\nP-2,M-5,6\nP-1,M-6,1\n',
      sourcing: 'M-5,V,CN,7,100,\nM-6,W,CN,7,100,\n',
      inventory: 'M-5,100\nM-6,100\n',
    });
    const needs = collectNeeds(report.parts, dataset).needs;
    expect(new Map(needs.map(({ exporterSiteId, stockIsMost }) => [exporterSiteId, stockIsMost]))).toEqual(
      new Map([
        ['V@CN', true],
        ['W@CN', false],
      ]),
    );
    const cover = needs.map((need) => judgeCover(need, [], { stockDate: '2026-11-01', today: '2026-11-01' }));
    expect(new Set(cover.map(({ until, isLatest }) => `${until} ${isLatest}`))).toEqual(
      new Set(['2026-12-07 true', '2026-12-07 false']),
    );
  });

  it('stands in the licence case of an exporter, and a case says nothing where nobody knows', async () => {
    const parts = 'M-5,Magnet with 2 % Dy,component,magnet,,\nM-6,Magnet with 2 % Dy,component,magnet,,\n';
    const { dataset, report } = await analyse({
      parts,
      bom: '',
      sourcing: 'M-5,V,CN,7,,30\nM-5,W,CN,9,,10\nM-6,V,CN,7,100,\n',
    });
    expect(dataset.sourcing.flatMap((row) => (row.partNumber === 'M-5' ? [row.share] : []))).toEqual([0.75, 0.25]);
    const units = collectNeeds(report.parts, dataset).needs.flatMap(({ exporterSiteId, parts: goods }) =>
      goods.map(({ partNumber, yearlyUnits }) => `${exporterSiteId} ${partNumber} ${yearlyUnits}`),
    );
    expect([...new Set(units)].toSorted()).toEqual(['V@CN M-5 30', 'V@CN M-6 null', 'W@CN M-5 10']);
  });

  it('is in a licence case what its own end user takes, not what all buyers of the part take', async () => {
    const { dataset, report } = await analyseCompany(
      {
        'parts.csv': `${PRODUCTS}A-1,Rotor,component,,,\nA-2,Drive,component,,,\nM-5,Magnet with 2 % Dy,component,magnet,,\n`,
        'bom.csv': 'parent,child,quantity\nP-1,A-1,1\nP-1,A-2,1\nA-1,M-5,1\nA-2,M-5,3\n',
        'sites.csv': 'site_id,supplier_id,country\nS-1,S,DE\nS-2,S,HU\nV-1,V,CN\nW-1,W,CN\n',
        'sourcing.csv':
          'part_number,site_id,buyer_site_id,share_pct\nA-1,S-1,,100\nA-2,S-2,,100\nM-5,V-1,S-1,100\nM-5,V-1,S-2,40\nM-5,W-1,S-2,60\n',
      },
      { catalogue: CATALOGUE },
    );
    const units = collectNeeds(report.parts, dataset).needs.flatMap(({ exporterSiteId, buyerSiteId, parts }) =>
      parts.map(({ yearlyUnits }) => `${exporterSiteId} to ${buyerSiteId}: ${yearlyUnits}`),
    );
    // Of 4,000 a year the rotor takes 1,000, the drive 3,000, of which the first maker ships 40 %.
    expect([...new Set(units)].toSorted()).toEqual(['V-1 to S-1: 1000', 'V-1 to S-2: 1200', 'W-1 to S-2: 1800']);
  });
});
