import type { TableName } from '../../domain/dataset.ts';

/** The filled cells of the rows of one table: those that are in a field, and those that are not. `filled` is always the sum of both. */
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
 * What became of the rows of one table. `rows` is always the sum of the four: rows that a record is made of, rows with an error, rows that are no
 * data or were left out by choice, and rows that say again what another says.
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

/** What went into an import and what came of it, table by table. */
export type Ledger = { readonly reading: readonly ReadingEntry[]; readonly records: readonly RecordsEntry[] };
