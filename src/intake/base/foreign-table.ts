import type { TableName } from '../../domain/dataset.ts';
import type { LeftOut, SourceTable } from './source-table.ts';
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
  /** Which operation of a planning system makes which item; it names the parents of a `bom` by operation. */
  | 'operations';

/** What a column of a foreign table means. A meaning may stand in several columns (maker 1, maker 2; one column per level). */
export const FOREIGN_COLUMNS = [
  // Structure. Several `level` columns are a column for each level.
  'level',
  'item-number',
  'parent',
  'operation',
  'component-ids',
  // What a list of lines may name instead of a part: the bill that makes it, the key of its record.
  'bill',
  'key',
  // The part.
  'part-number',
  'description',
  'value',
  'footprint',
  'designators',
  'kind',
  'category',
  'form',
  'material',
  'mass',
  'hs-code',
  'unit',
  'procurement',
  'price',
  'selling-price',
  'price-unit',
  'currency',
  'annual-demand',
  // The quantity of a line. Several `quantity` columns are quantities for several lots; `quantity-second` multiplies.
  'quantity',
  'quantity-second',
  'do-not-fit',
  'base-quantity',
  'line-kind',
  'lot-size',
  'minimum-order',
  'purchase-multiple',
  'yield',
  'essential',
  // Who and where.
  'maker',
  'maker-part-number',
  'supplier',
  'supplier-id',
  'supplier-part-number',
  'supplier-parent',
  'site',
  'site-id',
  'country',
  'origin-country',
  'address',
  'city',
  'latitude',
  'longitude',
  'contributor',
  'share',
  'lead-time',
  'capacity',
  'blocked',
  'valid-from',
  'valid-to',
  // Stock.
  'stock',
  'days-of-cover',
  'location',
  // Exchange rates: so many of one currency are so many of the other.
  'rate',
  'from-currency',
  'to-currency',
  'rate-unit',
  // Declarations.
  'substance',
  'mass-min',
  'mass-max',
  'mass-share',
  'metal',
  'smelter-id',
  'remark',
] as const;
export type ForeignColumn = (typeof FOREIGN_COLUMNS)[number];

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
  /** How a column writes decimals, by place; what is left out is written as `source.decimalComma` says. */
  readonly decimalCommas?: ReadonlyMap<number, boolean>;
};

/** A canonical table made from foreign rows; its lines bear the rows of the file that they came from. */
export type CanonicalTable = {
  readonly table: TableName;
  readonly source: SourceTable;
  readonly columns: ColumnMap;
  /** True where it was made here, from a table in other words. */
  readonly translated?: true;
};

/** Why a source row adds no line to the BOM although it was read; its part, where it names one, is kept. */
export type LeftOutReason =
  | 'do-not-fit'
  | 'quantity-zero'
  /** The assembly itself, not a line of it. */
  | 'top'
  /** The output of an operation. */
  | 'produced'
  /** Text that names no part and no firm. */
  | 'heading'
  /** A line that says of a metal that nobody is named or known. */
  | 'nobody'
  /** The same lines as another place of the same assembly. */
  | 'repeated'
  | 'refused';

/** One source row that gave no record of its own kind; `quantity` is what it states, 0 where it states none. */
export type LeftOutRow = { readonly row: number; readonly reason: LeftOutReason; readonly quantity: number };

/** What became of the rows of one foreign table. */
export type ForeignTally = {
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
