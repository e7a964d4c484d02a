import type { ExposureSummary } from '../../engine/exposure/report.ts';

/** Of how many of the products that need a part the revenue is known: of all, of some, or of none of them. */
export type KnownMoney = 'all' | 'some' | 'none';

/** Returns how far amounts of a part are known. `withoutMoney`: products without a price or a demand, which the analysis counts as 0. */
export function rateKnownMoney(products: readonly string[], withoutMoney: readonly string[]): KnownMoney {
  const unknown = products.filter((product) => withoutMoney.includes(product)).length;
  return unknown === 0 ? 'all' : unknown < products.length ? 'some' : 'none';
}

/** True where no product at all has a price and a demand: an amount of 0 then says nothing. */
export function knowsNoMoney({ products, withoutMoney }: Pick<ExposureSummary, 'products' | 'withoutMoney'>): boolean {
  return withoutMoney.length > 0 && withoutMoney.length === products.length;
}
