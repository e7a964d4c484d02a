import type { Dataset, Part } from './dataset.ts';

/** Those without a known maker. */
export function listPartsWithoutMaker(dataset: Pick<Dataset, 'parts' | 'bom' | 'sourcing'>): Part[] {
  return listPartsWithoutSupplier(dataset).filter(({ procurement }) => (procurement ?? null) === null);
}

/**
 * Parts with BOM lines and without a supplying row in the data, by part number: an ERP has no source row for a company's own making. Products
 * are not among them, since they are made by the company unless a row says otherwise; `procurement` is the word on each.
 */
export function listPartsWithoutSupplier(dataset: Pick<Dataset, 'parts' | 'bom' | 'sourcing'>): Part[] {
  const parents = new Set(dataset.bom.map((line) => line.parent));
  const supplied = new Set(dataset.sourcing.map((row) => row.partNumber));
  return dataset.parts
    .filter(({ partNumber, kind }) => kind !== 'product' && parents.has(partNumber) && !supplied.has(partNumber))
    .toSorted((a, b) => (a.partNumber < b.partNumber ? -1 : 1));
}
