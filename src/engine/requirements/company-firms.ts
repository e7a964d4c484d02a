import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../network/build-network.ts';
import type { FirmGroup, GroupLevel } from './firm-group.ts';
import { computeFirmNetwork, type FirmNetwork } from './firm-network.ts';

/** The sites of a company and its suppliers as firms paying each other, with the payments of customers outside. */
export type CompanyFirms = FirmNetwork & {
  /** By firm: payments of customers outside a year for products; 0 if it makes none. */
  readonly finalSales: Float64Array;
  /** By firm: row in the supplier and the country of its site; a country without a record is null. */
  readonly supplierIds: readonly string[];
  readonly countries: readonly (string | null)[];
  readonly notes: readonly EngineNote[];
};

/**
 * Returns the firm network of a company: one firm per site named by the data (market shares have no firms, so they stay out), yearly trade
 * between them, and the yearly sales of products at their place of making.
 */
export function computeCompanyFirms(dataset: Dataset, catalogue: Catalogue): CompanyFirms {
  const network = buildNetwork(dataset, catalogue, { inference: false });
  const firms = computeFirmNetwork(network);
  const finalSales = new Float64Array(firms.firms.length);
  let unsold = 0;
  for (const { revenue, sources } of network.products) {
    if (revenue === null) unsold += 1;
    for (const { node, share } of sources) {
      const site = network.nodeSite[node]!;
      if (site >= 0) finalSales[site]! += (revenue ?? 0) * share;
    }
  }
  const sites = new Map(dataset.sites.map((site) => [site.siteId, site]));
  const countryOf = new Map(dataset.suppliers.map(({ supplierId, country }) => [supplierId, country]));
  const found = firms.firms.map(({ siteId }) => sites.get(siteId));
  return {
    ...firms,
    finalSales,
    supplierIds: found.map((site, row) => site?.supplierId ?? firms.firms[row]!.siteId),
    countries: found.map((site, row) =>
      row === network.inferredOwnSite
        ? dataset.settings.homeCountry
        : (site?.country ?? countryOf.get(site?.supplierId ?? '') ?? null),
    ),
    notes: [
      { code: 'unpriced-trade-left-out', facts: {} },
      ...(unsold > 0 ? [{ code: 'unsold-products-left-out', facts: { products: unsold } } as const] : []),
      ...noteUnknownFirms(firms),
    ],
  };
}

/** The trading firms of a level, by id, ascending; a firm without a country is in no country. */
export function groupFirms(company: CompanyFirms, level: GroupLevel): FirmGroup[] {
  const { firms, supplierIds, countries } = company;
  const idOf = (row: number): string | null =>
    level === 'sites' ? firms[row]!.siteId : level === 'suppliers' ? supplierIds[row]! : countries[row]!;
  const groups = Map.groupBy(listTradingFirms(company), idOf);
  return [...groups]
    .flatMap(([id, rows]) => (id === null ? [] : [{ id, firms: rows }]))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Returns the rows of firms with a purchase from or a sale to another, of known price and volume; of the others nothing is known. */
export function listTradingFirms({ firms, edges }: Pick<FirmNetwork, 'firms' | 'edges'>): number[] {
  const trading = new Set(edges.flatMap(({ seller, buyer }) => [seller, buyer]));
  return [...firms.keys()].filter((row) => trading.has(row));
}

/** Of how many sites nothing is known, and how many are taken for alike since nobody has said what they make. */
function noteUnknownFirms(network: FirmNetwork): EngineNote[] {
  const { firms, sectors } = network;
  const trading = listTradingFirms(network);
  const apart = firms.length - trading.length;
  const unnamed = trading.filter((row) => sectors[firms[row]!.sector] === null).length;
  return [
    ...(apart > 0 ? [{ code: 'sites-without-trade', facts: { sites: apart, of: firms.length } } as const] : []),
    ...(unnamed > 1 ? [{ code: 'sites-without-category', facts: { sites: unnamed } } as const] : []),
  ];
}
