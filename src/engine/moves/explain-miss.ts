import type { CurrencyCode, IsoDate } from '../../domain/units.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import type { PlanAim, Weighed } from './plan-aim.ts';

/**
 * Returns why no plan of the runs reaches an aim, as sentences: the budget is below every move, or the target is beyond the plans within it, or
 * all of them. `toDay` gives the date of a day of the scenario; sums are in `currency`.
 */
export function explainMiss(
  plans: readonly Weighed[],
  nothing: Weighed,
  levers: readonly Lever[],
  aim: PlanAim,
  { toDay, currency }: { toDay: (days: number) => IsoDate; currency: CurrencyCode },
): string[] {
  const write = (amount: number): string => writeSum(amount, currency);
  if (levers.length === 0) return ['There is no move: the scenario has none and none is suggested.'];
  const sentences: string[] = [];
  sentences.push(...explainBudget(plans, aim, currency));
  const within = plans.filter(({ isWithinBudget }) => isWithinBudget);
  const least = (of: readonly Weighed[], read: (one: Weighed) => number): number => Math.min(...of.map(read));
  if (aim.mostUnsold !== null) {
    const reached = least(within, ({ unsold }) => unsold);
    const anyBudget = least(plans, ({ unsold }) => unsold);
    if (reached > aim.mostUnsold)
      sentences.push(
        `The least that is left unsold is ${write(reached)} of ${write(nothing.unsold)}, above the ${write(aim.mostUnsold)} asked for${anyBudget <= aim.mostUnsold ? '; the budget binds, without it a plan reaches it' : ''}.`,
      );
  }
  if (aim.noStopBefore !== null) {
    const latest = -least(within, ({ medianStop }) => -medianStop);
    if (latest < aim.noStopBefore)
      sentences.push(
        `The latest first stop that a plan reaches is ${toDay(Math.floor(latest))}; ${toDay(aim.noStopBefore)} or later was asked for.`,
      );
  }
  if (aim.service !== null) {
    const most = -least(within, ({ plan }) => -plan.service);
    if (most < aim.service)
      sentences.push(`The best service that a plan reaches is ${percent(most)}, below ${percent(aim.service)}.`);
  }
  return sentences.length > 0
    ? sentences
    : ['Each target is reached by some plan, but none that was run reaches all of them at once.'];
}

/** Returns that every move is above the budget, as a sentence; none if one is not, or there is no move. */
export function explainBudget(plans: readonly Weighed[], { budget }: PlanAim, currency: CurrencyCode): string[] {
  const some = plans.filter(({ plan }) => plan.ids.length > 0);
  const cheapest = Math.min(...some.map(({ cost }) => cost));
  return budget === null || some.length === 0 || cheapest <= budget
    ? []
    : [`The cheapest move costs ${writeSum(cheapest, currency)}, above the budget of ${writeSum(budget, currency)}.`];
}

function writeSum(amount: number, currency: CurrencyCode): string {
  return `${currency} ${Math.round(amount).toLocaleString('en-US').replaceAll(',', ' ')}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
