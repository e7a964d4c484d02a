import type { JudgedPlan } from './judged-plan.ts';
import { average, type LossMeasure, measureLoss, quantile } from './scenario-draws.ts';

/** Aim of a plan; several may be asked for at once. Null: not asked for. */
export type PlanAim = {
  readonly measure: LossMeasure;
  /** Money to spend, as a mean over draws. */
  readonly budget: number | null;
  /** Money that may stay unsold. */
  readonly mostUnsold: number | null;
  /** In at least half of the draws no product stops before this day. */
  readonly noStopBefore: number | null;
  /** Units on time over units asked for. */
  readonly service: number | null;
};

export type Weighed = {
  readonly plan: JudgedPlan;
  readonly cost: number;
  readonly unsold: number;
  readonly medianStop: number;
  /** Part of the aim missed, as shares of the request: budget apart, since a plan over it is none. */
  readonly miss: number;
  readonly isWithinBudget: boolean;
  readonly reaches: boolean;
};

/** Returns a plan with its figures held against the aim. Costs count above those of doing nothing. */
export function weighPlan(plan: JudgedPlan, nothing: JudgedPlan, aim: PlanAim): Weighed {
  const { scenarios } = plan;
  const cost = average(plan.costs, scenarios) - average(nothing.costs, scenarios);
  const unsold = measureLoss(plan.losses, aim.measure, scenarios);
  const medianStop = quantile(plan.stops, 0.5, scenarios);
  const overUnsold =
    aim.mostUnsold === null
      ? 0
      : Math.max(0, unsold - aim.mostUnsold) / Math.max(1, measureLoss(nothing.losses, aim.measure, scenarios));
  const tooSoon =
    aim.noStopBefore === null || medianStop >= aim.noStopBefore
      ? 0
      : (aim.noStopBefore - medianStop) / aim.noStopBefore;
  const underService = aim.service === null ? 0 : Math.max(0, aim.service - plan.service);
  const miss = overUnsold + tooSoon + underService;
  const isWithinBudget = aim.budget === null || cost <= aim.budget + 1e-9 * Math.abs(aim.budget);
  return { plan, cost, unsold, medianStop, miss, isWithinBudget, reaches: isWithinBudget && miss === 0 };
}

/** Returns whether a target is asked for, with the cheapest plan at it as the best; else the least unsold, or the least in all. */
export function hasTarget({ mostUnsold, noStopBefore, service }: PlanAim): boolean {
  return mostUnsold !== null || noStopBefore !== null || service !== null;
}

/**
 * Orders two plans by the aim, the better one first: within budget before not; with a target, by the missed part and then by cost; with a budget
 * alone, by the unsold part and then by cost; with neither, by cost and unsold together. Of two alike the one with fewer moves.
 */
export function comparePlans(a: Weighed, b: Weighed, aim: PlanAim): number {
  const within = Number(b.isWithinBudget) - Number(a.isWithinBudget);
  if (within !== 0) return within;
  const keys = (one: Weighed): number[] => {
    if (hasTarget(aim)) return [one.miss, one.miss === 0 ? one.cost : one.unsold, one.cost];
    return aim.budget === null ? [one.cost + one.unsold] : [one.unsold, one.cost];
  };
  const [first, second] = [keys(a), keys(b)];
  for (const [row, value] of first.entries()) {
    const other = second[row]!;
    if (Math.abs(value - other) > 1e-9 * Math.max(1, Math.abs(value))) return value - other;
  }
  return a.plan.ids.length - b.plan.ids.length || (a.plan.ids.join() < b.plan.ids.join() ? -1 : 1);
}
