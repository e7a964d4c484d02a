import type { Dataset } from '../../domain/dataset.ts';
import { getInferredOwnSite } from '../../domain/virtual-ids.ts';

/** How parts, sites and their countries are called; what the data do not hold keeps its id. */
export type ThingNames = {
  readonly part: (partNumber: string) => string;
  readonly site: (siteId: string | null) => string;
};

/** Names out of a dataset. A source without a site is one that nobody can see. */
export function nameThings(dataset: Dataset): ThingNames {
  const parts = new Map(dataset.parts.map(({ partNumber, description }) => [partNumber, description]));
  const suppliers = new Map(dataset.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  const sites = new Map(
    dataset.sites.map(({ siteId, name, supplierId, country }) => [
      siteId,
      [name === '' ? (suppliers.get(supplierId) ?? siteId) : name, ...(country === null ? [] : [country])].join(', '),
    ]),
  );
  // Where no row says who makes the products, the engine names a plant for it.
  sites.set(getInferredOwnSite(dataset), 'Own plant, assumed');
  return {
    part: (partNumber) => parts.get(partNumber) || partNumber,
    site: (siteId) => (siteId === null ? 'source not seen' : (sites.get(siteId) ?? siteId)),
  };
}
