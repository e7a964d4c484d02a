import { FIRST_DAY, LAST_DAY, type IsoDate } from '../../domain/units.ts';
import { isUsual, keep } from './locale.ts';
import { NBSP } from './money.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "24 Nov 2026"; null: "not known". Text without a date comes back as it is. */
export function formatDate(date: IsoDate | null): string {
  if (date === null) return 'not known';
  const [year, month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || day === undefined || name === undefined) return date;
  return isUsual()
    ? [String(Number(day.slice(0, 2))), name, year].join(NBSP)
    : writeDate(date, { dateStyle: 'medium' });
}

/** "24 Nov": a day with its year beside it. */
export function formatDay(date: IsoDate): string {
  return isUsual() ? formatDate(date).split(NBSP, 2).join(NBSP) : writeDate(date, { day: 'numeric', month: 'short' });
}

/** "Nov": the month of a day. */
export function formatMonth(date: IsoDate): string {
  return isUsual() ? (formatDate(date).split(NBSP)[1] ?? '') : writeDate(date, { month: 'short' });
}

/** A day in another way than the usual one; it never breaks within a line. */
function writeDate(date: IsoDate, style: Intl.DateTimeFormatOptions): string {
  const day = new Date(date.slice(0, 10));
  if (Number.isNaN(day.getTime())) return date;
  return keep(Intl.DateTimeFormat, { ...style, timeZone: 'UTC' })
    .format(day)
    .replaceAll(' ', NBSP);
}

/** The calendar day of an instant (`2026-11-20T09:12:00Z`) as "20 Nov 2026", in UTC. */
export function formatInstant(instant: string): string {
  return formatDate(instant.slice(0, 10));
}

/** The local calendar day as `YYYY-MM-DD`; the default law date. */
export function getToday(now: Date): IsoDate {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** True for a `YYYY-MM-DD` of the calendar (no 30 February). */
export function isCalendarDay(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** True for a day of the calendar whose law an analysis can be asked about (`FIRST_DAY` to `LAST_DAY`). */
export function isLawDay(text: string): text is IsoDate {
  return isCalendarDay(text) && text >= FIRST_DAY && text <= LAST_DAY;
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function countDays(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day some days later, or earlier for a negative count. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
