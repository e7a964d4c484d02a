import { describe, expect, it } from 'vitest';
import { type Dataset, dataset as datasetSchema } from '../../../src/domain/dataset.ts';
import { nameUnnamedSupplier } from '../../../src/domain/virtual-ids.ts';
import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import { computeItemConcentrations } from '../../../src/engine/concentration/item-concentration.ts';
import type { ConcentrationLevel } from '../../../src/engine/concentration/report.ts';
import { getSourceNames } from '../../../src/engine/concentration/source-names.ts';
import { getConvergentSweep } from '../../../src/engine/requirements/requirement-sweep.ts';
import { computeYearlyRequirements } from '../../../src/engine/requirements/yearly-requirements.ts';
import { networkFromText } from '../network-from-text.ts';

/** Suppliers by id with their parents, and the supplier of each site; a site not named belongs to a supplier of its own name. */
type Owners = { parents?: Record<string, string>; supplierOf?: Record<string, string> };

function toDataset(network: SupplyNetwork, { parents = {}, supplierOf = {} }: Owners): Dataset {
  const sites = network.siteIds.map((siteId) => ({ siteId, supplierId: supplierOf[siteId] ?? `${siteId} Ltd` }));
  const supplierIds = new Set([...sites.map(({ supplierId }) => supplierId), ...Object.keys(parents)]);
  const none = { country: null, rows: [] };
  return datasetSchema.parse({
    settings: { name: 'test', demo: false, homeCountry: 'DE', reportingCurrency: 'EUR', endUse: null, dataDate: null },
    parts: [],
    properties: [],
    composition: [],
    bom: [],
    suppliers: [...supplierIds].map((supplierId) => ({
      ...none,
      supplierId,
      name: supplierId === '@CN' ? nameUnnamedSupplier('CN') : supplierId,
      parentId: parents[supplierId] ?? null,
      role: null,
    })),
    sites: sites.map((site) => ({
      ...none,
      ...site,
      name: site.siteId,
      city: null,
      latitude: null,
      longitude: null,
      stage: null,
      timeToRecoverDays: null,
      technologyOrigin: null,
      status: null,
      unnamed: site.supplierId.startsWith('@'),
    })),
    sourcing: [],
    inventory: [],
    rates: [],
    licences: [],
  });
}

function itemOf(text: string, part: string, level: ConcentrationLevel = 'site', owners: Owners = {}) {
  const network = networkFromText(text);
  const names = getSourceNames(toDataset(network, owners), network, level);
  const { group } = computeYearlyRequirements(network);
  const items = computeItemConcentrations(network, names, group, getConvergentSweep(network));
  return items.find(({ partNumber }) => partNumber === part)!;
}

/** Three equal suppliers of K, each making it of one E. */
const threeSuppliers = (lanes: string): string => `
  make P @ H = 1 K
  make K @ S1 = 1 E
  make K @ S2 = 1 E
  make K @ S3 = 1 E
  buy K @ H = 0.333333333333333333 S1 + 0.333333333333333333 S2 + 0.333333333333333333 S3
  ${lanes}
  product P @ H = 12 at 1
`;

describe('computeItemConcentrations', () => {
  it('gives the index of direct shares and the shares themselves, largest first', () => {
    const item = itemOf('make P @ H = 1 K\nbuy K @ H = 0.2 C + 0.5 A + 0.3 B\nproduct P @ H = 1 at 1', 'K');
    expect(item.hhi.low).toBeCloseTo(0.38, 12);
    expect(item.hhi.high).toBe(item.hhi.low);
    expect(item.effectiveSources.low).toBeCloseTo(2.631578947368, 12);
    expect(item.shares.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
    expect(item).toMatchObject({ coverage: 1, hidden: null, hiddenItem: null });
  });

  it('shows the common origin behind three suppliers', () => {
    const two = itemOf(threeSuppliers('buy E @ S1 = 1 X\nbuy E @ S2 = 0.5 X + 0.5 Y\nbuy E @ S3 = 1 Y'), 'K');
    expect(two.hhi.low).toBeCloseTo(0.333333333333, 12);
    expect(two.hidden).toBeCloseTo(0.166666666667, 12);
    expect(two.hiddenItem).toBe('E');
    const one = itemOf(threeSuppliers('buy E @ S1 = 1 X\nbuy E @ S2 = 1 X\nbuy E @ S3 = 1 X'), 'K');
    expect(one.hidden).toBeCloseTo(0.666666666667, 12);
  });

  it('looks through dealers to the plant that makes their goods', () => {
    const item = itemOf(
      `
      make P @ H = 1 K
      make K @ D1 = 1 K
      make K @ D2 = 1 K
      buy K @ H = 0.5 D1 + 0.5 D2
      buy K @ D1 = 1 F
      buy K @ D2 = 1 F
      product P @ H = 1 at 1
    `,
      'K',
    );
    // H buys half from each dealer; both buy all from F.
    expect(item).toMatchObject({ hhi: { low: 0.5, high: 0.5 }, hidden: 0.5, hiddenItem: 'K' });
  });

  it('judges nothing upstream of a source that needs something else', () => {
    const item = itemOf(
      `
      make P @ H = 1 K
      make K @ S1 = 1 E
      make K @ S2 = 1 G
      buy K @ H = 0.5 S1 + 0.5 S2
      buy E @ S1 = 1 X
      buy G @ S2 = 1 X
      product P @ H = 1 at 1
    `,
      'K',
    );
    expect(item.hidden).toBeNull();
  });

  it('counts a source with an unseen upstream as unknown origin, and says nothing where most is unseen', () => {
    const text = (seen: number): string => `
      make P @ H = 1 K
      make K @ S1 = 1 E
      open K @ S2
      buy K @ H = ${seen} S1 + ${1 - seen} S2
      buy E @ S1 = 1 X
      product P @ H = 1 at 1
    `;
    // Origin 0.75 X and 0.25 unknown: HHI between 0.5625 and 1; direct 0.625.
    expect(itemOf(text(0.75), 'K').hidden).toBeCloseTo((0.5625 + 1) / 2 - 0.625, 12);
    expect(itemOf(text(0.25), 'K').hidden).toBeNull();
  });

  it('rolls shares up to the ultimate owner and to the country before squaring', () => {
    const text = `
      site A1 CN
      site A2 CN
      site B1 JP
      make P @ H = 1 K
      buy K @ H = 0.4 A1 + 0.4 A2 + 0.2 B1
      product P @ H = 1 at 1
    `;
    const owners = {
      supplierOf: { A1: 'sub', A2: 'mid', B1: 'other' },
      parents: { sub: 'mid', mid: 'top', top: 'holding' },
    };
    expect(itemOf(text, 'K', 'site', owners).hhi.low).toBeCloseTo(0.36, 12);
    const company = itemOf(text, 'K', 'company', owners);
    expect(company.hhi.low).toBeCloseTo(0.68, 12);
    expect(company.shares.map(({ key }) => key)).toEqual(['holding', 'other']);
    const country = itemOf(text, 'K', 'country', owners);
    expect(country.shares.map(({ key, share }) => [key, share])).toEqual([
      ['CN', 0.8],
      ['JP', 0.2],
    ]);
  });

  it('finds one owner for all members of a circle of parents', () => {
    const text = 'make P @ H = 1 K\nbuy K @ H = 0.5 A + 0.5 B\nproduct P @ H = 1 at 1';
    const owners = { supplierOf: { A: 'a', B: 'b' }, parents: { a: 'b', b: 'a' } };
    expect(itemOf(text, 'K', 'company', owners).hhi).toEqual({ low: 1, high: 1 });
  });

  it('takes unknown mass, open splits and sources without a name as an interval', () => {
    const unknown = itemOf('make P @ H = 1 K\nbuy K @ H = 0.6 A\nproduct P @ H = 1 at 1', 'K');
    expect(unknown.coverage).toBeCloseTo(0.6, 12);
    expect(unknown.hhi.low).toBeCloseTo(0.36, 12);
    expect(unknown.hhi.high).toBeCloseTo(1, 12);

    const open = itemOf('make P @ H = 1 K\nbuy K @ H = 0.5 A + ? B + ? C\nproduct P @ H = 1 at 1', 'K');
    expect(open.hhi.low).toBeCloseTo(0.375, 12);
    expect(open.hhi.high).toBeCloseTo(0.5, 12);
    expect(open.coverage).toBe(1);
    expect(open.shares[1]).toEqual({ key: 'B', name: 'B', share: 0, openShare: 0.5 });

    const countryOnly = 'site S CN\nmake P @ H = 1 K\nbuy K @ H = 0.5 S + 0.5 A\nproduct P @ H = 1 at 1';
    const nobody = { supplierOf: { S: '@CN' } };
    expect(itemOf(countryOnly, 'K', 'company', nobody)).toMatchObject({ hhi: { low: 0.25, high: 1 }, coverage: 0.5 });
    expect(itemOf(countryOnly, 'K', 'country', nobody).coverage).toBe(0.5);

    const market = 'make P @ H = 1 K\nbuy K @ H = 0.9 ~CN inferred + 0.1 ~JP inferred\nproduct P @ H = 1 at 1';
    expect(itemOf(market, 'K')).toMatchObject({ hhi: { low: 0, high: 1 }, coverage: 0 });
    expect(itemOf(market, 'K').shares.map(({ key }) => key)).toEqual(['~CN', '~JP']);
    expect(itemOf(market, 'K', 'country').hhi.low).toBeCloseTo(0.82, 12);
  });

  it('weighs buyers by what they take a year, and alike where no demand is on file', () => {
    const text = (units: string): string => `
      make P @ H = 1 K
      make Q @ G = 1 K
      buy K @ H = 1 A
      buy K @ G = 1 B
      product P @ H = ${units} at 1
      product Q @ G = ${units === '?' ? '?' : 10} at 1
    `;
    expect(itemOf(text('30'), 'K').hhi.low).toBeCloseTo(0.75 ** 2 + 0.25 ** 2, 12);
    expect(itemOf(text('?'), 'K').hhi.low).toBeCloseTo(0.5, 12);
  });
});
