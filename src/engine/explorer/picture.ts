import type { Stage } from '../../domain/closed-lists.ts';
import type { ColumnStage } from '../../domain/column-stages.ts';
import type { Money, TerritoryCode } from '../../domain/units.ts';

export type PicturePart = {
  partNumber: string;
  description: string;
  kind: string;
  category: string | null;
  unit: string | null;
  /** Stands in from public figures. */
  inferred: boolean;
};

export type PictureSite = {
  siteId: string;
  name: string;
  supplierId: string | null;
  supplierName: string | null;
  city: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** A product and the nodes where it is made. */
export type PictureProduct = { part: number; revenue: Money | null; nodes: readonly number[] };

/**
 * The supply network of a workspace as columns for drawing, before any law. Nodes are sources of a part as in the network, in its rows; behind
 * them stands one node for each part with an unknown origin. An arc is one lane into one user of its goods, so a lane of a buyer with three uses
 * of a part is three arcs with a share of its value each.
 */
export type NetworkShape = {
  currency: string;
  parts: readonly PicturePart[];
  sites: readonly PictureSite[];
  countries: readonly TerritoryCode[];
  products: readonly PictureProduct[];

  /** Beginning of the names of unseen sources, and of no id on file (`getVirtualPrefix`). */
  virtualPrefix: string;

  nodeCount: number;
  /** Unique name: `site/part`, `~COUNTRY/part` for a source in a country, `?/part` for an unknown one. */
  nodeKeys: readonly string[];
  nodePart: Int32Array;
  /** Row in `sites`; -1: no site, only a country or nothing. */
  nodeSite: Int32Array;
  /** Row in `countries`; -1: not known. */
  nodeCountry: Int32Array;
  /** Stage of the making there; null: not known. */
  nodeStage: readonly (Stage | null)[];
  /** 0 for products; see `assignTiers`. */
  nodeTier: Int32Array;
  /** Column of the picture, 0 for the products; see `assignColumns`. */
  nodeColumn: Int32Array;
  /** The stage of each column; several of one stage stand side by side. */
  columnStages: readonly ColumnStage[];
  /** Place within the column, see `orderTiers`. */
  nodePlace: Int32Array;
  /** Rows side by side in these places: none, or above `MOST_READ` nodes those of one country. */
  placedBy: 'country' | null;
  /** Yearly purchase value of its shipments, of a product its revenue; NaN: not known. */
  nodeSpend: Float64Array;
  /** 1 if more may be bought than `nodeSpend` says, or some of it for a price that nobody knows: it is the least then. */
  nodePartial: Uint8Array;
  /** Whether the revenue is known of the products that need what it ships: row in `REVENUE_KNOWN`. */
  nodeRevenue: Uint8Array;

  arcFrom: Int32Array;
  arcTo: Int32Array;
  /** Row in `EVIDENCE_CODES`. */
  arcEvidence: Uint8Array;
  /** Territory where the goods leave, row in `countries`; -1: not known. Of a trader without a country a file may say it all the same. */
  arcExporter: Int32Array;
  /** Share of the buyer's need of the part; NaN: one of an open split. */
  arcShare: Float64Array;
  /** Yearly purchase value; NaN: price or demand missing. */
  arcValue: Float64Array;
  /** 1 if `arcValue` is the least: another product that needs the part has no demand on file. */
  arcPartial: Uint8Array;
  /** Units a year, of the shipped part; NaN: not known. */
  arcUnits: Float64Array;
};

/** Effect of the law of a date on a network, as further columns of its shape. */
export type NetworkExposure = {
  /** Elements of each part, contained or possible, asked for by some controlled item of its form. */
  partElements: readonly (readonly string[])[];
  /** Lost share of the node's shipments, four worlds a node; of a product, of its output. */
  nodeLost: Float64Array;
  /** Lost share of the node's output for lack of inputs, four worlds a node. */
  nodeOutputLost: Float64Array;
  /** Revenue at risk with only its own lanes hit, four worlds a node; of a product, revenue lost. These overlap. */
  nodeRisk: Float64Array;
  /** 1 + row in `STATUS_CODES` of the rule in reach of its shipments; 0: none. */
  nodeStatus: Uint8Array;
  /** Worlds with a hit on the lane itself, as bits. */
  arcHits: Uint8Array;
  /** Row in `laws`. */
  arcLaw: Int32Array;
  /** Rules that lanes meet, by their ids: `laws[0]` is none. */
  laws: readonly (readonly string[])[];
};

/** A network with its exposure. */
export type NetworkPicture = NetworkShape & NetworkExposure;

/** Effect of chosen sources without shipments: lost shares of output, between the least and the most possible with open splits. */
export type StopAnswer = {
  revenue: Range;
  /** Products with a loss, in the order of the workspace. */
  products: readonly { partNumber: string; description: string; revenue: Money | null; lost: Range }[];
  /** Products of the workspace. */
  productCount: number;
  /** Nodes with some loss of output at most, without the stopped ones. */
  nodesHit: number;
};
/** The least and the most; equal where nothing is open. */
type Range = { low: number; high: number };
