import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { createClosedSources } from '../lines/closed-sources.ts';
import { createOrderYear } from '../lines/order-shares.ts';
import { isCounted, type PlanOfYear, readPlanned } from '../lines/plan-demand.ts';
import { readMoney } from '../lines/read-price.ts';
import { addSold, createSold, readNet, type Sold, takeOffReturns } from './net-of-returns.ts';

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

type Sum = Sold & { row: number };
/** Digits beyond which a quotient says more than its sums. */
const DIGITS = 6;

/**
 * Prices by what `keyOf` says of a line ('' for none): all money over all that was bought, or sold, for it, so that a large order weighs more than a small one. What was cancelled, bought
 * before the last year of the list, or in a unit that the part is not counted in (`unitsOf` is null) is out, and what was sold and came back is taken off money and amount; of several currencies the one with most goods counts.
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
    const sold = column === 'order-value' ? null : readSold(line);
    const amount = sold === null ? (cells.amount(line, bought)?.value ?? null) : readNet(plan, line, sold);
    const units = unitsOf(line, bought);
    if (key === '' || money === null || amount === null || units === null) continue;
    // What was bought and went back is out: some write its money alone with a sign.
    if (amount <= 0 ? sold === null || amount === 0 || money.value === 0 : money.value <= 0) continue;
    const byCurrency = sums.get(key) ?? new Map<string, Sum>();
    sums.set(key, byCurrency);
    const sum = byCurrency.get(money.currency) ?? { row: line.row, ...createSold() };
    byCurrency.set(money.currency, sum);
    addSold(sum, money.value, amount * units);
  }
  for (const [key, byCurrency] of sums) {
    const [most] = [...byCurrency].toSorted(([, a], [, b]) => b.quantity - a.quantity);
    if (most === undefined || most[1].quantity === 0) continue;
    const [currency, { row }] = most;
    const { value, quantity } = takeOffReturns(most[1]);
    const price = String(Number((value / quantity).toPrecision(DIGITS)));
    worked.set(key, { price, currency, row, value, quantity, isOfSeveral: byCurrency.size > 1 });
  }
  return worked;
}
