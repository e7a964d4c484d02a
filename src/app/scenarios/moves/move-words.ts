import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import type { Estimate } from '../../../engine/uncertainty/estimates.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCounted, formatShare } from '../../format/number.ts';

/** Returns an amount with the span of 95 of 100 such samples. */
export function describeEstimate({ value, low, high }: Estimate, currency: string): string {
  const money = (amount: number): string => formatMoney(amount, currency);
  return low === null || high === null || low === high
    ? money(value)
    : `${money(value)} (${money(low)} to ${money(high)})`;
}

/** Returns the sentence about a plan. */
export function composePlan({ plan, nothing, reaches, binds, currency, draws, basis, isSoFar }: MovesReport): string {
  const money = (amount: number): string => formatMoney(amount, currency);
  const missed = isSoFar ? 'No plan that was run so far reaches' : 'No plan reaches';
  const head = `${isSoFar ? 'So far: ' : ''}${reaches ? '' : `${missed} what was asked for; the best is shown. ${binds.join(' ')} `}`;
  if (plan.ids.length === 0)
    return binds.length > 0 && reaches
      ? `${head}${binds.join(' ')} Nothing is done, and ${money(nothing.unsold.value)} stays unsold.`
      : `${head}No move is worth its cost: ${money(nothing.unsold.value)} stays unsold, as without any.`;
  const what = formatCounted(plan.ids.length, 'move');
  const price =
    plan.cost.value < 0 ? `that save ${money(-plan.cost.value)} of dearer purchases` : `for ${money(plan.cost.value)}`;
  return `${head}${what} ${price} bring the unsold ${basis} from ${money(nothing.unsold.value)} to ${money(plan.unsold.value)}, the mean of ${draws} runs with the same luck.`;
}

/** Returns by how much another plan can be better than the one shown, as a sentence; empty if nobody can tell, or it is said otherwise. */
export function describeGap({ gap, isComplete }: MovesReport): string {
  if (gap === null || isComplete) return '';
  return gap === 0
    ? 'Unless moves help each other, none is better.'
    : `Unless moves help each other, none is more than ${formatShare(gap)} better.`;
}

/** Returns how the plan was found, and the points left open. */
export function describeSearch(report: MovesReport): string {
  const { isComplete, isSoFar, plansRun, proposed } = report;
  const run = isSoFar
    ? `${plansRun} plans were run so far.`
    : `${plansRun} plans were run, not all there are: a better one is possible.`;
  const proved = isComplete
    ? `All ${plansRun} allowed plans were run: by the simulation none is better.`
    : `${run} ${describeGap(report)}`.trim();
  if (proposed === null) return proved;
  return proposed.isPlan
    ? `${proved} The program over single effects proposes the same plan.`
    : `${proved} The program over single effects ranks another plan first; the simulation's order counts, since effects do not add up.`;
}
