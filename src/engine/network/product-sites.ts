import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Making } from './network-tables.ts';
import type { SiteTable } from './site-table.ts';
import type { SourcingRows } from './sourcing-rows.ts';

/** Where a product comes from: the row of the site, and its share of production or supply; null: not on file. */
export type ProductSite = { site: number; share: number | null; trades: boolean };

/**
 * The sites of a product's making, by the first valid rule: sites of the company taking in a product of others (`trades`); own makers named by a
 * row; own sites buying its parts; the company's only plant, or its stand-in. In order within each kind; never empty. Several sites of purchase,
 * or of purchase and production, have no shares.
 */
export function findProductSites(part: number, rows: SourcingRows, making: Making, sites: SiteTable): ProductSite[] {
  const makers = rows
    .getSites(part)
    .filter((site) => sites.isOwn(site))
    .map((site) => ({ site, share: sumShares(rows, part, site), trades: false }));

  const foreign = Array.from(rows.ofPart(part)).filter((row) => !sites.isOwn(rows.getSite(row)));
  const buyers = making.getOwnBuyers(part).filter((site) => foreign.some((row) => rows.getBuyer(row) === site));
  const traders = buyers.map((site) => ({ site, share: null, trades: true }));
  if (foreign.some((row) => rows.getBuyer(row) < 0)) {
    // The company as a whole buys, and its own plants are then among the sources that it buys from.
    const site = makers.length > 0 ? sites.inferred : sites.company;
    return shareOne([...traders, { site, share: null, trades: true }]);
  }
  if (traders.length > 0) return shareOne([...traders, ...makers.map((one) => ({ ...one, share: null }))]);
  if (makers.length > 0) return makers;

  const buying = making.getProductSites(part);
  return shareOne((buying.length > 0 ? buying : [sites.company]).map((site) => ({ site, share: null, trades: false })));
}

/**
 * Returns production shares with a sum of 1, and a note where they had to be settled: the missing part is spread evenly over the plants without
 * a share, and other sums are scaled.
 */
export function settleProductionShares(
  partNumber: string,
  shares: readonly (number | null)[],
): { shares: number[]; note: EngineNote | null } {
  const known = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const open = shares.filter((share) => share === null).length;
  if (open > 0) {
    const rest = Math.max(0, 1 - known) / open;
    const note: EngineNote = { code: 'production-shares-open', facts: { part: partNumber, plants: open } };
    return { shares: shares.map((share) => share ?? rest), note: open > 1 ? note : null };
  }
  if (Math.abs(known - 1) < 1e-9) return { shares: shares.map((share) => share ?? 0), note: null };
  return {
    shares: known > 0 ? shares.map((share) => (share ?? 0) / known) : shares.map(() => 1 / shares.length),
    note: { code: 'production-shares-scaled', facts: { part: partNumber, sum: known } },
  };
}

function shareOne(sites: ProductSite[]): ProductSite[] {
  return sites.length === 1 ? sites.map((one) => ({ ...one, share: 1 })) : sites;
}

/** Share of production of a site by the rows for any buyer; null if one of them gives none. */
function sumShares(rows: SourcingRows, part: number, site: number): number | null {
  let sum = 0;
  for (const row of rows.forAnyBuyer(part)) {
    if (rows.getSite(row) !== site) continue;
    const share = rows.getShare(row);
    if (Number.isNaN(share)) return null;
    sum += share;
  }
  return sum;
}
