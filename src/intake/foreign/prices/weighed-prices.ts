import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import { namesCost } from '../../dictionary/sales-words.ts';
import { createClosedSources } from '../lines/closed-sources.ts';
import { isCounted, type PlanOfYear } from '../lines/plan-demand.ts';
import { findPricePlace, readPrice } from '../lines/read-price.ts';
import { addSold, createSold, readNet, type Sold, takeOffReturns } from './net-of-returns.ts';

/** What customers pay for a part on average, where they do not pay alike. */
export type WeighedPrice = {
  readonly price: string;
  readonly currency: string;
  readonly row: number;
  /** Lowest and highest price. */
  readonly span: readonly [number, number];
  /** Whether rows in another currency say another price. */
  readonly isOfSeveral: boolean;
};

type Sum = Sold & { least: number; most: number };
/** Digits beyond which a mean says more than its prices. */
const DIGITS = 6;

/**
 * Prices of parts that several rows sell for different ones, each weighed with how many it sells: a price for a large customer stands for more than one for a small one. Rows that do
 * not count for the year, that came to nothing, that sell none, that count in another unit than the part (`unitsOf` is null) or that take a part of a price back are out; what came back is taken off at the price that its row says. Of several currencies the one with most goods counts.
 */
export function weighPrices(
  cells: ForeignCells,
  keyOf: (line: SourceLine) => string,
  unitOf: (line: SourceLine) => string | null,
  unitsOf: (line: SourceLine) => number | null,
  plan: PlanOfYear | null,
): ReadonlyMap<string, WeighedPrice> {
  const weighed = new Map<string, WeighedPrice>();
  const column = cells.has('selling-price') ? 'selling-price' : 'price';
  const isCost = column === 'price' && namesCost(cells.header('price', ''));
  if (plan === null || !cells.has('annual-demand') || !cells.has(column) || isCost || cells.has('sales-value'))
    return weighed;
  const closed = createClosedSources(cells);
  const parts = new Map<string, { row: number; byCurrency: Map<string, Sum> }>();
  // Parts of which a row that does not count comes first: its price, of years ago, would stand for that of the year.
  const begunBefore = new Set<string>();
  for (const line of cells.table.source.lines) {
    const named = keyOf(line);
    if (!parts.has(named) && !isCounted(plan, line)) begunBefore.add(named);
    const key = isCounted(plan, line) && !closed.isClosed(line) ? named : '';
    const amount = readNet(plan, line, cells.amount(line, 'annual-demand')?.value ?? 0) * (unitsOf(line) ?? 0);
    if (key === '' || amount === 0 || findPricePlace(cells, line, column) === undefined) continue;
    const { price, currency } = readPrice(cells, line, column, unitOf(line));
    if (price === '' || (amount < 0 && Number(price) === 0)) continue;
    const part = parts.get(key) ?? { row: line.row, byCurrency: new Map<string, Sum>() };
    parts.set(key, part);
    const paid = Number(price);
    const sum = part.byCurrency.get(currency) ?? { ...createSold(), least: paid, most: paid };
    part.byCurrency.set(currency, sum);
    addSold(sum, paid * amount, amount);
    sum.least = Math.min(sum.least, paid);
    sum.most = Math.max(sum.most, paid);
  }
  for (const [key, { row, byCurrency }] of parts) {
    const [most] = [...byCurrency].toSorted(([, a], [, b]) => b.quantity - a.quantity);
    if (most === undefined || most[1].quantity === 0) continue;
    const [currency, { least, most: highest }] = most;
    const { value, quantity } = takeOffReturns(most[1]);
    if (least === highest && byCurrency.size === 1 && !begunBefore.has(key)) continue;
    const price = String(Number((value / quantity).toPrecision(DIGITS)));
    weighed.set(key, { price, currency, row, span: [least, highest], isOfSeveral: byCurrency.size > 1 });
  }
  return weighed;
}
