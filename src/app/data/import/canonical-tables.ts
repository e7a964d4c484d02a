import type { TableName } from '../../../domain/dataset.ts';
import type { Column, TableDefinition } from '../../../domain/tables/column.ts';
import { TABLE_DEFINITIONS } from '../../../domain/tables/table-definitions.ts';

/** A canonical table for a person: its content, its needs (in words where there is a choice), and its further columns. */
export type TableGuide = {
  readonly holds: string;
  readonly needs: string;
  readonly further: readonly Column[];
  /** Words on its further columns beside their names. */
  readonly besides: string | undefined;
};

/** The canonical tables, the usual ones first. Properties of parts are columns of `parts` as well, by the catalogue's names. */
export const CANONICAL_TABLES: readonly (TableGuide & { readonly table: TableName })[] = (
  Object.keys(TABLE_DEFINITIONS) as TableName[]
).map((table) => ({ table, ...describeTable(TABLE_DEFINITIONS[table]) }));

/** Returns a person's view of a table. Columns of a version's export alone are left out. */
export function describeTable({ holds, needs, besides, columns }: Omit<TableDefinition, 'names'>): TableGuide {
  const told = Object.values(columns).filter(({ hidden }) => hidden !== true);
  const needed = needs ?? told.flatMap(({ name, required }) => (required === true ? [name] : [])).join(', ');
  return { holds, needs: needed, further: told.filter(({ name }) => !needed.includes(name)), besides };
}

/** All columns of a canonical table, but for those of a version's export alone. */
export function listColumns(table: TableName): readonly string[] {
  return Object.values(TABLE_DEFINITIONS[table].columns).flatMap(({ name, hidden }) => (hidden === true ? [] : [name]));
}
