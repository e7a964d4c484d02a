import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { findClosedContents } from '../controls/closed-contents.ts';
import { SourceGoods } from './source-goods.ts';
import { indexBomLines } from './bom-lines.ts';
import { NetworkDraft } from './network-draft.ts';
import { buildPartTable } from './part-table.ts';
import { findMaking } from './making.ts';
import { LaneWriter } from './lane-writer.ts';
import { getMarketSources } from './market-sources.ts';
import type { BomLines, Making, PartTable } from './network-tables.ts';
import { findProductSites, settleProductionShares } from './product-sites.ts';
import { SiteTable } from './site-table.ts';
import { SourcingRows } from './sourcing-rows.ts';
import type { NetworkProduct, SupplyNetwork } from './supply-network.ts';

const NO_COUNTRY = -1;
const NOT_ASKED = -2;
const NO_ROWS = new Int32Array();

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
  private readonly bom: BomLines;
  private readonly bomRecords: Dataset['bom'];
  private readonly sites: SiteTable;
  /** 1 for parts with a list of contents, or some of it, on file. */
  private readonly withComposition: Uint8Array;
  private readonly sourceGoods: SourceGoods;
  private readonly isClosedAt: (part: number, site: number) => boolean;
  private readonly lanes: LaneWriter;
  /** Rows of the dataset's `sourcing` with a product's place of making. */
  private readonly productionRows = new Set<number>();
  /** Sites of the company taking in a product, by its part. */
  private readonly productTraders = new Map<number, Set<number>>();
  private readonly notes: EngineNote[] = [];
  private readonly table: PartTable;
  private readonly inference: boolean;
  /** By row of `sourcing`; -1: none yet. */
  private readonly nodeOfRow: Int32Array;
  /** By site, as far as it was asked for; -2: not yet. */
  private readonly countryOfSite: Int32Array;

  constructor(dataset: Dataset, catalogue: Catalogue, table: PartTable, inference: boolean) {
    this.table = table;
    this.inference = inference;
    this.nodeOfRow = new Int32Array(dataset.sourcing.length).fill(-1);
    this.sites = new SiteTable(dataset);
    this.countryOfSite = new Int32Array(this.sites.count).fill(NOT_ASKED);
    this.rows = new SourcingRows(dataset, table, this.sites);
    this.bom = indexBomLines(dataset, table);
    this.bomRecords = dataset.bom;
    this.making = findMaking(this.bom, table, catalogue, this.rows, this.sites);
    const market = inference ? getMarketSources(catalogue) : new Map<string, never>();
    this.lanes = new LaneWriter(this.draft, table, this.rows, market, (part, site) => this.isTrader(part, site));
    this.sourceGoods = new SourceGoods(dataset);
    this.isClosedAt = (part, site) => {
      const { inferred, partNumber } = table.parts[part]!;
      const siteId = site < 0 || inferred ? '' : this.sites.getSiteId(site);
      if (!this.sourceGoods.has(partNumber, siteId)) return false;
      const law = { items: catalogue.items, categories: table.categories };
      return findClosedContents(this.sourceGoods.cut(partNumber, siteId), law).has(partNumber);
    };
    this.withComposition = new Uint8Array(table.records.length);
    // Single contents that are only inferred keep out nothing that parts of a kind are usually made of; an estimate of the whole list does.
    for (const { partNumber, evidence, substance } of dataset.composition) {
      const part = table.rowOf.get(partNumber);
      if (part !== undefined && (evidence !== 'inferred' || readSubstance(substance).isRest))
        this.withComposition[part] = 1;
    }
  }

  build(): SupplyNetwork {
    const products: NetworkProduct[] = [];
    const own = this.table.parts.slice();
    for (const [row, part] of own.entries()) {
      if (part.kind === 'product') continue;
      for (const site of this.rows.getSites(row)) this.addNode(row, site);
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
    const named = {
      parts: this.table.parts,
      ...this.sites.finish(),
      virtualPrefix: this.table.virtualPrefix,
      products,
      inferenceGroups: [...this.lanes.usedMarkets].toSorted(),
      notes: this.notes,
    };
    return this.draft.finish(named, this.isClosedAt);
  }

  /** Describes the nodes from row `from` on; nodes are met while their buyers are described, so the list grows until mining is reached. */
  private describeNodes(from: number): number {
    let node = from;
    for (; node < this.draft.nodeCount; node++) this.describeInputs(node);
    return node;
  }

  /** Row of a site's country; -1: not known. */
  private getCountryOfSite(site: number): number {
    const known = this.countryOfSite[site]!;
    if (known !== NOT_ASKED) return known;
    const country = this.sites.useCountry(site);
    return (this.countryOfSite[site] = country === null ? NO_COUNTRY : this.draft.getCountry(country));
  }

  private addNode(part: number, site: number): number {
    return this.draft.addNode(part, site, this.getCountryOfSite(site));
  }

  /** Node that a row's goods come from; added on first use. A row serves as many buyers as make something of its part. */
  private getNodeOfRow(part: number, row: number): number {
    const known = this.nodeOfRow[row]!;
    if (known >= 0) return known;
    return (this.nodeOfRow[row] = this.addNode(part, this.rows.getSite(row)));
  }

  private addNodes(part: number, sites: readonly number[]): number[] {
    return sites.map((site) => this.addNode(part, site));
  }

  private addProduct(row: number): NetworkProduct {
    const part = this.table.parts[row]!;
    const yearlyUnits = this.table.records[row]!.annualDemand ?? null;
    const sites = findProductSites(row, this.rows, this.making, this.sites);
    const { shares, note } = settleProductionShares(
      part.partNumber,
      sites.map((one) => one.share),
    );
    if (note !== null) this.notes.push(note);
    const sources = sites.map(({ site, share, trades }, index) => {
      if (trades) this.productTraders.set(row, (this.productTraders.get(row) ?? new Set()).add(site));
      return { node: this.addNode(row, site), share: shares[index]!, open: share === null && sites.length > 1 };
    });
    // What an own plant makes of a product is sold from there, unless the company is said to buy it in.
    if (!sites.some((one) => one.trades)) {
      for (const one of this.rows.ofPart(row)) {
        if (this.sites.isOwn(this.rows.getSite(one))) this.productionRows.add(one);
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
    if (this.bom.isChild[row] === 1 || this.making.getMaker(row) === null) return;
    const sites = this.making.getProductSites(row);
    for (const site of sites.length > 0 ? sites : [this.sites.company]) {
      this.getGroup(row, site, this.getCountryOfSite(site));
    }
  }

  private describeInputs(node: number): void {
    const partRow = this.draft.getPart(node);
    const part = this.table.parts[partRow]!;
    const site = this.draft.getSite(node);
    const buyer = site < 0 ? this.draft.getServedSite(node) : site;
    if (site >= 0 && this.isTrader(partRow, site)) {
      this.addInput(node, buyer, partRow, 1, true);
      this.draft.endInputs(false);
      return;
    }
    const lines = this.bom.below(partRow);
    if (lines.length > 0) {
      for (const line of lines) {
        const { quantity, yield: used, essential } = this.bomRecords[line]!;
        this.addInput(node, buyer, this.bom.childOf[line]!, quantity / used, essential);
      }
      this.draft.endInputs(false);
      return;
    }
    const category = part.category === null ? undefined : this.table.categories.get(part.category);
    const isDescribed =
      this.withComposition[partRow] === 1 ||
      part.contentsDenied === true ||
      (site >= 0 && !part.inferred && this.sourceGoods.has(part.partNumber, this.sites.getSiteId(site)));
    const undescribed = site < 0 || part.inferred || !isDescribed;
    const ends = (site >= 0 && this.sites.isMine(site)) || category?.stage === 'mining';
    if (this.inference && category && undescribed && category.contents.length > 0) {
      for (const one of category.contents) {
        this.addInput(node, buyer, this.table.getInferredRow(one.category), one.quantity, true);
      }
      // Typical contents stand in for those of a part of the company and close nothing: what is in it stays unknown.
      this.draft.endInputs(!part.inferred && !ends);
      return;
    }
    this.draft.endInputs(!ends);
  }

  private addInput(node: number, buyer: number, part: number, quantity: number, essential: boolean): void {
    const country = buyer < 0 ? this.draft.getNodeCountry(node) : this.getCountryOfSite(buyer);
    this.draft.addInput(this.getGroup(part, buyer, country), quantity, essential);
  }

  /** A site buying and supplying the same part passes it on, one for one; so does the company with a product of others' making. */
  private isTrader(part: number, site: number): boolean {
    if (this.productTraders.get(part)?.has(site) === true) return true;
    return this.rows.isFromElsewhere(part, site);
  }

  /** The group of a buyer (-1: a virtual one in a country) and a part; added on first use. */
  private getGroup(part: number, site: number, country: number): number {
    const known = this.draft.findGroup(part, site, country);
    if (known >= 0) return known;
    const rows = site < 0 ? NO_ROWS : this.getRows(part, site);
    if (rows.length > 0) return this.addGroupOfRows(part, site, country, rows);
    const maker = this.making.getMaker(part);
    if (maker === 'stated' || maker === 'assumed') return this.addGroupInHouse(part, site, country, maker === 'stated');
    const passing = site < 0 ? [] : this.getPassingSites(part, site);
    const group = this.draft.addGroup(part, site, country, passing.length > 1 ? 1 : 0);
    if (passing.length > 0) this.lanes.addOwn(group, part, this.addNodes(part, passing), 'transfer');
    else this.lanes.addUnseen(group, part, 1, maker === 'unknown' ? site : -1);
    return group;
  }

  private getRows(part: number, site: number): Int32Array {
    const own = this.rows.forBuyer(part, site);
    return own.length > 0 ? own : this.rows.forAnyBuyer(part);
  }

  /** Own sites buying a part needed by this own site, itself without a purchase: it comes by way of them. */
  private getPassingSites(part: number, site: number): readonly number[] {
    return this.sites.isOwn(site) ? this.making.getOwnBuyers(part) : [];
  }

  private addGroupOfRows(part: number, site: number, country: number, rows: Int32Array): number {
    let open = 0;
    let given = 0;
    for (let at = 0; at < rows.length; at++) {
      const share = this.rows.getShare(rows[at]!);
      if (Number.isNaN(share)) open++;
      else given += share;
    }
    const rest = given > 1 - 1e-9 ? 0 : 1 - given;
    const group = this.draft.addGroup(part, site, country, open > 1 ? rest : 0);
    const openShare = open === 1 ? rest : Number.NaN;
    for (let at = 0; at < rows.length; at++)
      this.lanes.addStated(group, part, rows[at]!, this.getNodeOfRow(part, rows[at]!), openShare);
    if (open === 0 && rest > 0) this.lanes.addUnseen(group, part, rest, -1);
    return group;
  }

  /** An assembly without a supplier is made at its parent's place, unless purchases for it alone go to other own sites. */
  private addGroupInHouse(part: number, site: number, country: number, isStated: boolean): number {
    if (site < 0) {
      const group = this.draft.addGroup(part, site, country, 0);
      this.lanes.addOwn(group, part, [this.draft.addNode(part, -1, country)], 'in-house', isStated);
      return group;
    }
    const elsewhere = this.making.getAssemblySites(part);
    const sites = elsewhere.length === 0 || elsewhere.includes(site) ? [site] : elsewhere;
    const group = this.draft.addGroup(part, site, country, sites.length > 1 ? 1 : 0);
    this.lanes.addOwn(group, part, this.addNodes(part, sites), 'in-house', isStated);
    return group;
  }

  /** A released row without a need, its part on no product or its buyer making nothing known, is a lane to its named buyer, else to the company. */
  private addLanesOfUnusedRows(): void {
    const unused = this.rows.all.filter((row) => this.lanes.isStated[row] === 0 && !this.productionRows.has(row));
    const byGroup = Map.groupBy(unused, (row) => `${this.rows.getPart(row)} ${this.rows.getBuyer(row)}`);
    for (const rows of byGroup.values()) {
      const part = this.rows.getPart(rows[0]!);
      const named = this.rows.getBuyer(rows[0]!);
      const { company, inferred } = this.sites;
      const isTaken = this.draft.findGroup(part, company, this.getCountryOfSite(company)) >= 0;
      const buyer = named >= 0 ? named : isTaken ? inferred : company;
      this.addGroupOfRows(part, buyer, this.getCountryOfSite(buyer), Int32Array.from(rows));
    }
  }
}
