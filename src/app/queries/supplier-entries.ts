import type { Document } from '../../api/contract.ts';
import type { SupplierEntry } from '../../domain/letters/supplier-entry.ts';

const KINDS: ReadonlySet<unknown> = new Set<SupplierEntry['kind']>(['letter', 'task', 'note', 'person']);

/** Records about suppliers among documents: sent letters, tasks, notes, people. The API has checked each by its schema. */
export function listSupplierEntries(documents: readonly Document[]): SupplierEntry[] {
  return documents.flatMap(({ kind, value }) => (kind === 'supplier-entry' && isEntry(value) ? [value] : []));
}

function isEntry(value: unknown): value is SupplierEntry {
  return typeof value === 'object' && value !== null && 'kind' in value && KINDS.has(value.kind);
}
