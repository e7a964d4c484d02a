import type { BomLine, Part, Site, Sourcing, Supplier } from './dataset.ts';
import { isUnnamedSupplier } from './virtual-ids.ts';

type Records = {
  readonly suppliers: readonly Supplier[];
  readonly sites: readonly Pick<Site, 'siteId' | 'supplierId' | 'unnamed'>[];
  readonly sourcing: readonly Sourcing[];
  readonly parts: readonly Pick<Part, 'partNumber' | 'kind'>[];
  readonly bom: readonly Pick<BomLine, 'parent'>[];
};

/** The suppliers marked as the company itself, by id. */
export function listMarkedOwn(suppliers: readonly Pick<Supplier, 'supplierId' | 'role'>[]): Set<string> {
  return new Set(suppliers.flatMap(({ supplierId, role }) => (role === 'own' ? [supplierId] : [])));
}

/** The sites of the suppliers marked as the company itself; none if nobody is marked. */
export function listMarkedSites({
  suppliers,
  sites,
}: {
  readonly suppliers: readonly Pick<Supplier, 'supplierId' | 'role'>[];
  readonly sites: readonly Pick<Site, 'siteId' | 'supplierId'>[];
}): ReadonlySet<string> {
  const own = listMarkedOwn(suppliers);
  return new Set(sites.flatMap(({ siteId, supplierId }) => (own.has(supplierId) ? [siteId] : [])));
}

/**
 * Suppliers who may be the company itself where nobody is marked as it, in the order of their ids: those whose sites make products, at a plant that is named or by
 * a bill. What is sold as it was bought is made by somebody else, and so is what a named supplier is paid for.
 */
export function listProductMakers({ suppliers, sites, sourcing, parts, bom }: Records): string[] {
  const parents = new Set(bom.map(({ parent }) => parent));
  const products = new Set(parts.flatMap(({ partNumber, kind }) => (kind === 'product' ? [partNumber] : [])));
  const places = new Map(sites.map((site) => [site.siteId, site]));
  const nobody = new Set(suppliers.filter(isUnnamedSupplier).map(({ supplierId }) => supplierId));
  const makers = new Set<string>();
  const paid = new Set<string>();
  for (const { partNumber, siteId, unitPrice } of sourcing) {
    const site = places.get(siteId);
    if (site === undefined || !products.has(partNumber)) continue;
    if (!site.unnamed || parents.has(partNumber)) makers.add(site.supplierId);
    if (unitPrice !== null && !nobody.has(site.supplierId)) paid.add(site.supplierId);
  }
  return [...makers].filter((maker) => !paid.has(maker)).toSorted();
}
