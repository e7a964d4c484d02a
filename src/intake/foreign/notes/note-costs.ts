import type { ProblemLog } from '../../base/problem.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { saysPaid } from '../../dictionary/money/price-roles.ts';
import { namesCost } from '../../dictionary/sales-words.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

/** Where the price of a part stands that may be its cost. */
export type PricedAtCost = { readonly cells: ForeignCells; readonly row: number };

/** Whether the prices of a table are, or may be, what parts cost: it names a cost, or a price for so many units, and no selling price. */
export function mayHoldCosts(cells: ForeignCells): boolean {
  if (!cells.has('price') || cells.has('selling-price') || cells.has('sales-value')) return false;
  // What customers pay for the products of its bills stands beside them.
  if (cells.has('parent-price')) return false;
  const header = cells.header('price', '');
  return cells.has('price-unit') || namesCost(header) || saysPaid(foldHeader(header).text);
}

/**
 * Asks what customers pay for parts that are sold, go into no other part and have a cost for a price, once for each table that states it. Revenue is
 * counted from that price meanwhile.
 */
export function noteSoldAtCost(
  priced: ReadonlyMap<string, PricedAtCost>,
  children: () => Iterable<string>,
  log: ProblemLog,
): void {
  if (priced.size === 0) return;
  const sold = new Map(priced);
  for (const child of children()) sold.delete(child);
  for (const [cells, parts] of Map.groupBy(sold, ([, place]) => place.cells)) {
    const [first] = parts;
    if (first === undefined) continue;
    const { file, sheet } = cells.table.source;
    const column = cells.header('price', 'price');
    const one = parts.length === 1;
    log.note({
      code: 'ask-sold-at-cost',
      file,
      sheet,
      row: first[1].row,
      column,
      found: first[0],
      expected: 'what customers pay for it',
      message: `${one ? `${first[0]} is sold and has` : `${parts.length} parts are sold and have`} no selling price in these files; “${column}” stands for it, which may be what ${one ? 'it costs' : `they cost (first ${first[0]})`}: revenue may be too low. What do customers pay?`,
    });
  }
}
