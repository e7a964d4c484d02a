import type { Disruption } from '../../../domain/scenario/disruption.ts';
import type { LicenceQueue } from '../../../domain/scenario/disruption.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { getMiddle } from '../builder/fields/change-shape.ts';
import { scaleQuantity } from './scale-quantity.ts';

type Reviewed = Pick<LicenceQueue, 'reviewDays' | 'approval' | 'later' | 'approvalByDay'>;

/** The licence queue of a disruption; null: it has none. */
export function getQueue(disruption: Disruption): LicenceQueue | null {
  return disruption.kind === 'licence-queue' || disruption.kind === 'measure-switch' ? disruption.queue : null;
}

/** Days from filing to decision in the middle; of shares by day, the day with half of all decided, or the last one. */
export function getReviewDays({ reviewDays, approvalByDay }: Reviewed): number {
  if (approvalByDay === null) return getMiddle(reviewDays);
  const half = (approvalByDay.at(-1)?.share ?? 0) / 2;
  return approvalByDay.find(({ share }) => share >= half)?.day ?? 0;
}

/** Returns a scenario with each of its queues, and each class in them, changed. */
export function mapQueues(scenario: Scenario, change: <R extends Reviewed>(reviewed: R) => R): Scenario {
  const mapQueue = (queue: LicenceQueue): LicenceQueue => ({
    ...change(queue),
    classes: queue.classes.map((one) => change(one)),
  });
  return {
    ...scenario,
    disruptions: scenario.disruptions.map((one) => {
      if (one.kind === 'licence-queue') return { ...one, queue: mapQueue(one.queue) };
      return one.kind === 'measure-switch' && one.queue !== null ? { ...one, queue: mapQueue(one.queue) } : one;
    }),
  };
}

/** Reviews so many times as long. */
export function scaleReviews<R extends Reviewed>(reviewed: R, factor: number): R {
  return {
    ...reviewed,
    reviewDays: scaleQuantity(reviewed.reviewDays, factor),
    later:
      reviewed.later === null
        ? null
        : { ...reviewed.later, reviewDays: scaleQuantity(reviewed.later.reviewDays, factor) },
    approvalByDay: reviewed.approvalByDay?.map((point) => ({ ...point, day: point.day * factor })) ?? null,
  };
}

/** Applications granted so many times as often, each at most always. */
export function scaleApproval<R extends Reviewed>(reviewed: R, factor: number): R {
  return {
    ...reviewed,
    approval: scaleQuantity(reviewed.approval, factor, 1),
    later:
      reviewed.later === null
        ? null
        : { ...reviewed.later, approval: scaleQuantity(reviewed.later.approval, factor, 1) },
    approvalByDay:
      reviewed.approvalByDay?.map((point) => ({ ...point, share: Math.min(1, point.share * factor) })) ?? null,
  };
}

/** The share of granted applications, in the middle. */
export function getApproval({ approval, approvalByDay }: Reviewed): number {
  return approvalByDay === null ? getMiddle(approval) : (approvalByDay.at(-1)?.share ?? 0);
}
