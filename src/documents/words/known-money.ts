import type { HangingRevenue } from '../../domain/letters/weigh-facts.ts';
import type { Money } from '../../domain/units.ts';
import type { ExposureSummary, FourWorlds, PartExposure } from '../../engine/exposure/report.ts';
import type { LicenceCase } from '../../engine/licences/case-report.ts';

/** How many of the products in need of a part have a known revenue: all, some, or none of them. */
export type KnownMoney = 'all' | 'some' | 'none';

/** Returns how far amounts of a part are known. `withoutMoney`: products without a price or a demand, counted as 0 by the analysis. */
export function rateKnownMoney(products: readonly string[], withoutMoney: readonly string[]): KnownMoney {
  const unknown = products.filter((product) => withoutMoney.includes(product)).length;
  return unknown === 0 ? 'all' : unknown < products.length ? 'some' : 'none';
}

/** True if no product at all has a price and a demand: an amount of 0 then says nothing. */
export function knowsNoMoney({ products, withoutMoney }: Pick<ExposureSummary, 'products' | 'withoutMoney'>): boolean {
  return withoutMoney.length === products.length;
}

/** Returns the whole behind a share of the revenue at risk, if some products have no price or demand; '' if all have. */
export function sayOfKnown(withoutMoney: readonly string[]): string {
  return withoutMoney.length > 0 ? ' of the revenue at risk that is known' : '';
}

/** Returns the revenue at risk with a part alone in one world; null if no product in need of it has a price and a demand. */
export function readWorld(
  part: Parameters<typeof readRisk>[0],
  world: keyof FourWorlds,
  withoutMoney: readonly string[],
): Money | null {
  const { basis } = readRisk(part, withoutMoney);
  return basis === 'not known' || basis === 'in no product' ? null : part.revenueAtRisk[world];
}

/** Reading of a purchase value or of weeks of cover; files name it so. With a need known from below, stock covers so many weeks at most. */
export type AmountBasis = 'known' | 'at least' | 'at most' | 'not known';

/** Returns the reading of the revenue behind a fact. */
export function readHangingBasis({ revenueAtRisk, isLeast = false }: HangingRevenue): AmountBasis {
  return revenueAtRisk === 0 ? 'not known' : isLeast ? 'at least' : 'known';
}

/** Returns the reading of the revenue resting on a case. */
export function readRestsOnBasis({
  restsOn,
  restsOnIsLeast,
}: Pick<LicenceCase, 'restsOn' | 'restsOnIsLeast'>): AmountBasis {
  return readHangingBasis({ revenueAtRisk: restsOn, isLeast: restsOnIsLeast });
}

/** Returns how the purchase value of a part is to be read. */
export function readSpendBasis({ spend, spendIsLeast }: Pick<PartExposure, 'spend' | 'spendIsLeast'>): AmountBasis {
  return spend === null ? 'not known' : spendIsLeast ? 'at least' : 'known';
}

/** Returns how the weeks of cover of a part are to be read. */
export function readCoverBasis({
  weeksOfCover,
  quantityIsLeast,
}: Pick<PartExposure, 'weeksOfCover' | 'quantityIsLeast'>): AmountBasis {
  return weeksOfCover === null ? 'not known' : quantityIsLeast ? 'at most' : 'known';
}

/** Returns why no weeks of cover are known. */
export function sayNoCover({ yearlyQuantity }: Pick<PartExposure, 'yearlyQuantity'>): string {
  if (yearlyQuantity === 0) return 'no need of it: no product that is sold needs it';
  return yearlyQuantity === null ? 'stock or yearly need not on file' : 'no stock on file';
}

/** How an amount at risk with a part is to be read; files name it so. */
export type RiskBasis = 'known' | 'at least' | 'at most' | 'not known' | 'in no product' | 'in its components';

/** Revenue at risk with a part as every page and file says it; the amount is null if none can be said. */
export type KnownRisk = { readonly amount: Money | null; readonly basis: RiskBasis };

/**
 * Returns the revenue at risk with a part alone: surely or possibly if there is any, else the most possible. Nothing is at risk only with parts not
 * exposed; without a product in need of the part with a price and a demand no amount is known.
 */
export function readRisk(
  part: Pick<PartExposure, 'fill' | 'state' | 'atMost' | 'revenueAtRisk' | 'products'> &
    Partial<Pick<PartExposure, 'ownShare'>>,
  withoutMoney: readonly string[],
): KnownRisk {
  const { fill, atMost, revenueAtRisk, products } = part;
  if (fill === 'notExposed') return { amount: 0, basis: 'known' };
  if (products.length === 0) return { amount: null, basis: 'in no product' };
  const known = rateKnownMoney(products, withoutMoney);
  if (known === 'none') return { amount: null, basis: 'not known' };
  const told = fill === 'surely' || fill === 'possibly' ? revenueAtRisk.possible : 0;
  if (told > 0) return { amount: told, basis: known === 'some' ? 'at least' : 'known' };
  const back = fill === 'ifPausedBack' ? revenueAtRisk.ifPausedBack : 0;
  const most = back > 0 ? back : (atMost ?? revenueAtRisk.ifUnknown);
  // A part that a rule names itself has nothing at risk where none of its products is sold.
  const isNamed = (part.ownShare?.ifPausedBack ?? 0) > 0;
  if (most === 0 && part.state === 'exposed' && !isNamed) return { amount: null, basis: 'in its components' };
  if (known === 'some') return { amount: null, basis: 'not known' };
  return { amount: most, basis: most === 0 ? 'known' : 'at most' };
}
