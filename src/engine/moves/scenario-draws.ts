import { computeMoments, type Estimate, estimateMean, spread } from '../uncertainty/estimates.ts';
import { computeLossTail } from '../uncertainty/loss-tail.ts';
import { invertNormal } from '../numeric/normal.ts';

/** Draws of one scenario among those of several: their start, their count, and the scenario's weight; all weights add up to 1. */
export type ScenarioDraws = { readonly first: number; readonly count: number; readonly weight: number };

/** Measure of losses: their mean, or the mean of the worst 1 in 20. */
export type LossMeasure = 'mean' | 'tail';

const LEVEL = 0.95;
const CONFIDENCE = 0.95;

/** Returns the mean over draws, each scenario by its weight; 0 of none. */
export function average(values: Float64Array, scenarios: readonly ScenarioDraws[]): number {
  return scenarios.reduce((sum, one) => sum + one.weight * averageOf(take(values, one)), 0);
}

/** Returns the value not exceeded by a share of all weight: the largest at or below it among the draws; infinite of none. */
export function quantile(values: Float64Array, share: number, scenarios: readonly ScenarioDraws[]): number {
  const [only] = scenarios;
  if (scenarios.length === 1 && only !== undefined)
    return take(values, only).toSorted()[Math.floor((only.count - 1) * share)] ?? Infinity;
  let before = 0;
  for (const { value, weight } of sortByValue(values, scenarios)) {
    before += weight;
    if (before >= share - ROUNDING) return value;
  }
  return Infinity;
}

/** Weights of draws add up to 1 but for this. */
const ROUNDING = 1e-9;

/** Returns the mean of losses, or of the worst 1 in 20 over all scenarios together (Rockafellar & Uryasev, J. Banking & Finance 26 (2002) 1443). */
export function measureLoss(losses: Float64Array, measure: LossMeasure, scenarios: readonly ScenarioDraws[]): number {
  if (measure === 'mean') return average(losses, scenarios);
  if (scenarios.length === 1) return computeLossTail(losses.toSorted(), LEVEL, CONFIDENCE).conditional.value;
  let left = 1 - LEVEL;
  let sum = 0;
  for (const { value, weight } of sortByValue(losses, scenarios).toReversed()) {
    const part = Math.min(weight, left);
    sum += part * value;
    left -= part;
    if (left <= 0) break;
  }
  return sum / (1 - LEVEL);
}

/** Returns the weighted mean with its interval for 95 of 100 times, scenarios drawn apart; a single draw of each spans nothing. */
export function estimate(values: Float64Array, scenarios: readonly ScenarioDraws[]): Estimate {
  const [only] = scenarios;
  if (scenarios.length === 1 && only !== undefined && only.count > 1) return estimateMean(values, CONFIDENCE);
  const variance = scenarios.reduce((sum, one) => {
    return sum + (one.weight ** 2 * computeMoments(take(values, one)).variance) / one.count;
  }, 0);
  return spread(average(values, scenarios), invertNormal((1 + CONFIDENCE) / 2) * Math.sqrt(variance));
}

function take(values: Float64Array, { first, count }: ScenarioDraws): Float64Array {
  return values.subarray(first, first + count);
}

function averageOf(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sortByValue(values: Float64Array, scenarios: readonly ScenarioDraws[]): { value: number; weight: number }[] {
  return scenarios
    .flatMap((one) => Array.from(take(values, one), (value) => ({ value, weight: one.weight / one.count })))
    .toSorted((a, b) => a.value - b.value);
}
