import type { Dataset, TableName } from './dataset.ts';

/** A reference that leads nowhere: `table[index].field` holds `value`, which `target` does not contain. */
export type BrokenReference = {
  readonly table: TableName;
  readonly index: number;
  readonly field: string;
  readonly value: string;
  readonly target: 'parts' | 'suppliers' | 'sites';
};

/**
 * Every reference of a dataset that does not resolve, in table order and then in record order; empty if all do. A null
 * reference (no buyer, no parent, the own store) is none.
 */
export function findBrokenReferences(dataset: Dataset): BrokenReference[] {
  const known = {
    parts: new Set(dataset.parts.map((part) => part.partNumber)),
    suppliers: new Set(dataset.suppliers.map((supplier) => supplier.supplierId)),
    sites: new Set(dataset.sites.map((site) => site.siteId)),
  };
  const broken: BrokenReference[] = [];

  function check<R>(
    table: TableName,
    records: readonly R[],
    field: string,
    target: BrokenReference['target'],
    read: (record: R) => string | null,
  ): void {
    for (const [index, record] of records.entries()) {
      const value = read(record);
      if (value !== null && !known[target].has(value)) broken.push({ table, index, field, value, target });
    }
  }

  check('properties', dataset.properties, 'partNumber', 'parts', (row) => row.partNumber);
  check('composition', dataset.composition, 'partNumber', 'parts', (row) => row.partNumber);
  check('bom', dataset.bom, 'parent', 'parts', (line) => line.parent);
  check('bom', dataset.bom, 'child', 'parts', (line) => line.child);
  check('suppliers', dataset.suppliers, 'parentId', 'suppliers', (supplier) => supplier.parentId);
  check('sites', dataset.sites, 'supplierId', 'suppliers', (site) => site.supplierId);
  check('sourcing', dataset.sourcing, 'partNumber', 'parts', (row) => row.partNumber);
  check('sourcing', dataset.sourcing, 'siteId', 'sites', (row) => row.siteId);
  check('sourcing', dataset.sourcing, 'buyerSiteId', 'sites', (row) => row.buyerSiteId);
  check('inventory', dataset.inventory, 'partNumber', 'parts', (row) => row.partNumber);
  check('inventory', dataset.inventory, 'siteId', 'sites', (row) => row.siteId);
  check('licences', dataset.licences, 'exporterSiteId', 'sites', (licence) => licence.exporterSiteId);
  return broken;
}
