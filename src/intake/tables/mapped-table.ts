import type { TableName } from '../../domain/dataset.ts';
import type { Declarers, ForeignTable } from '../base/foreign-table.ts';
import type { SourceTable, LeftOut } from '../base/source-table.ts';
import type { PlacedColumn } from './place-canonical.ts';
import type { ColumnMap } from '../base/table-columns.ts';

/** A source table with the canonical table that it fills, ready to be read row by row. */
export type MappedTable = {
  readonly table: TableName;
  readonly source: SourceTable;
  readonly columns: ColumnMap;
  /** True where the table was made from one in other words, which may only mention a part or a supplier. */
  readonly translated?: true;
  /** For the contents that declarations state: who states those of a part. */
  readonly declared?: ReadonlyMap<string, Declarers>;
  /** What became of each column by its place, where the table is canonical by its own headers. */
  readonly placed?: readonly PlacedColumn[];
  /** Rows around the lines that are none of the data. */
  readonly leftOut?: readonly LeftOut[];
  /** The same table as a list to be translated, for what its further columns say that other tables hold: sources, and parts. */
  readonly besides?: ForeignTable | null;
  /** The same table to be translated instead, where it is not in the words of the canonical tables and no list of parts comes with it. */
  readonly otherwise?: ForeignTable | null;
};
