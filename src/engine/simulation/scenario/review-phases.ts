import type { LicenceQueue } from '../../../domain/scenario/disruption.ts';
import type { Quantity } from '../../../domain/scenario/quantity.ts';
import type { ReviewPhase } from '../../licence-queue/licence-rules.ts';
import {
  addTest,
  computeMeanDelay,
  discretiseDelay,
  fixedReview,
  type ReviewTime,
} from '../../licence-queue/review-time.ts';
import { createShareBelow } from '../../uncertainty/quantity-quantile.ts';
import type { ScenarioPlan } from './planned-scenario.ts';
import type { ReadQuantity } from './scenario-inputs.ts';

/** A control as far as its reviews go: `create-hold.ts` says what each number is. */
type ReviewingControl = { readonly queue: LicenceQueue; readonly daysEarlier: number; readonly slower: number };

/** Returns how reviews of one control go in a draw over so many steps: from its beginning, and from some later time on. */
export function computePhases(
  plan: ScenarioPlan,
  read: ReadQuantity,
  control: ReviewingControl,
  periods: number,
): readonly ReviewPhase[] {
  const { reviewDays, approval, later } = control.queue;
  const phase = (from: number, days: Quantity, granted: Quantity): ReviewPhase => ({
    from,
    ...computeReview(plan, read, control, days, periods),
    approval: read(granted),
  });
  const from = later === null ? Infinity : Math.round(read(later.fromDay) / plan.steps.days);
  if (later === null || from >= periods) return [phase(0, reviewDays, approval)];
  const settled = phase(from, later.reviewDays, later.approval);
  return from === 0 ? [settled] : [phase(0, reviewDays, approval), settled];
}

/** Days from filing to decision as steps, with a possible test by customs. */
function computeReview(
  { steps }: ScenarioPlan,
  read: ReadQuantity,
  { queue, daysEarlier, slower }: ReviewingControl,
  reviewDays: Quantity,
  periods: number,
): Review {
  if (slower === Infinity) return { reviewTime: new Float64Array(periods + 1) };
  const review = discretiseReview(reviewDays, { daysEarlier, slower }, steps.days, periods);
  const test = queue.customsTest;
  if (test === null) return review;
  const probability = read(test.probability);
  const more = Math.round(read(test.days) / steps.days);
  return {
    reviewTime: addTest(review.reviewTime, probability, fixedReview(more)),
    meanPeriods: review.meanPeriods! + probability * more,
  };
}

type Review = Pick<ReviewPhase, 'meanPeriods'> & { readonly reviewTime: ReviewTime };

/** The last review time of each distribution, shared by most draws. */
const discretised = new WeakMap<object, { readonly of: string; readonly review: Review }>();

function discretiseReview(
  reviewDays: Quantity,
  { daysEarlier, slower }: Pick<ReviewingControl, 'daysEarlier' | 'slower'>,
  stepDays: number,
  periods: number,
): Review {
  const of = `${daysEarlier} ${slower} ${stepDays} ${periods}`;
  const known = typeof reviewDays === 'number' ? undefined : discretised.get(reviewDays);
  if (known?.of === of) return known.review;
  const shareBelow = createShareBelow(reviewDays);
  const shareWithin = (days: number): number => shareBelow((days + daysEarlier) / slower);
  const review = {
    reviewTime: discretiseDelay(shareWithin, stepDays, periods),
    meanPeriods: computeMeanDelay(shareWithin, stepDays),
  };
  if (typeof reviewDays !== 'number') discretised.set(reviewDays, { of, review });
  return review;
}
