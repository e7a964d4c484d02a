import { foldHeader } from '../../dictionary/fold-header.ts';
import { PERIOD_HEADER, PLAN_DAY_HEADER } from '../../dictionary/periods.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { decideDayOrder, parseDay } from '../../values/parse-values.ts';

/** The cells with rows in the first year of a plan, or the last of what has been, in the order of time, and the fraction turning their sum into a year's. */
export type YearOfRows = {
  readonly cells: readonly string[];
  readonly times: readonly [of: number, by: number];
  readonly what: string;
  /** The calendar month named by a cell, 0 for January; null for none, or for a part of one. */
  readonly readMonth: (cell: string) => number | null;
};

const PART_COLUMNS = ['part-number', 'maker-part-number', 'supplier-part-number'] as const;
/** `T 04.01.2027` of an ERP is a day, beside its weeks (`W`) and months (`M`). */
const DAY_MARK = /^[TD]\s+(?=\d)/;
const WEEK = 7;
/** Days of a year. */
export const YEAR = 365;
/** A plan of fewer days says nothing of a year. */
const LEAST_SPAN = 28;

/** Whether a column heads the days of a plan, and parts have several of them: a list with one day for each part is none. */
export function isPlanDay({ source, columns }: ForeignCells['table'], place: number): boolean {
  const { text } = foldHeader(source.header[place] ?? '');
  if (!PLAN_DAY_HEADER.test(text) && !PERIOD_HEADER.test(text)) return false;
  const [part] = PART_COLUMNS.flatMap((column) => columns.get(column) ?? []);
  if (part === undefined) return false;
  const days = new Map<string, Set<string>>();
  for (const { cells } of source.lines) {
    const [number, day] = [(cells[part] ?? '').trim(), (cells[place] ?? '').trim()];
    if (number === '' || day === '') continue;
    const known = days.get(number);
    if (known === undefined) days.set(number, new Set([day]));
    else known.add(day);
  }
  const all = [...days.values()].reduce((sum, { size }) => sum + size, 0);
  return days.size > 0 && all >= 2 * days.size;
}

/**
 * The first year of a plan by days, of what has been (`isPast`, or all of it before the day on which the list was taken) the last one: the same day of each month is a plan by months, whole weeks apart a plan by weeks, any others one by days. A
 * period between the first and the last without a row has no demand. Null where a cell is no day, or fewer than two are named.
 */
export function planDays(
  distinct: readonly string[],
  isPast = false,
  takenOn: string | null = null,
): YearOfRows | null {
  const written = distinct.map((cell) => ({ cell, text: cell.replace(DAY_MARK, '') }));
  const order = decideDayOrder(written.map(({ text }) => text));
  const days = written.map(({ cell, text }) => ({ cell, day: parseDay(text, order) }));
  const known = days.flatMap(({ cell, day }) =>
    day === null ? [] : [{ cell, day, at: Date.parse(day) / 86_400_000 }],
  );
  const inOrder = known.toSorted((a, b) => a.at - b.at);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (known.length < days.length || first === undefined || last === undefined || first.at === last.at) return null;
  const isOver = isPast || (takenOn !== null && last.day < takenOn);
  const take = (
    perYear: number,
    place: (one: (typeof inOrder)[number]) => number,
    unit: string,
    lasts: number,
  ): YearOfRows => {
    const own = inOrder.filter((one) => (isOver ? place(last) - place(one) : place(one)) < perYear);
    const span = Math.min(perYear, Math.round(place(last) + lasts));
    return {
      cells: own.map(({ cell }) => cell),
      times: [perYear, span],
      what: `${span} ${unit}`,
      readMonth: () => null,
    };
  };
  const count = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  if (isMonthly(inOrder.map(({ day }) => day))) {
    const months = new Map(inOrder.map(({ cell, day }) => [cell, count(day) % 12]));
    // Two halves of a year stand six months apart, and the second is one as well.
    const apart = inOrder.slice(1).map(({ day }, place) => count(day) - count(inOrder[place]!.day));
    return {
      ...take(12, ({ day }) => count(day) - count(first.day), 'months', Math.min(...apart)),
      readMonth: (cell) => months.get(cell) ?? null,
    };
  }
  // The last amount is for as long as the others: of amounts that are four weeks apart for four weeks, of irregular ones for as long as these on average.
  const gaps = inOrder.slice(1).map(({ at }, place) => at - inOrder[place]!.at);
  if (inOrder.every(({ at }) => (at - first.at) % WEEK === 0))
    return take(52, ({ at }) => (at - first.at) / WEEK, 'weeks', Math.min(...gaps) / WEEK);
  const lasts = (last.at - first.at) / gaps.length;
  if (last.at - first.at + lasts >= LEAST_SPAN) return take(YEAR, ({ at }) => at - first.at, 'days', lasts);
  const span = last.at - first.at + 1;
  return {
    cells: inOrder.map(({ cell }) => cell),
    times: [1, 1],
    what: `${span} days, which alone make no year,`,
    readMonth: () => null,
  };
}

/** Whether all stand on the same day of their month, or on the last. */
function isMonthly(days: readonly string[]): boolean {
  const isLast = (day: string): boolean =>
    new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 7) !== day.slice(0, 7);
  return new Set(days.map((day) => day.slice(8))).size === 1 || days.every(isLast);
}
