import { formatFixed } from '../../../documents/format/locale.ts';
import type { Share } from '../../../domain/units.ts';
import { NBSP } from '../../format/money.ts';

/** A systemic index with one decimal, since those of many sites lie close together: "72.3 %"; a trace is "< 0.1 %". */
export function formatIndex(share: Share): string {
  const percent = share * 100;
  return percent > 0 && percent < 0.05 ? `<${NBSP}0.1${NBSP}%` : `${formatFixed(percent, 1)}${NBSP}%`;
}
