import type { Share } from '../../domain/units.ts';

/** Probability of a decision d periods after filing, d = 0, 1, …; what is missing to 1 stays pending. */
export type ReviewTime = Float64Array;

/** Every review takes this many whole periods. */
export function fixedReview(periods: number): ReviewTime {
  const time = new Float64Array(periods + 1);
  time[periods] = 1;
  return time;
}

/** From the period after filing on, the given share of what is pending is decided in each; followed for some periods. */
export function steadyReview(share: Share, periods: number): ReviewTime {
  return Float64Array.from({ length: periods + 1 }, (_, delay) =>
    delay === 0 ? 0 : share * (1 - share) ** (delay - 1),
  );
}

/**
 * A delay in days as whole periods, each delay to the nearest one, so that the mean is kept when periods get longer. `shareWithin`
 * gives the probability of a decision within some days. What comes later than `periods` stays pending.
 */
export function discretiseDelay(
  shareWithin: (days: number) => Share,
  daysPerPeriod: number,
  periods: number,
): ReviewTime {
  let before = 0;
  return Float64Array.from({ length: periods + 1 }, (_, delay) => {
    const until = Math.max(before, shareWithin((delay + 0.5) * daysPerPeriod));
    const within = until - before;
    before = until;
    return within;
  });
}

/** A share of filings decided by some day after filing. */
export type CurvePoint = { readonly day: number; readonly share: Share };

/** The share decided within some days, on straight lines between the points of a curve, from 0 at day 0; flat after the last point. */
export function readCurve(points: readonly CurvePoint[], days: number): Share {
  let [fromDay, fromShare] = [0, 0];
  for (const { day, share } of points) {
    if (days < day) return fromShare + ((share - fromShare) * (days - fromDay)) / (day - fromDay);
    [fromDay, fromShare] = [day, share];
  }
  return fromShare;
}

/** A review after which, with some probability, a test takes further periods (a customs laboratory); `extra` as a review time. */
export function addTest(review: ArrayLike<number>, probability: Share, extra: ArrayLike<number>): ReviewTime {
  const time = new Float64Array(review.length + extra.length - 1);
  for (let delay = 0; delay < review.length; delay++) {
    const share = review[delay]!;
    time[delay]! += share * (1 - probability);
    for (let more = 0; more < extra.length; more++) time[delay + more]! += share * probability * extra[more]!;
  }
  return time;
}
