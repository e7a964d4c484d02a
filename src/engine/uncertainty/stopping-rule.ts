import type { Share } from '../../domain/units.ts';
import type { Estimate } from './estimates.ts';

/** When a simulation has drawn enough. */
export type StoppingRule = {
  /** Confidence of the interval, over all checks together. */
  readonly confidence: Share;
  /** Draws at the first check; see `planFirstCheck`. */
  readonly firstCheck: number;
  /** Most draws. */
  readonly budget: number;
  /** Half width of enough precision, in units of the estimate or as a share of it, the greater of the two. */
  readonly absolute: number;
  readonly relative: Share;
};

/** End of a run. */
export type StoppedEstimate = {
  readonly draws: number;
  readonly ended: 'precision' | 'budget';
  readonly estimate: Estimate;
};

/** Least draws for a look at the tail beyond `level`: a multiple of `SCRAMBLINGS` in powers of two. */
export function planFirstCheck(level: Share): number {
  const least = Math.max(1000, 50 / (1 - level));
  return 2 ** Math.ceil(Math.log2(least) - 1e-12);
}

/**
 * Returns the looks at a running simulation: draws doubling from the first on, the last at the budget, each with its confidence. They grow so
 * quickly as to let all looks together err no more often than the rule allows.
 */
export function planChecks({ confidence, firstCheck, budget }: StoppingRule): { draws: number; confidence: Share }[] {
  const checks = [];
  for (let draws = firstCheck, row = 0; ; draws *= 2, row += 1) {
    checks.push({ draws: Math.min(draws, budget), confidence: 1 - (1 - confidence) / 2 ** (row + 1) });
    if (draws >= budget) return checks;
  }
}

/** Whether an interval is narrow enough; an open one never is. */
export function isPrecise({ absolute, relative }: StoppingRule, { value, low, high }: Estimate): boolean {
  if (low === null || high === null) return false;
  return (high - low) / 2 <= Math.max(absolute, relative * Math.abs(value));
}

/**
 * Draws until the estimate is precise or the budget is spent (after Chow & Robbins, Ann. Math. Stat. 36 (1965) 457). `measure` brings
 * the simulation to so many draws and estimates with the given confidence.
 */
export function drawUntilPrecise(
  rule: StoppingRule,
  measure: (draws: number, confidence: Share) => Estimate,
): StoppedEstimate {
  let last: StoppedEstimate | null = null;
  for (const { draws, confidence } of planChecks(rule)) {
    const estimate = measure(draws, confidence);
    const precise = isPrecise(rule, estimate);
    last = { draws, ended: precise ? 'precision' : 'budget', estimate };
    if (precise) break;
  }
  return last!;
}
