import type { Column } from '../../domain/tables/column.ts';

/** Cell of each canonical column in a row, and the parts not understood. */
export type ColumnMap = {
  /** Canonical column or property to its place in the row. */
  readonly places: ReadonlyMap<string, number>;
  readonly unknown: readonly string[];
  /** Canonical columns claimed by two headers. */
  readonly doubled: readonly { readonly column: string; readonly headers: readonly string[] }[];
};

/** The columns of a definition by name, and the names by each of their headers. */
export type Headers = { readonly columns: ReadonlyMap<string, Column>; readonly names: ReadonlyMap<string, string> };
