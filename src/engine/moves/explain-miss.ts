import type { Lever } from '../../domain/scenario/lever.ts';
import type { PlanAim, Weighed } from './plan-aim.ts';

/**
 * Returns why no plan that was run reaches an aim, as sentences: the budget is below every move, or the target is beyond what the plans within it, or all of
 * them, reach.
 */
export function explainMiss(
  plans: readonly Weighed[],
  nothing: Weighed,
  levers: readonly Lever[],
  aim: PlanAim,
): string[] {
  if (levers.length === 0) return ['There is no move: the scenario has none and none is suggested.'];
  const sentences: string[] = [];
  const some = plans.filter(({ plan }) => plan.ids.length > 0);
  const cheapest = Math.min(...some.map(({ cost }) => cost));
  if (aim.budget !== null && cheapest > aim.budget)
    sentences.push(`The cheapest move costs ${write(cheapest)}, above the budget of ${write(aim.budget)}.`);
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
      sentences.push(`The latest first stop that a plan reaches is day ${latest}, not ${aim.noStopBefore}.`);
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

function write(amount: number): string {
  return Math.round(amount).toLocaleString('en-US').replaceAll(',', ' ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
