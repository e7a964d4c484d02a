import type { SourceLine } from '../../base/source-table.ts';
import type { PlanOfYear } from '../lines/plan-demand.ts';

/** Money and goods of what was sold, and of what came back of it. */
export type Sold = { value: number; quantity: number; valueBack: number; back: number };

/** Nothing sold yet. */
export function createSold(): Sold {
  return { value: 0, quantity: 0, valueBack: 0, back: 0 };
}

/** What a row adds to what is sold: below 0 where it takes a sale back, whatever its sign, and 0 where it lowers a price alone. */
export function readNet(plan: PlanOfYear | null, line: SourceLine, amount: number): number {
  return plan?.returns?.readUnits(line, amount) ?? amount;
}

/** Adds money and goods of a row to what is sold, or to what came back where the goods are below 0; money counts without its sign then. */
export function addSold(sold: Sold, value: number, amount: number): void {
  if (amount > 0) {
    sold.value += value;
    sold.quantity += amount;
  } else {
    sold.valueBack += Math.abs(value);
    sold.back -= amount;
  }
}

/**
 * Money and goods without what came back. Where no more is left of either than came back, the list holds returns of sales that it does not hold, and the
 * price is that of what was sold.
 */
export function takeOffReturns({ value, quantity, valueBack, back }: Sold): { value: number; quantity: number } {
  const [left, kept] = [value - valueBack, quantity - back];
  return kept > back && left > valueBack ? { value: left, quantity: kept } : { value, quantity };
}
