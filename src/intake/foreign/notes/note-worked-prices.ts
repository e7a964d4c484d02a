import type { SourceLine } from '../../base/source-table.ts';
import { splitCode } from '../lines/identify-part.ts';
import type { WorkedPrice } from '../prices/worked-prices.ts';
import type { TableTranslation } from '../table-translation.ts';

/** The part that a line names by its own number, '' where it has none. */
export function nameLine({ cells, resolveKey }: TableTranslation, line: SourceLine): string {
  const number = cells.get(line, 'part-number');
  return number === '' ? '' : resolveKey(splitCode(number)?.code ?? number);
}

/** Adds the price that was worked out for a part to what its line says: where none is stated, or (`isOfSales`) only what it costs. */
export function addWorkedPrice(
  facts: Map<string, string>,
  worked: Pick<WorkedPrice, 'price' | 'currency'> | undefined,
  isOfSales: boolean,
): void {
  if (worked === undefined || (facts.has('unit_price') && !isOfSales)) return;
  facts.set('unit_price', worked.price);
  if (worked.currency === '') facts.delete('currency');
  else facts.set('currency', worked.currency);
}

/** Says which prices no cell states, from what they were worked out, and where sums in another currency were left out. */
export function noteWorkedPrices({ cells, log }: TableTranslation, worked: ReadonlyMap<string, WorkedPrice>): void {
  const [first] = worked;
  if (first === undefined) return;
  const { file, sheet } = cells.table.source;
  const [partNumber, { row, price, currency, value, quantity }] = first;
  const column = cells.has('order-value') ? 'order-value' : 'sales-value';
  const several = [...worked].flatMap(([name, { isOfSeveral }]) => (isOfSeveral ? [name] : []));
  const others =
    several.length === 0
      ? ''
      : ` Of several currencies the one with most goods counts (${several.slice(0, 5).join(', ')}).`;
  log.note({
    code: 'price-worked-out',
    file,
    sheet,
    row,
    column: cells.header(column, column),
    message: `No column states a price: ${worked.size === 1 ? 'one is' : `${worked.size} are`} worked out from “${cells.header(column, column)}” and “${cells.header(column === 'order-value' && cells.has('order-quantity') ? 'order-quantity' : 'annual-demand', 'the periods of the list')}”, over all rows of a part, less what came back and without what was cancelled (${partNumber}: ${value} ÷ ${quantity} = ${price} ${currency}).${others}`,
  });
}
