import { TABLES } from '../../domain/dataset.ts';
import { findHeaderMeanings } from '../dictionary/find-meaning.ts';
import type { TableName } from '../../domain/dataset.ts';
import type { ForeignColumn } from '../base/foreign-table.ts';
import { findMissingColumns, findNamedTable, getColumns } from '../base/table-columns.ts';

/** So many headers in the spelling of one table make a table without its name that table. */
const LEAST_EXACT = 3;
/** So many headers written almost so make a table with its name that table. */
const LEAST_ALIKE = 5;
/** Columns of lists of lines, missing from the table of parts. */
const OF_LINES: ReadonlySet<string> = new Set(['quantity', 'parent', 'child', 'level']);
/** Columns of the table of parts that a list of lines has as well. */
const SHARED_WITH_LINES: ReadonlySet<string> = new Set(['part_number', 'description', 'unit']);

/** Prices in a list of parts in other words; the table of parts has one such column at most. */
const OF_MONEY: ReadonlySet<ForeignColumn> = new Set(['price', 'selling-price', 'sales-value', 'order-value']);

/** A header as a canonical column is written: without blanks around it, in small letters. */
export function spellColumn(header: string): string {
  return header.trim().toLowerCase();
}

/**
 * The canonical table of a header in its own spelling, beside any other columns: the table named by the file or sheet, if its required columns are
 * there; else the one with its required columns and most of its columns there, at least three. Null if none has them, or two do alike: `part_number`
 * alone makes no table.
 */
export function findExactTable(label: string, header: readonly string[]): TableName | null {
  const places = new Map(header.map((name, place) => [spellColumn(name), place]));
  const named = findNamedTable(label);
  const isNamed = named !== null && findMissingColumns(named, places).length === 0;
  if (isNamed && !saysMoreElsewhere(named, places)) return named;
  if (named !== null && isSpeltAlike(named, header)) return named;
  let best: TableName | null = null;
  let bestCount = LEAST_EXACT - 1;
  for (const table of TABLES) {
    if (findMissingColumns(table, places).length > 0) continue;
    const own = [...getColumns(table).keys()].filter((column) => places.has(column));
    if (table === 'parts' && isListOfLines(own, places)) continue;
    if (own.length === bestCount) best = null;
    if (own.length > bestCount) {
      best = table;
      bestCount = own.length;
    }
  }
  return best;
}

/** Whether a table has one column of the table it is named after, and more of another: `item_suppliers` with prices and lead times. */
function saysMoreElsewhere(named: TableName, places: ReadonlyMap<string, number>): boolean {
  const count = (table: TableName): number =>
    [...getColumns(table).keys()].filter((column) => places.has(column)).length;
  return count(named) === 1 && TABLES.some((table) => table !== named && count(table) >= LEAST_EXACT);
}

/**
 * Whether at least five columns of a table with its name, the required ones among them, are written as the table writes them but for blanks, hyphens
 * and case: `Part Number`. Not so if a list of parts has the money of its columns in words of the trade: `Sales price` beside `Annual demand` is read
 * by a translation, to tell customers' payments from the cost of a part.
 */
function isSpeltAlike(table: TableName, header: readonly string[]): boolean {
  const alike = new Map(header.map((name, place) => [spellAlike(name), place]));
  const own = [...getColumns(table).keys()].filter((column) => alike.has(column));
  if (own.length < LEAST_ALIKE || findMissingColumns(table, alike).length > 0) return false;
  return table !== 'parts' || !header.some((name) => !getColumns(table).has(spellAlike(name)) && namesMoney(name));
}

function spellAlike(header: string): string {
  return spellColumn(header).replaceAll(/[\s-]+/g, '_');
}

function namesMoney(header: string): boolean {
  const [best] = findHeaderMeanings(header);
  return best?.meaning !== undefined && best.meaning !== null && OF_MONEY.has(best.meaning);
}

/** Whether parts with quantities or parents are lines of a structure, and no list of parts. */
function isListOfLines(own: readonly string[], places: ReadonlyMap<string, number>): boolean {
  const lines = [...OF_LINES].some((column) => places.has(column));
  return lines && own.filter((column) => !SHARED_WITH_LINES.has(column)).length < 2;
}
