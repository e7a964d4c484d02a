import type { Dataset, Sourcing } from '../../domain/dataset.ts';
import type { HolderPlace } from './leaving-place.ts';
import type { PartTable } from './network-tables.ts';
import { groupRowsByOwner } from './rows-by-owner.ts';
import type { SiteTable } from './site-table.ts';
import { EVIDENCE_CODES } from './supply-network.ts';

const NO_BUYER = -1;

/**
 * Current supply (released rows) by part, in orders independent of the file's. Parts and sites are given by their rows in the tables of both,
 * which stand in the order of their names, and so are sorted by them.
 */
export class SourcingRows {
  /** Released rows of `sourcing` by part, those of one part by site, buyer, share and price. */
  readonly all: Int32Array;
  /** The same, those of one part by buyer first; without a buyer's name before the others. */
  private readonly byBuyer: Int32Array;
  /** Rows of part p are `start[p]` to `start[p + 1] - 1` of both. */
  private readonly start: Int32Array;
  private readonly sourcing: readonly Sourcing[];
  private readonly sites: SiteTable;
  /** 1 for parts with a row, released or not. */
  private readonly isNamed: Uint8Array;
  /** By row of `sourcing`: its part, its site and its buyer, -1: none is named. */
  private readonly partOf: Int32Array;
  private readonly siteOf: Int32Array;
  private readonly buyerOf: Int32Array;
  /** By row of `sourcing`: what a lane of it is made of, which is asked for each of its buyers. */
  private readonly shareOf: Float64Array;
  private readonly priceOf: Float64Array;
  private readonly evidenceOf: Uint8Array;

  /** Indexes the released rows; candidates and sources in qualification supply nothing yet. */
  constructor({ sourcing }: Pick<Dataset, 'sourcing'>, { parts, rowOf, toReporting }: PartTable, sites: SiteTable) {
    const count = parts.length;
    this.sourcing = sourcing;
    this.sites = sites;
    this.isNamed = new Uint8Array(count);
    this.partOf = new Int32Array(sourcing.length).fill(-1);
    this.siteOf = new Int32Array(sourcing.length).fill(-1);
    this.buyerOf = new Int32Array(sourcing.length).fill(NO_BUYER);
    this.shareOf = new Float64Array(sourcing.length).fill(Number.NaN);
    this.priceOf = new Float64Array(sourcing.length).fill(Number.NaN);
    this.evidenceOf = new Uint8Array(sourcing.length);
    for (let row = 0; row < sourcing.length; row++) {
      const one = sourcing[row]!;
      const { partNumber, siteId, buyerSiteId } = one;
      const part = rowOf.get(partNumber);
      if (part !== undefined) this.isNamed[part] = 1;
      if (one.qualification !== 'released') continue;
      if (part === undefined) throw new Error(`Sourcing names the part "${partNumber}", which is not in the dataset.`);
      this.partOf[row] = part;
      this.siteOf[row] = sites.getRow(siteId);
      if (buyerSiteId !== null) this.buyerOf[row] = sites.getRow(buyerSiteId);
      this.shareOf[row] = one.share ?? Number.NaN;
      this.priceOf[row] = toReporting(one.unitPrice, one.currency);
      this.evidenceOf[row] = EVIDENCE_CODES.indexOf(one.evidence);
    }
    ({ start: this.start, rows: this.all } = groupRowsByOwner(this.partOf, count));
    this.byBuyer = this.all.slice();
    const bySite = (a: number, b: number): number =>
      this.siteOf[a]! - this.siteOf[b]! || this.buyerOf[a]! - this.buyerOf[b]! || this.compareTerms(a, b);
    const byBuyer = (a: number, b: number): number =>
      this.buyerOf[a]! - this.buyerOf[b]! || this.siteOf[a]! - this.siteOf[b]! || this.compareTerms(a, b);
    for (let part = 0; part < count; part++) {
      const [from, to] = [this.start[part]!, this.start[part + 1]!];
      if (to - from < 2) continue;
      this.all.subarray(from, to).sort(bySite);
      this.byBuyer.subarray(from, to).sort(byBuyer);
    }
  }

  /** Rows of `sourcing`, released or not. */
  get count(): number {
    return this.sourcing.length;
  }

  getPart(row: number): number {
    return this.partOf[row]!;
  }

  getSite(row: number): number {
    return this.siteOf[row]!;
  }

  /** Row of the site with the buyer's name; -1: the row names none. */
  getBuyer(row: number): number {
    return this.buyerOf[row]!;
  }

  /** Share of the buyer's need; NaN: on no file. */
  getShare(row: number): number {
    return this.shareOf[row]!;
  }

  /** Price per unit in the reporting currency; NaN: not known. */
  getPrice(row: number): number {
    return this.priceOf[row]!;
  }

  /** Row in `EVIDENCE_CODES`. */
  getEvidence(row: number): number {
    return this.evidenceOf[row]!;
  }

  /** Country of origin by the row itself; null: it states none. */
  getOrigin(row: number): string | null {
    return this.sourcing[row]!.originCountry;
  }

  /** Where the source of a row is, and its firm. */
  getHolderPlace(row: number): HolderPlace {
    return this.sites.getHolderPlace(this.siteOf[row]!);
  }

  /** Whether any row names the part, released or not. */
  names(part: number): boolean {
    return this.isNamed[part] === 1;
  }

  /** Whether anybody supplies the part. */
  supplies(part: number): boolean {
    return this.getEnd(part) > this.getStart(part);
  }

  /** All rows of a part, for any buyer; none of one with no records, such as typical contents. */
  ofPart(part: number): Int32Array {
    return this.all.subarray(this.getStart(part), this.getEnd(part));
  }

  /** Rows for every maker of a direct parent without any of its own. */
  forAnyBuyer(part: number): Int32Array {
    return this.forBuyer(part, NO_BUYER);
  }

  /** Rows with the buyer's name. */
  forBuyer(part: number, site: number): Int32Array {
    const end = this.getEnd(part);
    const from = this.findBuyer(this.getStart(part), end, site);
    let to = from;
    while (to < end && this.buyerOf[this.byBuyer[to]!] === site) to++;
    return this.byBuyer.subarray(from, to);
  }

  /** Whether a row has the buyer's name, and another site as the source. */
  isFromElsewhere(part: number, site: number): boolean {
    const end = this.getEnd(part);
    for (let at = this.findBuyer(this.getStart(part), end, site); at < end; at++) {
      const row = this.byBuyer[at]!;
      if (this.buyerOf[row] !== site) return false;
      if (this.siteOf[row] !== site) return true;
    }
    return false;
  }

  /** Sites supplying the part to anybody, in order. */
  getSites(part: number): readonly number[] {
    const sites: number[] = [];
    for (const row of this.ofPart(part)) if (this.siteOf[row] !== sites.at(-1)) sites.push(this.siteOf[row]!);
    return sites;
  }

  /** Sites named by a row as buyers of the part from another site, in order. */
  getBuyers(part: number): readonly number[] {
    const buyers: number[] = [];
    for (const row of this.byBuyer.subarray(this.getStart(part), this.getEnd(part))) {
      const buyer = this.buyerOf[row]!;
      if (buyer !== NO_BUYER && buyer !== this.siteOf[row] && buyer !== buyers.at(-1)) buyers.push(buyer);
    }
    return buyers;
  }

  private getStart(part: number): number {
    return part + 1 < this.start.length ? this.start[part]! : 0;
  }

  private getEnd(part: number): number {
    return this.start[part + 1] ?? 0;
  }

  /** First of a part's rows in the order of buyers with this buyer or a later one. */
  private findBuyer(from: number, end: number, site: number): number {
    let low = from;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.buyerOf[this.byBuyer[middle]!]! < site) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private compareTerms(a: number, b: number): number {
    const [one, other] = [this.sourcing[a]!, this.sourcing[b]!];
    return (one.share ?? -1) - (other.share ?? -1) || (one.unitPrice ?? -1) - (other.unitPrice ?? -1) || a - b;
  }
}
