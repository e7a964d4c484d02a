import type { TableName } from '../../domain/dataset.ts';
import type { ForeignPurpose } from './foreign-table.ts';

/** Purpose of a table: a canonical table, or a foreign one for translation into several. */
export type TablePurpose = TableName | ForeignPurpose;

/** One column as the import understands it. */
export type ColumnProposal = {
  readonly header: string;
  /** Up to three different cells. */
  readonly samples: readonly string[];
  /** A canonical column or property (`part_number`), or a foreign meaning (a `ForeignColumn`); null: not read. */
  readonly meaning: string | null;
  /** 0 to 1; 1 for a canonical column. */
  readonly confidence: number;
  /** One sentence. */
  readonly reason: string;
};

/** One table of a file as the import understands it, for a person to look at and correct. */
export type TableProposal = {
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  /** Set if the table has no header and begins with the row. */
  readonly unnamed?: boolean | undefined;
  /** Key of the shape of the header, the same for any order of the columns. */
  readonly shape: string;
  /** null: fits no table and is not read. */
  readonly purpose: TablePurpose | null;
  readonly confidence: number;
  readonly reason: string;
  readonly columns: readonly ColumnProposal[];
};
