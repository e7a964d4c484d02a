import type { Share } from '../../../domain/units.ts';
import { type CurvePoint, readCurve } from '../../licence-queue/review-time.ts';
import type { Course, Steps } from '../flow/course.ts';

/** How customers get their licences once a control has begun, in days. */
export type CustomerTerms = {
  readonly curve: readonly CurvePoint[];
  /** Infinite: a licence has no end. */
  readonly validityDays: number;
  readonly gapDays: number;
  /** First day of the control, counted from the start of the scenario. */
  readonly startDay: number;
  /** Days of a file ahead of the curve. */
  readonly daysEarlier: number;
  readonly general: { readonly share: Share; readonly fromDay: number } | null;
  readonly test: { readonly probability: Share; readonly days: number } | null;
};

/** A customer's luck as uniform numbers. */
export type CustomerLuck = { readonly licence: number; readonly general: number; readonly test: number };

/** Steps of one customer with a licence (1), given the last day of one on file (below 0: none). */
export function followCustomer(terms: CustomerTerms, luck: CustomerLuck, heldUntil: number, steps: Steps): Course {
  const day = invertCurve(terms.curve, luck.licence);
  const { test, general } = terms;
  const tested = test !== null && luck.test < test.probability ? test.days : 0;
  const first = terms.startDay + Math.max(0, day - terms.daysEarlier) + tested;
  const generalFrom = general !== null && luck.general < general.share ? terms.startDay + general.fromDay : Infinity;
  // Who would never get a licence keeps the one on file until it ends.
  const renewed = day === Infinity ? Infinity : heldUntil + 1 + terms.gapDays;
  const from = heldUntil >= 0 ? renewed : first;
  const licensed = new Float64Array(steps.count);
  for (let step = 0; step < steps.count; step++) {
    const now = step * steps.days;
    if (now <= heldUntil || now >= generalFrom || isValid(now - from, terms)) licensed[step] = 1;
  }
  return licensed;
}

/** Share of many customers with a licence, by step. */
export function followCustomers(terms: CustomerTerms, heldUntil: number, steps: Steps): Course {
  const { test, general } = terms;
  const untested = followShare(terms, 0, heldUntil, steps);
  const tested = test === null ? untested : followShare(terms, test.days, heldUntil, steps);
  const probability = test?.probability ?? 0;
  return untested.map((share, step) => {
    const licensed = share * (1 - probability) + tested[step]! * probability;
    const isGeneral = general !== null && step * steps.days >= terms.startDay + general.fromDay;
    return isGeneral ? general.share + (1 - general.share) * licensed : licensed;
  });
}

function followShare(terms: CustomerTerms, delay: number, heldUntil: number, steps: Steps): Course {
  const everLicensed = terms.curve.at(-1)?.share ?? 0;
  if (heldUntil >= 0) {
    return Float64Array.from({ length: steps.count }, (_, step) => {
      const now = step * steps.days;
      if (now <= heldUntil) return 1;
      return isValid(now - heldUntil - 1 - terms.gapDays, terms) ? everLicensed : 0;
    });
  }
  const newly = listNewlyLicensed(terms, delay, steps);
  const isKept = Uint8Array.from({ length: steps.count }, (_, ago) => (isValid(ago * steps.days, terms) ? 1 : 0));
  return Float64Array.from({ length: steps.count }, (_, step) => {
    let share = 0;
    for (let first = 0; first <= step; first++)
      if (newly[first]! > 0 && isKept[step - first] === 1) share += newly[first]!;
    return share;
  });
}

/** Share of customers with their first licence in each step. */
function listNewlyLicensed({ curve, startDay, daysEarlier }: CustomerTerms, delay: number, steps: Steps): Course {
  const reached = (days: number): Share => (days < delay ? 0 : readCurve(curve, days - delay + daysEarlier));
  return Float64Array.from({ length: steps.count }, (_, step) => {
    const age = step * steps.days - startDay;
    return reached(age) - (step === 0 ? 0 : reached(age - steps.days));
  });
}

/** Whether a customer with a licence granted so many days ago holds one. */
function isValid(age: number, { validityDays, gapDays }: CustomerTerms): boolean {
  if (age < 0) return false;
  // The first licence needs no remainder, which takes longer than all else here.
  return age < validityDays || age % (validityDays + gapDays) < validityDays;
}

/** First day of a curve at or above a share; infinite: never. */
function invertCurve(curve: readonly CurvePoint[], share: Share): number {
  let before: CurvePoint = { day: 0, share: 0 };
  for (const point of curve) {
    if (share < point.share) {
      return before.day + ((point.day - before.day) * (share - before.share)) / (point.share - before.share);
    }
    before = point;
  }
  return Infinity;
}
