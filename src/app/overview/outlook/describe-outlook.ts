import type { IsoDate } from '../../../domain/units.ts';
import { addDays, formatDate } from '../../format/date.ts';
import { NBSP, formatMoney, type MoneyScale } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import type { Outlook } from './build-outlook.ts';

/** The date in the middle run, with the span of 8 of 10 runs. */
export function describeShort(
  { firstStopDay, isOpen }: Pick<Outlook, 'firstStopDay' | 'isOpen'>,
  today: IsoDate,
): string {
  if (firstStopDay === null) return 'cannot be judged';
  const { p10, p50, p90, never } = firstStopDay;
  if (never === 1) return isOpen ? 'none known within a year' : 'none within a year';
  if (p50 === null) return `in ${formatShare(1 - never)} of the runs`;
  const date = (day: number): string => formatDate(addDays(today, Math.round(day)));
  if (p10 === p90) return date(p50);
  return `${date(p50)} (${p10 === null ? 'none' : date(p10)} – ${p90 === null ? 'not within a year' : date(p90)})`;
}

/** The unsold money of the middle run, with the span of 8 of 10; the least where not all of it is known, and no nothing then. */
export function describeLoss(
  { loss, currency, sums, isOpen }: Pick<Outlook, 'loss' | 'currency' | 'sums' | 'isOpen'>,
  scale: MoneyScale,
): string {
  if (loss === null) return 'cannot be judged';
  if (loss.p90 === 0) return sums.loss || isOpen ? 'none known' : 'nothing';
  const money = (amount: number) => formatMoney(amount, currency, scale);
  return `${sums.loss ? `≥${NBSP}` : ''}${money(loss.p50)} (${money(loss.p10)} to ${money(loss.p90)})`;
}

/** The dearer purchases of the middle run; a dash where there are none, and a word where none is known. */
export function describeCost(
  { extraCost, currency, sums }: Pick<Outlook, 'extraCost' | 'currency' | 'sums'>,
  scale: MoneyScale,
): string {
  if (sums.cost === 'unknown') return 'not known';
  const isLeast = sums.cost === 'at least';
  if (extraCost.p50 === 0) return isLeast ? 'none known' : '—';
  return `${isLeast ? `≥${NBSP}` : ''}${formatMoney(extraCost.p50, currency, scale)}`;
}
