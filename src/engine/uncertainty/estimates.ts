import type { Share } from '../../domain/units.ts';
import { invertStudent } from '../numeric/beta.ts';
import { invertNormal } from '../numeric/normal.ts';

/** A figure with its interval at the stated confidence; a bound is null if no draw bounds it. */
export type Estimate = { readonly value: number; readonly low: number | null; readonly high: number | null };

/** Mean of independent values with its normal interval. One value has no interval. */
export function estimateMean(values: ArrayLike<number>, confidence: Share): Estimate {
  const { mean, variance } = computeMoments(values);
  if (values.length < 2) return { value: mean, low: null, high: null };
  return spread(mean, invertNormal((1 + confidence) / 2) * Math.sqrt(variance / values.length));
}

/**
 * Mean over independent scramblings with Student's interval: `values` are dealt out over `scramblings` in turn, as draws of `createInputNumbers`
 * are, and every scrambling gives one mean. The number of values is a multiple of the number of scramblings.
 */
export function estimateScrambledMean(values: ArrayLike<number>, scramblings: number, confidence: Share): Estimate {
  const means = new Float64Array(scramblings);
  for (let row = 0; row < values.length; row++) means[row % scramblings]! += values[row]!;
  for (let row = 0; row < scramblings; row++) means[row]! /= values.length / scramblings;
  const { mean, variance } = computeMoments(means);
  return spread(mean, invertStudent((1 + confidence) / 2, scramblings - 1) * Math.sqrt(variance / scramblings));
}

/** Mean and sample variance (n - 1 in the denominator; 0 for one value). */
export function computeMoments(values: ArrayLike<number>): { mean: number; variance: number } {
  let mean = 0;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const step = values[row]! - mean;
    mean += step / (row + 1);
    squares += step * (values[row]! - mean);
  }
  return { mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}

/** An estimate with the same distance to both sides. */
export function spread(value: number, halfWidth: number): Estimate {
  return { value, low: value - halfWidth, high: value + halfWidth };
}
