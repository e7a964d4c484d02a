import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { ConcentrationReport, ItemConcentration } from '../../../engine/concentration/report.ts';
import type { ExposureReport, OwnerExposure, PartExposure } from '../../../engine/exposure/report.ts';
import type { LawStatus } from '../../../engine/controls/finding.ts';
import type { LimbStanding } from '../../../engine/controls/status.ts';
import { type KnownMoney, rateKnownMoney } from '../../../documents/words/known-money.ts';
import type { ExposureSearch, ExposureTab } from '../../url-state.ts';

/** The tabs with rows of owners of lanes. */
export type OwnerTab = Exclude<ExposureTab, 'parts'>;

/** One supplier, site, material or measure with the words beside its figures. */
export type OwnerRow = OwnerExposure & {
  /** A description in a few words: supplier of a site, number of sites, authority of a measure. */
  detail: string;
  /** Statuses of a measure's parts on the law date, each once; empty for the others. */
  statuses: LawStatus[];
  concentration: ItemConcentration | null;
  /** Of how many of the products that need its goods the revenue is known. */
  known: KnownMoney;
};

/** Sources of owner rows beside the report. */
export type OwnerContext = {
  dataset: Dataset | undefined;
  catalogue: Catalogue | undefined;
  standings: ReadonlyMap<string, LimbStanding>;
  concentration: ConcentrationReport | undefined;
};

/** The rows of a tab, most revenue at risk first. */
export function buildOwnerRows(
  report: Pick<ExposureReport, OwnerTab | 'parts' | 'withoutMoney'>,
  tab: OwnerTab,
  context: OwnerContext,
): OwnerRow[] {
  const describe = createDescriber(tab, context);
  const items = new Map(context.concentration?.items.map((item) => [item.partNumber, item]));
  const measures = new Map(context.catalogue?.measures.map((measure) => [measure.id, measure]));
  // The report lists measures as the catalogue does; here the one that carries most stands first, as on the other tabs.
  const owners = tab === 'measures' ? report.measures.toSorted(byMoney) : report[tab];
  const products = collectProducts(report.parts, tab);
  return owners.map((owner) => ({
    ...owner,
    known: rateOwner([...(products.get(owner.id) ?? [])], report.withoutMoney),
    detail: describe(owner),
    statuses: [
      ...new Set(measures.get(owner.id)?.limbs.flatMap((limb) => context.standings.get(limb.id)?.status ?? []) ?? []),
    ],
    concentration: tab === 'materials' ? (items.get(owner.id) ?? null) : null,
  }));
}

/** Products that need the goods of each owner. */
function collectProducts(
  parts: readonly PartExposure[],
  tab: OwnerTab,
): ReadonlyMap<string | null, ReadonlySet<string>> {
  const products = new Map<string | null, Set<string>>();
  for (const part of parts) {
    for (const id of new Set(listOwners(part, tab))) {
      const known = products.get(id) ?? new Set();
      for (const product of part.products) known.add(product);
      products.set(id, known);
    }
  }
  return products;
}

function listOwners({ partNumber, sources, findings }: PartExposure, tab: OwnerTab): (string | null)[] {
  switch (tab) {
    case 'suppliers':
      return sources.map(({ supplierId }) => supplierId);
    case 'sites':
      return sources.map(({ siteId }) => siteId);
    case 'materials':
      return [partNumber];
    case 'measures':
      return findings.map(({ measureId }) => measureId);
  }
}

/** Goods in no product have no revenue that could be known. */
function rateOwner(products: readonly string[], withoutMoney: readonly string[]): KnownMoney {
  return products.length === 0 ? 'none' : rateKnownMoney(products, withoutMoney);
}

function byMoney(a: OwnerExposure, b: OwnerExposure): number {
  return b.revenueAtRisk.ifUnknown - a.revenueAtRisk.ifUnknown || b.lanes - a.lanes;
}

/** The address of a row's parts: filtered to it, or, for a material, its own sheet. */
export function getPartsOf(tab: OwnerTab, id: string): ExposureSearch {
  switch (tab) {
    case 'suppliers':
      return { supplier: id };
    case 'sites':
      return { site: id };
    case 'measures':
      return { measure: id };
    case 'materials':
      return { q: id, part: id };
  }
}

/** Rows with every word of a search, in id, name, country or detail. */
export function filterOwnerRows(rows: readonly OwnerRow[], search: string | undefined): OwnerRow[] {
  const words = (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    const text = `${row.id}\n${row.name}\n${row.country ?? ''}\n${row.detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function createDescriber(tab: OwnerTab, { dataset, catalogue }: OwnerContext): (owner: OwnerExposure) => string {
  switch (tab) {
    case 'suppliers': {
      const sites = Map.groupBy(dataset?.sites ?? [], (site) => site.supplierId);
      const names = new Map(dataset?.suppliers.map((supplier) => [supplier.supplierId, supplier]));
      return ({ id }) => {
        const parent = names.get(id)?.parentId;
        const places = [...new Set((sites.get(id) ?? []).flatMap((site) => site.country ?? []))].toSorted();
        const owner = parent === null || parent === undefined ? null : `of ${names.get(parent)?.name ?? parent}`;
        const where = places.length === 0 ? 'country not known' : `sites in ${places.join(', ')}`;
        return owner === null ? where : `${where} · ${owner}`;
      };
    }
    case 'sites': {
      const sites = new Map(dataset?.sites.map((site) => [site.siteId, site]));
      const names = new Map(dataset?.suppliers.map((supplier) => [supplier.supplierId, supplier.name]));
      return ({ id }) => {
        const site = sites.get(id);
        if (site === undefined) return '';
        const where = site.country === null ? 'country not known' : null;
        return [where, names.get(site.supplierId), site.stage, site.status].filter((one) => one).join(' · ');
      };
    }
    case 'materials': {
      const categories = new Map(dataset?.parts.map((part) => [part.partNumber, part.category]));
      const names = new Map(catalogue?.categories.map((category) => [category.id, category.name]));
      return ({ id, inferred }) => (inferred ? 'estimated' : (names.get(categories.get(id) ?? '') ?? ''));
    }
    case 'measures': {
      const measures = new Map(catalogue?.measures.map((measure) => [measure.id, measure]));
      return ({ id }) => measures.get(id)?.authority ?? '';
    }
  }
}
