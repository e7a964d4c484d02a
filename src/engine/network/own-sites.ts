import type { Dataset } from '../../domain/dataset.ts';
import { listMarkedOwn, listProductMakers } from '../../domain/product-makers.ts';

/**
 * Sites of the company itself: of the supplier marked `own`; else of the only one who makes products and is not paid for them; else of the suppliers with sites
 * named as buyers and supplying nobody, since goods without a further way have come to the company.
 */
export function getOwnSites(dataset: Dataset): ReadonlySet<string> {
  const own = listMarkedOwn(dataset.suppliers);
  const supplierOf = new Map(dataset.sites.map((site) => [site.siteId, site.supplierId]));
  if (own.size === 0) {
    // Several that supply what is sold are those that a dealer buys from.
    const [maker, ...others] = listProductMakers(dataset);
    if (maker !== undefined && others.length === 0) own.add(maker);
  }
  if (own.size === 0) {
    const selling = new Set(dataset.sourcing.map((row) => supplierOf.get(row.siteId)));
    for (const { buyerSiteId } of dataset.sourcing) {
      const supplier = buyerSiteId === null ? undefined : supplierOf.get(buyerSiteId);
      if (supplier !== undefined && !selling.has(supplier)) own.add(supplier);
    }
  }
  return new Set(dataset.sites.filter((site) => own.has(site.supplierId)).map((site) => site.siteId));
}
