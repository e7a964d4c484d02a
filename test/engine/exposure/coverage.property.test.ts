import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countAges } from '../../../src/app/suppliers/count-ages.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { dataset as datasetSchema, type Dataset } from '../../../src/domain/dataset.ts';
import { summariseExposure } from '../../../src/engine/exposure/analyse.ts';
import { dataset as anyDataset } from '../../domain/random-dataset.ts';

const catalogue = loadCatalogue();
const EVIDENCE = ['seen', 'declared', 'inferred', 'unknown'] as const;
type Evidence = (typeof EVIDENCE)[number];

const source = fc.record({ weight: fc.integer({ min: 1, max: 9 }), price: fc.integer({ min: 1, max: 500 }) });
/** A company that buys components from two plants each, one of which is made from a material that its plants buy; all shares are stated. */
const company = fc.record({
  demand: fc.integer({ min: 1, max: 5000 }),
  quantities: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
  sources: fc.array(fc.tuple(source, source), { minLength: 4, maxLength: 4 }),
  evidence: fc.array(fc.constantFrom(...EVIDENCE), { minLength: 8, maxLength: 8 }),
});
type Company = typeof company extends fc.Arbitrary<infer T> ? T : never;

const PARTS = ['C0', 'C1', 'C2', 'M'] as const;

function build({ demand, quantities, sources, evidence }: Company): Dataset {
  const empty = {
    category: null,
    form: null,
    hsCode: null,
    unit: 'pcs',
    currency: 'EUR',
    stock: null,
    unitMargin: null,
  };
  const site = (siteId: string) => ({
    siteId,
    supplierId: siteId === 'OWN' ? 'WE' : 'S',
    name: siteId,
    country: 'DE',
    city: null,
    stage: null,
    latitude: null,
    longitude: null,
    timeToRecoverDays: null,
    technologyOrigin: null,
    status: null,
    rows: [],
  });
  const plants = PARTS.flatMap((part) => [`${part}-A`, `${part}-B`]);
  return datasetSchema.parse({
    settings: {
      name: 'R',
      demo: false,
      homeCountry: 'DE',
      reportingCurrency: 'EUR',
      dataDate: null,
      endUse: 'civil',
    },
    parts: [
      { partNumber: 'P', description: 'P', kind: 'product', ...empty, unitPrice: 9, annualDemand: demand, rows: [] },
      ...PARTS.map((partNumber) => ({
        partNumber,
        description: partNumber,
        kind: partNumber === 'M' ? 'material' : 'component',
        ...empty,
        unitPrice: null,
        annualDemand: null,
        rows: [],
      })),
    ],
    properties: [],
    composition: [],
    bom: PARTS.map((child, at) => ({
      parent: child === 'M' ? 'C0' : 'P',
      child,
      quantity: quantities[at],
      unit: null,
      yield: 1,
      essential: true,
      rows: [],
    })),
    suppliers: [
      { supplierId: 'WE', name: 'We', country: 'DE', parentId: null, role: 'own', contact: null, rows: [] },
      { supplierId: 'S', name: 'They', country: 'DE', parentId: null, role: null, contact: null, rows: [] },
    ],
    sites: ['OWN', ...plants].map(site),
    sourcing: PARTS.flatMap((partNumber, at) =>
      (sources[at] ?? []).map(({ weight, price }, which) => ({
        partNumber,
        siteId: `${partNumber}-${which === 0 ? 'A' : 'B'}`,
        buyerSiteId: null,
        originCountry: null,
        share: weight / (sources[at] ?? []).reduce((sum, one) => sum + one.weight, 0),
        leadTimeDays: null,
        unitPrice: price,
        currency: 'EUR',
        capacityPerDay: null,
        qualification: 'released',
        evidence: evidence[2 * at + which],
        evidenceDate: null,
        rows: [],
      })),
    ),
    inventory: [],
    rates: [],
    licences: [],
  });
}

/** Yearly purchase value of each source, by a plain loop: units of the part, times the share, times the price. */
function valuesOf({ demand, quantities, sources }: Company): number[] {
  const units = quantities.map((quantity) => demand * quantity);
  units[3] = (units[0] ?? 0) * (quantities[3] ?? 0);
  return sources.flatMap((pair, at) => {
    const total = pair[0].weight + pair[1].weight;
    return pair.map(({ weight, price }) => ((units[at] ?? 0) * weight * price) / total);
  });
}

function sharesOf(one: Company): Record<Evidence, number> {
  const values = valuesOf(one);
  const total = values.reduce((sum, value) => sum + value, 0);
  const shares: Record<Evidence, number> = { seen: 0, declared: 0, inferred: 0, unknown: 0 };
  for (const [at, value] of values.entries()) shares[one.evidence[at] ?? 'unknown'] += value / total;
  return shares;
}

function coverageOf(one: Company): Record<Evidence, number> {
  const question = { lawDate: '2026-11-24', suspensionEnd: 'inclusive', assumptions: {}, destination: null } as const;
  const dataset = build(one);
  return summariseExposure({ dataset, catalogue, question: { ...question, inference: false, dataVersion: 'v' } }).totals
    .coverage;
}

it('shares coverage out by evidence as a plain loop over all sources does, in each of two versions', () => {
  fc.assert(
    fc.property(company, fc.nat(7), fc.constantFrom(...EVIDENCE), (before, at, stated) => {
      const after = { ...before, evidence: before.evidence.with(at, stated) };
      for (const version of [before, after]) {
        const [found, expected] = [coverageOf(version), sharesOf(version)];
        for (const evidence of EVIDENCE) expect(found[evidence]).toBeCloseTo(expected[evidence], 9);
        expect(EVIDENCE.reduce((sum, evidence) => sum + found[evidence], 0)).toBeCloseTo(1, 9);
      }
      // What was stated of one source moves its value, and nothing else.
      const values = valuesOf(before);
      const moved = (values[at] ?? 0) / values.reduce((sum, value) => sum + value, 0);
      const was = before.evidence[at] ?? 'unknown';
      const gained = coverageOf(after)[stated] - coverageOf(before)[stated];
      expect(gained).toBeCloseTo(was === stated ? 0 : moved, 9);
    }),
    { numRuns: 25 },
  );
});

it('counts facts by evidence and age as a plain loop does, every fact once', () => {
  fc.assert(
    fc.property(anyDataset, fc.integer({ min: 0, max: 20_000 }), (data, number) => {
      const today = new Date(number * 86_400_000).toISOString().slice(0, 10);
      const expected = new Map<string, number>();
      let all = 0;
      for (const table of [data.composition, data.settings.contentsBySource ?? [], data.properties, data.sourcing])
        for (const { evidence, evidenceDate } of table) {
          const days = evidenceDate === null ? null : number - Math.round(Date.parse(evidenceDate) / 86_400_000);
          const age =
            days === null ? 'no-date' : days <= 365 ? 'within-a-year' : days <= 1095 ? 'to-three-years' : 'older';
          const key = `${evidence} ${age}`;
          expected.set(key, (expected.get(key) ?? 0) + 1);
          all += 1;
        }
      let counted = 0;
      for (const { evidence, counts } of countAges(data, today))
        for (const [age, count] of Object.entries(counts)) {
          expect(count, `${evidence} ${age}`).toBe(expected.get(`${evidence} ${age}`) ?? 0);
          counted += count;
        }
      expect(counted).toBe(all);
    }),
  );
});
