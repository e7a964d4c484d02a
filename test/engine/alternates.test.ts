import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Catalogue, MarketShare } from '../../src/catalogue/schema.ts';
import { dataset as datasetSchema } from '../../src/domain/dataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { findAlternates } from '../../src/engine/exposure/alternates/alternates.ts';
import { explainPart } from '../../src/engine/exposure/paths/explain.ts';

const shipped = loadCatalogue();

/** Market shares of the test's own, so that every figure can be worked out by hand: alloy is Japanese, dysprosium 60 % Chinese. */
const share = (material: string, stage: string, country: string, part: number): MarketShare => ({
  material,
  stage,
  year: 2025,
  country,
  share: part,
  countedBy: 'production',
  sourceName: null,
  note: '',
  provenance: { asOf: '2025', confidence: 'high', basis: 'derived', sources: [] },
});
const catalogue: Catalogue = {
  ...shipped,
  marketShares: [
    share('NdFeB alloy (strip cast)', 'metal', 'JP', 1),
    share('Dy', 'metal', 'CN', 0.6),
    share('Dy', 'metal', 'JP', 0.4),
    share('Dy', 'separation', 'JP', 1),
    share('Dy', 'mining', 'AU', 1),
  ],
};

const part = (partNumber: string, changes: Record<string, unknown> = {}) => ({
  partNumber,
  description: partNumber,
  kind: 'component',
  category: null,
  form: null,
  hsCode: null,
  unit: 'pcs',
  unitPrice: null,
  currency: null,
  stock: null,
  annualDemand: null,
  unitMargin: null,
  ...changes,
});
const site = (siteId: string, supplierId: string, country: string, name = siteId) => ({
  siteId,
  supplierId,
  name,
  country,
  city: null,
  latitude: null,
  longitude: null,
  stage: null,
  timeToRecoverDays: null,
  technologyOrigin: null,
  status: 'operating',
});
const supplier = (supplierId: string, country: string, role: 'own' | null = null) => ({
  supplierId,
  name: supplierId,
  country,
  parentId: null,
  role,
});
const sourcing = (partNumber: string, siteId: string, changes: Record<string, unknown> = {}) => ({
  partNumber,
  siteId,
  share: 1,
  buyerSiteId: null,
  originCountry: null,
  leadTimeDays: null,
  unitPrice: 10,
  currency: null,
  capacityPerDay: null,
  qualification: 'released',
  evidence: 'seen',
  evidenceDate: null,
  ...changes,
});
const contents = (partNumber: string, substance: string, min: number, max = min) => ({
  partNumber,
  substance,
  massPctMin: min,
  massPctMax: max,
  evidence: 'declared',
  evidenceDate: null,
});

/** A German car with one loose NdFeB magnet with dysprosium from China, and two candidates for it. */
function createDataset(changes: { magnet?: Record<string, unknown>; more?: Partial<Dataset> } = {}): Dataset {
  return datasetSchema.parse({
    settings: {
      name: 'Test',
      demo: false,
      homeCountry: 'DE',
      reportingCurrency: 'EUR',
      endUse: null,
      dataDate: null,
    },
    parts: [
      part('CAR', { kind: 'product', unitPrice: 100, annualDemand: 10 }),
      part('MAG', { category: 'ndfeb-magnet', form: 'magnet', ...changes.magnet }),
    ],
    properties: [],
    composition: [
      contents('MAG', 'Dy', 1),
      contents('MAG', 'Nd', 29),
      contents('MAG', 'Fe', 66),
      contents('MAG', 'B', 1),
    ],
    bom: [{ parent: 'CAR', child: 'MAG', quantity: 2, unit: 'pcs', yield: 1, essential: true }],
    suppliers: [supplier('OWN', 'DE', 'own'), supplier('S1', 'CN'), supplier('S2', 'JP')],
    sites: [site('DE-1', 'OWN', 'DE'), site('CN-1', 'S1', 'CN'), site('CN-2', 'S1', 'CN'), site('JP-1', 'S2', 'JP')],
    sourcing: [
      sourcing('CAR', 'DE-1'),
      sourcing('MAG', 'CN-1'),
      sourcing('MAG', 'JP-1', { share: null, qualification: 'candidate', unitPrice: 13, leadTimeDays: 90 }),
      sourcing('MAG', 'CN-2', { share: null, qualification: 'in-qualification', unitPrice: null }),
    ],
    inventory: [],
    rates: [],
    licences: [],
    ...changes.more,
  });
}

/** No. 18 is in force since April 2025, the October package does not exist yet: one rule to think of. */
const question = {
  dataVersion: 'test',
  lawDate: '2025-06-01',
  suspensionEnd: 'inclusive' as const,
  assumptions: {},
  inference: true,
  destination: null,
};
const find = (dataset: Dataset, changes: Partial<typeof question> = {}) =>
  findAlternates({ dataset, catalogue, question: { ...question, ...changes } }, 'MAG');
const own = (dataset: Dataset, siteId: string, changes: Partial<typeof question> = {}) =>
  find(dataset, changes).alternates.find((one) => one.siteId === siteId);

describe('alternates', () => {
  it('in China need the same licence themselves', () => {
    expect(own(createDataset(), 'CN-2')).toMatchObject({
      origin: 'sourcing',
      qualification: 'in-qualification',
      outcome: 'controlled-itself',
      worlds: { sure: 1, possible: 1, ifPausedBack: 1, ifUnknown: 1 },
      hits: [{ itemId: '18-Dy-magnet', from: 'CN', to: 'DE', itself: true, verdict: 'licence-required' }],
      priceChange: null,
    });
  });

  it('outside China stand on the Chinese share of what they would buy, and say that it is the same control', () => {
    // All alloy is Japanese, and 60 % of the dysprosium in it leaves China; nothing is said of the other metals.
    const japanese = own(createDataset(), 'JP-1');
    expect(japanese).toMatchObject({
      outcome: 'same-control-upstream',
      worlds: { sure: 0, ifUnknown: 1 },
      hits: [{ itemId: '18-Dy-metal', measureId: 'mofcom-2025-18', from: 'CN', to: 'JP', itself: false }],
      leadTimeDays: 90,
    });
    expect(japanese?.worlds.possible).toBeCloseTo(0.6, 12);
    expect(japanese?.worlds.ifPausedBack).toBeCloseTo(0.6, 12);
    expect(japanese?.hits[0]?.share).toBeCloseTo(0.6, 12);
    expect(japanese?.priceChange).toBeCloseTo(0.3, 12);
  });

  it('are free of the control where the part holds none of its elements, as far as its BOM says so', () => {
    const free = createDataset({
      magnet: { category: 'ndfeb-magnet-hre-free' },
      more: {
        composition: [contents('MAG', 'Nd', 30), contents('MAG', 'rest', 0)].map((row) => ({
          ...row,
          rows: [],
        })) as Dataset['composition'],
      },
    });
    const japanese = own(free, 'JP-1');
    expect(japanese?.worlds).toMatchObject({ sure: 0, possible: 0, ifPausedBack: 0 });
    expect(japanese?.hits).toEqual([]);
    expect(japanese?.outcome).toBe('not-known');
    expect(japanese?.unknown).not.toEqual([]);
  });

  it('are under no rule before the first one started', () => {
    const before = own(createDataset(), 'CN-2', { lawDate: '2020-01-01' });
    expect(before?.worlds).toMatchObject({ sure: 0, possible: 0, ifPausedBack: 0 });
    expect(before?.hits).toEqual([]);
  });

  it('list own rows first, then public plants of the same stage and product that ship, least exposed first', () => {
    const { alternates, destination } = find(createDataset());
    expect(destination).toBe('DE');
    expect(alternates.slice(0, 2).map((one) => one.siteId)).toEqual(['JP-1', 'CN-2']);
    const publicOnes = alternates.slice(2);
    const sites = new Map(shipped.sites.map((one) => [one.id, one]));
    expect(publicOnes.length).toBeGreaterThan(5);
    for (const one of publicOnes) {
      expect(one.origin).toBe('catalogue');
      expect(sites.get(one.siteId)?.stage).toBe('magnet');
      expect(sites.get(one.siteId)?.status).toMatch(/operating|ramping/);
      expect(sites.get(one.siteId)?.categories).toContain('ndfeb-magnet');
    }
    const possible = publicOnes.map((one) => one.worlds.possible);
    expect(possible).toEqual(possible.toSorted((a, b) => a - b));
  });

  it('leave out a public plant that is a source already, whatever its id there', () => {
    const plant = shipped.sites.find(
      (one) => one.stage === 'magnet' && one.categories.includes('ndfeb-magnet') && one.status === 'operating',
    );
    const name = plant?.name ?? '';
    const dataset = createDataset();
    const renamed: Dataset = {
      ...dataset,
      sites: dataset.sites.map((one) => (one.siteId === 'CN-1' ? { ...one, name: name.toUpperCase() } : one)),
    };
    expect(find(dataset).alternates.map((one) => one.name)).toContain(name);
    expect(find(renamed).alternates.map((one) => one.name)).not.toContain(name);
  });

  it('know no public plants for a part without a category, and nothing of a part that is not there', () => {
    const { alternates } = find(createDataset({ magnet: { category: null } }));
    expect(alternates.map((one) => one.origin)).toEqual(['sourcing', 'sourcing']);
    const none = findAlternates({ dataset: createDataset(), catalogue, question }, 'GONE');
    expect(none).toEqual({ alternates: [], destination: null });
  });

  it('do not depend on the order of the rows', () => {
    const dataset = createDataset();
    const turned = { ...dataset, sourcing: dataset.sourcing.toReversed(), sites: dataset.sites.toReversed() };
    expect(find(turned)).toEqual(find(dataset));
  });
});

describe('the chain of a part', () => {
  const explain = (dataset: Dataset, partNumber: string) =>
    explainPart({ dataset, catalogue, question }, partNumber).chains[0];

  it('ends at once where its own lane is hit', () => {
    expect(explain(createDataset(), 'MAG')).toMatchObject({
      fill: 'surely',
      below: [{ partNumber: 'MAG', siteId: 'CN-1' }],
      finding: { itemId: '18-Dy-magnet', status: 'in-force' },
    });
  });

  it('goes on to the lane that is hit where the part itself is not listed', () => {
    const dataset = createDataset();
    const withMotor: Dataset = datasetSchema.parse({
      ...dataset,
      parts: [...dataset.parts, part('MOTOR', { form: 'motor' })],
      bom: [
        { parent: 'CAR', child: 'MOTOR', quantity: 1, unit: 'pcs', yield: 1, essential: true },
        { parent: 'MOTOR', child: 'MAG', quantity: 2, unit: 'pcs', yield: 1, essential: true },
      ],
      sourcing: [...dataset.sourcing, sourcing('MOTOR', 'JP-1')],
    });
    const chain = explain(withMotor, 'MOTOR');
    expect(chain?.steps.map((step) => step.partNumber)).toEqual(['CAR']);
    expect(chain?.below.map((step) => [step.partNumber, step.siteId])).toEqual([
      ['MOTOR', 'JP-1'],
      ['MAG', 'CN-1'],
    ]);
    expect(chain?.finding).toMatchObject({ itemId: '18-Dy-magnet', exporter: 'CN', destination: 'JP' });
  });

  it('ends without a finding where nobody knows what comes next', () => {
    const unknown = createDataset({
      magnet: { category: null, form: 'other' },
      more: { sourcing: createDataset().sourcing.slice(0, 1) },
    });
    expect(explain(unknown, 'MAG')).toMatchObject({ fill: 'cannotBeJudged', finding: null });
  });
});
