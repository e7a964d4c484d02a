import { sayNote } from '../../../src/domain/notes/say-note.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { analyseResilience, type ResilienceQuestion } from '../../../src/engine/resilience/analyse.ts';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import type { OutageRow } from '../../../src/engine/resilience/report.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { CATALOGUE, importText } from '../../intake/import-text.ts';

// The network of `example-models.ts` as a company's files; the same values must come out.
const FILES = {
  'parts.csv': `
    part_number,kind,category,unit_price,unit_margin,annual_demand
    P,product,,100,20,3650
    A,assembly,,10,,
    B,assembly,,8,,
    M,material,,2,,
    Q,product,,50,5,0`,
  'bom.csv': `
    parent,child,quantity,essential
    P,A,2,yes
    P,B,1,yes
    P,Q,1,no
    A,M,3,yes
    B,M,1,yes`,
  'suppliers.csv': `
    supplier_id,name,country,role
    us,We,DE,own
    one,First,CN,
    two,Second,MX,
    three,Third,AU,`,
  'sites.csv': `
    site_id,supplier_id,country,time_to_recover_days
    H,us,DE,30
    A1,one,CN,30
    A2,two,MX,30
    B1,two,MX,30
    M1,one,CN,30
    M2,three,AU,30`,
  'sourcing.csv': `
    part_number,site_id,share_pct,buyer_site_id,capacity_per_day,qualification
    P,H,100,,12,
    A,A1,60,H,15,
    A,A2,40,H,9,
    B,B1,100,H,12,
    M,M1,100,A1,60,
    M,M1,50,A2,60,
    M,M2,50,A2,40,
    M,M2,100,B1,40,
    B,M2,0,H,,candidate`,
  'inventory.csv': `
    part_number,quantity,days_of_cover,site_id
    P,15,,H
    A,20,,A1
    A,10,,A2
    B,,4,B1
    M,50,,M1`,
};

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

async function read(files: Readonly<Record<string, string>>): Promise<Dataset> {
  const { dataset, document } = await importText(files);
  if (dataset === null) throw new Error(JSON.stringify(document.problems));
  return dataset;
}

async function analyse(changed: Partial<typeof FILES> = {}, single: ResilienceQuestion['single'] = null) {
  const dataset = await read({ ...FILES, ...changed });
  const question = { dataVersion: 'v', inference: false, single };
  return analyseResilience({ dataset, catalogue: CATALOGUE, question, open });
}

function expectRows(
  rows: readonly OutageRow[],
  expected: Record<string, [survives: number | string, loss: number, index: number]>,
) {
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const [id, [survives, loss, index]] of Object.entries(expected)) {
    const row = found.get(id);
    expect([id, row?.reason]).toEqual([id, null]);
    const times = typeof survives === 'number' ? [Number(row?.timeToSurvive), survives] : [0, 0];
    expect(times[0]).toBeCloseTo(times[1] ?? Number.NaN, 6);
    expect(row?.performanceImpact).toBeCloseTo(loss, 3);
    expect(row?.riskExposureIndex).toBeCloseTo(index, 6);
  }
}

describe('the resilience of a company', () => {
  it('is that of the worked example for every node, site, supplier and country', async () => {
    const report = await analyse();
    expect(report).toMatchObject({ period: 'day', basis: 'margin', inference: false });
    expect(report.baseline).toMatchObject({ timeToSurvive: 'inf', products: [{ partNumber: 'P' }] });
    expectRows(report.nodes, {
      'H/P': [1.5, 5700, 1],
      'A1/A': [5.454545454545, 2700, 0.473684210526],
      'A2/A': [12, 900, 0.157894736842],
      'B1/B': [5.5, 4900, 0.859649122807],
      'M1/M': [6.969696969697, 2533.333333333, 0.444444444444],
      'M2/M': [5.5, 4900, 0.859649122807],
    });
    expect(report.nodes[0]?.id).toBe('H/P');
    expectRows(report.sites, { M1: [6.969696969697, 2533.333333333, 0.444444444444] });
    // China has A1 and M1, and so has the first supplier.
    expectRows(report.countries, { CN: [5.454545454545, 2700, 0.473684210526] });
    expectRows(report.suppliers, { one: [5.454545454545, 2700, 0.473684210526], three: [5.5, 4900, 0.859649122807] });
    expect(report.sites.find(({ id }) => id === 'A2')).toMatchObject({ timeToRecover: 30, exposed: true });
    expect(report.sites.find(({ id }) => id === 'A2')?.gap).toBeCloseTo(18, 6);
  });

  it('says where no stock at all is on file, since every store is then taken for empty', async () => {
    const says = 'No stock is on file, so every store counts as empty on the first day.';
    expect((await analyse()).notes.map(sayNote)).not.toContain(says);
    expect((await analyse({ 'inventory.csv': 'part_number,quantity' })).notes.map(sayNote)).toContain(says);
  });

  it('does not count a candidate as a source, nor the lack of what is not essential', async () => {
    // B from M2 would otherwise stand in for B1, and P would stop with the maker of Q.
    const report = await analyse({
      'sites.csv': `${FILES['sites.csv']}\n    QS,three,AU,30`,
      'sourcing.csv': `${FILES['sourcing.csv']}\n    Q,QS,100,H,1,`,
    });
    expect(report.nodes.find(({ id }) => id === 'QS/Q')).toMatchObject({ timeToSurvive: 'inf', performanceImpact: 0 });
    expect(report.nodes.map(({ id }) => id).toSorted()).toEqual([
      'A1/A',
      'A2/A',
      'B1/B',
      'H/P',
      'H/Q',
      'M1/M',
      'M2/M',
      'QS/Q',
    ]);
    expect(report.baseline.timeToSurvive).toBe('inf');
    expect(report.notes.map(sayNote).some((note) => note.startsWith('The yearly demand of Q is 0 on'))).toBe(true);
    expect(report.notes.map(sayNote).some((note) => note.includes('no capacity on file'))).toBe(true);
  });

  it('counts by revenue where a margin is missing', async () => {
    const report = await analyse({ 'parts.csv': FILES['parts.csv'].replace('100,20,3650', '100,,3650') });
    expect(report.basis).toBe('revenue');
    expectRows(report.nodes, { 'H/P': [1.5, 28_500, 1] });
  });

  it('counts by revenue where a unit is sold below its cost, since its loss must not look like a gain', async () => {
    const report = await analyse({ 'parts.csv': FILES['parts.csv'].replace('100,20,3650', '100,-20,3650') });
    expect(report.basis).toBe('revenue');
    expectRows(report.nodes, { 'H/P': [1.5, 28_500, 1] });
  });

  it('counts all products by revenue where one of them has no margin', async () => {
    const report = await analyse({
      'parts.csv': FILES['parts.csv'].replace('Q,product,,50,5,0', 'Q,product,,50,,3650'),
      'sites.csv': FILES['sites.csv'].replace('H,us,DE,30', 'H,us,DE,10\n    G,us,DE,5'),
      'sourcing.csv': `${FILES['sourcing.csv']}\n    Q,G,100,,12,`,
    });
    expect(report.basis).toBe('revenue');
    // P counts 100 now instead of 20, so that B1 costs 24500: of ten days of ten 85 are lost at H. Q has no stock: 50 for five days.
    expectRows(report.sites, { H: [1.5, 8500, 8500 / 24_500], G: [0, 2500, 2500 / 24_500] });
    // Both together stand for as long as the slower of them.
    expectRows(report.suppliers, { us: [0, 8500 + 5000, 13_500 / 24_500] });
    expect(report.suppliers.find(({ id }) => id === 'us')?.timeToRecover).toBe(10);
  });

  it('does not know the impact where no time to recover is on file, and says so', async () => {
    const report = await analyse({ 'sites.csv': FILES['sites.csv'].replace('B1,two,MX,30', 'B1,two,MX,') });
    const [site, country] = [report.sites, report.countries].map((rows) =>
      rows.find(({ id }) => id === 'B1' || id === 'MX'),
    );
    expect(site).toMatchObject({ gap: null, exposed: null, performanceImpact: null, riskExposureIndex: null });
    expect(site?.reason).toBe('No time to recover on file for B1.');
    expect(site?.timeToSurvive).toBeCloseTo(5.5, 6);
    expect(country).toMatchObject({ timeToRecover: null, performanceImpact: null });
  });

  it('costs nothing where the time to recover is within the time to survive', async () => {
    const report = await analyse({ 'sites.csv': FILES['sites.csv'].replace('A2,two,MX,30', 'A2,two,MX,12') });
    expect(report.sites.find(({ id }) => id === 'A2')).toMatchObject({ exposed: false, performanceImpact: 0 });
    const quick = await analyse({ 'sites.csv': FILES['sites.csv'].replaceAll(',30', ',1') });
    expect(quick.sites.every(({ riskExposureIndex }) => riskExposureIndex === 0)).toBe(true);
  });

  it('puts stock without a site where the own plants draw on it', async () => {
    // 10 finished P last a day; 60 B last six more than the 40 of B1 that were all.
    const pooled = FILES['inventory.csv'].replace('P,15,,H', 'P,15,,').concat('\n    B,60,,');
    const report = await analyse({ 'inventory.csv': pooled });
    expectRows(report.sites, { H: [1.5, 5700, 1] });
    expect(report.sites.find(({ id }) => id === 'B1')?.timeToSurvive).toBeCloseTo(11.5, 6);
  });

  it('counts days of cover at a buyer as input stock by its normal need', async () => {
    const inputStock = FILES['inventory.csv'].concat('\n    M,,2,B1');
    const report = await analyse({ 'inventory.csv': inputStock });
    // Two days of the ten M a day that B1 needs, on top of 5.5.
    expect(report.nodes.find(({ id }) => id === 'M2/M')?.timeToSurvive).toBeCloseTo(7.5, 6);
  });

  it('says which product lacks capacity before any outage', async () => {
    const report = await analyse({ 'sourcing.csv': FILES['sourcing.csv'].replace('P,H,100,,12,', 'P,H,100,,8,') });
    expect(report.baseline.timeToSurvive).toBeCloseTo(7.5, 6);
    // 15 in stock and 8 a day against 3650 a year.
    expect(report.baseline.products[0]?.lostShare).toBeCloseTo(1 - (8 * 365 + 15) / 3650, 6);
    expect(report.notes.map(sayNote)).toContain(
      'Without any outage, capacity falls short of 19.6 % of the yearly demand for P (H/P makes at most 8 a day); every figure contains that.',
    );
  });

  it('says what makes nothing where that keeps a product from being made', async () => {
    const report = await analyse({
      'bom.csv': FILES['bom.csv'].replace('P,B,1,yes', 'P,B,1,yes\n    P,C,1,yes'),
      'parts.csv': FILES['parts.csv'].concat('\n    C,component,,1,,'),
      'sites.csv': FILES['sites.csv'].concat('\n    C1,three,AU,30'),
      'sourcing.csv': FILES['sourcing.csv'].concat('\n    C,C1,100,H,0,'),
    });
    expect(report.baseline).toMatchObject({ timeToSurvive: expect.closeTo(1.5, 6) as number });
    // All but the 15 in stock.
    expect(report.notes.map(sayNote)).toContain(
      'Without any outage, capacity falls short of 99.6 % of the yearly demand for P (C1/C makes nothing); every figure contains that.',
    );
    // What has no capacity from the start cannot be lost to an outage either.
    expect(report.nodes.find(({ id }) => id === 'C1/C')?.timeToSurvive).toBeCloseTo(1.5, 6);
  });

  it('says that the solver ran out of time, and makes no figure out of it', async () => {
    const dataset = await read(FILES);
    const late: OpenLinearProgram = () => ({
      solve: () => ({ status: 'none', reason: 'The solver found no optimum within 30 seconds.' }),
      dispose: () => {},
    });
    const question = { dataVersion: 'v', inference: false, single: null };
    const report = analyseResilience({ dataset, catalogue: CATALOGUE, question, open: late });
    expect(report.notes.map(sayNote)).toContain('Without any outage: The solver found no optimum within 30 seconds.');
    expect(report.baseline).toEqual({ timeToSurvive: null, products: [{ partNumber: 'P', lostShare: null }] });
    expect(report.nodes[0]).toMatchObject({
      timeToSurvive: null,
      performanceImpact: null,
      reason: 'The solver found no optimum within 30 seconds.',
    });
  });

  it('answers for one site in part, or with its stock gone', async () => {
    const half = await analyse({}, { siteId: 'H', down: 0.5, losesStock: false });
    // 6 a day and 15 in stock against 10.
    expect(half.sites.map(({ id }) => id)).toEqual(['H']);
    expect(half.sites[0]?.timeToSurvive).toBeCloseTo(3.75, 6);
    expect(half.nodes).toEqual([]);
    const burnt = await analyse({}, { siteId: 'H', down: 1, losesStock: true });
    expect(burnt.sites[0]).toMatchObject({ timeToSurvive: 0, performanceImpact: 6000 });
  });

  it('lets a source without a name deliver its share and no more', async () => {
    const unseen = FILES['sourcing.csv'].replace('A,A1,60,', 'A,A1,40,');
    const report = await analyse({ 'sourcing.csv': unseen });
    // 20 A a day, 4 of them from nobody knows where; A2 makes 9 and has 10, A1 has 20, P has 15 and needs two A each.
    expect(report.nodes.find(({ id }) => id === 'A1/A')?.timeToSurvive).toBeCloseTo(60 / 7, 6);
  });

  it('leaves open what an outage does to a product without a demand, and to what is in no product', async () => {
    const report = await analyse({
      // B goes into R as well, which nobody knows how much of is sold; X goes into nothing; Q is known to be sold to nobody.
      'parts.csv': `${FILES['parts.csv']}\n    R,product,,90,9,\n    X,component,,3,,`,
      'bom.csv': `${FILES['bom.csv']}\n    R,B,1,yes`,
      'sites.csv': `${FILES['sites.csv']}\n    QS,three,AU,30\n    XS,three,AU,30\n    B2,two,MX,1`,
      'sourcing.csv': `${FILES['sourcing.csv']}\n    Q,QS,100,H,1,\n    X,XS,100,H,,\n    R,H,100,,12,\n    B,B2,0,H,12,`,
    });
    const row = (id: string) => report.nodes.find((one) => one.id === id);
    const unknown = { timeToSurvive: null, gap: null, exposed: null, performanceImpact: null, riskExposureIndex: null };
    expect(row('B2/B')).toMatchObject({
      ...unknown,
      reason: 'Sales of R depend on it and are not followed, for want of a demand, a price or a margin on file.',
    });
    expect(row('XS/X')).toMatchObject({
      ...unknown,
      reason: 'X goes into no product on file, so what depends on it is not known.',
    });
    // Its line runs without Q, and nobody buys it.
    expect(row('QS/Q')).toMatchObject({ timeToSurvive: 'inf', performanceImpact: 0, reason: null });
    // A goes into P alone: 15 P, and 20 A at two each, last 2.5 days.
    expect(row('A1/A')?.reason).toBeNull();
    // What is known to be lost is said, and that it is not all.
    expect(row('H/P')).toMatchObject({ exposed: true, reason: null });
    expect(report.sites.find(({ id }) => id === 'H')).toMatchObject({
      exposed: true,
      performanceImpact: 5700,
      reason: expect.stringMatching(/^Sales of R depend on it/) as string,
    });
  });

  it('tells how far it has come', async () => {
    const dataset = await read(FILES);
    const heard: number[] = [];
    const question = { dataVersion: 'v', inference: false, single: null };
    analyseResilience({ dataset, catalogue: CATALOGUE, question, open, onProgress: (done) => heard.push(done) });
    expect(heard[0]).toBe(0);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
  });
});
