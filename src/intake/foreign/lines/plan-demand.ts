import type { ByMonth } from '../../../domain/by-month.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { findPlanColumns, PERIOD_HEADER, readCalendarMonth } from '../../dictionary/periods.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';

/** Ten years of weeks: a column with more different cells names no periods. */
const MOST_PERIODS = 520;
const MONTHS = 12;

/** How the periods of a plan make a year. */
export type PlanOfYear = {
  /** The columns that are added up: the first year of the plan. */
  readonly places: readonly number[];
  /** What their sum is multiplied by, where the plan holds less than a year. */
  readonly times: number;
  /** What was done, for a person. */
  readonly says: string;
  /** By column of `places` the calendar month that it is for, 0 for January; null: none that is known. */
  readonly months: readonly (number | null)[];
  /** Where each row holds one period: the column that names it, and the periods that count. */
  readonly byRow?: { readonly place: number; readonly periods: ReadonlySet<string> };
};

/** How a table's columns by period make a year; null where it has none. */
export function planYear({ table }: Pick<ForeignCells, 'table'>): PlanOfYear | null {
  const own = new Set(table.columns.get('period-demand'));
  const plan = own.size === 0 ? null : findPlanColumns(table.source.header);
  if (plan === null) return own.size === 0 ? planRows(table) : null;
  const places = plan.places.filter((place) => own.has(place)).slice(0, plan.perYear);
  const [first, last] = [places[0], places.at(-1)].map((place) => table.source.header[place ?? -1] ?? '');
  const times = plan.perYear / places.length;
  const span = `The ${places.length} periods from ${first} to ${last} are added up to a year`;
  const months = places.map((place) => readCalendarMonth(table.source.header[place] ?? ''));
  return { places, months, times, says: times === 1 ? span : `${span}, times ${plan.perYear} ÷ ${places.length}` };
}

/** How rows that each hold one period (a column of months beside one of amounts) make a year; null where they do not. */
function planRows({ source, columns }: ForeignCells['table']): PlanOfYear | null {
  const [amounts] = columns.get('annual-demand') ?? [];
  if (amounts === undefined) return null;
  const used = new Set([...columns.values()].flat());
  for (const [place, header] of source.header.entries()) {
    if (used.has(place)) continue;
    const named = source.lines.map(({ cells }) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
    const distinct = [...new Set(named)];
    // A column that says that it names periods may name one only.
    const least = PERIOD_HEADER.test(foldHeader(header).text) ? 1 : undefined;
    const plan = distinct.length === 0 || distinct.length > MOST_PERIODS ? null : findPlanColumns(distinct, least);
    if (plan === null || plan.places.length < distinct.length) continue;
    const inYear = plan.places.slice(0, plan.perYear).flatMap((at) => distinct[at] ?? []);
    const times = plan.perYear / inYear.length;
    const span = `The rows of ${inYear.length} periods (${header}: ${inYear[0] ?? ''} to ${inYear.at(-1) ?? ''}) are added up to a year`;
    return {
      places: [amounts],
      months: [],
      times,
      says: times === 1 ? span : `${span}, times ${plan.perYear} ÷ ${inYear.length}`,
      byRow: { place, periods: new Set(inYear) },
    };
  }
  return null;
}

/** What a row plans for a year; null where none of its periods holds a number. */
export function readPlanned(
  cells: ForeignCells,
  line: SourceLine,
  { places, times, byRow }: PlanOfYear,
): number | null {
  if (byRow !== undefined && !byRow.periods.has((line.cells[byRow.place] ?? '').trim())) return null;
  const amounts = places.map((place) => cells.amountAt(line, place)?.value ?? null).filter((value) => value !== null);
  return amounts.length === 0 ? null : amounts.reduce((sum, value) => sum + value, 0) * times;
}

/** What a row plans for each calendar month; null where its periods are no months, or none of them holds a number. */
export function readPlannedMonths(
  cells: ForeignCells,
  line: SourceLine,
  { places, months, byRow }: PlanOfYear,
): ByMonth | null {
  const own = byRow === undefined ? months : [readCalendarMonth(line.cells[byRow.place] ?? '')];
  const planned = Array.from({ length: MONTHS }, (_, month): number | null => {
    const [at, other] = own.flatMap((one, place) => (one === month ? [place] : []));
    // A month that a plan names twice is not told apart from that of another year.
    if (at === undefined || other !== undefined) return null;
    return cells.amountAt(line, places[at]!)?.value ?? null;
  });
  return planned.every((units) => units === null) ? null : planned;
}
