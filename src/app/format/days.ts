import type { Days } from '../../engine/resilience/report.ts';
import { formatFixed } from '../../documents/format/locale.ts';
import { formatCount } from './number.ts';

/** Days of a column with the unit in its header: one decimal below a hundred, none from there. */
export function formatDays(days: number): string {
  return Math.abs(days) < 99.95 ? formatFixed(days, 1).replace(/\D0$/, '') : formatCount(days);
}

/** A time: "26.1", "beyond the horizon", "not known". */
export function formatTime(days: Days): string {
  if (days === null) return 'not known';
  return typeof days === 'number' ? formatDays(days) : 'beyond the horizon';
}

/** Time to recover less time to survive: "+124" is not covered, "−16.1" is spare, "none" where sales never stop. */
export function formatGap(gap: Days): string {
  if (gap === null) return 'not known';
  if (typeof gap !== 'number') return 'none';
  return gap > 0 ? `+${formatDays(gap)}` : gap < 0 ? `−${formatDays(-gap)}` : '0';
}
