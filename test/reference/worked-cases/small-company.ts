import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Evidence, Form, PartKind } from '../../../src/domain/closed-lists.ts';

type SmallPart = {
  kind?: PartKind;
  price?: number;
  /** Units a year; makes it a product. */
  demand?: number;
  /** What a unit earns. */
  margin?: number;
  form?: Form;
  words?: Record<string, string>;
  /** Mass share in percent by substance. */
  contains?: Record<string, number>;
};

/** A company small enough to be written by hand: sites by country, what is in what, who buys what from whom with which share. */
export type SmallCompany = {
  parts: Record<string, SmallPart>;
  /** Territory by site; `own` sites belong to the company. */
  sites: Record<string, string>;
  own?: readonly string[];
  /** Sites that need nothing themselves. */
  closed?: readonly string[];
  /** Parent, child, quantity, yield. */
  bom: readonly (readonly [parent: string, child: string, quantity: number, outputYield?: number])[];
  /** Buyer null: every buyer. */
  lanes: readonly (readonly [part: string, site: string, share: number, buyer: string | null, evidence?: Evidence])[];
  /** Units in stock, and units that can be made a day. */
  places?: readonly (readonly [part: string, site: string, stock: number, capacity: number])[];
  /** Days until any site is back. */
  recoveryDays?: number;
  /** Days that everything is under way. */
  leadDays?: number;
};

/** The records of a small company, complete as the import would settle them. */
export function createDataset({
  parts,
  sites,
  own = [],
  closed = [],
  bom,
  lanes,
  places = [],
  recoveryDays,
  leadDays,
}: SmallCompany): Dataset {
  const rows: [] = [];
  const names = Object.entries(parts);
  return {
    settings: {
      name: 'Reference case',
      demo: false,
      homeCountry: 'DE',
      reportingCurrency: 'EUR',
      endUse: null,
      dataDate: null,
    },
    parts: names.map(([partNumber, part]) => ({
      partNumber,
      description: partNumber,
      kind: part.kind ?? (part.demand === undefined ? 'component' : 'product'),
      category: null,
      form: part.form ?? null,
      hsCode: null,
      unit: null,
      unitPrice: part.price ?? null,
      currency: 'EUR',
      stock: null,
      annualDemand: part.demand ?? null,
      unitMargin: part.margin ?? null,
      rows,
    })),
    properties: names.flatMap(([partNumber, part]) =>
      Object.entries(part.words ?? {}).map(([property, text]) => ({
        partNumber,
        property,
        min: null,
        max: null,
        text,
        conditions: null,
        evidence: 'declared' as const,
        evidenceDate: null,
        rows,
      })),
    ),
    composition: names.flatMap(([partNumber, part]) =>
      Object.entries(part.contains ?? {}).map(([substance, percent]) => ({
        partNumber,
        substance,
        massPctMin: percent,
        massPctMax: percent,
        evidence: 'declared' as const,
        evidenceDate: null,
        rows,
      })),
    ),
    bom: bom.map(([parent, child, quantity, outputYield = 1]) => ({
      parent,
      child,
      quantity,
      unit: null,
      yield: outputYield,
      essential: true,
      rows,
    })),
    suppliers: [
      { supplierId: 'OWN', name: 'The company', country: 'DE', parentId: null, role: 'own', rows },
      ...Object.entries(sites).map(([siteId, country]) => ({
        supplierId: siteId,
        name: siteId,
        country,
        parentId: null,
        role: null,
        rows,
      })),
    ],
    sites: Object.entries(sites).map(([siteId, country]) => ({
      siteId,
      supplierId: own.includes(siteId) ? 'OWN' : siteId,
      name: siteId,
      country,
      city: null,
      latitude: null,
      longitude: null,
      stage: closed.includes(siteId) ? ('mining' as const) : ('component' as const),
      timeToRecoverDays: recoveryDays ?? null,
      technologyOrigin: null,
      status: null,
      unnamed: false,
      rows,
    })),
    sourcing: lanes.map(([partNumber, siteId, share, buyerSiteId, evidence = 'seen']) => ({
      partNumber,
      siteId,
      share,
      buyerSiteId,
      originCountry: null,
      leadTimeDays: leadDays ?? null,
      unitPrice: null,
      currency: null,
      capacityPerDay: places.find(([part, site]) => part === partNumber && site === siteId)?.[3] ?? null,
      qualification: 'released' as const,
      evidence,
      evidenceDate: null,
      rows,
    })),
    inventory: places.map(([partNumber, siteId, quantity]) => ({
      partNumber,
      siteId,
      quantity,
      daysOfCover: null,
      rows,
    })),
    rates: [],
    licences: [],
  };
}
