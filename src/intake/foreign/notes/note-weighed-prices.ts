import type { WeighedPrice } from '../prices/weighed-prices.ts';
import type { TableTranslation } from '../table-translation.ts';

/** Says of which parts customers pay different prices, and what stands for them. */
export function noteWeighedPrices({ cells, log }: TableTranslation, all: ReadonlyMap<string, WeighedPrice>): void {
  const { file, sheet } = cells.table.source;
  const alike = new Map([...all].filter(([, { span, isOfSeveral }]) => span[0] === span[1] && !isOfSeveral));
  const [one] = alike;
  if (one !== undefined)
    log.note({
      code: 'price-of-the-year',
      file,
      sheet,
      row: one[1].row,
      message: `The price of the rows that count for the year stands, and none of a row before them (${alike.size === 1 ? '1 part' : `${alike.size} parts`}; ${one[0]}: ${`${one[1].price} ${one[1].currency}`.trim()}).`,
    });
  const weighed = new Map([...all].filter(([name]) => !alike.has(name)));
  const [first] = weighed;
  if (first === undefined) return;
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
