import { foldHeader } from '../../dictionary/fold-header.ts';
import { readMrpKind, type MrpKind } from '../../dictionary/lines/mrp-words.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { createForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';
import { planYear, readPlanned } from './plan-demand.ts';

/** Content of a row in a list of stock, receipts and requirements. */
export type MrpRow = MrpKind | 'not-known';

/** Kind of a row in such a list; null where the table is none. */
export function createMrpReader(cells: ForeignCells): ((line: SourceLine) => MrpRow) | null {
  if (!cells.has('mrp-element')) return null;
  return (line) => {
    const cell = cells.get(line, 'mrp-element');
    return cell === '' ? 'not-known' : (readMrpKind(foldHeader(cell).text) ?? 'not-known');
  };
}

/** The stock of a row of it: the stated one, else the booked one. */
export function readMrpStock(cells: ForeignCells, line: SourceLine): string {
  return cells.get(line, 'stock') || cells.get(line, 'quantity');
}

/**
 * Demand of customers and forecasts for each part in a year, by its number: the amounts of its rows by their days, without their sign. Empty
 * where the days of the list make no year, or no part is asked for from outside.
 */
export function planMrpDemand(cells: ForeignCells): {
  readonly demand: ReadonlyMap<string, number>;
  readonly says: string;
} {
  const demand = new Map<string, number>();
  const read = createMrpReader(cells);
  const place = cells.table.columns.get('quantity')?.[0];
  if (read === null) return { demand, says: '' };
  const lines = cells.table.source.lines.filter((line) => read(line) === 'demand');
  if (place === undefined || lines.length === 0) return { demand, says: '' };
  const columns = new Map(cells.table.columns);
  for (const column of ['quantity', 'stock', 'mrp-element'] as const) columns.delete(column);
  columns.set('annual-demand', [place]);
  const asked = createForeignCells({ ...cells.table, columns, source: { ...cells.table.source, lines } });
  const plan = planYear(asked);
  if (plan?.byRow === undefined || plan.byRow.periods.size === 0) return { demand, says: '' };
  for (const line of lines) {
    const planned = readPlanned(asked, line, plan);
    const partNumber = cells.get(line, 'part-number');
    if (planned !== null) demand.set(partNumber, (demand.get(partNumber) ?? 0) + Math.abs(planned));
  }
  return { demand, says: plan.says };
}

/** Tells the read and the unread part of such a list. */
export function noteMrpRows(translation: TableTranslation, isDemandRead: boolean): void {
  const { cells } = translation;
  const read = createMrpReader(cells);
  if (read === null) return;
  const rowsOf = (...kinds: readonly MrpRow[]): number[] =>
    cells.table.source.lines.flatMap((line) => (kinds.includes(read(line)) ? [line.row] : []));
  noteRows(translation, 'mrp-stock', rowsOf('stock'), 'Rows that state what is on hand are read as stock');
  noteRows(
    translation,
    isDemandRead ? 'mrp-demand' : 'mrp-demand-not-read',
    rowsOf('demand'),
    isDemandRead
      ? 'Rows of forecasts and orders of customers are read as demand'
      : 'Rows of forecasts and orders of customers whose days make no year; they are not read as demand: give the plan of the year as well',
  );
  noteRows(
    translation,
    'mrp-not-read',
    rowsOf('other'),
    'Rows of open and planned orders, of safety stock and of what assemblies need; they are not kept: what assemblies need follows from the bill',
  );
  noteRows(
    translation,
    'mrp-not-known',
    rowsOf('not-known'),
    `Rows of which “${cells.header('mrp-element', 'MRP element')}” says nothing that is understood; they are not read`,
  );
}
