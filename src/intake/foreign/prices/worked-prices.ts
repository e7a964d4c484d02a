import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { createClosedSources } from '../lines/closed-sources.ts';
import { createOrderYear } from '../lines/order-shares.ts';
import { isCounted, type PlanOfYear, readPlanned } from '../lines/plan-demand.ts';
import { readMoney } from '../lines/read-price.ts';

/** The price of one unit that a table does not state and that its sums of money and its amounts make. */
export type WorkedPrice = {
  readonly price: string;
  readonly currency: string;
  readonly row: number;
  readonly value: number;
  readonly quantity: number;
  /** Whether rows in another currency say another price. */
  readonly isOfSeveral: boolean;
};

type Sum = { row: number; value: number; quantity: number };
/** Digits beyond which a quotient says more than its sums. */
const DIGITS = 6;

/**
 * Prices by what `keyOf` says of a line ('' for none): all money over all that was bought, or sold, for it, so that a large order weighs more than a small one. What was returned,
 * cancelled, bought before the last year of the list, or in a unit that the part is not counted in (`unitsOf` is null) is out; of several currencies the one with most goods counts.
 */
export function workOutPrices(
  cells: ForeignCells,
  keyOf: (line: SourceLine) => string,
  unitsOf: (line: SourceLine, column: 'annual-demand' | 'order-quantity') => number | null,
  plan: PlanOfYear | null = null,
): ReadonlyMap<string, WorkedPrice> {
  const column = cells.has('order-value') ? 'order-value' : 'sales-value';
  const bought = cells.has('order-quantity') ? 'order-quantity' : 'annual-demand';
  const worked = new Map<string, WorkedPrice>();
  if (!cells.has(column)) return worked;
  const closed = createClosedSources(cells);
  const isOfYear = createOrderYear(cells);
  // The money of a row with a column for each period is that of all of them.
  const isOfPeriods = !cells.has('annual-demand') && plan?.byRow === undefined && plan?.times === 1;
  const readSold = (line: SourceLine): number | null =>
    isOfPeriods ? readPlanned(cells, line, plan) : (cells.amount(line, 'annual-demand')?.value ?? null);
  const sums = new Map<string, Map<string, Sum>>();
  for (const line of cells.table.source.lines) {
    const counts = column === 'order-value' ? isOfYear(line) : plan === null || isCounted(plan, line);
    const key = counts && !closed.isClosed(line) ? keyOf(line) : '';
    const money = readMoney(cells, line, column);
    const amount = column === 'order-value' ? (cells.amount(line, bought)?.value ?? null) : readSold(line);
    const units = unitsOf(line, bought);
    if (key === '' || money === null || amount === null || units === null) continue;
    if (money.value <= 0 || amount <= 0) continue;
    const byCurrency = sums.get(key) ?? new Map<string, Sum>();
    sums.set(key, byCurrency);
    const sum = byCurrency.get(money.currency) ?? { row: line.row, value: 0, quantity: 0 };
    byCurrency.set(money.currency, sum);
    sum.value += money.value;
    sum.quantity += amount * units;
  }
  for (const [key, byCurrency] of sums) {
    const [most] = [...byCurrency].toSorted(([, a], [, b]) => b.quantity - a.quantity);
    if (most === undefined) continue;
    const [currency, { row, value, quantity }] = most;
    const price = String(Number((value / quantity).toPrecision(DIGITS)));
    worked.set(key, { price, currency, row, value, quantity, isOfSeveral: byCurrency.size > 1 });
  }
  return worked;
}
