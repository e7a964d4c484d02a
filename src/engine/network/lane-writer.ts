import { findLeavingPlace } from './leaving-place.ts';
import type { MarketSources } from './market-sources.ts';
import type { NetworkDraft } from './network-draft.ts';
import type { PartTable } from './network-tables.ts';
import type { SourcingRows } from './sourcing-rows.ts';
import { EVIDENCE_CODES, LANE_ORIGINS, type LaneOrigin } from './supply-network.ts';

const NO_COUNTRY = -1;
const UNKNOWN_SOURCE = -1;
const NOT_ASKED = -2;
const STATED = LANE_ORIGINS.indexOf('stated');

/** Writes the lanes of a group, the last one added, by their basis. */
export class LaneWriter {
  /** 1 for rows of the dataset's `sourcing` behind a lane. */
  readonly isStated: Uint8Array;
  /** Market-share groups standing in for unseen sources, as printed. */
  readonly usedMarkets = new Set<string>();
  /** By row of `sourcing`, as far as it has a lane; -2: none yet. */
  private readonly exporterOfRow: Int32Array;
  private readonly draft: NetworkDraft;
  private readonly table: PartTable;
  private readonly market: ReadonlyMap<string, MarketSources>;
  private readonly rows: SourcingRows;
  private readonly isTrader: (part: number, site: number) => boolean;

  /** `isTrader` says whether a site, by its row, buys the very part it supplies. */
  constructor(
    draft: NetworkDraft,
    table: PartTable,
    rows: SourcingRows,
    market: ReadonlyMap<string, MarketSources>,
    isTrader: (part: number, site: number) => boolean,
  ) {
    this.draft = draft;
    this.table = table;
    this.rows = rows;
    this.isStated = new Uint8Array(rows.count);
    this.exporterOfRow = new Int32Array(rows.count).fill(NOT_ASKED);
    this.market = market;
    this.isTrader = isTrader;
  }

  /**
   * Country that the goods of a row leave from: that of their origin where they only lie at their source (`findLeavingPlace`), else that of the
   * source. A row has one node, so it is found once for all of its buyers.
   */
  private getExporter(part: number, row: number, source: number): number {
    const known = this.exporterOfRow[row]!;
    if (known !== NOT_ASKED) return known;
    const isStored = this.rows.getOrigin(row) !== null && !this.isTrader(part, this.draft.getSite(source));
    return (this.exporterOfRow[row] = isStored ? this.findPlaceOfStored(row) : this.draft.getNodeCountry(source));
  }

  private findPlaceOfStored(row: number): number {
    const from = findLeavingPlace(this.rows.getHolderPlace(row), this.rows.getOrigin(row));
    return from === null ? NO_COUNTRY : this.draft.getCountry(from);
  }

  /** The lane of a row of the company from its node; `openShare` is the share of a row without one, NaN in an open split. */
  addStated(group: number, part: number, row: number, source: number, openShare: number): void {
    const { unitPrice } = this.table.parts[part]!;
    const share = this.rows.getShare(row);
    const price = this.rows.getPrice(row);
    this.isStated[row] = 1;
    this.draft.addLane(
      group,
      source,
      Number.isNaN(share) ? openShare : share,
      this.rows.getEvidence(row),
      this.getExporter(part, row, source),
      Number.isNaN(price) ? unitPrice : price,
      row,
      STATED,
    );
  }

  /** Lanes without a row, from nodes of the company or of the parent's maker; several are an open split. */
  addOwn(group: number, part: number, sources: readonly number[], basis: LaneOrigin, isSeen = false): void {
    const { unitPrice: price } = this.table.parts[part]!;
    const origin = LANE_ORIGINS.indexOf(basis);
    const evidence = EVIDENCE_CODES.indexOf(isSeen ? 'seen' : 'inferred');
    const share = sources.length > 1 ? Number.NaN : 1;
    for (const source of sources) {
      const exporter = this.draft.getNodeCountry(source);
      this.draft.addLane(group, source, share, evidence, exporter, price, -1, origin);
    }
  }

  /**
   * Lanes from unknown sources, `rest` of the group's need: market shares where there are some, else UNKNOWN. With `servedSite` (a row of the
   * sites, else -1) somebody makes the part from the site's purchases, so these purchases are lanes in any case.
   */
  addUnseen(group: number, part: number, rest: number, servedSite: number): void {
    const { category, unitPrice } = this.table.parts[part]!;
    const market = category === null ? undefined : this.market.get(category);
    const price = unitPrice;
    const sourcing = -1;
    if (market) {
      this.usedMarkets.add(market.label);
      const evidence = EVIDENCE_CODES.indexOf('inferred');
      const origin = LANE_ORIGINS.indexOf('market');
      for (const { country, share } of market.countries) {
        const exporter = this.draft.getCountry(country);
        const source = this.draft.addNode(part, -1, exporter, servedSite);
        this.draft.addLane(group, source, rest * share, evidence, exporter, price, sourcing, origin);
      }
    }
    const unknown = market ? rest * market.unknown : rest;
    if (unknown > 0) {
      const source = servedSite >= 0 ? this.draft.addNode(part, -1, NO_COUNTRY, servedSite) : UNKNOWN_SOURCE;
      const exporter = NO_COUNTRY;
      const evidence = EVIDENCE_CODES.indexOf('unknown');
      const origin = LANE_ORIGINS.indexOf('unknown');
      this.draft.addLane(group, source, unknown, evidence, exporter, price, sourcing, origin);
    }
  }
}
