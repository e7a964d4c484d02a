import type { Share } from '../../domain/units.ts';
import { formatFixed, formatRounded, formatWhole } from './locale.ts';
import { NBSP } from './money.ts';

const THREE_FIGURES = { maximumSignificantDigits: 3 };

/**
 * A whole percentage as text digits: a share between 0 and 1 never prints as either ("< 1", "> 99"). `share` outside 0 to 1 by rounding is
 * brought back.
 */
function percentFigure(share: Share): string {
  if (share <= 0) return '0';
  if (share >= 1) return '100';
  // Sums of shares miss 0 and 1 by rounding in the last digits.
  if (share < 1e-9) return '0';
  if (share > 1 - 1e-9) return '100';
  if (share < 0.005) return `<${NBSP}1`;
  if (share > 0.995) return `>${NBSP}99`;
  return String(Math.round(share * 100));
}

/** "20 %"; null or not a number: "not known". */
export function formatShare(share: Share | null): string {
  if (share === null || !Number.isFinite(share)) return 'not known';
  return `${percentFigure(share)}${NBSP}%`;
}

/**
 * "72–94 %", or "72 %" where both ends print alike. A merely bounded end is set off by a word ("48 to > 99 %"), and a range below one percent is
 * "< 1 %". `low` and `high` are shares.
 */
export function formatShareRange(low: Share, high: Share): string {
  const from = percentFigure(low);
  const to = percentFigure(high);
  if (from === to || (from === '0' && to.startsWith('<'))) return `${to}${NBSP}%`;
  const isPlain = /^\d+$/.test(from + to);
  return isPlain ? `${from}–${to}${NBSP}%` : `${from}${NBSP}to${NBSP}${to}${NBSP}%`;
}

/** "9.1 wk", "14 wk": one decimal below ten weeks, none from there. Null: "not known". */
export function formatWeeks(weeks: number | null): string {
  const figure = formatWeeksFigure(weeks);
  return weeks === null || !Number.isFinite(weeks) ? figure : `${figure}${NBSP}wk`;
}

/** The figure of `formatWeeks` for a column with the unit in its header. */
export function formatWeeksFigure(weeks: number | null): string {
  if (weeks === null || !Number.isFinite(weeks)) return 'not known';
  return weeks < 9.95 ? formatFixed(weeks, 1) : formatWhole(weeks);
}

/** A count with thousands separators: "1,204". */
export function formatCount(count: number): string {
  return formatWhole(count);
}

/** A count with its noun: "1 part", "214 parts"; `many` where the plural is not formed by s. */
export function formatCounted(count: number, noun: string, many = `${noun}s`): string {
  return `${formatCount(count)}${NBSP}${count === 1 ? noun : many}`;
}

/** A quantity with up to three significant digits and thousands separators: "24,500", "1.62", "0.005". */
export function formatQuantity(quantity: number, unit: string | null = null): string {
  if (!Number.isFinite(quantity)) return 'not known';
  const figure = Math.abs(quantity) >= 100 ? formatWhole(quantity) : formatRounded(quantity, THREE_FIGURES);
  return unit === null ? figure : `${figure}${NBSP}${unit}`;
}

/** A factor of an arithmetic row: "0.42", "1.00", three decimals below 0.1. */
export function formatFactor(factor: number): string {
  if (!Number.isFinite(factor)) return 'not known';
  return formatFixed(factor, factor > 0 && factor < 0.1 ? 3 : 2);
}
