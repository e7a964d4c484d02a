import type { Dataset, TableName } from '../dataset.ts';
import { RECORDS_IN_STEP, runThrough } from '../steps.ts';
import type { Steps } from '../steps.ts';

/** A dead reference: `table[index].field` holds `value`, missing in `target`. */
export type BrokenReference = {
  readonly table: TableName;
  readonly index: number;
  readonly field: string;
  readonly value: string;
  readonly target: 'parts' | 'suppliers' | 'sites';
};

/**
 * Every dead reference of a dataset, in table order and then in record order; empty if all resolve. A null reference (no buyer, no parent, the
 * own store) is none.
 */
export function findBrokenReferences(dataset: Dataset): BrokenReference[] {
  return runThrough(findBrokenInSteps(dataset));
}

/** The same in steps, for callers with others to answer meanwhile. */
export function* findBrokenInSteps(dataset: Dataset): Steps<BrokenReference[]> {
  const known = {
    parts: yield* collect(dataset.parts, (part) => part.partNumber),
    suppliers: yield* collect(dataset.suppliers, (supplier) => supplier.supplierId),
    sites: yield* collect(dataset.sites, (site) => site.siteId),
  };
  const broken: BrokenReference[] = [];

  function* check<R>(
    table: TableName,
    records: readonly R[],
    field: string,
    target: BrokenReference['target'],
    read: (record: R) => string | null,
  ): Steps<void> {
    for (const [index, record] of records.entries()) {
      const value = read(record);
      if (value !== null && !known[target].has(value)) broken.push({ table, index, field, value, target });
      if (index % RECORDS_IN_STEP === 0) yield;
    }
  }

  yield* check('properties', dataset.properties, 'partNumber', 'parts', (row) => row.partNumber);
  yield* check('composition', dataset.composition, 'partNumber', 'parts', (row) => row.partNumber);
  yield* check('bom', dataset.bom, 'parent', 'parts', (line) => line.parent);
  yield* check('bom', dataset.bom, 'child', 'parts', (line) => line.child);
  yield* check('suppliers', dataset.suppliers, 'parentId', 'suppliers', (supplier) => supplier.parentId);
  yield* check('sites', dataset.sites, 'supplierId', 'suppliers', (site) => site.supplierId);
  yield* check('sourcing', dataset.sourcing, 'partNumber', 'parts', (row) => row.partNumber);
  yield* check('sourcing', dataset.sourcing, 'siteId', 'sites', (row) => row.siteId);
  yield* check('sourcing', dataset.sourcing, 'buyerSiteId', 'sites', (row) => row.buyerSiteId);
  yield* check('inventory', dataset.inventory, 'partNumber', 'parts', (row) => row.partNumber);
  yield* check('inventory', dataset.inventory, 'siteId', 'sites', (row) => row.siteId);
  yield* check('licences', dataset.licences, 'exporterSiteId', 'sites', (licence) => licence.exporterSiteId);
  return broken;
}

function* collect<R>(records: readonly R[], read: (record: R) => string): Steps<Set<string>> {
  const found = new Set<string>();
  for (const record of records) {
    found.add(read(record));
    if (found.size % RECORDS_IN_STEP === 0) yield;
  }
  return found;
}
