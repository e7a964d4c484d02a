import type { Money } from '../units.ts';

/** Revenue that hangs on a missing fact; 0: none is known to. `isLeast`: more may. */
export type HangingRevenue = { readonly revenueAtRisk: Money; readonly isLeast?: boolean | undefined };

/** Returns the most revenue that is known to hang on one of some facts, and whether more may hang on one of them; sums of several overlap. */
export function weighFacts(facts: readonly HangingRevenue[]): { revenueAtRisk: Money; isLeast: boolean } {
  return {
    revenueAtRisk: Math.max(0, ...facts.map(({ revenueAtRisk }) => revenueAtRisk)),
    isLeast: facts.some(({ revenueAtRisk, isLeast = false }) => isLeast || revenueAtRisk === 0),
  };
}
