import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { NetworkDraft, type InputDraft } from './network-draft.ts';
import { type PartTable, buildPartTable } from './part-table.ts';
import { type Making, findMaking } from './making.ts';
import { LaneWriter } from './lane-writer.ts';
import { getMarketSources } from './market-sources.ts';
import { findProductSites, settleProductionShares } from './product-sites.ts';
import { SiteTable } from './site-table.ts';
import { type SourcingRow, type SourcingRows, indexSourcingRows } from './sourcing-rows.ts';
import type { NetworkProduct, SupplyNetwork } from './supply-network.ts';

const NO_COUNTRY = -1;

/**
 * Turns records into columns (README of `exposure`, "What nobody can see"). Every sourcing row of a part makes its site a source of it; a site's
 * inputs are the BOM children of its goods, or, for a trader, the part itself. With `inference`, undescribed parts get the typical contents of
 * their category, and unseen sources get the market shares of their group, tier by tier down to mining; without it, unseen sources stay UNKNOWN.
 * Every released row becomes a lane, also where no known need of the part exists. The result does not depend on the order of records.
 */
export function buildNetwork(
  dataset: Dataset,
  catalogue: Catalogue,
  { inference }: { inference: boolean },
): SupplyNetwork {
  return new NetworkBuilder(dataset, catalogue, buildPartTable(dataset, catalogue), inference).build();
}

class NetworkBuilder {
  private readonly draft = new NetworkDraft();
  private readonly rows: SourcingRows;
  private readonly making: Making;
  private readonly childrenOf: Map<string, Dataset['bom']>;
  private readonly withParents: ReadonlySet<string>;
  private readonly sites: SiteTable;
  private readonly withComposition: Set<string>;
  private readonly lanes: LaneWriter;
  /** Rows of the dataset's `sourcing` with a product's place of making. */
  private readonly productionRows = new Set<number>();
  /** Sites of the company taking in a product, as `part row, site row`. */
  private readonly productTraders = new Set<string>();
  private readonly notes: EngineNote[] = [];
  private readonly yearlyUnitsOf: ReadonlyMap<string, number | null>;
  private readonly table: PartTable;
  private readonly inference: boolean;
  /** By row of `sourcing`; -1: none yet. */
  private readonly nodeOfRow: Int32Array;

  constructor(dataset: Dataset, catalogue: Catalogue, table: PartTable, inference: boolean) {
    this.yearlyUnitsOf = new Map(dataset.parts.map((part) => [part.partNumber, part.annualDemand]));
    this.table = table;
    this.inference = inference;
    this.nodeOfRow = new Int32Array(dataset.sourcing.length).fill(-1);
    this.rows = indexSourcingRows(dataset);
    this.sites = new SiteTable(dataset);
    this.making = findMaking(dataset, table, catalogue, this.rows, this.sites.ownSites);
    const market = inference ? getMarketSources(catalogue) : new Map<string, never>();
    this.lanes = new LaneWriter(this.draft, table, market, (part, site) => this.isTrader(part, site));
    this.childrenOf = Map.groupBy(
      dataset.bom.toSorted((a, b) => (a.child < b.child ? -1 : a.child > b.child ? 1 : a.quantity - b.quantity)),
      (line) => line.parent,
    );
    this.withParents = new Set(dataset.bom.map((line) => line.child));
    // Single contents that are only inferred keep out nothing that parts of a kind are usually made of; an estimate of the whole list does.
    this.withComposition = new Set(
      dataset.composition.flatMap(({ partNumber, evidence, substance }) =>
        evidence === 'inferred' && !readSubstance(substance).isRest ? [] : [partNumber],
      ),
    );
  }

  build(): SupplyNetwork {
    const products: NetworkProduct[] = [];
    const own = this.table.parts.slice();
    for (const [row, part] of own.entries()) {
      if (part.kind === 'product') continue;
      for (const siteId of this.rows.getSites(part.partNumber)) this.addNode(row, this.sites.getRow(siteId));
    }
    for (const [row, part] of own.entries()) {
      if (part.kind === 'product') products.push(this.addProduct(row));
    }
    for (const [row, part] of own.entries()) {
      if (part.kind !== 'product') this.addTop(row);
    }
    const described = this.describeNodes(0);
    this.addLanesOfUnusedRows();
    this.describeNodes(described);
    return this.draft.finish({
      parts: this.table.parts,
      ...this.sites.finish(),
      virtualPrefix: this.table.virtualPrefix,
      products,
      inferenceGroups: [...this.lanes.usedMarkets].toSorted(),
      notes: this.notes,
    });
  }

  /** Describes the nodes from row `from` on; nodes are met while their buyers are described, so the list grows until mining is reached. */
  private describeNodes(from: number): number {
    let node = from;
    for (; node < this.draft.nodeCount; node++) this.describeInputs(node);
    return node;
  }

  /** Row of a site's country; -1: not known. */
  private getCountryOfSite(site: number): number {
    const country = this.sites.useCountry(site);
    return country === null ? NO_COUNTRY : this.draft.getCountry(country);
  }

  private addNode(part: number, site: number): number {
    return this.draft.addNode(part, site, this.getCountryOfSite(site));
  }

  /** Node that a row's goods come from; added on first use. A row serves as many buyers as make something of its part. */
  private getNodeOfRow(part: number, { row, sourcing }: SourcingRow): number {
    const known = this.nodeOfRow[row]!;
    if (known >= 0) return known;
    return (this.nodeOfRow[row] = this.addNode(part, this.sites.getRow(sourcing.siteId)));
  }

  private addNodes(part: number, sites: readonly number[]): number[] {
    return sites.map((site) => this.addNode(part, site));
  }

  private addProduct(row: number): NetworkProduct {
    const part = this.table.parts[row]!;
    const yearlyUnits = this.yearlyUnitsOf.get(part.partNumber) ?? null;
    const sites = findProductSites(part.partNumber, this.rows, this.making, this.sites.ownSites, this.sites.company);
    const { shares, note } = settleProductionShares(
      part.partNumber,
      sites.map((one) => one.share),
    );
    if (note !== null) this.notes.push(note);
    const sources = sites.map(({ siteId, share, trades }, index) => {
      const site = this.sites.getRow(siteId);
      if (trades) this.productTraders.add(`${row} ${site}`);
      return { node: this.addNode(row, site), share: shares[index]!, open: share === null && sites.length > 1 };
    });
    // What an own plant makes of a product is sold from there, unless the company is said to buy it in.
    if (!sites.some((one) => one.trades)) {
      for (const one of this.rows.ofPart(part.partNumber)) {
        if (this.sites.ownSites.has(one.sourcing.siteId)) this.productionRows.add(one.row);
      }
    }
    return {
      part: row,
      yearlyUnits,
      revenue: yearlyUnits === null || Number.isNaN(part.unitPrice) ? null : yearlyUnits * part.unitPrice,
      sources,
    };
  }

  /** A part without a parent and without a supplier is made by the company, like a product. */
  private addTop(row: number): void {
    const { partNumber } = this.table.parts[row]!;
    if (this.withParents.has(partNumber) || this.making.getMaker(partNumber) === null) return;
    const sites = this.making.getProductSites(partNumber);
    for (const siteId of sites.length > 0 ? sites : [this.sites.company.siteId]) {
      const site = this.sites.getRow(siteId);
      this.getGroup(row, site, this.getCountryOfSite(site));
    }
  }

  private describeInputs(node: number): void {
    const partRow = this.draft.getPart(node);
    const part = this.table.parts[partRow]!;
    const site = this.draft.getSite(node);
    const buyer = site < 0 ? this.draft.getServedSite(node) : site;
    if (site >= 0 && this.isTrader(partRow, site)) {
      this.draft.setInputs(node, [this.makeInput(node, buyer, partRow, 1, true)], false);
      return;
    }
    const lines = this.childrenOf.get(part.partNumber);
    if (lines) {
      const inputs = lines.map((line) =>
        this.makeInput(node, buyer, this.getPartRow(line.child), line.quantity / line.yield, line.essential),
      );
      this.draft.setInputs(node, inputs, false);
      return;
    }
    const category = part.category === null ? undefined : this.table.categories.get(part.category);
    const isDescribed = this.withComposition.has(part.partNumber) || part.contentsDenied === true;
    const undescribed = site < 0 || part.inferred || !isDescribed;
    const ends = (site >= 0 && this.sites.isMine(site)) || category?.stage === 'mining' || !part.open;
    if (this.inference && category && undescribed && category.contents.length > 0) {
      const inputs = category.contents.map((one) =>
        this.makeInput(node, buyer, this.table.getInferredRow(one.category), one.quantity, true),
      );
      // Typical contents stand in for those of a part of the company and close nothing: what is in it stays unknown.
      this.draft.setInputs(node, inputs, !part.inferred && !ends);
      return;
    }
    this.draft.setInputs(node, [], !ends);
  }

  private makeInput(node: number, buyer: number, part: number, quantity: number, essential: boolean): InputDraft {
    const country = buyer < 0 ? this.draft.getNodeCountry(node) : this.getCountryOfSite(buyer);
    return { group: this.getGroup(part, buyer, country), quantity, essential };
  }

  /** A site buying and supplying the same part passes it on, one for one; so does the company with a product of others' making. */
  private isTrader(part: number, site: number): boolean {
    const siteId = this.sites.getId(site);
    return (
      this.productTraders.has(`${part} ${site}`) ||
      this.rows.forBuyer(this.table.parts[part]!.partNumber, siteId).some((one) => one.sourcing.siteId !== siteId)
    );
  }

  private getPartRow(partNumber: string): number {
    const row = this.table.rowOf.get(partNumber);
    if (row === undefined) throw new Error(`The BOM names the part "${partNumber}", which is not in the dataset.`);
    return row;
  }

  /** The group of a buyer (-1: a virtual one in a country) and a part; added on first use. */
  private getGroup(part: number, site: number, country: number): number {
    const known = this.draft.findGroup(part, site, country);
    if (known !== undefined) return known;
    const rows = site < 0 ? [] : this.getRows(part, this.sites.getId(site));
    if (rows.length > 0) return this.addGroupOfRows(part, site, country, rows);
    const { partNumber } = this.table.parts[part]!;
    const maker = this.making.getMaker(partNumber);
    if (maker === 'stated' || maker === 'assumed') return this.addGroupInHouse(part, site, country, maker === 'stated');
    const passing = site < 0 ? [] : this.getPassingSites(partNumber, site);
    const group = this.draft.addGroup(part, site, country, passing.length > 1 ? 1 : 0);
    if (passing.length > 0) this.lanes.addOwn(group, part, this.addNodes(part, passing), 'transfer');
    else this.lanes.addUnseen(group, part, 1, maker === 'unknown' ? site : -1);
    return group;
  }

  private getRows(part: number, siteId: string): readonly SourcingRow[] {
    const { partNumber } = this.table.parts[part]!;
    const own = this.rows.forBuyer(partNumber, siteId);
    return own.length > 0 ? own : this.rows.forAnyBuyer(partNumber);
  }

  /** Own sites buying a part needed by this own site, itself without a purchase: it comes by way of them. */
  private getPassingSites(partNumber: string, site: number): readonly number[] {
    if (!this.sites.isOwn(site)) return [];
    return this.making.getOwnBuyers(partNumber).map((buyer) => this.sites.getRow(buyer));
  }

  private addGroupOfRows(part: number, site: number, country: number, rows: readonly SourcingRow[]): number {
    const open = rows.filter((one) => one.sourcing.share === null);
    const given = rows.reduce((sum, one) => sum + (one.sourcing.share ?? 0), 0);
    const rest = given > 1 - 1e-9 ? 0 : 1 - given;
    const group = this.draft.addGroup(part, site, country, open.length > 1 ? rest : 0);
    for (const one of rows) {
      const source = this.getNodeOfRow(part, one);
      this.lanes.addStated(group, part, one, source, open.length === 1 ? rest : Number.NaN);
    }
    if (open.length === 0 && rest > 0) this.lanes.addUnseen(group, part, rest, -1);
    return group;
  }

  /** An assembly without a supplier is made at its parent's place, unless purchases for it alone go to other own sites. */
  private addGroupInHouse(part: number, site: number, country: number, isStated: boolean): number {
    const { partNumber } = this.table.parts[part]!;
    if (site < 0) {
      const group = this.draft.addGroup(part, site, country, 0);
      this.lanes.addOwn(
        group,
        part,
        [this.draft.addNode(part, -1, country)],
        'in-house',
        isStated ? 'seen' : 'inferred',
      );
      return group;
    }
    const elsewhere = this.making.getAssemblySites(partNumber).map((siteId) => this.sites.getRow(siteId));
    const sites = elsewhere.length === 0 || elsewhere.includes(site) ? [site] : elsewhere;
    const group = this.draft.addGroup(part, site, country, sites.length > 1 ? 1 : 0);
    this.lanes.addOwn(group, part, this.addNodes(part, sites), 'in-house', isStated ? 'seen' : 'inferred');
    return group;
  }

  /** A released row without a need, its part on no product or its buyer making nothing known, is a lane to its named buyer, else to the company. */
  private addLanesOfUnusedRows(): void {
    const unused = this.rows.all.filter(({ row }) => !this.lanes.statedRows.has(row) && !this.productionRows.has(row));
    const byGroup = Map.groupBy(
      unused,
      ({ sourcing }) => `${this.getPartRow(sourcing.partNumber)} ${sourcing.buyerSiteId ?? ''}`,
    );
    for (const rows of byGroup.values()) {
      const { partNumber, buyerSiteId } = rows[0]!.sourcing;
      const part = this.getPartRow(partNumber);
      const company = this.sites.getRow(this.sites.company.siteId);
      const isTaken = this.draft.findGroup(part, company, this.getCountryOfSite(company)) !== undefined;
      const buyer = this.sites.getRow(
        buyerSiteId ?? (isTaken ? this.sites.company.inferredId : this.sites.company.siteId),
      );
      this.addGroupOfRows(part, buyer, this.getCountryOfSite(buyer), rows);
    }
  }
}
