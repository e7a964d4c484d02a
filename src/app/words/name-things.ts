import type { Category } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import {
  ASSUMED_OWN_PLANT,
  getInferredOwnSite,
  getVirtualPrefix,
  nameTypicalContents,
} from '../../domain/virtual-ids.ts';

/** How parts, sites and their countries are called; what the data do not hold keeps its id. */
export type ThingNames = {
  readonly part: (partNumber: string) => string;
  readonly site: (siteId: string | null) => string;
};

/** Names of sites alone, as a question to a supplier has them; empty: no site. One that nobody has filed keeps its id. */
export function nameSites(dataset: Dataset | undefined): (siteId: string | null) => string {
  if (dataset === undefined) return (siteId) => siteId ?? '';
  const names = new Map(dataset.sites.map(({ siteId, name }) => [siteId, name]));
  names.set(getInferredOwnSite(dataset), ASSUMED_OWN_PLANT);
  return (siteId) => names.get(siteId ?? '') ?? siteId ?? '';
}

/** Names out of a dataset, and out of the catalogue for typical contents. A source without a site is one that nobody can see. */
export function nameThings(dataset: Dataset, categories: readonly Pick<Category, 'id' | 'name'>[]): ThingNames {
  const prefix = getVirtualPrefix(dataset);
  const parts = new Map([
    ...categories.map((one) => [`${prefix}${one.id}`, nameTypicalContents(one)] as const),
    ...dataset.parts.map(({ partNumber, description }) => [partNumber, description] as const),
  ]);
  const suppliers = new Map(dataset.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  const sites = new Map(
    dataset.sites.map(({ siteId, name, supplierId, country }) => [
      siteId,
      [name === '' ? (suppliers.get(supplierId) ?? siteId) : name, ...(country === null ? [] : [country])].join(', '),
    ]),
  );
  // Where no row says who makes the products, the engine names a plant for it.
  sites.set(getInferredOwnSite(dataset), capitalise(ASSUMED_OWN_PLANT));
  return {
    part: (partNumber) => parts.get(partNumber) || partNumber,
    site: (siteId) => (siteId === null ? 'source not seen' : (sites.get(siteId) ?? siteId)),
  };
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
