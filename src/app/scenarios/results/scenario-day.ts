import { formatDate } from '../../format/date.ts';
import { NBSP } from '../../format/money.ts';

/** The date of a day of a scenario whose day 0 is `startDate`. */
export function addDays(startDate: string, days: number): string {
  return new Date(Date.parse(`${startDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** "day 12, 6 Dec 2026"; a day within a step counts as its beginning. */
export function formatDayAndDate(day: number, startDate: string): string {
  return `day${NBSP}${Math.floor(day)}, ${formatDate(addDays(startDate, Math.floor(day)))}`;
}
