import { FOREIGN_COLUMNS } from '../../domain/tables/foreign-columns.ts';
import type { ForeignColumn } from '../../domain/tables/foreign-columns.ts';
import type { TableName } from '../../domain/dataset.ts';
import type { LeftOut, SourceLine, SourceTable } from './source-table.ts';
import type { ColumnMap } from './table-columns.ts';

/** What a foreign table is for; it decides which canonical tables its rows fill. */
export type ForeignPurpose =
  /** Lines of a bill of materials in any layout. */
  | 'bom'
  /** Suppliers, factories or sites. */
  | 'supplier-list'
  /** Parts without structure (item master), with or without makers and prices. */
  | 'parts-list'
  /** Quantities on hand, by part and place. */
  | 'stock'
  /** Which supplier or site delivers which part. */
  | 'sourcing'
  /** Smelters and refiners of a minerals declaration. */
  | 'declaration'
  /** The plants of the company itself. */
  | 'own-sites'
  /** Exchange rates between two currencies, in either direction. */
  | 'rate-list'
  /** What parts contain, by substance. */
  | 'contents'
  /** What parts can do, one property a row: classifications, attributes of products. */
  | 'property-list'
  /** Heads of bills: for how many each of them is written. */
  | 'bill-list'
  /** What a material declaration says, as a tree of parts, materials and substances (`declared-list.ts`). */
  | 'declared-list'
  /** Which operation of a planning system makes which item; it names the parents of a `bom` by operation. */
  | 'operations';

export { FOREIGN_COLUMNS };
export type { ForeignColumn };

/** A source table with what its columns mean. Columns that mean nothing to the import are left out of `columns`. */
export type ForeignTable = {
  readonly source: SourceTable;
  readonly purpose: ForeignPurpose;
  /** Meaning to places in the row, counted from 0, in the order of the file. */
  readonly columns: ReadonlyMap<ForeignColumn, readonly number[]>;
  /** Rows around the lines that are none of the data; [] where left out. */
  readonly leftOut?: readonly LeftOut[];
  /** Text above the header that may name the assembly (a title, `Assembly: 4711`), one entry a cell; [] where there is none. */
  readonly titles?: readonly string[];
  /** Leading blanks of the cell that names the part, by row as in the file, where rows are indented by blanks. */
  readonly indents?: ReadonlyMap<number, number>;
  /** The nodes of a declaration in another layout than the declared list, and the columns of the table that they were read from. */
  readonly declared?: { readonly lines: readonly SourceLine[]; readonly places: ReadonlySet<number> };
  /** How a column writes decimals, by place; what is left out is written as `source.decimalComma` says. */
  readonly decimalCommas?: ReadonlyMap<number, boolean>;
};

/** The firms whose declarations of a part count, none where one is not named, and the last day on which they hold; '' where they do not say. */
export type Declarers = { readonly firms: readonly string[]; readonly validTo: string };

/** A canonical table made from foreign rows; its lines bear the rows of the file that they came from. */
export type CanonicalTable = {
  readonly table: TableName;
  readonly source: SourceTable;
  readonly columns: ColumnMap;
  /** True where it was made here, from a table in other words. */
  readonly translated?: true;
  /** For the contents that declarations state, beside which other tables may speak of the same part: who states those of a part. */
  readonly declared?: ReadonlyMap<string, Declarers>;
};

/** Why a source row adds no line to the BOM although it was read; its part, where it names one, is kept. */
export type LeftOutReason =
  | 'do-not-fit'
  | 'quantity-zero'
  /** The assembly itself, not a line of it. */
  | 'top'
  /** The output of an operation, or what falls off besides: a line with a minus. */
  | 'produced'
  /** Text that names no part and no firm. */
  | 'heading'
  /** A line that says of a metal that nobody is named or known. */
  | 'nobody'
  /** A firm that buys and delivers nothing. */
  | 'customer'
  /** A part that another alternative or revision of the same bill holds too. */
  | 'alternative'
  /** A line that ended before today, begins after it, or is out of use by its own status. */
  | 'ended'
  | 'not-yet'
  | 'out-of-use'
  /** A receipt or a requirement of a list of these. */
  | 'comes-and-goes'
  /** A stock that is blocked, in inspection or on the way. */
  | 'not-usable'
  /** The same lines as another place of the same assembly. */
  | 'repeated'
  | 'refused';

/** One source row that gave no record of its own kind; `quantity` is what it states, 0 where it states none. */
export type LeftOutRow = { readonly row: number; readonly reason: LeftOutReason; readonly quantity: number };

/** What the heads of orders or info records say for the lines of one table: which columns, and their cells by the number of the document. */
export type DocumentHeads = {
  readonly columns: ReadonlySet<ForeignColumn>;
  readonly heads: ReadonlyMap<string, ReadonlyMap<ForeignColumn, string>>;
};

/** What became of the rows of one foreign table. */
export type ForeignTally = {
  /** Rows whose money makes a price with an amount that stands in another table. */
  readonly pricedOver?: ReadonlySet<number>;
  /** What other tables say for its lines by the number of a document; null where the number is read for the lines of others. */
  readonly documents?: DocumentHeads | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly fills: readonly TableName[];
  /** Lines of the table; rows that only continue the line above are not lines of their own. */
  readonly rows: number;
  /** Rows that were joined to the line above. */
  readonly joined: number;
  readonly joinedRows: ReadonlySet<number>;
  /** Lines that were taken: all but those that are headings or refused. */
  readonly accepted: number;
  /** Distinct part numbers in the lines that were taken. */
  readonly parts: number;
  /** Sum of the line quantities as written; null where the table states none. */
  readonly quantity: number | null;
  readonly leftOut: readonly LeftOutRow[];
};

/** Canonical tables for a set of foreign ones, and what a person should know and decide. */
export type ForeignTranslation = {
  readonly tables: readonly CanonicalTable[];
  /** One for each foreign table, in the same order. */
  readonly tallies: readonly ForeignTally[];
};
