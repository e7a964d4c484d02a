import type { Dataset } from '../../domain/dataset.ts';

/** Names of a company: its own, and those of its owners up to the last one on file. */
export type CompanyNames = { own: readonly string[]; owners: readonly string[] };

/** By site: the names of the site and of its supplier, and apart from them those of the supplier's owners. */
export function getNamesBySite(dataset: Pick<Dataset, 'sites' | 'suppliers'>): ReadonlyMap<string, CompanyNames> {
  const supplierOf = new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier]));
  return new Map(
    dataset.sites.map((site) => {
      const own = new Set([site.name]);
      const owners = new Set<string>();
      const seen = new Set<string>();
      let supplier = supplierOf.get(site.supplierId);
      if (supplier) own.add(supplier.name);
      while (supplier && !seen.has(supplier.supplierId)) {
        seen.add(supplier.supplierId);
        supplier = supplier.parentId === null ? undefined : supplierOf.get(supplier.parentId);
        if (supplier && !own.has(supplier.name)) owners.add(supplier.name);
      }
      return [site.siteId, { own: [...own], owners: [...owners] }];
    }),
  );
}

/** Names of a site: its own, its supplier's and the supplier's owners'. */
export function getCompanyNames(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  return new Map([...getNamesBySite(dataset)].map(([siteId, { own, owners }]) => [siteId, [...own, ...owners]]));
}
