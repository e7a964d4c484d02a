import type { Dataset, Sourcing } from '../../domain/dataset.ts';

/** A row of the dataset's `sourcing` with its place there. */
export type SourcingRow = { row: number; sourcing: Sourcing };

/** Current supply (released rows) by part, in an order independent of the file's. */
export type SourcingRows = {
  /** Rows for every maker of a direct parent without any of its own. */
  forAnyBuyer: (partNumber: string) => readonly SourcingRow[];
  /** Rows with the buyer's name. */
  forBuyer: (partNumber: string, siteId: string) => readonly SourcingRow[];
  /** Sites supplying the part to anybody, sorted. */
  getSites: (partNumber: string) => readonly string[];
  /** Sites named by a row as buyers of the part from another site, sorted. */
  getBuyers: (partNumber: string) => readonly string[];
  /** All rows of a part, for any buyer. */
  ofPart: (partNumber: string) => readonly SourcingRow[];
  /** All rows. */
  all: readonly SourcingRow[];
};

/** Indexes the released rows; candidates and sources in qualification supply nothing yet. */
export function indexSourcingRows(dataset: Dataset): SourcingRows {
  const none: readonly SourcingRow[] = [];
  const rows = dataset.sourcing
    .map((sourcing, row) => ({ row, sourcing }))
    .filter(({ sourcing }) => sourcing.qualification === 'released')
    .toSorted((a, b) => compareRows(a.sourcing, b.sourcing));
  const byPart = Map.groupBy(rows, (one) => one.sourcing.partNumber);
  const anyBuyer = new Map<string, SourcingRow[]>();
  const byBuyer = new Map<string, Map<string, SourcingRow[]>>();
  const sites = new Map<string, Set<string>>();
  const buyers = new Map<string, Set<string>>();
  for (const one of rows) {
    const { partNumber, siteId, buyerSiteId } = one.sourcing;
    getOrAdd(sites, partNumber, () => new Set<string>()).add(siteId);
    if (buyerSiteId === null) getOrAdd(anyBuyer, partNumber, () => []).push(one);
    else {
      const rowsByBuyer = getOrAdd(byBuyer, partNumber, () => new Map<string, SourcingRow[]>());
      getOrAdd(rowsByBuyer, buyerSiteId, () => []).push(one);
      if (buyerSiteId !== siteId) getOrAdd(buyers, partNumber, () => new Set<string>()).add(buyerSiteId);
    }
  }
  return {
    forAnyBuyer: (partNumber) => anyBuyer.get(partNumber) ?? none,
    forBuyer: (partNumber, siteId) => byBuyer.get(partNumber)?.get(siteId) ?? none,
    getSites: (partNumber) => [...(sites.get(partNumber) ?? [])].toSorted(),
    getBuyers: (partNumber) => [...(buyers.get(partNumber) ?? [])].toSorted(),
    ofPart: (partNumber) => byPart.get(partNumber) ?? none,
    all: rows,
  };
}

/**
 * Sites of the company itself: of the supplier marked `own`; else of the one supplier with the products' sites; else of the suppliers with sites
 * named as buyers and supplying nobody, since goods without a further way have come to the company.
 */
export function getOwnSites(dataset: Dataset): ReadonlySet<string> {
  const own = new Set(
    dataset.suppliers.filter((supplier) => supplier.role === 'own').map((supplier) => supplier.supplierId),
  );
  const supplierOf = new Map(dataset.sites.map((site) => [site.siteId, site.supplierId]));
  if (own.size === 0) {
    const products = new Set(dataset.parts.filter((part) => part.kind === 'product').map((part) => part.partNumber));
    for (const row of dataset.sourcing) {
      const supplier = products.has(row.partNumber) ? supplierOf.get(row.siteId) : undefined;
      if (supplier !== undefined) own.add(supplier);
    }
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

function compareRows(a: Sourcing, b: Sourcing): number {
  return (
    compareText(a.partNumber, b.partNumber) ||
    compareText(a.siteId, b.siteId) ||
    compareText(a.buyerSiteId ?? '', b.buyerSiteId ?? '') ||
    (a.share ?? -1) - (b.share ?? -1) ||
    (a.unitPrice ?? -1) - (b.unitPrice ?? -1)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
