import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import type { Dataset, Supplier } from '../../../domain/dataset.ts';
import { spellFirm } from '../../dictionary/firm-names.ts';
import type { RawRecords } from '../../records/read-records.ts';

/**
 * Firms that the files know by their name alone and the data in use under an id, as merges into that id: the one supplier in use whose name is written
 * so, or else the one whose name another keyboard would write so, in no other country. Of two names without an id nobody knows which counts: they are proposed. What a person said is not one stays apart.
 */
export function findNamedFirms(
  { suppliers }: Pick<RawRecords, 'suppliers'>,
  before: Pick<Dataset, 'suppliers'> | undefined,
  separate: readonly SeparateRecords[],
): RecordMerge[] {
  if (before === undefined) return [];
  const inUse = new Set(before.suppliers.map(({ supplierId }) => supplierId));
  const findAlike = indexFirms(before.suppliers);
  const merges = new Map<string, RecordMerge>();
  const elsewhere = new Set<string>();
  for (const { supplierId, name, country } of suppliers) {
    const known = findAlike(supplierId);
    if (known === null || inUse.has(supplierId)) continue;
    const isName = foldFirm(known.supplierId) === foldFirm(known.name);
    if (isName || foldFirm(name) !== foldFirm(supplierId)) continue;
    if (areKeptApart(separate, 'supplier', supplierId, known.supplierId)) continue;
    if (country !== null && known.country !== null && country !== known.country) elsewhere.add(supplierId);
    merges.set(supplierId, { kind: 'supplier', keep: known.supplierId, absorbed: [supplierId] });
  }
  return [...merges].flatMap(([supplierId, merge]) => (elsewhere.has(supplierId) ? [] : [merge]));
}

/** Finds the one firm of a name; of several written so none, and of none the one of that spelling (`spellFirm`). */
export function indexFirms(firms: readonly Supplier[]): (name: string) => Supplier | null {
  const byName = Map.groupBy(firms, ({ name }) => foldFirm(name));
  const bySpelling = Map.groupBy(firms, ({ name }) => spellFirm(name));
  return (name) => {
    const spelling = spellFirm(name);
    const alike = byName.get(foldFirm(name)) ?? (spelling === '' ? [] : (bySpelling.get(spelling) ?? []));
    return alike.length === 1 ? (alike[0] ?? null) : null;
  };
}

/** The name of a firm without case and further blanks. */
export function foldFirm(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
