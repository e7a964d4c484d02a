import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { RawRecords } from '../../records/read-records.ts';

/**
 * Firms that the files know by their name alone and the data in use under an id, as merges into that id: the one supplier in use whose name is written
 * so, in no other country. Two spellings of a name are no id and no name: they are proposed. What a person said is not one stays apart.
 */
export function findNamedFirms(
  { suppliers }: Pick<RawRecords, 'suppliers'>,
  before: Pick<Dataset, 'suppliers'> | undefined,
  separate: readonly SeparateRecords[],
): RecordMerge[] {
  if (before === undefined) return [];
  const inUse = new Set(before.suppliers.map(({ supplierId }) => supplierId));
  const byName = Map.groupBy(before.suppliers, ({ name }) => foldFirm(name));
  const merges = new Map<string, RecordMerge>();
  const elsewhere = new Set<string>();
  for (const { supplierId, name, country } of suppliers) {
    const [known, ...others] = byName.get(foldFirm(supplierId)) ?? [];
    if (known === undefined || others.length > 0 || inUse.has(supplierId)) continue;
    const isName = foldFirm(known.supplierId) === foldFirm(known.name);
    if (isName || foldFirm(name) !== foldFirm(supplierId)) continue;
    if (areKeptApart(separate, 'supplier', supplierId, known.supplierId)) continue;
    if (country !== null && known.country !== null && country !== known.country) elsewhere.add(supplierId);
    merges.set(supplierId, { kind: 'supplier', keep: known.supplierId, absorbed: [supplierId] });
  }
  return [...merges].flatMap(([supplierId, merge]) => (elsewhere.has(supplierId) ? [] : [merge]));
}

/** The name of a firm without case and further blanks. */
export function foldFirm(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
