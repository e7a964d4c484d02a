import type { ForeignColumn, ForeignTable } from '../../base/foreign-table.ts';
import { fillCells, type SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { PERIOD_HEADER, PLAN_DAY_HEADER, YEAR_HEADER } from '../../dictionary/periods.ts';
import { findReturnedSales, type ReturnedSales } from '../sales/returned-sales.ts';
import { isCounted, planYear } from '../lines/plan-demand.ts';
import { readAmountOf, writeAmountOf } from './amounts-of-lists.ts';
import { keepOneMoney } from './money-of-lists.ts';

const ADDED: readonly ForeignColumn[] = ['annual-demand', 'sales-value'];
type Sum = { value: number; readonly behind: string; isOfOne: boolean };
/** A table, what its rows take back, and how often each counts for a year. */
type Member = {
  readonly table: ForeignTable;
  readonly returns: ReturnedSales | null;
  readonly weigh: (line: SourceLine) => number;
};

/**
 * The places of the tables in the order in which they are read: lists of a series newest first, at the places of these, so that what the newest says of a
 * part stands.
 */
export function orderSeries(tables: readonly ForeignTable[]): number[] {
  const places = Array.from(tables, (_, at) => at);
  const groups = Map.groupBy(places, (at) => tables[at]?.series?.key ?? '');
  groups.delete('');
  const queues = [...groups].map(([key, own]) => {
    const inOrder = own.toSorted((a, b) => (tables[b]?.series?.order ?? 0) - (tables[a]?.series?.order ?? 0));
    return [key, inOrder] as const;
  });
  const next = new Map(queues);
  return places.map((at) => next.get(tables[at]?.series?.key ?? '')?.shift() ?? at);
}

/**
 * The tables, where the lists of a series whose amounts make a year together state it in the first row of each part in the newest that names it, and nothing
 * in their other rows; `tables` in the order of `orderSeries`. A part with amounts in several units or currencies keeps its cells.
 */
export function addSeries(tables: readonly ForeignTable[]): ForeignTable[] {
  const members = Map.groupBy(tables, ({ series }) => (series?.how === 'added' ? series.key : ''));
  members.delete('');
  const added = new Map<ForeignTable, ForeignTable>();
  for (const own of members.values()) for (const [at, table] of addAll(own).entries()) added.set(own[at]!, table);
  return tables.map((table) => added.get(table) ?? table);
}

/** A list and those of its series whose orders count together with its own, in the order of `readers`. */
export function listAlike(readers: readonly ForeignCells[], cells: ForeignCells): readonly ForeignCells[] {
  const { series } = cells.table;
  return series?.how === 'together' ? readers.filter(({ table }) => table.series?.key === series.key) : [cells];
}

/** The tables of one series with the sums in place of their amounts. */
function addAll(tables: readonly ForeignTable[]): ForeignTable[] {
  let members = keepOneMoney(tables).map((table): Member => {
    const [amounts] = table.columns.get('annual-demand') ?? [];
    const returns = amounts === undefined ? null : findReturnedSales(table, amounts);
    return { table, returns, weigh: createWeight(table) };
  });
  for (const column of ADDED) {
    const place = tables[0]?.columns.get(column)?.[0];
    if (place !== undefined) members = addColumn(members, place, column === 'annual-demand');
  }
  return members.map(dropTimes);
}

/** How often a row counts for a year: as its list does, or as the columns of the list itself say. */
function createWeight(table: ForeignTable): (line: SourceLine) => number {
  const times = table.series?.times ?? 1;
  const plan = times === 'plan' ? planYear({ table }) : null;
  if (plan?.byRow === undefined) return () => (times === 'plan' ? 1 : times);
  return (line) => (isCounted(plan, line) ? plan.times : 0);
}

/** A list without its own columns of days, periods and returns: what it states is for a year now, and what came back is taken off. */
function dropTimes({ table, returns }: Member): ForeignTable {
  const dated = new Set(table.columns.get('order-date'));
  const header = table.source.header.map((name, at) => (dated.has(at) || isTime(foldHeader(name).text) ? '' : name));
  const columns = new Map(table.columns);
  columns.delete('order-date');
  const { lines } = table.source;
  const sold = returns === null ? lines : lines.map((line) => fillCells(line, new Map([[returns.place, '']])));
  return { ...table, columns, source: { ...table.source, header, lines: sold } };
}

function isTime(text: string): boolean {
  return PERIOD_HEADER.test(text) || PLAN_DAY_HEADER.test(text) || YEAR_HEADER.test(text);
}

function addColumn(members: readonly Member[], place: number, isOfUnits: boolean): Member[] {
  const sums = new Map<string, Sum>();
  for (const { table, returns, weigh } of members) {
    for (const line of table.source.lines) {
      const cell = readAmountOf(table, line, place);
      if (cell === null) continue;
      const part = namePart(table, line);
      const stated = isOfUnits
        ? (returns?.readUnits(line, cell.value) ?? cell.value)
        : takeBack(cell.value, line, returns);
      const value = stated * weigh(line);
      const sum = sums.get(part);
      if (sum === undefined) sums.set(part, { value, behind: cell.behind, isOfOne: true });
      else {
        sum.value += value;
        sum.isOfOne &&= sum.behind === cell.behind;
      }
    }
  }
  const written = new Set<string>();
  return members.map(({ table, returns, weigh }) => {
    const lines = table.source.lines.map((line) => {
      const part = namePart(table, line);
      const sum = sums.get(part);
      if (sum?.isOfOne !== true || readAmountOf(table, line, place) === null) return line;
      const text = written.has(part) ? '' : write(sum, table, place);
      written.add(part);
      return fillCells(line, new Map([[place, text]]));
    });
    return { table: { ...table, source: { ...table.source, lines } }, returns, weigh };
  });
}

/** The money of a row, below 0 where it takes a sale back or lowers its price, and none where it counts for nothing. */
function takeBack(money: number, line: SourceLine, returns: ReturnedSales | null): number {
  const units = returns?.readUnits(line, 1) ?? 1;
  if (units < 0 || returns?.isReduction(line) === true) return -Math.abs(money);
  return units === 0 ? 0 : money;
}

function namePart(table: ForeignTable, line: SourceLine): string {
  return (line.cells[table.columns.get('part-number')?.[0] ?? -1] ?? '').trim();
}

function write({ value, behind }: Sum, table: ForeignTable, place: number): string {
  const text = writeAmountOf(table, place, value);
  return behind === '' ? text : `${text} ${behind}`;
}
