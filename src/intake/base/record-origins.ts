import type { SourceRow } from '../../domain/dataset.ts';

/** What is known of a record by the table that it comes from. */
export type RecordOrigins = {
  /** Whether that table lists such records, and does not only mention them. */
  readonly isList: (table: 'parts' | 'suppliers' | 'sites', record: Placed) => boolean;
  /** Whether it is a list of a planning system, and none of the product's own format. */
  readonly isForeign: (record: Placed) => boolean;
  /** Whether its prices are those that customers pay, by the name of their column; what is paid for a part otherwise. */
  readonly isSelling: (record: Placed) => boolean;
};
/** A record with the rows that it comes from. */
export type Placed = { readonly rows: readonly SourceRow[] };
