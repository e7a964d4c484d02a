import { readPeriod } from '../../dictionary/periods.ts';
import { decideDayOrder, parseDay } from '../../values/parse-values.ts';
import { YEAR } from './plan-days.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** Part of a year behind the amounts of a table, as days, and the words saying so. */
export type PartOfYear = { readonly days: number; readonly says: string };

const DAY = 86_400_000;
/** So near to a whole year is one: 52 weeks, a leap year. */
const WHOLE = [358, 372] as const;
/** Words possible around a span of days or months. */
const SPAN =
  /^(?:\p{L}[\p{L} ]*:\s*)?(?:(?:from|for|period|zeitraum|von|vom|du|de|dal|desde|del|od|期間|期间)[\s:]+)?(.+?)\s*(?:\s[-–—]\s|[–—~～]|\b(?:to|through|thru|until|bis|bis zum|au|al|hasta|a|do|至|到)\b)\s*(.+?)\s*$/iu;

/**
 * Part of a year behind the amounts below titles, with a span of days or months in one (`January - October 2026`, `01.01.2026 bis 31.10.2026`).
 * Null where there is none, or it is a year.
 */
export function readPartOfYear(titles: readonly string[]): PartOfYear | null {
  for (const title of titles) {
    const days = readSpan(title.normalize('NFKC').trim());
    if (days !== null) return fits(days) ? { days, says: title.trim() } : null;
  }
  return null;
}

function fits(days: number): boolean {
  return days > 0 && (days < WHOLE[0] || (days > WHOLE[1] && days <= 3 * YEAR));
}

/** The days of a span, both ends among them; null for any other text. */
function readSpan(text: string): number | null {
  const [, from = '', to = ''] = SPAN.exec(text) ?? [];
  // Where both ends could be turned, the month goes first as in the United States.
  const order = decideDayOrder([from, to]) ?? 'month-first';
  const end = readEnd(to, order);
  // The year stands behind the second month alone: `January - October 2026`.
  const start = readEnd(from, order) ?? (end === null ? null : readEnd(`${from} ${end.year}`, order));
  if (start === null || end === null) return null;
  const days = Math.round((end.last - start.first) / DAY) + 1;
  return days > 0 && days <= 3 * YEAR ? days : null;
}

/** `Oct 31, 2026`: the month in words before its day. */
const MONTH_BEFORE = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d)$/u;

/** The first and the last day of a day, month or quarter named with its year, in milliseconds. */
function readEnd(
  text: string,
  order: ReturnType<typeof decideDayOrder>,
): { readonly first: number; readonly last: number; readonly year: number } | null {
  // Digits alone may number anything.
  const day = /^\d+$/.test(text) ? null : parseDay(text.replace(MONTH_BEFORE, '$2 $1 $3'), order);
  if (day !== null) return { first: Date.parse(day), last: Date.parse(day), year: Number(day.slice(0, 4)) };
  const year = /(20\d\d)/.exec(text)?.[1];
  const period = year === undefined ? null : readPeriod(text.replaceAll(',', ''));
  if (period === null || (period.perYear !== 12 && period.perYear !== 4)) return null;
  const months = 12 / period.perYear;
  const month = (period.order % period.perYear) * months;
  return {
    first: Date.UTC(Number(year), month, 1),
    last: Date.UTC(Number(year), month + months, 1) - DAY,
    year: Number(year),
  };
}

/** Says that the amounts of a table were brought to a year, and from how many days. */
export function notePartOfYear(
  translation: Pick<TableTranslation, 'cells' | 'log'>,
  part: PartOfYear | null,
  rows: readonly number[],
): void {
  if (part === null) return;
  noteRows(
    translation,
    'part-of-year',
    rows,
    `Amounts of ${part.days} days (“${part.says}”): they are brought to a year, times ${YEAR} ÷ ${part.days}, as if it went on like that`,
  );
}
