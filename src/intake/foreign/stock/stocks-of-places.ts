import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { SourceLine, SourceTable } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { CanonicalTable } from '../../base/foreign-table.ts';

/** A list of stocks and what it was translated into. */
type StockList = { readonly cells: ForeignCells; readonly table: CanonicalTable };

/** Digits beyond these are rounding of a sum. */
const DIGITS = 12;
const MOST_NAMED = 4;
/** What a line of stock at no site says, and where it is. */
type Held = { readonly list: StockList; readonly line: SourceLine; readonly places: ReadonlySet<string> };

/**
 * The tables that lists were translated into, in their order, where stocks of one part that the rows of several lists state at different places of no site are one in the first list that
 * names it: stores `North` and `South` in a file each. Stocks of which no row says that their places differ stay: the names of their lists may say it, or they are found to disagree.
 */
export function joinStocksOfPlaces(
  translated: readonly { readonly cells: ForeignCells; readonly tables: readonly CanonicalTable[] }[],
  log: ProblemLog,
): readonly CanonicalTable[] {
  const lists = translated.flatMap(({ cells, tables }) =>
    tables.filter(({ table }) => table === 'inventory').map((table) => ({ cells, table })),
  );
  const joined = joinLists(lists, log);
  return translated.flatMap(({ tables }) => tables.map((table) => joined.get(table) ?? table));
}

function joinLists(lists: readonly StockList[], log: ProblemLog): ReadonlyMap<CanonicalTable, CanonicalTable> {
  const held = Map.groupBy(
    lists.flatMap((list) => listHeld(list)),
    ({ list, line }) => readCell(list.table, line, 'part_number'),
  );
  const sums = new Map<SourceLine, number>();
  const joined = new Set<SourceLine>();
  const named = new Set<StockList>();
  for (const own of held.values()) {
    if (new Set(own.map(({ list }) => list)).size < 2 || !areApart(own)) continue;
    const [first, ...others] = own as [Held, ...Held[]];
    const total = own.reduce((sum, { list, line }) => sum + Number(readCell(list.table, line, 'quantity')), 0);
    sums.set(first.line, total);
    for (const { line } of others) joined.add(line);
    for (const { list } of own) named.add(list);
  }
  if (joined.size === 0) return new Map();
  noteJoined([...named], sums.size, log);
  return new Map(lists.filter((list) => named.has(list)).map(({ table }) => [table, write(table, sums, joined)]));
}

/** Lines of stock in pieces at no site, each once for its part in the list. */
function listHeld(list: StockList): Held[] {
  const { cells, table } = list;
  if (!cells.has('site-id') && !cells.has('location') && !cells.has('site')) return [];
  const rows = new Map(cells.table.source.lines.map((line) => [line.row, line]));
  return table.source.lines.flatMap((line) => {
    const quantity = readCell(table, line, 'quantity');
    if (readCell(table, line, 'site_id') !== '' || quantity === '' || !Number.isFinite(Number(quantity))) return [];
    if (readCell(table, line, 'days_of_cover') !== '') return [];
    const ofRows = [line.row, ...(line.otherRows ?? [])].map((row) => {
      const own = rows.get(row);
      const place =
        own === undefined ? '' : cells.get(own, 'site-id') || cells.get(own, 'location') || cells.get(own, 'site');
      return place.trim().toLowerCase();
    });
    return [{ list, line, places: new Set(ofRows) }];
  });
}

/** Whether each line says where its stock is, and no two name the same place. */
function areApart(own: readonly Held[]): boolean {
  const seen = new Set<string>();
  for (const { places } of own) {
    if (places.has('') || [...places].some((place) => seen.has(place))) return false;
    for (const place of places) seen.add(place);
  }
  return true;
}

function readCell({ columns }: CanonicalTable, line: SourceLine, column: string): string {
  return line.cells[columns.places.get(column) ?? -1] ?? '';
}

function write(
  table: CanonicalTable,
  sums: ReadonlyMap<SourceLine, number>,
  joined: ReadonlySet<SourceLine>,
): CanonicalTable {
  const place = table.columns.places.get('quantity');
  const lines = table.source.lines
    .filter((line) => !joined.has(line))
    .map((line) => {
      const sum = sums.get(line);
      if (sum === undefined) return line;
      const text = String(Number(sum.toPrecision(DIGITS)));
      return { ...line, cells: line.cells.map((cell, at) => (at === place ? text : cell)) };
    });
  const source: SourceTable = { ...table.source, lines };
  return { ...table, source };
}

function noteJoined(lists: readonly StockList[], parts: number, log: ProblemLog): void {
  const [first] = lists;
  if (first === undefined) return;
  const { file, sheet, headerRow } = first.cells.table.source;
  const names = nameSome(lists, MOST_NAMED, ({ cells }) => cells.table.source.sheet ?? cells.table.source.file);
  log.note({
    code: 'stocks-added',
    file,
    sheet,
    row: headerRow,
    message: `${names} state stocks at different places, which are no sites of these files: what they hold of a part is added up (${parts === 1 ? 'one part' : `${parts} parts`}).`,
  });
}
