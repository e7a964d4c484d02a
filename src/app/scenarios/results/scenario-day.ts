import { addDays, formatDate } from '../../format/date.ts';
import { NBSP } from '../../format/money.ts';

/** Returns the way to write a day of a run as its date; a day within a step counts as its beginning. */
export function createDayWriter(startDate: string): (day: number) => string {
  return (day) => formatDate(addDays(startDate, Math.floor(day)));
}

/** "day 12, 6 Dec 2026"; a day within a step counts as its beginning. */
export function formatDayAndDate(day: number, startDate: string): string {
  return `day${NBSP}${Math.floor(day)}, ${formatDate(addDays(startDate, Math.floor(day)))}`;
}
