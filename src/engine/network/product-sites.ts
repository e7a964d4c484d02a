import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Making } from './making.ts';
import type { SourcingRows } from './sourcing-rows.ts';

/** Where a product comes from: the site, and its share of production or supply; null: not on file. */
export type ProductSite = { siteId: string; share: number | null; trades: boolean };

/**
 * The sites of a product's making, by the first valid rule: sites of the company taking in a product of others (`trades`); own makers named by a
 * row; own sites buying its parts; the company's only plant, or its stand-in. Sorted within each kind; never empty. Several sites of purchase,
 * or of purchase and production, have no shares.
 */
export function findProductSites(
  partNumber: string,
  rows: SourcingRows,
  making: Making,
  ownSites: ReadonlySet<string>,
  company: { siteId: string; inferredId: string },
): ProductSite[] {
  const ofPart = rows.ofPart(partNumber);
  const makers = [...new Set(ofPart.map((one) => one.sourcing.siteId))]
    .filter((siteId) => ownSites.has(siteId))
    .toSorted()
    .map((siteId) => ({ siteId, share: sumShares(rows, partNumber, siteId), trades: false }));

  const foreign = ofPart.filter((one) => !ownSites.has(one.sourcing.siteId));
  const buyers = making
    .getOwnBuyers(partNumber)
    .filter((siteId) => foreign.some((one) => one.sourcing.buyerSiteId === siteId));
  const traders = buyers.map((siteId) => ({ siteId, share: null, trades: true }));
  if (foreign.some((one) => one.sourcing.buyerSiteId === null)) {
    // The company as a whole buys, and its own plants are then among the sources that it buys from.
    const siteId = makers.length > 0 ? company.inferredId : company.siteId;
    return shareOne([...traders, { siteId, share: null, trades: true }]);
  }
  if (traders.length > 0) return shareOne([...traders, ...makers.map((one) => ({ ...one, share: null }))]);
  if (makers.length > 0) return makers;

  const buying = making.getProductSites(partNumber);
  const sites = buying.length > 0 ? buying : [company.siteId];
  return shareOne(sites.map((siteId) => ({ siteId, share: null, trades: false })));
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

/** Share of production of a site by the rows for any buyer; null where one of them gives none. */
function sumShares(rows: SourcingRows, partNumber: string, siteId: string): number | null {
  return rows
    .forAnyBuyer(partNumber)
    .filter((one) => one.sourcing.siteId === siteId)
    .reduce<number | null>(
      (sum, { sourcing }) => (sum === null || sourcing.share === null ? null : sum + sourcing.share),
      0,
    );
}
