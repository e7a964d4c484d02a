import type { Dataset, TableName } from '../domain/dataset.ts';

/** Records of each table; none if there is no dataset. */
export function countRecords(dataset: Dataset | null): Record<TableName, number> {
  return {
    parts: dataset?.parts.length ?? 0,
    properties: dataset?.properties.length ?? 0,
    composition: dataset?.composition.length ?? 0,
    bom: dataset?.bom.length ?? 0,
    suppliers: dataset?.suppliers.length ?? 0,
    sites: dataset?.sites.length ?? 0,
    sourcing: dataset?.sourcing.length ?? 0,
    inventory: dataset?.inventory.length ?? 0,
    rates: dataset?.rates.length ?? 0,
    licences: dataset?.licences.length ?? 0,
  };
}
