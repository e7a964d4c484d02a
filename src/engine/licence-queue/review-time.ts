import type { Share } from '../../domain/units.ts';

/** Probability of a decision d periods after filing, d = 0, 1, …; the rest to 1 stays pending. */
export type ReviewTime = Float64Array;

/** Every review takes this many whole periods. */
export function fixedReview(periods: number): ReviewTime {
  const time = new Float64Array(periods + 1);
  time[periods] = 1;
  return time;
}

/** From the period after filing on, the given share of pending ones is decided in each; followed for some periods. */
export function steadyReview(share: Share, periods: number): ReviewTime {
  return Float64Array.from({ length: periods + 1 }, (_, delay) =>
    delay === 0 ? 0 : share * (1 - share) ** (delay - 1),
  );
}

/**
 * A delay in days as whole periods, each delay to the nearest one, so the mean is kept when periods get longer. `shareWithin` gives the
 * probability of a decision within some days. Decisions later than `periods` stay pending.
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

/** Shares of decisions still to come below this, and periods beyond this, count no more in a mean. */
const REST = 1e-12;
const MOST_PERIODS = 20_000;

/** Returns the mean of a delay in whole periods, as `discretiseDelay` gives them, however long it takes. */
export function computeMeanDelay(shareWithin: (days: number) => Share, daysPerPeriod: number): number {
  let mean = 0;
  for (let delay = 0; delay < MOST_PERIODS; delay++) {
    const later = 1 - shareWithin((delay + 0.5) * daysPerPeriod);
    if (!(later > REST)) break;
    mean += later;
  }
  return mean;
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

/** A review followed, with some probability, by a test of further periods (a customs laboratory); `extra` as a review time. */
export function addTest(review: ArrayLike<number>, probability: Share, extra: ArrayLike<number>): ReviewTime {
  const time = new Float64Array(review.length + extra.length - 1);
  for (let delay = 0; delay < review.length; delay++) {
    const share = review[delay]!;
    time[delay]! += share * (1 - probability);
    for (let more = 0; more < extra.length; more++) time[delay + more]! += share * probability * extra[more]!;
  }
  return time;
}

/** Equal parts of the unit interval with a looked-up delay: so many that few of them have more than one. */
const PARTS = 1024;

/** A review time added up: the probability of a decision by each delay, and by part of the unit interval the first delay in it. */
export type DecidedBy = { readonly sums: Float64Array; readonly guide: Int32Array };

/** Lanes share review times, and each is added up once. */
const followed = new WeakMap<object, DecidedBy>();

/** Returns a review time ready for `findDelay`; it must not be written to afterwards. */
export function followReview(reviewTime: ArrayLike<number>): DecidedBy {
  const known = followed.get(reviewTime);
  if (known !== undefined) return known;
  const sums = new Float64Array(reviewTime.length);
  let sum = 0;
  for (let delay = 0; delay < sums.length; delay++) {
    sum += reviewTime[delay]!;
    sums[delay] = sum;
  }
  const guide = new Int32Array(PARTS);
  for (let part = 0, delay = 0; part < PARTS; part++) {
    while (delay < sums.length - 1 && sums[delay]! <= part / PARTS) delay += 1;
    guide[part] = delay;
  }
  const found = { sums, guide };
  followed.set(reviewTime, found);
  return found;
}

/** The delay by inversion, given `age` periods without a decision, so it is never less; `Infinity`: never. An overdue one is due at once. */
export function findDelay({ sums, guide }: DecidedBy, luck: number, age: number): number {
  const last = sums[sums.length - 1] ?? 0;
  const before = age === 0 ? 0 : (sums[age - 1] ?? last);
  if (before > 1 - 1e-9) return age;
  const at = before + luck * (1 - before);
  // The sum of probabilities that add up to 1 may fall short by rounding.
  if (at >= last) return last > 1 - 1e-9 ? sums.length - 1 : Infinity;
  let delay = guide[Math.floor(at * PARTS)]!;
  while (sums[delay]! <= at) delay += 1;
  return delay;
}
