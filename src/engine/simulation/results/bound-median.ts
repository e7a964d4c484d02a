import type { Share } from '../../../domain/units.ts';

/** How surely the median of all runs lies between the two values, where there are runs enough. */
const CONFIDENCE: Share = 0.95;

/** Two values around the median of all runs, and how surely. */
export type MedianBounds = { readonly low: number; readonly high: number; readonly confidence: Share };

/**
 * Returns the narrowest pair of order statistics around the median of all runs with a probability of at least 95 %, for any distribution; of
 * five values or fewer the smallest and the greatest, less surely. The k-th smallest and the k-th greatest of n miss it with the probability of
 * fewer than k heads in n tosses of a fair coin, twice (David and Nagaraja, "Order Statistics", 2003, 7.1). Values must be finite; none: null.
 */
export function boundMedian(values: Float64Array): MedianBounds | null {
  const sorted = values.toSorted();
  const count = sorted.length;
  if (count === 0) return null;
  let outside = 2 ** -count;
  let next = outside;
  let rank = 0;
  while (rank + 1 < count / 2) {
    next *= (count - rank) / (rank + 1);
    if (1 - 2 * (outside + next) < CONFIDENCE) break;
    outside += next;
    rank += 1;
  }
  return { low: sorted[rank]!, high: sorted[count - 1 - rank]!, confidence: Math.max(0, 1 - 2 * outside) };
}
