import type { Share } from '../../domain/units.ts';
import { computeMoments, type Estimate, estimateMean } from './estimates.ts';

/** How the losses of two policies differ, draw by draw. */
export type PairedDifference = {
  /** Mean of the first less the second. */
  readonly difference: Estimate;
  /** Sample variance of the difference: with the same luck for both, and the variance with independent luck. */
  readonly variance: number;
  readonly independentVariance: number;
  /** Correlation of the two; null if one of them never varies. Negative: the same luck made the comparison worse. */
  readonly correlation: number | null;
};

/** Compares two policies with the same luck in every draw; at least two draws, in the same order. */
export function comparePaired(one: ArrayLike<number>, other: ArrayLike<number>, confidence: Share): PairedDifference {
  const differences = Float64Array.from(one, (loss, row) => loss - other[row]!);
  const { variance } = computeMoments(differences);
  const [first, second] = [computeMoments(one).variance, computeMoments(other).variance];
  const both = Math.sqrt(first * second);
  return {
    difference: estimateMean(differences, confidence),
    variance,
    independentVariance: first + second,
    correlation: both > 0 ? Math.min(1, Math.max(-1, (first + second - variance) / (2 * both))) : null,
  };
}
