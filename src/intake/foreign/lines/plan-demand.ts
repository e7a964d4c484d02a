import type { ByMonth } from '../../../domain/by-month.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { isSoFar } from '../../dictionary/sales-words.ts';
import { findPlanColumns, readCalendarMonth, saysPast } from '../../dictionary/periods.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { planSales } from '../sales/sales-apart.ts';
import { leaveOutLostRows } from '../sales/lost-rows.ts';
import { findReturnedSales, type ReturnedSales } from '../sales/returned-sales.ts';
import { YEAR } from './plan-days.ts';
import { planOrders } from './plan-orders.ts';
import { planCustomers, planRows, planSingleRows, planTakenBack, planYears, type PlanOfRows } from './plan-rows.ts';
import { choosePlanVersion } from './plan-version.ts';

const MONTHS = 12;
const DAY = 86_400_000;

/** How the periods of a plan make a year. */
export type PlanOfYear = {
  /** The columns added up: the first year of the plan. */
  readonly places: readonly number[];
  /** Factor of their sum, where the plan holds less than a year. */
  readonly times: number;
  /** The treatment, for a person. */
  readonly says: string;
  /** By column of `places` its calendar month, 0 for January; null: none known. */
  readonly months: readonly (number | null)[];
  /** Where each row holds one period, or one customer's part. */
  readonly byRow?: PlanOfRows;
  /** Whether a row counts, where the plan holds several versions. */
  readonly counts?: (line: SourceLine) => boolean;
  /** The columns with the subject of a row. */
  readonly reads: readonly number[];
  /** Which rows take a sale back, where a column says so. */
  readonly returns?: ReturnedSales;
  /** False where the read column counts less than a year by itself. */
  readonly isWholeYear?: boolean;
  /** Whether its columns, or the periods or days of its rows, say of which time it is: no title says it then. */
  readonly isByTime?: boolean;
};

/**
 * How a table's amounts by period, customer or version make a year; null where each row states one by itself. `takenOn`: the day of the file,
 * for turning a year's part so far into a year.
 */
export function planYear({ table }: Pick<ForeignCells, 'table'>, takenOn: string | null = null): PlanOfYear | null {
  const lost = leaveOutLostRows(table);
  if (lost === null) return planVersion(table, takenOn);
  const own = { ...table, source: { ...table.source, lines: table.source.lines.filter(lost.counts) } };
  const plan = planVersion(own, takenOn) ?? planByRow(own, takenOn, planSingleRows(own));
  if (plan === null) return null;
  const counts = (line: SourceLine): boolean => lost.counts(line) && plan.counts?.(line) !== false;
  return { ...plan, reads: [...plan.reads, ...lost.reads], counts, says: plan.says + lost.says };
}

/** How the rows of a table that came to something make a year, of the version in force. */
function planVersion(table: ForeignCells['table'], takenOn: string | null): PlanOfYear | null {
  const version = choosePlanVersion(table);
  if (version === null) return planPeriods(table) ?? planByRow(table, takenOn) ?? planSoFar(table, takenOn);
  const own = { ...table, source: { ...table.source, lines: table.source.lines.filter(version.counts) } };
  const plan = planPeriods(own) ?? planByRow(own, takenOn, planSingleRows(own));
  if (plan === null) return null;
  const reads = [...plan.reads, ...version.reads];
  return { ...plan, reads, counts: version.counts, says: plan.says + version.says };
}

/** How a year's part so far makes a year; null where the header says nothing of the kind. */
function planSoFar({ source, columns }: ForeignCells['table'], takenOn: string | null): PlanOfYear | null {
  const [place] = columns.get('annual-demand') ?? [];
  const header = source.header[place ?? -1] ?? '';
  if (place === undefined || !isSoFar(foldHeader(header).text)) return null;
  const plan = { places: [place], months: [null], reads: [], isWholeYear: false };
  const says = `“${header}” counts what has gone since the year began, and nothing says until which day: it stands for a whole year, which it may not be`;
  const year = findYearOfRows(source);
  if (takenOn === null || (year !== null && year > takenOn.slice(0, 4))) return { ...plan, times: 1, says };
  if (year !== null && year < takenOn.slice(0, 4))
    return {
      ...plan,
      times: 1,
      says: `“${header}” counts what has gone since ${year} began, which is over: it is of all that year`,
    };
  const begin = Date.parse(`${takenOn.slice(0, 4)}-01-01`);
  const days = (Date.parse(takenOn) - begin) / DAY + 1;
  return {
    ...plan,
    times: YEAR / days,
    says: `“${header}” counts what has gone since the year began: until ${takenOn} it is times ${YEAR} ÷ ${days}`,
  };
}

/** Headings, folded, of the year of a row. */
const OF_YEAR =
  /^(?:(?:fiscal|calendar|sales|reporting) )?year$|^(?:(?:geschafts|wirtschafts|kalender)?jahr|annee|exercice|anno|esercizio|ano|ejercicio|rok|ar|jaar|年度?|年份|会计年度)$/;

/** The year that a column says all rows to be of; null where none does, or rows differ. */
function findYearOfRows({ header, lines }: ForeignCells['table']['source']): string | null {
  const place = header.findIndex((name) => OF_YEAR.test(foldHeader(name).text));
  if (place < 0) return null;
  const years = new Set(lines.map(({ cells }) => /^(?:FY ?)?(20\d\d)$/i.exec((cells[place] ?? '').trim())?.[1] ?? ''));
  const [year, another] = years;
  return year === undefined || year === '' || another !== undefined ? null : year;
}

/** How columns by period make a year. */
function planPeriods(table: ForeignCells['table']): PlanOfYear | null {
  const own = new Set(table.columns.get('period-demand'));
  const plan = own.size === 0 ? null : findPlanColumns(table.source.header);
  if (plan === null) return null;
  const { file, sheet, header } = table.source;
  const all = plan.places.filter((place) => own.has(place));
  const most = Math.max(1, plan.perYear / plan.lasts);
  // Of what is to come the next year counts, of what has been the last one.
  const isPast = [sheet ?? file, ...all.map((place) => header[place] ?? '')].some((name) =>
    saysPast(foldHeader(name).text),
  );
  const places = isPast ? all.slice(-most) : all.slice(0, most);
  const [first, last] = [places[0], places.at(-1)].map((place) => table.source.header[place ?? -1] ?? '');
  const covered = places.length * plan.lasts;
  const times = plan.perYear / covered;
  const span = `The ${places.length} periods from ${first} to ${last} are added up to a year`;
  const months = places.map((place) => readCalendarMonth(table.source.header[place] ?? ''));
  const says = times === 1 ? span : `${span}, times ${plan.perYear} ÷ ${covered}`;
  return { places, months, times, says, reads: [], isByTime: true };
}

function planByRow(
  table: ForeignCells['table'],
  takenOn: string | null,
  otherwise: PlanOfRows | null = null,
): PlanOfYear | null {
  if ((table.columns.get('period-demand')?.length ?? 0) > 0) return null;
  const ofTime = planOrders(table, takenOn) ?? planRows(table, takenOn);
  const byRow =
    ofTime ??
    planCustomers(table) ??
    planYears(table) ??
    otherwise ??
    planTakenBack(table) ??
    planDocuments(table) ??
    planSales(table);
  if (byRow === null) return null;
  const { amounts, times, says, reads } = byRow;
  const plan = { places: [amounts], times, says, months: [], byRow, isByTime: ofTime !== null };
  const returns = findReturnedSales(table, amounts);
  return returns === null ? { ...plan, reads } : { ...plan, returns, reads: [...reads, returns.place] };
}

/** How a list makes its year in which a column calls some rows credit notes or the like: each row is a document, and all of them count; null for any other. */
function planDocuments(table: ForeignCells['table']): PlanOfRows | null {
  const [amounts, other] = table.columns.get('annual-demand') ?? [];
  const returns = amounts === undefined || other !== undefined ? null : findReturnedSales(table, amounts);
  if (amounts === undefined || returns === null) return null;
  return {
    amounts,
    times: 1,
    says: `“${table.source.header[returns.place] ?? ''}” calls each row of “${table.source.header[amounts] ?? ''}” a document; all of them are added up`,
    readKey: () => '',
    periods: new Set(['']),
    readMonth: () => null,
    reads: [],
  };
}

/** Whether a row of a plan is of the version and the year in force. */
export function isCounted({ byRow, counts }: PlanOfYear, line: SourceLine): boolean {
  return counts?.(line) !== false && (byRow === undefined || byRow.periods.has(byRow.readKey(line)));
}

/** A row's plan for a year; null where none of its periods holds a number. */
export function readPlanned(cells: ForeignCells, line: SourceLine, plan: PlanOfYear): number | null {
  if (!isCounted(plan, line)) return null;
  const { places, times } = plan;
  const amounts = places.map((place) => readUnits(cells, line, place, plan)).filter((value) => value !== null);
  return amounts.length === 0 ? null : amounts.reduce((sum, value) => sum + value, 0) * times;
}

/** The units of one cell: what a row takes back is below 0, whether its amount is written with a minus or without, and a reduction of a price none. */
function readUnits(cells: ForeignCells, line: SourceLine, place: number, { returns }: PlanOfYear): number | null {
  const units = cells.amountAt(line, place)?.value ?? null;
  return units === null || returns === undefined ? units : returns.readUnits(line, units);
}

/** A row's plan for each calendar month; null where its periods are no months, or none of them holds a number. */
export function readPlannedMonths(cells: ForeignCells, line: SourceLine, plan: PlanOfYear): ByMonth | null {
  const { places, months, byRow } = plan;
  const own = byRow === undefined ? months : [byRow.readMonth(byRow.readKey(line))];
  const planned = Array.from({ length: MONTHS }, (_, month): number | null => {
    const [at, other] = own.flatMap((one, place) => (one === month ? [place] : []));
    // A month that a plan names twice is not told apart from that of another year.
    if (at === undefined || other !== undefined) return null;
    return readUnits(cells, line, places[at]!, plan);
  });
  return planned.every((units) => units === null) ? null : planned;
}
