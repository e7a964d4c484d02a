import { foldHeader } from '../../dictionary/fold-header.ts';
import { readNumberedStore } from '../../dictionary/lines/stock-words.ts';
import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Whether a table has a column of stocks for each of several stores, whose headers differ in the number of the store alone; these add up. */
export function hasStoreColumns({ source, columns }: ForeignTable): boolean {
  const places = columns.get('stock') ?? [];
  const words = places.map((place) => readNumberedStore(foldHeader(source.header[place] ?? '').text));
  return places.length > 1 && new Set(words).size === 1 && words[0] !== null;
}

/** What of a part is on hand by a row: over all its stores where each has a column, else by the first filled cell; null where no cell is a number. */
export function readStocked(cells: ForeignCells, line: SourceLine, column: 'stock' | 'quantity'): number | null {
  if (column !== 'stock' || !hasStoreColumns(cells.table)) return cells.amount(line, column)?.value ?? null;
  const amounts = (cells.table.columns.get('stock') ?? []).flatMap((place) => cells.amountAt(line, place)?.value ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}
