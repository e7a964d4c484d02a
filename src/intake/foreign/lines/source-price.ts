import { joinPair } from '../../base/find-repeats.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { PricesOverFiles } from '../prices-over-files.ts';
import { readSourceKey } from './order-shares.ts';
import { readPrice } from './read-price.ts';
import { workOutPrices } from '../prices/worked-prices.ts';
import { readRowUnits, type ToUnitOfPart } from '../../values/piece-masses.ts';

/** What a source is paid for one unit, as canonical text. */
export type SourcePrice = { readonly unit_price: string; readonly currency: string };

/** Returns what reads the price of the source of a line: as stated or, where nothing states it, as its orders make it, in this table or over several. */
export function createSourcePrice(
  cells: ForeignCells,
  { unitOf, toUnitOfPart }: { unitOf: (partNumber: string) => string | null; toUnitOfPart: ToUnitOfPart },
  overFiles: PricesOverFiles,
): (line: SourceLine, partNumber: string) => SourcePrice {
  const isPaid = cells.has('order-value');
  const keyOf = (line: SourceLine): string => joinPair(cells.get(line, 'part-number'), readSourceKey(cells, line));
  const workOut = (): ReturnType<typeof workOutPrices> =>
    workOutPrices(cells, keyOf, (line, column) =>
      readRowUnits(cells, line, column, (value, unit) => toUnitOfPart(cells.get(line, 'part-number'), value, unit)),
    );
  // In which unit a part is counted is known only once the lists of parts are translated.
  let worked: ReturnType<typeof workOutPrices> | null = null;
  return (line, partNumber) => {
    const { price, currency } = readPrice(cells, line, 'price', unitOf(partNumber), (value, unit) =>
      toUnitOfPart(partNumber, value, unit),
    );
    if (price !== '' || !isPaid) return { unit_price: price, currency };
    worked ??= workOut();
    const ofOrders = worked.get(keyOf(line)) ?? overFiles.ofLine(cells, line);
    return ofOrders === undefined
      ? { unit_price: price, currency }
      : { unit_price: ofOrders.price, currency: ofOrders.currency };
  };
}
