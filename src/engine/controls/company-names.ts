import type { Dataset } from '../../domain/dataset.ts';

/** Names that a site goes by: its own, its supplier's and the supplier's owners'. */
export function getCompanyNames(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const supplierOf = new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier]));
  return new Map(
    dataset.sites.map((site) => {
      const names = new Set([site.name]);
      const seen = new Set<string>();
      let supplier = supplierOf.get(site.supplierId);
      while (supplier && !seen.has(supplier.supplierId)) {
        seen.add(supplier.supplierId);
        names.add(supplier.name);
        supplier = supplier.parentId === null ? undefined : supplierOf.get(supplier.parentId);
      }
      return [site.siteId, [...names]];
    }),
  );
}
