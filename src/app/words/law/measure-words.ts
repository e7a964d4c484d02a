import type { AmountBasis } from '../../../documents/words/known-money.ts';
import { NBSP, formatMoney } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import { formatTime } from '../../format/days.ts';
import type { Measure } from '../../network/model/network-search.ts';

/** What a measure is called. */
export const MEASURE_WORDS: Record<Measure, string> = {
  spend: 'Spend a year',
  risk: 'Revenue at risk',
  exposed: 'Exposed spend',
  survive: 'Time to survive',
  systemic: 'Systemic index',
};

/** How tall a bar is, where that is not simply the measure. */
export const HEIGHT_WORDS: Partial<Record<Measure, string>> = {
  survive: 'time to survive, the shorter the taller',
};

/** What a measure means, on which basis. */
export const MEASURE_MEANINGS: Record<Measure, string> = {
  spend: 'Purchase value a year of what a source ships; of a product its revenue.',
  risk: 'Revenue lost if only what this source ships needs a licence, surely or possibly. Overlaps between sources and is never added: a group has that of its largest member.',
  exposed:
    'Purchase value a year times the share of it that surely or possibly needs a licence, or rests on what does.',
  survive:
    'Longest outage of this source without a lost sale, in days. A group has that of its shortest member. Scenarios › Resilience has the arithmetic.',
  systemic:
    'Share of all sales in the network that is lost when the site stops. A group has that of its largest site. Sources without a site have none. Scenarios › Systemic index has the arithmetic.',
};

/** Whether a measure is an amount of money. */
export function isMoney(measure: Measure): boolean {
  return measure === 'spend' || measure === 'risk' || measure === 'exposed';
}

/** An amount with its unit, behind the word for a bound; NaN: not known. */
export function formatAmount(measure: Measure, amount: number, currency: string, basis: AmountBasis = 'known'): string {
  return `${writeBound(basis)}${formatKnown(measure, amount, currency)}`;
}

/** The word before an amount that is a bound, and what keeps the two on one line; '' before any other. */
export function writeBound(basis: AmountBasis): string {
  return basis === 'at least' || basis === 'at most' ? `${basis.replace(' ', NBSP)}${NBSP}` : '';
}

function formatKnown(measure: Measure, amount: number, currency: string): string {
  if (Number.isNaN(amount)) return 'not known';
  if (measure === 'survive') return Number.isFinite(amount) ? `${formatTime(amount)} days` : formatTime('inf');
  return measure === 'systemic' ? formatShare(amount) : formatMoney(amount, currency);
}
