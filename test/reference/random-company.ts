import fc from 'fast-check';
import { dataset as datasetSchema } from '../../src/domain/dataset.ts';
import type { Dataset } from '../../src/domain/dataset.ts';

const COUNTRIES = ['CN', 'CN', 'JP', 'DE', 'HK', null] as const;
const EVIDENCE = ['seen', 'declared', 'inferred', 'unknown'] as const;
const FORMS = ['magnet', 'magnet', 'anode-active', 'motor', 'other', null] as const;
const FAMILIES = ['NdFeB', 'NdFeB', 'SmCo', 'ferrite', null] as const;
const DYSPROSIUM = [null, [0, 0], [1.2, 1.2], [0, 1]] as const;
const CATEGORIES = [null, null, 'unseen-magnet'] as const;

const COMPONENTS = ['C0', 'C1', 'C2'] as const;
const MATERIALS = ['M0', 'M1', 'M2', 'M3'] as const;
const COMPONENT_SITES = ['SC0', 'SC1', 'SC2'] as const;
const MATERIAL_SITES = ['SM0', 'SM1', 'SM2', 'SM3', 'SM4'] as const;

const partFacts = fc.record({
  form: fc.constantFrom(...FORMS),
  family: fc.constantFrom(...FAMILIES),
  dysprosium: fc.constantFrom(...DYSPROSIUM),
  category: fc.constantFrom(...CATEGORIES),
  factEvidence: fc.constantFrom(...EVIDENCE),
  price: fc.option(fc.integer({ min: 1, max: 500 })),
});

const line = fc.record({ quantity: fc.integer({ min: 1, max: 9 }), essential: fc.boolean() });

const sources = (sites: readonly string[]) =>
  fc.record({
    sites: fc.subarray([...sites], { maxLength: 3 }),
    weights: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 3, maxLength: 3 }),
    /** Twentieths of the need that the sources with a share cover. */
    covered: fc.integer({ min: 1, max: 20 }),
    blank: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    evidence: fc.constantFrom(...EVIDENCE),
  });

type Sources = typeof sources extends (sites: readonly string[]) => fc.Arbitrary<infer T> ? T : never;

function sourcingRows(partNumber: string, buyerSiteId: string | null, chosen: Sources) {
  const total = chosen.sites.reduce((sum, _, i) => sum + (chosen.weights[i] ?? 1), 0);
  return chosen.sites.map((siteId, i) => ({
    partNumber,
    siteId,
    share: chosen.blank[i] ? null : ((chosen.weights[i] ?? 1) / total) * (chosen.covered / 20),
    buyerSiteId,
    originCountry: null,
    leadTimeDays: null,
    unitPrice: null,
    currency: null,
    capacityPerDay: null,
    qualification: 'released',
    evidence: chosen.evidence,
    evidenceDate: null,
  }));
}

const site = (siteId: string, supplierId: string, country: string | null, stage: string | null) => ({
  siteId,
  supplierId,
  name: siteId,
  country,
  city: null,
  latitude: null,
  longitude: null,
  stage,
  timeToRecoverDays: null,
  technologyOrigin: null,
  status: null,
});

/**
 * Returns random companies with two products, three components and four materials in two tiers, for the catalogue of the worked example.
 *
 * They hold open splits, missing shares, missing countries, missing facts, traders and lines that are not essential, and no loop:
 * materials are sold on only by sites with a lower number.
 */
export const randomCompany: fc.Arbitrary<Dataset> = fc
  .record({
    facts: fc.array(partFacts, { minLength: 7, maxLength: 7 }),
    productLines: fc.array(fc.array(fc.option(line), { minLength: 7, maxLength: 7 }), { minLength: 2, maxLength: 2 }),
    componentLines: fc.array(fc.array(fc.option(line), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
    componentSources: fc.array(sources(COMPONENT_SITES), { minLength: 3, maxLength: 3 }),
    materialSources: fc.array(sources(MATERIAL_SITES), { minLength: 4, maxLength: 4 }),
    ownRowSources: fc.array(sources(MATERIAL_SITES), { minLength: 4, maxLength: 4 }),
    ownRowBuyers: fc.array(fc.option(fc.constantFrom(...COMPONENT_SITES, 'OWN-DE')), { minLength: 4, maxLength: 4 }),
    traders: fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 4, maxLength: 4 }),
    countries: fc.array(fc.constantFrom(...COUNTRIES), { minLength: 8, maxLength: 8 }),
    mining: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    productionShare: fc.integer({ min: 0, max: 10 }),
  })
  .map((drawn) => {
    const bought = [...COMPONENTS, ...MATERIALS];
    const products = ['P0', 'P1'];
    const parts = [
      ...products.map((partNumber, i) => ({
        partNumber,
        description: partNumber,
        kind: 'product',
        category: null,
        form: 'assembly',
        hsCode: null,
        unit: 'pcs',
        unitPrice: 100 * (i + 1),
        currency: 'EUR',
        stock: null,
        annualDemand: 30,
        unitMargin: null,
      })),
      ...bought.map((partNumber, i) => ({
        partNumber,
        description: partNumber,
        kind: i < COMPONENTS.length ? 'component' : 'material',
        category: drawn.facts[i]?.category ?? null,
        form: drawn.facts[i]?.form ?? null,
        hsCode: null,
        unit: 'pcs',
        unitPrice: drawn.facts[i]?.price ?? null,
        currency: 'EUR',
        stock: null,
        annualDemand: null,
        unitMargin: null,
      })),
    ];
    const bomLine = (
      parent: string,
      child: string,
      drawnLine: { quantity: number; essential: boolean } | null | undefined,
    ) => (drawnLine ? [{ parent, child, ...drawnLine, unit: null, yield: 1 }] : []);
    const bom = [
      ...products.flatMap((parent, p) =>
        bought.flatMap((child, c) => bomLine(parent, child, drawn.productLines[p]?.[c])),
      ),
      ...COMPONENTS.flatMap((parent, p) =>
        MATERIALS.flatMap((child, c) => bomLine(parent, child, drawn.componentLines[p]?.[c])),
      ),
    ];
    const traded = MATERIALS.flatMap((partNumber, i) => {
      const seller = drawn.traders[i];
      if (seller === null || seller === undefined) return [];
      const upstream = {
        sites: [`SM${seller + 1}`],
        weights: [1],
        covered: 17,
        blank: [false],
        evidence: 'seen' as const,
      };
      return sourcingRows(partNumber, `SM${seller}`, upstream);
    });
    const none = { sites: [], weights: [], covered: 1, blank: [], evidence: 'seen' as const };
    return datasetSchema.parse({
      settings: {
        name: 'random',
        demo: false,
        homeCountry: 'DE',
        reportingCurrency: 'EUR',
        endUse: null,
        dataDate: null,
      },
      parts,
      properties: bought.flatMap((partNumber, i) => {
        const fact = drawn.facts[i];
        if (!fact?.family) return [];
        const text = fact.family;
        return [
          {
            partNumber,
            property: 'magnet_family',
            min: null,
            max: null,
            text,
            conditions: null,
            evidence: fact.factEvidence,
            evidenceDate: null,
          },
        ];
      }),
      composition: bought.flatMap((partNumber, i) => {
        const fact = drawn.facts[i];
        if (!fact?.dysprosium) return [];
        const [massPctMin, massPctMax] = fact.dysprosium;
        return [
          { partNumber, substance: 'Dy', massPctMin, massPctMax, evidence: fact.factEvidence, evidenceDate: null },
        ];
      }),
      bom,
      suppliers: [
        { supplierId: 'OWN', name: 'Own', country: 'DE', parentId: null, role: 'own' },
        { supplierId: 'ALL', name: 'All', country: null, parentId: null, role: null },
      ],
      sites: [
        site('OWN-DE', 'OWN', 'DE', 'assembly'),
        site('OWN-JP', 'OWN', 'JP', 'assembly'),
        ...[...COMPONENT_SITES, ...MATERIAL_SITES].map((siteId, i) =>
          site(siteId, 'ALL', drawn.countries[i] ?? null, drawn.mining[i] ? 'mining' : null),
        ),
      ],
      sourcing: [
        ...sourcingRows('P0', null, { ...none, sites: ['OWN-DE'], weights: [1], covered: 20, blank: [false] }),
        ...sourcingRows('P1', null, {
          ...none,
          sites: ['OWN-DE', 'OWN-JP'],
          weights: [drawn.productionShare, 10 - drawn.productionShare],
          covered: 20,
          blank: [false, false],
        }),
        ...COMPONENTS.flatMap((partNumber, i) => sourcingRows(partNumber, null, drawn.componentSources[i] ?? none)),
        ...MATERIALS.flatMap((partNumber, i) => sourcingRows(partNumber, null, drawn.materialSources[i] ?? none)),
        ...MATERIALS.flatMap((partNumber, i) => {
          const buyer = drawn.ownRowBuyers[i];
          return buyer ? sourcingRows(partNumber, buyer, drawn.ownRowSources[i] ?? none) : [];
        }),
        ...traded,
      ],
      inventory: [],
      rates: [],
      licences: [],
    });
  });
