import type { ExposureReport } from '../../../engine/exposure/report.ts';
import type { Dataset } from '../../../domain/dataset.ts';

/** Money behind records, in yearly revenue; null if it is not known yet, or no product has a price and a demand. */
export type MoneyOf = {
  readonly parts: (partNumbers: Iterable<string>) => number | null;
  readonly suppliers: (supplierIds: readonly string[]) => number | null;
  readonly sites: (siteIds: readonly string[]) => number | null;
};

/**
 * Money by record: of several parts, and of all parts from a supplier or a site, the most behind one of them, if all open facts turn out badly.
 * Sums of parts overlap and are never added up.
 */
export function createMoneyOf(
  report: Pick<ExposureReport, 'parts' | 'totals'> | undefined,
  dataset: Pick<Dataset, 'sites' | 'sourcing'>,
): MoneyOf {
  if (report === undefined || report.totals.revenue === 0) {
    return { parts: () => null, suppliers: () => null, sites: () => null };
  }
  const byPart = new Map(report.parts.map(({ partNumber, revenueAtRisk }) => [partNumber, revenueAtRisk.ifUnknown]));
  const parts = (partNumbers: Iterable<string>): number => {
    let most = 0;
    for (const partNumber of partNumbers) most = Math.max(most, byPart.get(partNumber) ?? 0);
    return most;
  };
  const owners = new Map(dataset.sites.map(({ siteId, supplierId }) => [siteId, supplierId]));
  const ofSites = (isMeant: (siteId: string) => boolean): number =>
    parts(dataset.sourcing.filter(({ siteId }) => isMeant(siteId)).map(({ partNumber }) => partNumber));
  return {
    parts,
    suppliers: (ids) => ofSites((siteId) => ids.includes(owners.get(siteId) ?? '')),
    sites: (ids) => ofSites((siteId) => ids.includes(siteId)),
  };
}
