import { addDays, formatDate } from '../../format/date.ts';
import { NBSP } from '../../format/money.ts';

/** "day 12, 6 Dec 2026"; a day within a step counts as its beginning. */
export function formatDayAndDate(day: number, startDate: string): string {
  return `day${NBSP}${Math.floor(day)}, ${formatDate(addDays(startDate, Math.floor(day)))}`;
}
