import { MAX_HORIZON_DAYS } from '../../../domain/scenario/horizon.ts';
import type { Money, Share } from '../../../domain/units.ts';
import { getConvergentSweep } from '../../requirements/requirement-sweep.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import { type FlowLevels, listLevels } from './flow-levels.ts';

/**
 * Goods under way for longer than any scenario and a step of a week more arrive in none: a longer lead counts as so many days, since each day of one
 * has a place in memory, and a file can hold any number.
 */
const LONGEST_LEAD_DAYS = MAX_HORIZON_DAYS + 7;

/** Who gets how much of too little: `order` holds rows of the network's products, the first served first. */
type SharingRule =
  | { readonly rule: 'pro-rata' }
  | { readonly rule: 'margin-first' }
  | { readonly rule: 'priority'; readonly order: readonly number[] };

type Valued = { readonly product: number; readonly lossPerUnit: number; readonly nodes: readonly number[] };

/**
 * Returns the rank of lanes at their source and of inputs at their input stock: 0 first, equal ranks together. By margin, a unit is worth the
 * best margin of any product downstream; by priority, it counts as the first product on the list in need of it.
 */
function rankLanes(
  network: SupplyNetwork,
  products: readonly Valued[],
  sharing: SharingRule,
): { laneRank: Int32Array; inputRank: Int32Array } {
  const laneRank = new Int32Array(network.laneCount);
  const inputRank = new Int32Array(network.inputGroup.length);
  if (sharing.rule === 'pro-rata') return { laneRank, inputRank };
  const worth = new Float64Array(network.nodeCount);
  for (const { product, lossPerUnit, nodes } of products) {
    const value = sharing.rule === 'priority' ? getPriority(sharing.order, product) : lossPerUnit;
    for (const node of nodes) if (value > worth[node]!) worth[node] = value;
  }
  const byUnit = sharing.rule === 'margin-first';
  const inputWorth = new Float64Array(network.inputGroup.length);
  const groupWorth = new Float64Array(network.groupCount);
  const { order, inputStart, inputGroup, inputQuantity, laneStart, laneSource } = network;
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      const quantity = byUnit && inputQuantity[input]! > 0 ? inputQuantity[input]! : 1;
      const value = worth[node]! / quantity;
      inputWorth[input] = value;
      if (!(value > groupWorth[group]!)) continue;
      groupWorth[group] = value;
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
        const source = laneSource[lane]!;
        if (source >= 0 && value > worth[source]!) worth[source] = value;
      }
    }
  }
  const values = [...new Set([...groupWorth, ...inputWorth])].toSorted((a, b) => b - a);
  const rankOf = new Map(values.map((value, rank) => [value, rank]));
  for (let lane = 0; lane < laneRank.length; lane++)
    laneRank[lane] = rankOf.get(groupWorth[network.laneGroup[lane]!]!)!;
  for (let input = 0; input < inputRank.length; input++) inputRank[input] = rankOf.get(inputWorth[input]!)!;
  return { laneRank, inputRank };
}

function getPriority(order: readonly number[], product: number): number {
  const at = order.indexOf(product);
  return at < 0 ? 1 : order.length - at + 1;
}

const DAYS_PER_YEAR = 365;
const NOT_DRAWN = -1;

/** Bounds of the leads of one class, different between draws, in days. */
export type LeadClass = { readonly least: number; readonly most: number };

/** Numbers for running a supply network in time. Capacities and demand per day, stocks in units, leads in days. */
export type FlowFacts = {
  /** By node; infinite where nothing is on file. */
  readonly capacity: ArrayLike<number>;
  /** By node: units ready on the first day, and the stock to keep. */
  readonly stock: ArrayLike<number>;
  /** By group: units in the buyer's input stock on the first day. */
  readonly inputStock: ArrayLike<number>;
  /** By lane: days from leaving the source to the buyer's input stock. */
  readonly leadDays: ArrayLike<number>;
  /** By lane: its class of drawn leads; -1, or nothing said: its lead is on file. */
  readonly laneLeadClass?: ArrayLike<number>;
  readonly leadClasses?: readonly LeadClass[];
  /** By product of the network: cost of one lost unit; `NaN`: not known, and then not counted. */
  readonly lossPerUnit: ArrayLike<number>;
  /** Days of normal use in the buyers' input stock; null: the stock of the first day. */
  readonly targetCoverDays: number | null;
  readonly sharing: SharingRule;
};

/** A network ready to run: rows as in the supply network, rates per day, and a step of some days. */
export type FlowNetwork = Pick<
  SupplyNetwork,
  'nodeCount' | 'inputStart' | 'inputGroup' | 'inputQuantity' | 'inputEssential' | 'inputCostShare' | 'groupCount'
> &
  Pick<SupplyNetwork, 'laneStart' | 'laneCount' | 'laneGroup' | 'laneSource' | 'order'> & {
    readonly stepDays: number;
    readonly capacity: Float64Array;
    readonly stock: Float64Array;
    /** Units a day of each node's making, and of each group's use, in the usual run. */
    readonly nodeRate: Float64Array;
    readonly groupRate: Float64Array;
    readonly inputStock: Float64Array;
    /** Units to keep in the input stock of each group's buyer. */
    readonly inputStockTarget: Float64Array;
    readonly laneShare: Float64Array;
    readonly laneLead: Float64Array;
    /** 1 if the source stands behind its buyer in the order, in a loop: orders and goods take a step more there. */
    readonly laneTurnsBack: Uint8Array;
    /** Lanes leaving node i are outLane[outStart[i]] to outLane[outStart[i + 1] - 1], by rank. */
    readonly outStart: Int32Array;
    readonly outLane: Int32Array;
    /** By input: its user's node. */
    readonly inputNode: Int32Array;
    readonly levels: FlowLevels;
    /** Lower ranks are served first; equal ranks share. */
    readonly laneRank: Int32Array;
    readonly inputRank: Int32Array;
    readonly unknownLanes: Int32Array;
    readonly turningBack: Int32Array;
    /** By lane: its source, and for all unknown ones a row behind the last node. */
    readonly laneAsked: Int32Array;
    /** By lane: its class of drawn leads; -1: its lead is on file. */
    readonly laneLeadClass: Int32Array;
    /** By class of drawn leads: its least and most days. */
    readonly leadClasses: readonly LeadClass[];
    readonly products: readonly FlowProduct[];
  };

export type FlowProduct = {
  /** Row in the supply network's products. */
  readonly product: number;
  readonly demand: number;
  readonly lossPerUnit: Money;
  readonly nodes: readonly number[];
  readonly shares: readonly Share[];
};

/** Returns a supply network ready to run in steps of `stepDays`. Products without a demand are left out. */
export function buildFlowNetwork(network: SupplyNetwork, facts: FlowFacts, stepDays: number): FlowNetwork {
  const { nodeCount, laneCount, laneGroup, laneSource, inputStart, inputGroup, order, groupCount } = network;
  const sold = [...network.products.entries()].filter(([, { yearlyUnits }]) => (yearlyUnits ?? 0) > 0);
  const products = sold.map(([product, { yearlyUnits, sources }]) => ({
    product,
    demand: yearlyUnits! / DAYS_PER_YEAR,
    lossPerUnit: facts.lossPerUnit[product]!,
    nodes: sources.map(({ node }) => node),
    shares: sources.map(({ share }) => share),
  }));
  const sweep = getConvergentSweep(network);
  const need = sweep.computeRequirements(
    products.flatMap(({ demand, nodes, shares }) => nodes.map((node, at) => ({ node, units: demand * shares[at]! }))),
  );
  const groupRate = Float64Array.from(need.group);
  const position = new Int32Array(nodeCount);
  for (const [at, node] of order.entries()) position[node] = at;
  const firstUser = new Int32Array(groupCount).fill(nodeCount);
  const inputNode = new Int32Array(inputGroup.length);
  for (let node = 0; node < nodeCount; node++) {
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      inputNode[input] = node;
      firstUser[group] = Math.min(firstUser[group]!, position[node]!);
    }
  }
  const laneTurnsBack = Uint8Array.from(laneSource, (source, lane) =>
    source >= 0 && position[source]! >= firstUser[laneGroup[lane]!]! ? 1 : 0,
  );
  const laneLead = Float64Array.from(facts.leadDays, (lead, lane) =>
    Math.min(LONGEST_LEAD_DAYS, laneTurnsBack[lane] === 1 ? Math.max(lead, stepDays) : lead),
  );
  const laneShare = Float64Array.from(sweep.weights);
  const { laneRank, inputRank } = rankLanes(network, products, facts.sharing);
  const { outStart, outLane } = listOutgoing(laneSource, laneRank, nodeCount, laneCount);
  const { targetCoverDays } = facts;
  return {
    nodeCount,
    inputStart,
    inputGroup,
    inputQuantity: network.inputQuantity,
    inputEssential: network.inputEssential,
    inputCostShare: network.inputCostShare,
    groupCount,
    laneStart: network.laneStart,
    laneCount,
    laneGroup,
    laneSource,
    order,
    stepDays,
    capacity: Float64Array.from(facts.capacity),
    stock: Float64Array.from(facts.stock),
    nodeRate: Float64Array.from(need.node),
    groupRate,
    inputStock: Float64Array.from(facts.inputStock),
    inputStockTarget:
      targetCoverDays === null ? Float64Array.from(facts.inputStock) : groupRate.map((rate) => rate * targetCoverDays),
    laneShare,
    laneLead,
    laneTurnsBack,
    outStart,
    outLane,
    inputNode,
    levels: listLevels({ ...network, inputNode }, laneTurnsBack),
    laneRank,
    inputRank,
    turningBack: Int32Array.from([...laneTurnsBack.keys()].filter((lane) => laneTurnsBack[lane] === 1)),
    laneAsked: laneSource.map((source) => (source < 0 ? nodeCount : source)),
    laneLeadClass: Int32Array.from(laneLead, (_, lane) => facts.laneLeadClass?.[lane] ?? NOT_DRAWN),
    leadClasses: (facts.leadClasses ?? []).map(({ least, most }) => ({
      least: Math.min(LONGEST_LEAD_DAYS, least),
      most: Math.min(LONGEST_LEAD_DAYS, most),
    })),
    unknownLanes: Int32Array.from([...laneSource.keys()].filter((lane) => laneSource[lane]! < 0)),
    products,
  };
}

function listOutgoing(laneSource: Int32Array, laneRank: Int32Array, nodeCount: number, laneCount: number) {
  const outStart = new Int32Array(nodeCount + 1);
  for (const source of laneSource) if (source >= 0) outStart[source + 1]! += 1;
  for (let node = 0; node < nodeCount; node++) outStart[node + 1]! += outStart[node]!;
  const lanes = Array.from({ length: laneCount }, (_, lane) => lane).filter((lane) => laneSource[lane]! >= 0);
  lanes.sort((a, b) => laneSource[a]! - laneSource[b]! || laneRank[a]! - laneRank[b]! || a - b);
  return { outStart, outLane: Int32Array.from(lanes) };
}

/** How long goods are under way on each lane, and where they are meanwhile. */
export type LaneLeads = {
  /** By lane: units leaving in a step of the usual run. */
  readonly usual: Float64Array;
  /** By lane: whole steps under way, the share of a step beyond them, and its place in the first row of its ring. */
  readonly steps: Int32Array;
  readonly late: Float64Array;
  readonly ringPlace: Int32Array;
  /** By lane: row of its records, in the order of a step's look at lanes. */
  readonly row: Int32Array<ArrayBuffer>;
  /** By number of steps: count of such lanes, the length of a row. */
  readonly ringWidth: Int32Array<ArrayBuffer>;
  /** By class of drawn leads: how many rows of arrivals it has, and how long each is. */
  readonly classRows: Int32Array<ArrayBuffer>;
  readonly classWidth: Int32Array<ArrayBuffer>;
  /** Numbers shared by all rings. */
  readonly ringSize: number;
};
