import type { WeighedPrice } from '../lines/weighed-prices.ts';
import type { TableTranslation } from '../table-translation.ts';

/** Says of which parts customers pay different prices, and what stands for them. */
export function noteWeighedPrices({ cells, log }: TableTranslation, weighed: ReadonlyMap<string, WeighedPrice>): void {
  const [first] = weighed;
  if (first === undefined) return;
  const { file, sheet } = cells.table.source;
  const [partNumber, { row, price, currency, span }] = first;
  const column = cells.has('selling-price') ? 'selling-price' : 'price';
  const several = [...weighed].flatMap(([name, { isOfSeveral }]) => (isOfSeveral ? [name] : []));
  const others =
    several.length === 0
      ? ''
      : ` Of several currencies the one with most goods counts (${several.slice(0, 5).join(', ')}).`;
  log.note({
    code: 'price-weighed',
    file,
    sheet,
    row,
    column: cells.header(column, 'price'),
    message: `${weighed.size === 1 ? 'One part is' : `${weighed.size} parts are`} sold at several prices; their mean counts, by how many are sold at each (${partNumber}: ${span[0]} to ${span[1]}, ${price} ${currency} on average).${others}`,
  });
}
