/** Gaps of a demand: units short in each period, stock after it, and the first short period (`Infinity`: none is). */
export type Cover = { readonly short: Float64Array; readonly stock: Float64Array; readonly firstShort: number };

/** A shortage below this share of the demand is a rounding error and no stop. */
const ROUNDING = 1e-9;

/** Meets a demand from new supply and from a stock for the surplus. One entry a period. */
export function coverDemand(demand: ArrayLike<number>, supply: ArrayLike<number>, openingStock: number): Cover {
  const short = new Float64Array(demand.length);
  const stock = new Float64Array(demand.length);
  let left = openingStock;
  let firstShort = Infinity;
  for (let period = 0; period < demand.length; period++) {
    const balance = left + supply[period]! - demand[period]!;
    left = Math.max(0, balance);
    stock[period] = left;
    if (-balance <= ROUNDING * demand[period]!) continue;
    short[period] = -balance;
    if (firstShort === Infinity) firstShort = period;
  }
  return { short, stock, firstShort };
}
