import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import type { Estimate } from '../../../engine/uncertainty/estimates.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';

/** Returns an amount with what 95 of 100 such samples span. */
export function describeEstimate({ value, low, high }: Estimate, currency: string): string {
  const money = (amount: number): string => formatMoney(amount, currency);
  return low === null || high === null || low === high
    ? money(value)
    : `${money(value)} (${money(low)} to ${money(high)})`;
}

/** Returns the sentence that a plan is told with. */
export function composePlan({ plan, nothing, reaches, binds, currency, draws, basis }: MovesReport): string {
  const money = (amount: number): string => formatMoney(amount, currency);
  const head = reaches ? '' : `No plan reaches what was asked for; the best is shown. ${binds.join(' ')} `;
  if (plan.ids.length === 0)
    return `${head}No move is worth its cost: ${money(nothing.unsold.value)} stays unsold, as without any.`;
  const what = formatCounted(plan.ids.length, 'move');
  const price =
    plan.cost.value < 0 ? `that save ${money(-plan.cost.value)} of dearer purchases` : `for ${money(plan.cost.value)}`;
  return `${head}${what} ${price} bring the unsold ${basis} from ${money(nothing.unsold.value)} to ${money(plan.unsold.value)}, the mean of ${draws} runs with the same luck.`;
}

/** Returns how the plan was found, and what that leaves open. */
export function describeSearch({ isComplete, plansRun, proposed }: MovesReport): string {
  const proved = isComplete
    ? `All ${plansRun} allowed plans were run: by the simulation none is better.`
    : `${plansRun} plans were run, not all there are: a better one is possible.`;
  if (proposed === null) return proved;
  return proposed.isPlan
    ? `${proved} The program over single effects proposes the same plan.`
    : `${proved} The program over single effects ranks another plan first; the simulation's order counts, since effects do not add up.`;
}
