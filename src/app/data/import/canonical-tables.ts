import type { TableName } from '../../../domain/dataset.ts';
import type { Column, TableDefinition } from '../../../domain/tables/column.ts';
import { TABLE_DEFINITIONS } from '../../../domain/tables/table-definitions.ts';

/** A canonical table as a person is told of it: what it holds, what it needs (in words where there is a choice), and what it may say besides. */
export type TableGuide = {
  readonly holds: string;
  readonly needs: string;
  readonly further: readonly Column[];
  /** What is said of its further columns beside their names. */
  readonly besides: string | undefined;
};

/** The canonical tables, the usual ones first. Properties of parts are columns of `parts` as well, by the catalogue's names. */
export const CANONICAL_TABLES: readonly (TableGuide & { readonly table: TableName })[] = (
  Object.keys(TABLE_DEFINITIONS) as TableName[]
).map((table) => ({ table, ...describeTable(TABLE_DEFINITIONS[table]) }));

/** Returns what a person is told of a table. Columns that only the export of a version writes are left out. */
export function describeTable({ holds, needs, besides, columns }: Omit<TableDefinition, 'names'>): TableGuide {
  const told = Object.values(columns).filter(({ hidden }) => hidden !== true);
  const needed = needs ?? told.flatMap(({ name, required }) => (required === true ? [name] : [])).join(', ');
  return { holds, needs: needed, further: told.filter(({ name }) => !needed.includes(name)), besides };
}

/** All columns that a canonical table knows, but for those that only the export of a version writes. */
export function listColumns(table: TableName): readonly string[] {
  return Object.values(TABLE_DEFINITIONS[table].columns).flatMap(({ name, hidden }) => (hidden === true ? [] : [name]));
}
