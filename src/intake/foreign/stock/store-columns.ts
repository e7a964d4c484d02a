import { foldHeader, foldLabel } from '../../dictionary/fold-header.ts';
import { headsSum, namesStoresOf, readNumberedStore, saysPlaceAlone } from '../../dictionary/lines/stock-words.ts';
import { addUp, isPlantNumber } from '../../mapping/amounts/stock-columns.ts';
import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** A header that says more of a stock than where it lies. */
const SAYS_STOCK = /stock|bestand|hand|lager|库存|在庫|qty|quantity|menge/u;
/** Tables that were looked at, each once: every row asks. */
const judged = new WeakMap<ForeignTable, boolean>();

/**
 * Whether a table has a column of stocks for each of several stores, which add up: their headers differ in the number of the store alone, or a column beside them that
 * says so holds their sum in each row.
 */
export function hasStoreColumns(table: ForeignTable): boolean {
  const known = judged.get(table);
  if (known !== undefined) return known;
  const { source, columns } = table;
  const places = columns.get('stock') ?? [];
  const headers = places.map((place) => foldHeader(source.header[place] ?? '').text);
  const words = headers.map(readNumberedStore);
  const areNumbered = (new Set(words).size === 1 && words[0] !== null) || headers.every(isPlantNumber);
  const areSummed = headers.every(saysPlaceAlone) && (haveSum(table, places) || isByStore(table, headers));
  const has = places.length > 1 && (areNumbered || areSummed);
  judged.set(table, has);
  return has;
}

/** Whether a list without a sum is named after stocks by place, and its columns say nothing of a stock but the place. */
function isByStore({ source }: ForeignTable, headers: readonly string[]): boolean {
  const isNamed = [source.sheet ?? source.file, source.file].some((name) => namesStoresOf(foldLabel(name)));
  const isSummed = source.header.some((one) => headsSum(foldHeader(one).text));
  return !isSummed && isNamed && headers.every((header) => !SAYS_STOCK.test(header));
}

/** Whether a column that is headed as a sum holds that of these in each row, and a row has something in two of them. */
function haveSum({ source }: ForeignTable, places: readonly number[]): boolean {
  const total = source.header.findIndex((name, at) => !places.includes(at) && headsSum(foldHeader(name).text));
  return total >= 0 && addUp(source.lines, places, total);
}

/** What of a part is on hand by a row: over all its stores where each has a column, else by the first filled cell; null where no cell is a number. */
export function readStocked(cells: ForeignCells, line: SourceLine, column: 'stock' | 'quantity'): number | null {
  if (column !== 'stock' || !hasStoreColumns(cells.table)) return cells.amount(line, column)?.value ?? null;
  const amounts = (cells.table.columns.get('stock') ?? []).flatMap((place) => cells.amountAt(line, place)?.value ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}
