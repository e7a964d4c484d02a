import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { NetworkDraft, type InputDraft } from './network-draft.ts';
import { type PartTable, buildPartTable } from './part-table.ts';
import { type MarketSources, getMarketSources } from './market-sources.ts';
import { type SourcingRow, type SourcingRows, getOwnSites, indexSourcingRows } from './sourcing-rows.ts';
import type { NetworkProduct, SupplyNetwork } from './supply-network.ts';

/** Site that stands for the company's own plant where no row names one. */
export const INFERRED_OWN_SITE = '~own';

const NO_COUNTRY = -1;
const UNKNOWN_SOURCE = -1;

/**
 * Turns records into columns (README of `exposure`, "What nobody can see"). Every sourcing row of a part makes its site a source of it; a site's inputs
 * are the BOM children of what it supplies, or, for a trader, the part itself. With `inference`, parts that nobody describes get
 * the typical contents of their category, and unseen sources get the market shares of their group, tier by tier down to mining;
 * without it, what is unseen stays UNKNOWN. The result does not depend on the order of records.
 */
export function buildNetwork(
  dataset: Dataset,
  catalogue: Catalogue,
  { inference }: { inference: boolean },
): SupplyNetwork {
  const table = buildPartTable(dataset, catalogue);
  const builder = new NetworkBuilder(dataset, table, inference ? getMarketSources(catalogue) : new Map(), inference);
  return builder.build();
}

class NetworkBuilder {
  private readonly draft = new NetworkDraft();
  private readonly rows: SourcingRows;
  private readonly childrenOf: Map<string, Dataset['bom']>;
  private readonly siteRow = new Map<string, number>();
  private readonly sites: { siteId: string; country: string | null; mining: boolean }[];
  private readonly withComposition: Set<string>;
  private readonly ownSites: ReadonlySet<string>;
  private readonly usedGroups = new Set<string>();
  private readonly notes: string[] = [];
  private readonly yearlyUnitsOf: ReadonlyMap<string, number | null>;
  private readonly table: PartTable;
  private readonly market: ReadonlyMap<string, MarketSources>;
  private readonly inference: boolean;

  constructor(dataset: Dataset, table: PartTable, market: ReadonlyMap<string, MarketSources>, inference: boolean) {
    this.yearlyUnitsOf = new Map(dataset.parts.map((part) => [part.partNumber, part.annualDemand]));
    this.table = table;
    this.market = market;
    this.inference = inference;
    this.rows = indexSourcingRows(dataset);
    this.ownSites = getOwnSites(dataset);
    this.childrenOf = Map.groupBy(
      dataset.bom.toSorted((a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : a.quantity - b.quantity)),
      (line) => line.parent,
    );
    this.withComposition = new Set(dataset.composition.map((row) => row.partNumber));
    this.sites = dataset.sites
      .map((site) => ({ siteId: site.siteId, country: site.country, mining: site.stage === 'mining' }))
      .toSorted((a, b) => (a.siteId < b.siteId ? -1 : 1));
    this.sites.push({ siteId: INFERRED_OWN_SITE, country: dataset.settings.homeCountry, mining: false });
    for (const [row, site] of this.sites.entries()) this.siteRow.set(site.siteId, row);
  }

  build(): SupplyNetwork {
    const products: NetworkProduct[] = [];
    for (const [row, part] of this.table.parts.slice().entries()) {
      if (part.kind === 'product') continue;
      for (const siteId of this.rows.getSites(part.partNumber)) this.addNodeOfSite(row, siteId);
    }
    for (const [row, part] of this.table.parts.slice().entries()) {
      if (part.kind === 'product') products.push(this.addProduct(row));
    }
    // Nodes are met while their buyers are described; the list grows until mining is reached.
    for (let node = 0; node < this.draft.nodeCount; node++) this.describeInputs(node);
    return this.draft.finish({
      parts: this.table.parts,
      siteIds: this.sites.slice(0, this.isOwnPlantInferred(products) ? undefined : -1).map(({ siteId }) => siteId),
      products,
      inferenceGroups: [...this.usedGroups].toSorted(),
      notes: this.notes,
    });
  }

  /** Whether any product is made at the inferred plant, the last of the sites; where none is, the network has no such site. */
  private isOwnPlantInferred(products: readonly NetworkProduct[]): boolean {
    const inferred = this.sites.length - 1;
    return products.some(({ sources }) => sources.some(({ node }) => this.draft.getSite(node) === inferred));
  }

  private addNodeOfSite(part: number, siteId: string): number {
    const site = this.siteRow.get(siteId);
    if (site === undefined) throw new Error(`Sourcing names the site "${siteId}", which is not in the dataset.`);
    const country = this.sites[site]!.country;
    return this.draft.addNode(part, site, country === null ? NO_COUNTRY : this.draft.getCountry(country));
  }

  private addProduct(row: number): NetworkProduct {
    const part = this.table.parts[row]!;
    const yearlyUnits = this.yearlyUnitsOf.get(part.partNumber) ?? null;
    const made = this.rows
      .getSites(part.partNumber)
      .filter((siteId) => this.ownSites.has(siteId))
      .map((siteId) => {
        const shares = this.rows.forAnyBuyer(part.partNumber).filter((one) => one.sourcing.siteId === siteId);
        return { siteId, share: shares.reduce<number | null>((sum, one) => addShare(sum, one.sourcing.share), 0) };
      });
    const sites = made.length > 0 ? made : [{ siteId: INFERRED_OWN_SITE, share: 1 }];
    const shares = this.settleProductionShares(
      part.partNumber,
      sites.map((one) => one.share),
    );
    return {
      part: row,
      yearlyUnits,
      revenue: yearlyUnits === null || Number.isNaN(part.unitPrice) ? null : yearlyUnits * part.unitPrice,
      sources: sites.map((one, index) => ({ node: this.addNodeOfSite(row, one.siteId), share: shares[index]! })),
    };
  }

  /** Production shares that add up to 1; what is not on file is spread evenly over the plants without a share, and noted. */
  private settleProductionShares(partNumber: string, shares: readonly (number | null)[]): number[] {
    const known = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    const open = shares.filter((share) => share === null).length;
    if (open === 0 && Math.abs(known - 1) < 1e-9) return shares.map((share) => share ?? 0);
    if (open > 1) this.notes.push(`Production of ${partNumber} is split evenly over ${open} plants without a share.`);
    if (open > 0) return shares.map((share) => share ?? Math.max(0, 1 - known) / open);
    this.notes.push(
      `Production shares of ${partNumber} add up to ${Math.round(known * 1000) / 10} %; the rest is taken like the known part.`,
    );
    return known > 0 ? shares.map((share) => (share ?? 0) / known) : shares.map(() => 1 / shares.length);
  }

  private describeInputs(node: number): void {
    const partRow = this.draft.getPart(node);
    const part = this.table.parts[partRow]!;
    const site = this.draft.getSite(node);
    const siteId = site < 0 ? null : this.sites[site]!.siteId;
    if (siteId !== null && this.isTrader(part.partNumber, siteId)) {
      this.draft.setInputs(node, [this.makeInput(node, partRow, 1, true)], false);
      return;
    }
    const lines = this.childrenOf.get(part.partNumber);
    if (lines) {
      const inputs = lines.map((line) =>
        this.makeInput(node, this.getPartRow(line.child), line.quantity / line.yield, line.essential),
      );
      this.draft.setInputs(node, inputs, false);
      return;
    }
    const category = part.category === null ? undefined : this.table.categories.get(part.category);
    const undescribed = site < 0 || part.inferred || !this.withComposition.has(part.partNumber);
    if (this.inference && category && undescribed && category.contents.length > 0) {
      const inputs = category.contents.map((one) =>
        this.makeInput(node, this.table.getInferredRow(one.category), one.quantity, true),
      );
      this.draft.setInputs(node, inputs, false);
      return;
    }
    const ends = (site >= 0 && this.sites[site]!.mining) || category?.stage === 'mining' || !part.open;
    this.draft.setInputs(node, [], !ends);
  }

  private makeInput(node: number, part: number, quantity: number, essential: boolean): InputDraft {
    return { group: this.getGroup(node, part), quantity, essential };
  }

  /** A site that buys and supplies the same part passes it on, one for one. */
  private isTrader(partNumber: string, siteId: string): boolean {
    return this.rows.forBuyer(partNumber, siteId).some((one) => one.sourcing.siteId !== siteId);
  }

  private getPartRow(partNumber: string): number {
    const row = this.table.rowOf.get(partNumber);
    if (row === undefined) throw new Error(`The BOM names the part "${partNumber}", which is not in the dataset.`);
    return row;
  }

  private getGroup(buyerNode: number, part: number): number {
    const site = this.draft.getSite(buyerNode);
    const country = this.draft.getNodeCountry(buyerNode);
    const known = this.draft.findGroup(part, site, country);
    if (known !== undefined) return known;
    const rows = site < 0 ? [] : this.getRows(part, this.sites[site]!.siteId);
    const open = rows.filter((one) => one.sourcing.share === null);
    const given = rows.reduce((sum, one) => sum + (one.sourcing.share ?? 0), 0);
    const rest = given > 1 - 1e-9 ? 0 : 1 - given;
    const group = this.draft.addGroup(part, site, country, open.length > 1 ? rest : 0);
    for (const one of rows) this.addSeenLane(group, part, one, open.length === 1 ? rest : Number.NaN);
    if (open.length === 0 && rest > 0) this.addUnseenLanes(group, part, rest);
    return group;
  }

  private getRows(part: number, siteId: string): readonly SourcingRow[] {
    const { partNumber } = this.table.parts[part]!;
    const own = this.rows.forBuyer(partNumber, siteId);
    return own.length > 0 ? own : this.rows.forAnyBuyer(partNumber);
  }

  private addSeenLane(group: number, part: number, { row, sourcing }: SourcingRow, openShare: number): void {
    const source = this.addNodeOfSite(part, sourcing.siteId);
    const { partNumber, unitPrice } = this.table.parts[part]!;
    const stores = sourcing.originCountry !== null && !this.isTrader(partNumber, sourcing.siteId);
    const price = this.table.toReporting(sourcing.unitPrice, sourcing.currency);
    this.draft.addLane({
      group,
      source,
      share: sourcing.share ?? openShare,
      evidence: sourcing.evidence,
      exporter: stores ? this.draft.getCountry(sourcing.originCountry!) : this.draft.getNodeCountry(source),
      price: Number.isNaN(price) ? unitPrice : price,
      sourcing: row,
    });
  }

  private addUnseenLanes(group: number, part: number, rest: number): void {
    const { category, unitPrice } = this.table.parts[part]!;
    const market = category === null ? undefined : this.market.get(category);
    const lane = { group, evidence: 'inferred' as const, price: unitPrice, sourcing: -1 };
    if (market) {
      this.usedGroups.add(market.label);
      for (const { country, share } of market.countries) {
        const exporter = this.draft.getCountry(country);
        this.draft.addLane({ ...lane, source: this.draft.addNode(part, -1, exporter), share: rest * share, exporter });
      }
    }
    const unknown = market ? rest * market.unknown : rest;
    if (unknown > 0) {
      this.draft.addLane({
        ...lane,
        evidence: 'unknown',
        source: UNKNOWN_SOURCE,
        share: unknown,
        exporter: NO_COUNTRY,
      });
    }
  }
}

function addShare(sum: number | null, share: number | null): number | null {
  return sum === null || share === null ? null : sum + share;
}
