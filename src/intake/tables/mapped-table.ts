import type { TableName } from '../../domain/dataset.ts';
import type { ColumnMap } from '../base/column-map.ts';
import type { Declarers, ForeignTable } from '../base/foreign-table.ts';
import type { SourceTable, LeftOut } from '../base/source-table.ts';
import type { PlacedColumn } from './place-canonical.ts';

/** A source table with the canonical table it fills, ready for reading row by row. */
export type MappedTable = {
  readonly table: TableName;
  readonly source: SourceTable;
  readonly columns: ColumnMap;
  /** True if the table was made from one in other words; it may only mention a part or a supplier. */
  readonly translated?: true;
  /** For contents stated by declarations: the declarers of each part. */
  readonly declared?: ReadonlyMap<string, Declarers>;
  /** The result for each column by its place, if the table is canonical by its own headers. */
  readonly placed?: readonly PlacedColumn[];
  /** Rows around the lines, outside the data. */
  readonly leftOut?: readonly LeftOut[];
  /** The same table as a list to be translated, for further columns with content of other tables: sources, and parts. */
  readonly besides?: ForeignTable | null;
  /** The same table to be translated instead, if it is not in the words of the canonical tables and no list of parts comes with it. */
  readonly otherwise?: ForeignTable | null;
};
