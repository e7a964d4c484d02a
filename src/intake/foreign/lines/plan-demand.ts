import type { ByMonth } from '../../../domain/by-month.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { findPlanColumns, PERIOD_HEADER, readCalendarMonth } from '../../dictionary/periods.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { isPlanDay, planDays, type YearOfRows } from './plan-days.ts';

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
  /** Where each row holds one period: the column that names it, the periods that count, and which calendar month one is (`YearOfRows`). */
  readonly byRow?: {
    readonly place: number;
    readonly periods: ReadonlySet<string>;
    readonly readMonth: YearOfRows['readMonth'];
  };
};

/** How a table's columns by period make a year; null where it has none. */
export function planYear({ table }: Pick<ForeignCells, 'table'>): PlanOfYear | null {
  const own = new Set(table.columns.get('period-demand'));
  const plan = own.size === 0 ? null : findPlanColumns(table.source.header);
  if (plan === null) return own.size === 0 ? (planRows(table) ?? planCustomers(table)) : null;
  const places = plan.places.filter((place) => own.has(place)).slice(0, plan.perYear);
  const [first, last] = [places[0], places.at(-1)].map((place) => table.source.header[place ?? -1] ?? '');
  const times = plan.perYear / places.length;
  const span = `The ${places.length} periods from ${first} to ${last} are added up to a year`;
  const months = places.map((place) => readCalendarMonth(table.source.header[place] ?? ''));
  return { places, months, times, says: times === 1 ? span : `${span}, times ${plan.perYear} ÷ ${places.length}` };
}

/** How rows that each hold one period (a column of months or days beside one of amounts) make a year; null where they do not. */
function planRows(table: ForeignCells['table']): PlanOfYear | null {
  const { source, columns } = table;
  const [amounts] = columns.get('annual-demand') ?? [];
  if (amounts === undefined) return null;
  const used = new Set([...columns.values()].flat());
  for (const [place, header] of source.header.entries()) {
    if (used.has(place)) continue;
    const named = source.lines.map(({ cells }) => (cells[place] ?? '').trim()).filter((cell) => cell !== '');
    const distinct = [...new Set(named)];
    if (distinct.length === 0 || distinct.length > MOST_PERIODS) continue;
    const year = yearOfPeriods(distinct, header) ?? (isPlanDay(table, place) ? planDays(distinct) : null);
    if (year === null) continue;
    const { cells, times, what } = year;
    const span = `The rows of ${what} (${header}: ${cells[0] ?? ''} to ${cells.at(-1) ?? ''}) are added up to a year`;
    return {
      places: [amounts],
      times: times[0] / times[1],
      says: times[0] === times[1] ? span : `${span}, times ${times[0]} ÷ ${times[1]}`,
      months: [],
      byRow: { place, periods: new Set(cells), readMonth: year.readMonth },
    };
  }
  return null;
}

/** What heads whom a row of a sales plan is for, folded. */
const CUSTOMER =
  /^(?:(?:end )?customer|client|sold to|ship to|(?:sales )?(?:region|market|channel)|kunden?|endkunde|debitor|auftraggeber|markt|vertriebsweg|客户|得意先)(?: ?(?:name|id|no|nr|number|nummer|code|party|名称))?$/;
const YEAR_HEADER = /^(?:(?:fiscal |calendar )?year|jahr|geschäftsjahr|gj|fy|année|年度?)$/;

/** How the rows of one part, each for another customer, make its year; null where no column names customers, or one names years. */
function planCustomers({ source, columns }: ForeignCells['table']): PlanOfYear | null {
  const [amounts] = columns.get('annual-demand') ?? [];
  const [part] = columns.get('part-number') ?? [];
  const folded = source.header.map((header) => foldHeader(header).text);
  const place = folded.findIndex((text) => CUSTOMER.test(text));
  if (amounts === undefined || part === undefined || place < 0 || folded.some((text) => YEAR_HEADER.test(text)))
    return null;
  const rows = source.lines.map(({ cells }) => `${(cells[part] ?? '').trim()}\u0000${(cells[place] ?? '').trim()}`);
  const parts = new Set(source.lines.map(({ cells }) => (cells[part] ?? '').trim()));
  // The same customer twice: the rows tell something else apart.
  if (parts.size === rows.length || new Set(rows).size < rows.length) return null;
  return {
    places: [amounts],
    times: 1,
    says: `Each row is what one of several goes to (${source.header[place] ?? ''})`,
    months: [],
    byRow: {
      place,
      periods: new Set(source.lines.map(({ cells }) => (cells[place] ?? '').trim())),
      readMonth: () => null,
    },
  };
}

/** The first year of periods that cells name; null where one of them names none. */
function yearOfPeriods(distinct: readonly string[], header: string): YearOfRows | null {
  // A column that says that it names periods may name one only.
  const least = PERIOD_HEADER.test(foldHeader(header).text) ? 1 : undefined;
  const plan = findPlanColumns(distinct, least);
  if (plan === null || plan.places.length < distinct.length) return null;
  const cells = plan.places.slice(0, plan.perYear).flatMap((at) => distinct[at] ?? []);
  return { cells, times: [plan.perYear, cells.length], what: `${cells.length} periods`, readMonth: readCalendarMonth };
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
  const own = byRow === undefined ? months : [byRow.readMonth((line.cells[byRow.place] ?? '').trim())];
  const planned = Array.from({ length: MONTHS }, (_, month): number | null => {
    const [at, other] = own.flatMap((one, place) => (one === month ? [place] : []));
    // A month that a plan names twice is not told apart from that of another year.
    if (at === undefined || other !== undefined) return null;
    return cells.amountAt(line, places[at]!)?.value ?? null;
  });
  return planned.every((units) => units === null) ? null : planned;
}
