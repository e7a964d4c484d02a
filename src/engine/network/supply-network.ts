import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Form } from '../../domain/closed-lists.ts';
import type { Share, TerritoryCode } from '../../domain/units.ts';

/** A part in the network: one of the workspace's, or typical contents as a stand-in for unseen ones. */
export type NetworkPart = {
  readonly partNumber: string;
  readonly description: string;
  readonly kind: string;
  readonly category: string | null;
  /** The company's own form, else the category's; for a category without a controlled form, `other`. */
  readonly form: Form | null;
  readonly inferred: boolean;
  /** False if the catalogue says that nothing in it has a controlled form; open parts have unknown upstream. */
  readonly open: boolean;
  /** Set where only the words of the part put it into its closing category. */
  readonly closedByName?: true;
  /** Closed by somebody's statement that it holds nothing of concern. */
  readonly contentsDenied?: true;
  /** Purchase or selling price per unit in the reporting currency; NaN: not known. */
  readonly unitPrice: number;
};

/** Evidence as a number in `laneEvidence`. */
export const EVIDENCE_CODES = ['seen', 'declared', 'inferred', 'unknown'] as const;

/**
 * Basis of a lane, as a number in `laneOrigin`: a row of the company; market shares; nothing (UNKNOWN); made by its buyer; passed on by one own
 * plant, the only buyer, to another.
 */
export const LANE_ORIGINS = ['stated', 'market', 'unknown', 'in-house', 'transfer'] as const;
export type LaneOrigin = (typeof LANE_ORIGINS)[number];

/**
 * A supply network as columns. Past this point a node is its row number.
 *
 * A node is a source of a part: (site, part), or a virtual (country, part) with a site of -1. A group is one (buyer site, part) pair: the lanes
 * supplying this buyer with this part; every node of the buyer with the part on its BOM draws on the same group. Their order follows part
 * numbers and site ids, never the order of rows in a file, and so changes no digit. A group without a user holds rows of unknown purpose.
 */
export type SupplyNetwork = {
  readonly parts: readonly NetworkPart[];
  readonly siteIds: readonly string[];
  /** Row in `siteIds` of the company's stand-in plant where no row names one; -1: there is none. */
  readonly inferredOwnSite: number;
  /** Beginning of the names of virtual records (`getVirtualPrefix`). */
  readonly virtualPrefix: string;
  readonly countries: readonly TerritoryCode[];

  readonly nodeCount: number;
  /** Row in `siteIds`; -1: virtual or unnamed source in a country. */
  readonly nodeSite: Int32Array;
  readonly nodePart: Int32Array;
  /** Row in `countries`; -1: not known. */
  readonly nodeCountry: Int32Array;
  /** Row in `siteIds` of the buyer with purchases for an unnamed source of the part; -1: it buys for itself. */
  readonly nodeServedSite: Int32Array;
  /** 1 if the node is an open leaf: no inputs on file, with one unknown input in their place. */
  readonly nodeOpenLeaf: Uint8Array;

  /** Inputs of node j are rows inputStart[j] to inputStart[j + 1] - 1. */
  readonly inputStart: Int32Array;
  readonly inputGroup: Int32Array;
  /** Units of the item per unit made, yield applied. */
  readonly inputQuantity: Float64Array;
  readonly inputEssential: Uint8Array;
  /** Cost share of the item in the node's purchases; the inputs of a node sum to 1. */
  readonly inputCostShare: Float64Array;
  /** 1 if no price of the item is known: its cost share, and those of its neighbours, are only a mean. */
  readonly inputCostOpen: Uint8Array;

  readonly groupCount: number;
  readonly groupPart: Int32Array;
  /** Row in `siteIds`; -1: a virtual buyer. */
  readonly groupBuyerSite: Int32Array;
  readonly groupBuyerCountry: Int32Array;
  /** Share of the group's lanes without a share of their own (`laneShare` NaN) together. */
  readonly groupOpenShare: Float64Array;

  /** Lanes of group g are rows laneStart[g] to laneStart[g + 1] - 1. */
  readonly laneStart: Int32Array;
  readonly laneCount: number;
  readonly laneGroup: Int32Array;
  /** Source node; -1: UNKNOWN. */
  readonly laneSource: Int32Array;
  /** Share of the group's need; NaN: one of an open split. */
  readonly laneShare: Float64Array;
  readonly laneEvidence: Uint8Array;
  /** Territory where the goods leave, row in `countries`; -1: not known. */
  readonly laneExporter: Int32Array;
  /** Purchase price per unit in the reporting currency; NaN: not known. */
  readonly lanePrice: Float64Array;
  /** Row in the dataset's `sourcing`, -1: no row states it. */
  readonly laneSourcing: Int32Array;
  /** Row in `LANE_ORIGINS`. */
  readonly laneOrigin: Uint8Array;

  /**
   * Nodes in an order with suppliers before their buyers; nodes of one loop stand together. Loop c covers rows orderLoopStart[c] to
   * orderLoopStart[c + 1] - 1 of `order`; a loop of one node is no loop unless it buys from itself.
   */
  readonly order: Int32Array;
  readonly orderLoopStart: Int32Array;

  readonly products: readonly NetworkProduct[];
  /** Printed with every result from market shares. */
  readonly inferenceGroups: readonly string[];
  readonly notes: readonly EngineNote[];
};

export type NetworkProduct = {
  /** Row in `parts`. */
  readonly part: number;
  /** Units a year; null: not on file. */
  readonly yearlyUnits: number | null;
  /** Money a year in the reporting currency; null: price or demand missing. */
  readonly revenue: number | null;
  /** Its origin. `open`: no share is on file; such sources hold the others' rest together, and `share` spreads it evenly, for volumes only. */
  readonly sources: readonly ProductSource[];
};

export type ProductSource = { readonly node: number; readonly share: Share; readonly open: boolean };
