import { joinPair } from '../../base/find-repeats.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { PricesOverFiles } from '../prices-over-files.ts';
import { readSourceKey } from './order-shares.ts';
import { readPrice } from './read-price.ts';
import { workOutPrices } from '../prices/worked-prices.ts';

/** What a source is paid for one unit, as canonical text. */
export type SourcePrice = { readonly unit_price: string; readonly currency: string };

/** Returns what reads the price of the source of a line: as stated or, where nothing states it, as its orders make it, in this table or over several. */
export function createSourcePrice(
  cells: ForeignCells,
  unitOf: (partNumber: string) => string | null,
  overFiles: PricesOverFiles,
): (line: SourceLine, partNumber: string) => SourcePrice {
  const isPaid = cells.has('order-value');
  const worked = isPaid
    ? workOutPrices(
        cells,
        (line) => joinPair(cells.get(line, 'part-number'), readSourceKey(cells, line)),
        (line) => unitOf(cells.get(line, 'part-number')),
      )
    : null;
  return (line, partNumber) => {
    const { price, currency } = readPrice(cells, line, 'price', unitOf(partNumber));
    if (price !== '' || worked === null) return { unit_price: price, currency };
    const ofOrders =
      worked.get(joinPair(cells.get(line, 'part-number'), readSourceKey(cells, line))) ?? overFiles.ofLine(cells, line);
    return ofOrders === undefined
      ? { unit_price: price, currency }
      : { unit_price: ofOrders.price, currency: ofOrders.currency };
  };
}
