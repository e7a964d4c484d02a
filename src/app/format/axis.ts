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

/** Room of a month on an axis, of a sign of its name, about, and between two names, in pixels. */
const MONTH_WIDTH = 46;
const SIGN_WIDTH = 6.5;
const WORD_GAP = 10;

/**
 * The names that have room on an axis, each from its place on; `width` pixels for all of them, which end at `end`. A long one takes the place of the
 * next, and one that would be cut off there is left out.
 */
export function placeMonths<T extends { name: string; x: number }>(
  months: readonly T[],
  width: number,
  end: number,
): T[] {
  const every = Math.max(1, Math.ceil((MONTH_WIDTH * months.length) / Math.max(1, width)));
  const placed: T[] = [];
  for (const [at, month] of months.entries()) {
    const before = placed.at(-1);
    const from = before === undefined ? -Infinity : before.x + before.name.length * SIGN_WIDTH + WORD_GAP;
    const to = month.x + month.name.length * SIGN_WIDTH;
    if (at % every === 0 && month.x >= from && to <= end) placed.push(month);
  }
  return placed;
}

/** Even ticks from 0 to at least `most` by a round step of 1, 2 or 5 times a power of ten, at most six. */
export function listTicks(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step =
    [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => Math.ceil(most / one - 1e-9) <= 5) ?? 10 * power;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_none, at) => at * step);
}
