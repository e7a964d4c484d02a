import type { WorkingYear } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';

const DAY_MS = 86_400_000;

/**
 * Returns the n-th Chinese working day after a day, itself not counted, and whether the holidays of every year on the way were announced. Monday
 * to Friday less days off, and worked weekend days. Years without a calendar have plain weeks and are not announced. Below 0 it counts back; 0
 * is the day itself.
 */
export function addWorkingDays(
  from: IsoDate,
  count: number,
  years: readonly WorkingYear[],
): { day: IsoDate; announced: boolean } {
  const yearOf = new Map(years.map((one) => [one.year, one]));
  let at = Date.parse(from);
  const step = count < 0 ? -DAY_MS : DAY_MS;
  let left = Math.abs(count);
  let announced = true;
  while (left > 0) {
    at += step;
    const day = new Date(at).toISOString().slice(0, 10);
    const year = yearOf.get(Number(day.slice(0, 4)));
    if (year?.status !== 'announced') announced = false;
    if (isWorked(day, new Date(at).getUTCDay(), year)) left -= 1;
  }
  return { day: new Date(at).toISOString().slice(0, 10), announced };
}

/** Returns the Chinese working days after one day up to and including a later one. */
export function countWorkingDays(from: IsoDate, to: IsoDate, years: readonly WorkingYear[]): number {
  const yearOf = new Map(years.map((one) => [one.year, one]));
  let count = 0;
  for (let at = Date.parse(from) + DAY_MS; at <= Date.parse(to); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorked(day, new Date(at).getUTCDay(), yearOf.get(Number(day.slice(0, 4))))) count += 1;
  }
  return count;
}

/** Returns whether a day is worked in China: Monday to Friday less days off, and the weekend days worked instead. */
export function isWorkingDay(day: IsoDate, years: readonly WorkingYear[]): boolean {
  const year = years.find((one) => one.year === Number(day.slice(0, 4)));
  return isWorked(day, new Date(day).getUTCDay(), year);
}

function isWorked(day: IsoDate, weekday: number, year: WorkingYear | undefined): boolean {
  if (year?.makeUp.includes(day)) return true;
  if (weekday === 0 || weekday === 6) return false;
  return !(year?.off.some(([first, last]) => day >= first && day <= last) ?? false);
}
