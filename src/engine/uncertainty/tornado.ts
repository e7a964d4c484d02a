/** A factor to be moved from its low to its high value; by default the 10th and 90th of 100 of its own distribution. */
export type TornadoFactor = { readonly id: string; readonly base: number; readonly low: number; readonly high: number };

/** The result at both ends of one factor, all others at base. Both ends may lie on the same side of the base result. */
export type TornadoBar = { readonly id: string; readonly atLow: number; readonly atHigh: number };

export type Tornado = { readonly base: number; readonly bars: readonly TornadoBar[] };

/**
 * Moves one factor at a time and returns the widest bar first, equal ones in the order given. `evaluate` takes the factors' values in their
 * order. Joint effects of two factors are not seen.
 */
export function computeTornado(
  factors: readonly TornadoFactor[],
  evaluate: (values: readonly number[]) => number,
): Tornado {
  const base = factors.map((factor) => factor.base);
  const bars = factors.map(({ id, low, high }, row) => ({
    id,
    atLow: evaluate(base.with(row, low)),
    atHigh: evaluate(base.with(row, high)),
  }));
  return { base: evaluate(base), bars: bars.toSorted((one, other) => getWidth(other) - getWidth(one)) };
}

function getWidth({ atLow, atHigh }: TornadoBar): number {
  return Math.abs(atHigh - atLow);
}
