import { FOREIGN_COLUMNS } from '../../domain/tables/foreign-columns.ts';
import type { ForeignColumn } from '../../domain/tables/foreign-columns.ts';
import type { TableName } from '../../domain/dataset.ts';
import type { ColumnMap } from './column-map.ts';
import type { LeftOut, SourceLine, SourceTable } from './source-table.ts';

/** Purpose of a foreign table; it decides the canonical tables of its rows. */
export type ForeignPurpose =
  /** Lines of a bill of materials in any layout. */
  | 'bom'
  /** Suppliers, factories or sites. */
  | 'supplier-list'
  /** Parts without structure (item master), with or without makers and prices. */
  | 'parts-list'
  /** Quantities on hand, by part and place. */
  | 'stock'
  /** Parts and their delivering suppliers or sites. */
  | 'sourcing'
  /** Smelters and refiners of a minerals declaration. */
  | 'declaration'
  /** The plants of the company itself. */
  | 'own-sites'
  /** Exchange rates between two currencies, in either direction. */
  | 'rate-list'
  /** Contents of parts, by substance. */
  | 'contents'
  /** Abilities of parts, one property a row: classifications, attributes of products. */
  | 'property-list'
  /** Heads of bills: for how many each of them is written. */
  | 'bill-list'
  /** Export licences: held, asked for or refused. */
  | 'licence-list'
  /** A material declaration, as a tree of parts, materials and substances (`declared-list.ts`). */
  | 'declared-list'
  /** Operations of a planning system and their items; it names the parents of a `bom` by operation. */
  | 'operations';

export { FOREIGN_COLUMNS };
export type { ForeignColumn };

/** A source table with the meaning of its columns. Columns without a meaning for the import are left out of `columns`. */
export type ForeignTable = {
  readonly source: SourceTable;
  readonly purpose: ForeignPurpose;
  /** Meaning to places in the row, counted from 0, in the order of the file. */
  readonly columns: ReadonlyMap<ForeignColumn, readonly number[]>;
  /** Rows around the lines without data; [] if left out. */
  readonly leftOut?: readonly LeftOut[];
  /** Text above the header with a possible name of the assembly (a title, `Assembly: 4711`), one entry a cell; [] if there is none. */
  readonly titles?: readonly string[];
  /** Texts of its sheet outside of tables, and texts beside it in its document; absent if there are none. */
  readonly around?: readonly string[] | undefined;
  /** Leading blanks of the part's naming cell, by row as in the file, for rows indented by blanks. */
  readonly indents?: ReadonlyMap<number, number>;
  /** The nodes of a declaration in another layout than the declared list, and the table's columns behind them. */
  readonly declared?: {
    readonly lines: readonly SourceLine[];
    readonly places: ReadonlySet<number>;
    /** Unread cells of these columns with content, as places by row of the file. */
    readonly unread?: ReadonlyMap<number, ReadonlySet<number>> | undefined;
    /** Rows with more on a node in another row. */
    readonly joined?: ReadonlySet<number> | undefined;
  };
  /** Writing of decimals by column, by place; absent ones are as `source.decimalComma` says. */
  readonly decimalCommas?: ReadonlyMap<number, boolean>;
  /** The currencies of a bare `$`, `kr` or `¥` by the files; absent: US dollars, and none. */
  readonly signs?: { readonly dollar?: string; readonly crown?: string; readonly yen?: string };
  /** Of lists of purchases: the currencies of firms by number and name, as lists of suppliers say them; absent: none does. */
  readonly firmCurrencies?: ReadonlyMap<string, string> | undefined;
  /** Its place among lists of one thing at several times; absent: it is none of these. */
  readonly series?: SeriesPlace | undefined;
};

/**
 * One of several lists of one thing at several times or in several parts, told by `key`; `order` is by time, `times` brings its amounts to a year:
 * `plan` if its own columns say how.
 */
export type SeriesPlace = {
  readonly key: string;
  readonly how: 'one' | 'newest' | 'added' | 'together';
  readonly order: number;
  readonly times: number | 'plan';
};

/**
 * The firms with declarations of weight for a part, none if one is not named, from when until when these hold, '' if they do not say, and
 * whether all of them are drafts.
 */
export type Declarers = {
  readonly firms: readonly string[];
  readonly validTo: string;
  readonly validFrom: string;
  readonly isDraft: boolean;
  /** Whether all of them only put amounts of other declarations right. */
  readonly isCorrection?: boolean;
  /** Which of the goods of the part they speak of; '' if they do not say. */
  readonly goods: string;
  /** Their own number for it, if it has a possible revision behind the number on file. */
  readonly revised?: string;
  /** The statement of each, if they are several. */
  readonly lists?: readonly FirmList[];
};

/** What one firm declares of a part, in percent. */
export type FirmList = {
  readonly firm: string;
  readonly date: string;
} & ListedShares;

/** Shares of mass by substance, and the most left for others; null: nobody knows. */
export type ListedShares = {
  readonly substances: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  readonly rest: number | null;
};

/** The shares of a list, by substance, and of the rest if somebody knows it, under the name `rest`. */
export function listShares({
  substances,
  rest,
}: ListedShares): readonly (readonly [string, { readonly min: number; readonly max: number }])[] {
  return [...substances, ...(rest === null ? [] : [['rest', { min: 0, max: rest }] as const])];
}

/** A canonical table made from foreign rows; its lines bear their rows of the file. */
export type CanonicalTable = {
  readonly table: TableName;
  readonly source: SourceTable;
  readonly columns: ColumnMap;
  /** True if it was made here, from a table in other words. */
  readonly translated?: true;
  /** For declared contents, beside other tables perhaps on the same part: the declarer of those of a part. */
  readonly declared?: ReadonlyMap<string, Declarers>;
};

/** Why a source row adds no line to the BOM although it was read; its part, if it names one, is kept. */
export type LeftOutReason =
  | 'do-not-fit'
  | 'quantity-zero'
  /** The assembly itself, not a line of it. */
  | 'top'
  /** The output of an operation, or its by-product: a line with a minus. */
  | 'produced'
  /** Text without a part and a firm. */
  | 'heading'
  /** A line with the statement that nobody is named or known for a metal. */
  | 'nobody'
  /** A firm on the buying side, without deliveries. */
  | 'customer'
  /** A part of another alternative or revision of the same bill too. */
  | 'alternative'
  /** An alternate used 0 times in a hundred. */
  | 'spare'
  | 'stand-in'
  /** A part of the same bill at another plant too. */
  | 'other-plant'
  /** A line past its end, before its begin, or out of use by its own status. */
  | 'ended'
  | 'not-yet'
  | 'out-of-use'
  /** A receipt or a requirement of a list of these. */
  | 'comes-and-goes'
  /** A stock blocked, in inspection or on the way. */
  | 'not-usable'
  /** The same lines as another place of the same assembly. */
  | 'repeated'
  | 'of-source'
  | 'refused';

/** One source row without a record of its own kind; `quantity` is its stated one, 0 for none. */
export type LeftOutRow = { readonly row: number; readonly reason: LeftOutReason; readonly quantity: number };

/** A line of a bill by its two parts. */
export type LineKey = { readonly parent: string; readonly child: string };

/** Columns of the heads of orders or info records for the lines of one table, and their cells by the number of the document. */
export type DocumentHeads = {
  readonly columns: ReadonlySet<ForeignColumn>;
  readonly heads: ReadonlyMap<string, ReadonlyMap<ForeignColumn, string>>;
};

/** Fate of the rows of one foreign table. */
export type ForeignTally = {
  /** Rows with money for a price by an amount in another table. */
  readonly pricedOver?: ReadonlySet<number>;
  /** Other tables' cells for its lines by the number of a document; null if the number is read for the lines of others. */
  readonly documents?: DocumentHeads | null;
  /** Whether the currencies of its firms stand for prices in another table. */
  readonly givesCurrencies?: boolean;
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly fills: readonly TableName[];
  /** Lines of the table; mere continuations of the line above are not lines of their own. */
  readonly rows: number;
  /** Rows joined to the line above. */
  readonly joined: number;
  readonly joinedRows: ReadonlySet<number>;
  /** Accepted lines: all but headings and refused ones. */
  readonly accepted: number;
  /** Distinct part numbers in the accepted lines. */
  readonly parts: number;
  /** Sum of the line quantities as written; null if the table states none. */
  readonly quantity: number | null;
  readonly leftOut: readonly LeftOutRow[];
  /** Lines of bills named by the table as built in no more: of quantity 0, ended or out of use. */
  readonly emptied?: readonly LineKey[];
};

/** Canonical tables for a set of foreign ones, and facts and decisions for a person. */
export type ForeignTranslation = {
  readonly tables: readonly CanonicalTable[];
  /** One for each foreign table, in the same order. */
  readonly tallies: readonly ForeignTally[];
};
