import type { IsoDate } from '../../domain/units.ts';
import { addDays, countDays, formatMonth } from './date.ts';

/**
 * The first days of the months of a stretch as days from its beginning, with their names; the year stands at each January, and at the first
 * unless a January follows it at once without room for both.
 */
export function listMonths(start: IsoDate, days: number): { day: number; name: string }[] {
  const end = addDays(start, days);
  const months: { day: number; name: string }[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7)) + (start.slice(8) === '01' ? 0 : 1)];
  for (;;) {
    if (month > 12) [year, month] = [year + 1, 1];
    const first = `${String(year)}-${String(month).padStart(2, '0')}-01`;
    if (first > end) return months;
    const name = formatMonth(first);
    const hasYear = month === 1 || (months.length === 0 && !(month === 12 && `${String(year + 1)}-01-01` <= end));
    months.push({ day: countDays(start, first), name: hasYear ? `${name} ${String(year)}` : name });
    month += 1;
  }
}

/** Even ticks from 0 to at least `most` by a round step of 1, 2 or 5 times a power of ten, at most six. */
export function listTicks(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step =
    [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => Math.ceil(most / one - 1e-9) <= 5) ?? 10 * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_none, at) => at * step);
}
