import type { Dataset } from '../../../domain/dataset.ts';

/** The sites that stocks, buyers or licences name: they stay whatever becomes of the sources from them. Null stands for no site. */
export function listHeldSites({
  inventory,
  sourcing,
  licences,
}: Pick<Dataset, 'inventory' | 'sourcing' | 'licences'>): ReadonlySet<string | null> {
  return new Set([
    ...inventory.map(({ siteId }) => siteId),
    ...sourcing.map(({ buyerSiteId }) => buyerSiteId),
    ...licences.map(({ exporterSiteId }) => exporterSiteId),
  ]);
}
