import type { RememberedMapping } from '../../domain/decisions/decisions.ts';
import type { TableName } from '../../domain/dataset.ts';
import { TABLES } from '../../domain/dataset.ts';
import { foldHeader } from '../dictionary/fold-header.ts';
import { isForeignPurpose } from './propose-mapping.ts';
import { findColumn, findMissingColumns } from '../base/table-columns.ts';

/** The canonical table chosen by a person for tables of a shape, and the canonical column of each header. */
export type CanonicalMapping = { readonly table: TableName; readonly find: (header: string) => string | null };

/**
 * A remembered mapping as a canonical table, null if it is for a foreign one or for none. `bom` and `sourcing` are both: the mapping is canonical if
 * it names all required columns of the canonical table. A header without a remembered meaning means what it says.
 */
export function findCanonicalMapping(
  { purpose, columns }: RememberedMapping,
  properties: ReadonlySet<string>,
): CanonicalMapping | null {
  const table = TABLES.find((one) => one === purpose);
  if (table === undefined) return null;
  const decided = new Map(columns.map(({ header, meaning }) => [foldHeader(header).text, meaning]));
  if (isForeignPurpose(purpose)) {
    const named = new Map(columns.flatMap(({ meaning }, place) => (meaning === null ? [] : [[meaning, place]])));
    if (findMissingColumns(table, named).length > 0) return null;
  }
  return {
    table,
    find: (header) => {
      const meaning = decided.get(foldHeader(header).text);
      return meaning === undefined ? findColumn(table, header, properties) : meaning;
    },
  };
}
