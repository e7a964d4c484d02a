import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesRejection } from '../../dictionary/lines/sales-order-words.ts';
import { createForeignCells } from '../../values/foreign-cells.ts';
import { saysPartOfYear } from '../series/part-of-year.ts';
import { createClosedSources } from './closed-sources.ts';
import { createOrderYear } from './order-shares.ts';
import { planDays } from './plan-days.ts';
import type { PlanOfRows } from './plan-rows.ts';

/**
 * How the orders of customers make a year: those of the year up to the newest of them, without cancelled or rejected ones; orders of a shorter
 * time, from the first that is listed to the last, are scaled as a plan is, unless their list is named after a year that was over when it was taken (`takenOn`). Null where a table lists none.
 */
export function planOrders(table: ForeignTable, takenOn: string | null): PlanOfRows | null {
  const [amounts] = table.columns.get('annual-demand') ?? [];
  const [place] = table.columns.get('order-date') ?? [];
  if (amounts === undefined || place === undefined) return null;
  const cells = createForeignCells(table);
  const closed = createClosedSources(cells);
  const isOfYear = createOrderYear(cells);
  const isRejected = namesRejection(foldHeader(cells.header('blocked', '')).text);
  const counts = (line: SourceLine): boolean =>
    isOfYear(line) && !closed.isClosed(line) && !(isRejected && cells.get(line, 'blocked') !== '');
  const readDay = (line: SourceLine): string => (line.cells[place] ?? '').trim();
  const lines = table.source.lines.filter(counts);
  const planDaysOf = (some: readonly SourceLine[]): ReturnType<typeof planDays> =>
    planDays([...new Set(some.map(readDay))].filter((cell) => cell !== ''));
  const counted = planDaysOf(lines);
  // An order that came to nothing says as well that the list goes up to its day.
  const listed = planDaysOf(table.source.lines.filter(isOfYear));
  const isLonger = listed !== null && (counted === null || countYears(listed.times) < countYears(counted.times));
  const days = isLonger ? listed : counted;
  // A year of weeks has 53 days that are a week apart: all orders of the year count.
  const periods = new Set(lines.map(readDay).filter((cell) => days === null || cell !== ''));
  // Orders before the year say that the list holds all of it.
  const isWhole =
    table.source.lines.some((line) => readDay(line) !== '' && !isOfYear(line)) ||
    isOfPastYear(table, lines.map(readDay), takenOn);
  const [of, by] = isWhole ? [1, 1] : (days?.times ?? [1, 1]);
  const times = of === by ? '' : `, times ${of} ÷ ${by}`;
  return {
    amounts,
    times: of / by,
    says: `The orders of customers of the last year (${days?.what ?? `${periods.size} days`}) are added up, without those that came to nothing${times}`,
    readKey: (line) => (counts(line) ? readDay(line) : '\u0000'),
    periods,
    readMonth: () => null,
    reads: [place],
  };
}

/** Whether a list of orders bears the name of one year, all its orders are of that year, and it was over when the list was taken: `invoiced_2025`, and no `Invoices Q1 2025`. */
function isOfPastYear({ source, titles = [] }: ForeignTable, days: readonly string[], takenOn: string | null): boolean {
  const name = [source.file.replace(/\.[^.]+$/, ''), source.sheet ?? '', ...titles].join(' ').replaceAll('_', ' ');
  const [year, ...others] = new Set(name.match(/(?<!\d)20[2-4]\d(?!\d)/g));
  if (year === undefined || others.length > 0 || takenOn === null || takenOn < `${Number(year) + 1}-01-01`)
    return false;
  return !saysPartOfYear(name) && days.every((day) => day === '' || day.includes(year));
}

/** How many of the spans that are listed make a year. */
function countYears([of, by]: readonly [number, number]): number {
  return of / by;
}
