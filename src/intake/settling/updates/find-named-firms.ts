import type { RecordMerge, SeparateRecords } from '../../../domain/decisions/decisions.ts';
import { areKeptApart } from '../../../domain/decisions/kept-apart.ts';
import { dropLegalForm } from '../../dictionary/firm-names.ts';
import type { RawRecords } from '../../records/read-records.ts';

type Firm = Pick<RawRecords['suppliers'][number], 'supplierId' | 'name' | 'country'>;

/**
 * Firms that the files know by their name alone and the data in use, or another list of the files, under an id, as merges into that id: the one supplier whose name is written so,
 * or is so without its legal form (`Renishaw`, `Renishaw plc`), in no other country. Two spellings of a name are no id and no name: they are proposed. What a person said is not one
 * stays apart.
 */
export function findNamedFirms(
  { suppliers }: { readonly suppliers: readonly Firm[] },
  before: { readonly suppliers: readonly Firm[] } | undefined,
  separate: readonly SeparateRecords[],
): RecordMerge[] {
  const inUse = new Set(before?.suppliers.map(({ supplierId }) => supplierId));
  const known = [...(before?.suppliers ?? []), ...suppliers.filter(({ supplierId }) => !inUse.has(supplierId))];
  const numbered = new Map(known.filter(isNumbered).map((firm) => [firm.supplierId, firm]));
  if (numbered.size === 0) return [];
  const byName = Map.groupBy(
    [...numbered.values()].filter(({ supplierId }) => inUse.has(supplierId)),
    ({ name }) => foldFirm(name ?? ''),
  );
  const byCore = Map.groupBy(numbered.values(), ({ name }) => dropLegalForm(name ?? ''));
  const merges = new Map<string, RecordMerge>();
  const elsewhere = new Set<string>();
  for (const { supplierId, name, country } of suppliers) {
    if (inUse.has(supplierId) || numbered.has(supplierId) || foldFirm(name ?? supplierId) !== foldFirm(supplierId))
      continue;
    const [written, ...others] = byName.get(foldFirm(supplierId)) ?? [];
    const [core, ...cores] = byCore.get(dropLegalForm(supplierId)) ?? [];
    const firm = others.length > 0 ? undefined : (written ?? (cores.length === 0 ? core : undefined));
    if (firm === undefined || areKeptApart(separate, 'supplier', supplierId, firm.supplierId)) continue;
    if (country !== null && firm.country !== null && country !== firm.country) elsewhere.add(supplierId);
    merges.set(supplierId, { kind: 'supplier', keep: firm.supplierId, absorbed: [supplierId] });
  }
  return [...merges].flatMap(([supplierId, merge]) => (elsewhere.has(supplierId) ? [] : [merge]));
}

/** Whether a firm has an id beside its name. */
function isNumbered({ supplierId, name }: Firm): boolean {
  return name !== null && name !== '' && foldFirm(supplierId) !== foldFirm(name) && dropLegalForm(name) !== '';
}

/** The name of a firm without case and further blanks. */
export function foldFirm(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
