import type { ForeignTable } from '../../base/foreign-table.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { fillCells, type SourceLine } from '../../base/source-table.ts';
import { createForeignCells } from '../../values/foreign-cells.ts';

/** What stands at the head of an order, for all of its lines. */
const HEAD = ['order-date', 'blocked', 'document', 'supplier', 'supplier-id'] as const;
/** What goes down with it: the country of a firm is that of its order. */
const GOES_DOWN = [...HEAD, 'country', 'currency'] as const;

/**
 * The lines of a list of orders that prints the head of each order once, by row, with that head: such a line stands below it, names a part, and says
 * nothing of the day or of anything else at the head. None for any other table.
 */
export function fillOrderHeads(table: ForeignTable): ReadonlyMap<number, SourceLine> {
  const filled = new Map<number, SourceLine>();
  const heads = HEAD.filter((column) => table.columns.has(column));
  // A day alone may be missing by chance.
  if (!heads.includes('order-date') || heads.length < 2) return filled;
  if (!table.columns.has('annual-demand') && !table.columns.has('order-quantity')) return filled;
  const cells = createForeignCells(table);
  const places = GOES_DOWN.flatMap((column) => table.columns.get(column) ?? []);
  let above: SourceLine | null = null;
  let previous = 0;
  for (const line of table.source.lines) {
    const isBare = heads.every((column) => cells.get(line, column) === '') && cells.get(line, 'part-number') !== '';
    if (isBare && above !== null && line.row === previous + 1) filled.set(line.row, fill(line, above, places));
    else above = cells.get(line, 'order-date') === '' ? null : line;
    previous = line.row;
  }
  return filled;
}

/** A line with the cells of another one at places where it has none. */
function fill(line: SourceLine, from: SourceLine, places: readonly number[]): SourceLine {
  const blank = places.filter((place) => (line.cells[place] ?? '') === '');
  return fillCells(line, new Map(blank.map((place) => [place, from.cells[place] ?? ''])));
}

/** The table with the head of each order in all of its lines, where it prints it once; the rows are noted. Any other table as it is. */
export function fillDownOrders(table: ForeignTable, log: ProblemLog): ForeignTable {
  const filled = fillOrderHeads(table);
  const [first] = filled.keys();
  if (first === undefined) return table;
  const { file, sheet, header } = table.source;
  log.note({
    code: 'order-filled-down',
    file,
    sheet,
    row: first,
    column: header[table.columns.get('order-date')?.[0] ?? -1] ?? '',
    message: `Lines that say nothing of their day belong to the order above them (${filled.size === 1 ? '1 row' : `${filled.size} rows`}).`,
  });
  return withLines(table, filled);
}

/** A table with other lines in the place of some of its own. */
export function withLines(table: ForeignTable, others: ReadonlyMap<number, SourceLine>): ForeignTable {
  const lines = table.source.lines.map((line) => others.get(line.row) ?? line);
  return { ...table, source: { ...table.source, lines } };
}
