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
 * The supply network of a workspace as columns for drawing, before any law. Nodes are sources of a part as in the network, in
 * its rows; behind them stands one node for each part that comes from nobody knows where. An arc is one lane into one node that uses
 * its goods, so a lane of a buyer who uses a part in three places is three arcs that share its value.
 */
export type NetworkShape = {
  currency: string;
  parts: readonly PicturePart[];
  sites: readonly PictureSite[];
  countries: readonly TerritoryCode[];
  products: readonly PictureProduct[];

  /** What names of sources that nobody has seen begin with, and no id on file (`getVirtualPrefix`). */
  virtualPrefix: string;

  nodeCount: number;
  /** Unique name: `site/part`, `~COUNTRY/part` for a source in a country, `?/part` for one that is not known. */
  nodeKeys: readonly string[];
  nodePart: Int32Array;
  /** Row in `sites`; -1: no site, only a country or nothing. */
  nodeSite: Int32Array;
  /** Row in `countries`; -1: not known. */
  nodeCountry: Int32Array;
  /** Stage of what is made there; null: not known. */
  nodeStage: readonly (Stage | null)[];
  /** 0 for products; see `assignTiers`. */
  nodeTier: Int32Array;
  /** Column of the picture, 0 for the products; see `assignColumns`. */
  nodeColumn: Int32Array;
  /** The stage that each column shows; several of one stage stand side by side. */
  columnStages: readonly ColumnStage[];
  /** Place within the column, see `orderTiers`. */
  nodePlace: Int32Array;
  /** What stands side by side in these places: nothing, or above `MOST_SINGLE` nodes those of one country. */
  placedBy: 'country' | null;
  /** Yearly purchase value of what it ships, of a product its revenue; NaN: not known. */
  nodeSpend: Float64Array;

  arcFrom: Int32Array;
  arcTo: Int32Array;
  /** Row in `EVIDENCE_CODES`. */
  arcEvidence: Uint8Array;
  /** Share of the buyer's need of the part; NaN: one of an open split. */
  arcShare: Float64Array;
  /** Yearly purchase value; NaN: price or demand missing. */
  arcValue: Float64Array;
  /** Units a year, of the part that is shipped. */
  arcUnits: Float64Array;
};

/** What the law on a date does to a network, as further columns of its shape. */
export type NetworkExposure = {
  /** Elements of each part, contained or possible, that some controlled item asks of its form. */
  partElements: readonly (readonly string[])[];
  /** Share of what the node ships that is lost, four worlds a node; of a product, of what it makes. */
  nodeLost: Float64Array;
  /** Share of what the node makes that is lost for lack of inputs, four worlds a node. */
  nodeOutputLost: Float64Array;
  /** Revenue at risk with only its own lanes hit, four worlds a node; of a product, revenue lost. These overlap. */
  nodeRisk: Float64Array;
  /** 1 + row in `STATUS_CODES` of the rule that reaches what it ships; 0: none. */
  nodeStatus: Uint8Array;
  /** Worlds in which the lane itself is hit, as bits. */
  arcHits: Uint8Array;
  /** Row in `laws`. */
  arcLaw: Int32Array;
  /** Rules that lanes meet, by their ids: `laws[0]` is none. */
  laws: readonly (readonly string[])[];
};

/** A network with its exposure. */
export type NetworkPicture = NetworkShape & NetworkExposure;

/** What stops when chosen sources ship nothing: shares of output lost, between the least and the most that open splits allow. */
export type StopAnswer = {
  revenue: Range;
  /** Products that lose something, in the order of the workspace. */
  products: readonly { partNumber: string; description: string; revenue: Money | null; lost: Range }[];
  /** Products of the workspace. */
  productCount: number;
  /** Nodes that lose some output at most, the stopped ones not counted. */
  nodesHit: number;
};
/** The least and the most; equal where nothing is open. */
type Range = { low: number; high: number };
