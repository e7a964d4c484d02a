import type { SourceLine } from '../../base/source-table.ts';
import { createClosedSources } from './closed-sources.ts';
import { parseDay, writePercentage } from '../../values/parse-values.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** A list of orders' word on each source: its latest order stands for it, with its share of the orders in the year before. */
export type Orders = {
  readonly isLatest: (line: SourceLine) => boolean;
  /** In percent; '' where the part has one source only. */
  readonly readShare: (line: SourceLine) => string;
};

type Source = { latest: SourceLine; day: string; ordered: number };

/** Returns the sources of a list of orders; null where a table is none. The year ends with the newest order of the list, since the import has no clock. */
export function readOrders(cells: ForeignCells): Orders | null {
  if (!cells.has('order-quantity')) return null;
  const { lines } = cells.table.source;
  const dayOf = (line: SourceLine): string => readDay(cells.get(line, 'order-date'));
  const closed = createClosedSources(cells);
  const isOfYear = createOrderYear(cells);
  const parts = new Map<string, Map<string, Source>>();
  for (const line of lines) {
    const sources = parts.get(cells.get(line, 'part-number')) ?? new Map<string, Source>();
    parts.set(cells.get(line, 'part-number'), sources);
    const key = readSourceKey(cells, line);
    const day = dayOf(line);
    if (closed.isClosed(line)) continue;
    // What goes back to the supplier has a minus, and stands for no order of its own.
    const amount = cells.amount(line, 'order-quantity')?.value ?? 0;
    const ordered = isOfYear(line) ? amount : 0;
    const known = sources.get(key);
    if (known === undefined) sources.set(key, { latest: line, day, ordered });
    else {
      known.ordered += ordered;
      if (day >= known.day && amount >= 0) Object.assign(known, { latest: line, day });
    }
  }
  return {
    isLatest: (line) => parts.get(cells.get(line, 'part-number'))?.get(readSourceKey(cells, line))?.latest === line,
    readShare: (line) => {
      const sources = parts.get(cells.get(line, 'part-number'));
      const total = [...(sources?.values() ?? [])].reduce((sum, { ordered }) => sum + Math.max(0, ordered), 0);
      const own = Math.max(0, sources?.get(readSourceKey(cells, line))?.ordered ?? 0);
      return sources === undefined || sources.size < 2 || total === 0 ? '' : writePercentage(own / total);
    },
  };
}

/** Tells the orders of the year up to the newest one of the list; those without a day are of it. */
export function createOrderYear(cells: ForeignCells): (line: SourceLine) => boolean {
  const dayOf = (line: SourceLine): string => readDay(cells.get(line, 'order-date'));
  const newest = cells.table.source.lines.reduce((latest, line) => (dayOf(line) > latest ? dayOf(line) : latest), '');
  const begin = newest === '' ? '' : `${Number(newest.slice(0, 4)) - 1}${newest.slice(4)}`;
  return (line) => {
    const day = dayOf(line);
    return day === '' || day > begin;
  };
}

/** The day named by a cell; of a year alone its last. */
function readDay(cell: string): string {
  return parseDay(cell) ?? (/^20\d{2}$/.test(cell) ? `${cell}-12-31` : '');
}

/** Supplier, its place and the goods' place of making in a line, together one source of its part. */
export function readSourceKey(cells: ForeignCells, line: SourceLine): string {
  return JSON.stringify([
    cells.get(line, 'supplier-id') || cells.get(line, 'supplier'),
    cells.get(line, 'country'),
    cells.get(line, 'origin-country'),
  ]);
}
