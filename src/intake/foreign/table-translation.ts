import type { AssembliesOfTables } from './bom/repeated-assemblies.ts';
import { isWhereUsed } from './bom/title-block.ts';
import type { BoughtInYear } from './lines/source-cells.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import type { ForeignRow } from './lines/fold-continuations.ts';
import type { FirmRegister, FirmTable } from './firm-register.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';
import type { CanonicalTable, ForeignPurpose, ForeignTally, LeftOutReason, LeftOutRow } from '../base/foreign-table.ts';
import type { MakerWords } from '../values/maker-names.ts';
import type { PricesOverFiles } from './prices-over-files.ts';
import type { StatedShares } from './joined/stated-shares.ts';
import type { ToUnitOfPart } from '../values/piece-masses.ts';
import type { PartTable } from './part-register.ts';
import { isOfPaidSales } from './sales/paid-tables.ts';

/** The sources of parts that one foreign table names. */
export type SourceTableOfParts = {
  /** Whether a row, by its number, states a further price of a source that another row stands for. */
  readonly isFurtherPrice: (row: number) => boolean;
  /**
   * Adds the makers, suppliers and countries of a line as sources of its part; a source that was named before keeps the row besides. `bought`: what the line
   * says to be bought of it in a year; it is that of one source, and of several nobody says how much each delivers.
   */
  readonly add: (row: ForeignRow, partNumber: string, inlineMaker: string | null, bought?: BoughtInYear) => void;
  /** Adds one supplier by id as a source of a part, in a country that is not known. */
  readonly addSupplier: (row: number, partNumber: string, supplierId: string) => void;
  /** Adds a plant of the company itself that makes a part. */
  readonly addPlant: (row: number, partNumber: string, siteId: string) => void;
  readonly finish: () => CanonicalTable | null;
};

/** What the translation of one table works with. */
export type TableTranslation = {
  readonly cells: ForeignCells;
  readonly log: ProblemLog;
  readonly findTerritory: Vocabulary['findTerritory'];
  readonly findItems: Vocabulary['findItems'];
  readonly properties: Vocabulary['properties'];
  readonly makers: MakerWords;
  readonly parts: PartTable;
  readonly firms: FirmTable;
  readonly firmRegister: FirmRegister;
  readonly sources: SourceTableOfParts;
  /** A part of any table in its own spelling; null where no table has it. */
  readonly findPart: (name: string) => string | null;
  /** The item that a bill makes, by the name of the bill; null where no table says it. */
  readonly findBill: (bill: string) => string | null;
  /** The item that a line means which names its bill; null where the name is that of a part, or of no bill. */
  readonly findItemOf: (name: string) => string | null;
  /** The further items that the same bill makes. */
  readonly findOtherItems: (bill: string) => readonly string[];
  /** Whether tables name a bill only as one that makes its item no more. */
  readonly isRetired: (bill: string) => boolean;
  /** For how many of its item a bill is written; null where no table says it. */
  readonly findBillBase: (bill: string) => number | null;
  /** The part that a list names by the key of its record; the name itself where the list names parts. */
  readonly resolveKey: (name: string) => string;
  /** Parts that the files sell and that no list of lines is known to make up by its own words. */
  readonly sold: readonly string[];
  /** Parts that some list says to be made of others by its own words. */
  readonly made: ReadonlySet<string>;
  /** Parts that bills build into others and of which no list states a demand of customers. */
  readonly builtIn: ReadonlySet<string>;
  /** An amount in the unit that its part is counted in. */
  readonly toUnitOfPart: ToUnitOfPart;
  /** The unit that the tables before count a part in; null where none says. */
  readonly unitOf: (partNumber: string) => string | null;
  /** The day on which what files say must count; null where nobody says which. */
  readonly day: string | null;
  /** The day on which the files were taken, or are read; null where nobody says which. */
  readonly takenOn: string | null;
  /** Prices of which the money stands here and the amount in another table. */
  readonly overFiles: PricesOverFiles;
  readonly statedShares: StatedShares;
  /** Whether a table before says that line of a bill; asked only where some list says where a part is used. */
  readonly isWritten: (parent: string, child: string) => boolean;
  /** The assemblies that the bills before wrote with their lines. */
  readonly assemblies: AssembliesOfTables;
  /** Whether some table has a site of that id. */
  readonly isSite: (id: string) => boolean;
  /** The item that an operation makes, null where no table says it. */
  readonly findProduct: (operation: string) => string | null;
};

/** Tables of one foreign table besides parts, suppliers and sourcing, and what became of its rows. */
export type Translated = { readonly tables: readonly CanonicalTable[]; readonly count: RowCount };

export type RowCount = Pick<
  ForeignTally,
  'rows' | 'joined' | 'joinedRows' | 'accepted' | 'parts' | 'quantity' | 'leftOut' | 'emptied'
>;

/** Counts what becomes of the rows of one table. */
export type RowCounter = {
  readonly leaveOut: (row: number, reason: LeftOutReason, quantity?: number) => void;
  readonly count: (total: {
    lines: number;
    joined: readonly ForeignRow[];
    parts: number;
    quantity: number | null;
  }) => RowCount;
};

/** A counter: headings are no lines of the table, refused lines are lines that were not taken. */
export function createRowCounter(): RowCounter {
  const leftOut: LeftOutRow[] = [];
  return {
    leaveOut: (row, reason, quantity = 0) => leftOut.push({ row, reason, quantity }),
    count: ({ lines, joined, parts, quantity }) => {
      const headings = leftOut.filter(({ reason }) => reason === 'heading').length;
      const refused = leftOut.filter(({ reason }) => reason === 'refused').length;
      const joinedRows = new Set(joined.flatMap(({ continued }) => continued.map(({ row }) => row)));
      const accepted = lines - headings - refused;
      return { rows: lines - headings, joined: joinedRows.size, joinedRows, accepted, parts, quantity, leftOut };
    },
  };
}

/** Adds one note about all these rows, at the first of them; none where there are none. `what` is a phrase, the count follows it. */
export function noteRows(
  { cells, log }: Pick<TableTranslation, 'cells' | 'log'>,
  code: string,
  rows: readonly number[],
  what: string,
): void {
  const [row] = rows;
  const { file, sheet } = cells.table.source;
  if (row === undefined) return;
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows, the first is row ${row}`;
  log.note({ code, file, sheet, row, message: `${what} (${count}).` });
}

/** Lists of suppliers first, so that lines find them by name; what is on stock last, so that it finds its sites. */
const ORDER: readonly ForeignPurpose[] = [
  'own-sites',
  'supplier-list',
  'declaration',
  'parts-list',
  'operations',
  'bom',
  'sourcing',
  'stock',
  'contents',
  'property-list',
  'bill-list',
  'rate-list',
  'licence-list',
  'declared-list',
];

/** Where a table stands among those that are translated, the least first: what is sold before lists of costs, so that a product's price is what it is sold for. */
export function rankTable(cells: ForeignCells): number {
  // What customers pay goes before what a part costs, and what they paid in a year before the price of a list.
  const isPriced = cells.has('selling-price') || cells.has('sales-value');
  // What says where a part is used repeats what bills say.
  const isUse = cells.table.purpose === 'bom' && isWhereUsed(cells);
  // Where a licensor sits, the lists of firms say.
  const isLate = isUse || cells.has('licensor');
  return ORDER.indexOf(cells.table.purpose) - (isOfPaidSales(cells) ? 0.5 : isPriced ? 0.4 : 0) + (isLate ? 0.25 : 0);
}
