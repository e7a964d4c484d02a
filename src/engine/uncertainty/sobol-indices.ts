import type { Share } from '../../domain/units.ts';
import { createDraws } from '../numeric/counter-random.ts';
import type { Estimate } from './estimates.ts';
import type { SobolDesign } from './sobol-design.ts';

/** Purpose of the bootstrap's rows, unlike that of any other draw. */
const BOOTSTRAP_PURPOSE = 230;

/** Shares of the variance of a result. A small one may come out below 0 by chance and is left so. */
export type SobolIndex = {
  /** Share explained by the input alone. */
  readonly first: Estimate;
  /** Share left if all other inputs were known: alone and together with others. */
  readonly total: Estimate;
};

/** `indices` by input; null if the result never varies and there is nothing to share out. */
export type SobolIndices = { readonly variance: number; readonly indices: readonly SobolIndex[] | null };

/**
 * Returns first-order indices (Saltelli et al., Comput. Phys. Commun. 181 (2010) 259) and total ones (Jansen, ibid. 117 (1999) 35) from
 * the results of a design's runs. Inputs must be independent. Intervals are percentiles over `resamples` of the rows, drawn under
 * `seed`.
 */
export function computeSobolIndices(
  { inputs, rows }: SobolDesign,
  results: ArrayLike<number>,
  { confidence, resamples, seed }: { confidence: Share; resamples: number; seed: number },
): SobolIndices {
  const picked = Int32Array.from({ length: rows }, (_, row) => row);
  const variance = computeVariance(results, rows, picked);
  if (!(variance > 0)) return { variance, indices: null };
  const estimate = estimateIndices(results, rows, inputs, picked, variance);
  const draws = createDraws(seed, BOOTSTRAP_PURPOSE);
  const samples = Array.from({ length: resamples }, (_, resample) => {
    for (let row = 0; row < rows; row++) picked[row] = Math.floor(rows * draws(resample, row));
    const resampled = computeVariance(results, rows, picked);
    return resampled > 0 ? estimateIndices(results, rows, inputs, picked, resampled) : null;
  }).filter((sample) => sample !== null);
  const bound = (index: number): Estimate =>
    boundByPercentiles(
      estimate[index]!,
      samples.map((sample) => sample[index]!),
      confidence,
    );
  return {
    variance,
    indices: Array.from({ length: inputs }, (_, input) => ({ first: bound(input), total: bound(inputs + input) })),
  };
}

/** Variance over both matrices, around the mean over both. */
function computeVariance(results: ArrayLike<number>, rows: number, picked: Int32Array): number {
  let mean = 0;
  for (const row of picked) mean += results[row]! + results[rows + row]!;
  mean /= 2 * picked.length;
  let squares = 0;
  for (const row of picked) squares += (results[row]! - mean) ** 2 + (results[rows + row]! - mean) ** 2;
  return squares / (2 * picked.length);
}

/** First-order indices of all inputs, then total ones. */
function estimateIndices(
  results: ArrayLike<number>,
  rows: number,
  inputs: number,
  picked: Int32Array,
  variance: number,
): Float64Array {
  const indices = new Float64Array(2 * inputs);
  for (let input = 0; input < inputs; input++) {
    const start = rows * (2 + input);
    let first = 0;
    let total = 0;
    for (const row of picked) {
      const change = results[start + row]! - results[row]!;
      first += results[rows + row]! * change;
      total += change * change;
    }
    indices[input] = first / (picked.length * variance);
    indices[inputs + input] = total / (2 * picked.length * variance);
  }
  return indices;
}

function boundByPercentiles(value: number, samples: readonly number[], confidence: Share): Estimate {
  if (samples.length === 0) return { value, low: null, high: null };
  const sorted = samples.toSorted((one, other) => one - other);
  const pick = (share: Share): number =>
    sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))]!;
  return { value, low: pick((1 - confidence) / 2), high: pick((1 + confidence) / 2) };
}
