import type { IsoDate } from '../units.ts';

const DAY_MS = 86_400_000;

/** The last day for a statement as of a day to settle its fact: so many months later, at most the last day of the month. */
export function findLastDay(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0));
  lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** The first day for a statement to still settle its fact on `day`. Null if evidence does not expire. */
export function findFirstStanding(day: IsoDate, months: number | null | undefined): IsoDate | null {
  if (months === null || months === undefined) return null;
  const start = findLastDay(day, -months);
  if (findLastDay(start, months) >= day) return start;
  return new Date(Date.parse(start) + DAY_MS).toISOString().slice(0, 10);
}
