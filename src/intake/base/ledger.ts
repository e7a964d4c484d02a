import type { TableName } from '../../domain/dataset.ts';

/** The filled cells of the rows of one table: those in a field, and the others. `filled` is always the sum of both. */
export type ReadingEntry = {
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly fills: readonly TableName[];
  readonly filled: number;
  readonly read: number;
  readonly unread: number;
};

/**
 * Fate of the rows of one table. `rows` is always the sum of the four: rows of a record, rows with an error, rows without data or left out by
 * choice, and repeats of another row.
 */
export type RecordsEntry = {
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly rows: number;
  readonly taken: number;
  readonly refused: number;
  readonly leftOut: number;
  readonly repeated: number;
};

/** Input and result of an import, table by table. */
export type Ledger = { readonly reading: readonly ReadingEntry[]; readonly records: readonly RecordsEntry[] };
