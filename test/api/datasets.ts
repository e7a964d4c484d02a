import type { Dataset, Part } from '../../src/domain/dataset.ts';

/** A dataset with settings only; two names make two contents. */
export function emptyDataset(name: string): Dataset {
  return {
    settings: { name, demo: false, homeCountry: 'DE', reportingCurrency: 'EUR', endUse: null, dataDate: '2026-11-02' },
    parts: [],
    properties: [],
    composition: [],
    bom: [],
    suppliers: [],
    sites: [],
    sourcing: [],
    inventory: [],
    rates: [],
    licences: [],
  };
}

/** The same with parts of these numbers and nothing known about them. */
export function datasetWithParts(name: string, ...partNumbers: string[]): Dataset {
  return { ...emptyDataset(name), parts: partNumbers.map(createPart) };
}

function createPart(partNumber: string): Part {
  return {
    partNumber,
    description: '',
    kind: 'component',
    category: null,
    form: null,
    hsCode: null,
    unit: null,
    unitPrice: null,
    currency: null,
    stock: null,
    annualDemand: null,
    unitMargin: null,
    rows: [],
  };
}
