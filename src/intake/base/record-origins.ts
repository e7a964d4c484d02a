import type { SourceRow } from '../../domain/dataset.ts';

/** A record's traits by its table of origin. */
export type RecordOrigins = {
  /** Whether that table lists such records, beyond a mere mention. */
  readonly isList: (table: 'parts' | 'suppliers' | 'sites', record: Placed) => boolean;
  /** Whether it is a list of a planning system, and none of the product's own format. */
  readonly isForeign: (record: Placed) => boolean;
  /** Whether its prices are customers', by the name of their column; else they are paid for a part. */
  readonly isSelling: (record: Placed) => boolean;
};
/** A record with its rows of origin. */
export type Placed = { readonly rows: readonly SourceRow[] };
