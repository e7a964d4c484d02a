import type { Part, Sourcing } from './dataset.ts';

/** A part of which no more is known than the fields given; those that a version may lack are absent. */
export function createBlankPart<Known extends Pick<Part, 'partNumber' | 'description' | 'rows'>>(known: Known) {
  return {
    category: null,
    form: null,
    hsCode: null,
    unit: null,
    unitPrice: null,
    currency: null,
    stock: null,
    annualDemand: null,
    unitMargin: null,
    ...known,
  };
}

/** A source of which no more is known than the fields given; those that a version may lack are absent. */
export function createBlankSource<Known extends Pick<Sourcing, 'partNumber' | 'siteId' | 'rows'>>(known: Known) {
  return {
    share: null,
    buyerSiteId: null,
    originCountry: null,
    leadTimeDays: null,
    unitPrice: null,
    currency: null,
    capacityPerDay: null,
    ...known,
  };
}
