import type { BridgeCause, BriefReport } from '../../engine/brief/brief-report.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney, getSharedMoneyScale, type MoneyScale } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';
import { getShortName } from '../words/path-links.ts';
import type { BriefSheet, SheetStep } from './brief-sheet.ts';
import { CAUSE_WORDS, sayNothingOf, sayUntold } from './say-first.ts';

/** Named causes; the rest stands together. */
const NAMED_CAUSES = 4;

/**
 * Returns the steps from the revenue under controls to the unsold part; no step if no money can be put on the run, or it tells nothing of the goods.
 */
export function writeBridge({
  bridge,
  run,
  names,
  exposure: { currency },
}: Pick<BriefReport, 'bridge' | 'run' | 'names' | 'exposure'>): BriefSheet['bridge'] {
  const without = (note: string): BriefSheet['bridge'] => ({ caption: '', steps: [], note });
  if (bridge === null) return without(run.unjudged ?? 'No money can be put on what is unsold.');
  const untold = sayUntold(run);
  if (untold !== null) return without(`${sayNothingOf('stay unsold', untold)}.`);
  const { basis, restsOn, margin, soldOnTime, soldLate, givenUp, waiting, leftOut, causes } = bridge;
  const scale = getFineScale([margin, soldLate, givenUp + waiting]);
  const unit = scale.divisor / 10 ** scale.digits;
  const round = (amount: number): number => Math.round(amount / unit) * unit;
  const money = (amount: number): string => formatMoney(amount, currency, scale);
  // What is rounded off goes to the two largest, so that the steps add up as they stand.
  const unsold = round(givenUp + waiting);
  const onTime = round(margin) - round(soldLate) - unsold;
  const lost = round(Math.min(givenUp, waiting));
  const [left, still] = givenUp < waiting ? [lost, unsold - lost] : [unsold - lost, lost];
  const end = formatDate(run.endDate);
  const step = (label: string, amount: number): SheetStep => ({
    label,
    kind: 'step',
    amount: -amount,
    text: `${amount < 0 ? '+' : '−'} ${money(Math.abs(amount))}`,
  });
  const total = (label: string, amount: number, text: string): SheetStep => ({ label, kind: 'total', amount, text });
  const spread =
    run.unsold === null
      ? ''
      : ` In the middle run ${formatMoney(run.unsold.p50, currency)} is unsold, ${formatMoney(run.unsold.p10, currency)} to ${formatMoney(run.unsold.p90, currency)} in 8 of 10.`;
  const divided = divideByCause({ causes, unsold, round, names });
  const byCause =
    divided.length === 0
      ? ''
      : ` By cause: ${divided.map(({ amount, words }) => `${money(amount)} ${words}`).join(', ')}.`;
  const withoutMoney =
    leftOut.length === 0
      ? ''
      : ` ${formatCounted(leftOut.length, 'product')} without price, ${basis} or demand ${leftOut.length === 1 ? 'is' : 'are'} in none of these sums: ${leftOut.join(', ')}.`;
  return {
    caption: `Means of ${run.draws} runs from ${formatDate(run.startDate)} to ${end}, rounded so that the steps add up.`,
    steps: [
      total(
        'Revenue a year that rests on controls',
        restsOn,
        basis === 'margin' ? formatMoney(restsOn, currency) : money(restsOn),
      ),
      total(basis === 'margin' ? 'Margin in it within the run' : 'Revenue in it within the run', margin, money(margin)),
      step(
        soldOnTime < 0
          ? 'short besides, of what rests on no control'
          : 'sold on time: stock, goods under way, licences that come, other makers',
        onTime,
      ),
      step('sold late, within the run', soldLate),
      total(`Unsold by ${end}`, unsold, money(unsold)),
    ],
    note: `Of it ${money(left)} given up by customers, ${money(still)} still waited for.${byCause}${spread}${withoutMoney}`,
  };
}

/** Unsold by the greatest causes and all others together, rounded so it adds up; empty if no cause is on record. */
function divideByCause({
  causes,
  unsold,
  round,
  names,
}: {
  causes: readonly BridgeCause[];
  unsold: number;
  round: (amount: number) => number;
  names: BriefReport['names'];
}): { amount: number; words: string }[] {
  const divided = [];
  let left = unsold;
  for (const { kind, part, unsold: money } of causes.slice(0, NAMED_CAUSES)) {
    const amount = Math.min(left, round(money));
    if (amount <= 0) continue;
    divided.push({ amount, words: `${CAUSE_WORDS[kind]} ${getShortName(names.parts[part] || part)} (${part})` });
    left = round(left - amount);
  }
  return divided.length === 0 || left <= 0 ? divided : [...divided, { amount: left, words: 'for all else' }];
}

/** The scale of a list, with decimals enough for its smallest amount, two at most. */
function getFineScale(amounts: readonly number[]): MoneyScale & { digits: number } {
  const scale = getSharedMoneyScale(amounts);
  const least = Math.min(...amounts.filter((amount) => amount > 0)) / scale.divisor;
  return { ...scale, digits: least >= 10 || !Number.isFinite(least) || scale.suffix === '' ? 0 : least >= 1 ? 1 : 2 };
}
