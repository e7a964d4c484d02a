import type { SupplyNetwork } from '../../network/supply-network.ts';
import { WORLD_B } from '../figures/worlds.ts';

/** One way from a product down to a hit lane: lanes from the product's plant on, the hit one last. */
export type LanePath = { product: number; productNode: number; lanes: number[]; money: number };

/**
 * The heaviest path to each of the `count` lanes with most money, hit in world B. Money of a path = revenue × product of the shares on it (of
 * production, of every lane down to the hit one; a non-essential line counts with its cost share). One path a lane; ties go to the lower lane
 * row.
 */
export function findHeaviestPaths(network: SupplyNetwork, laneHits: Uint8Array, count: number): LanePath[] {
  const best = new Map<number, LanePath>();
  const weigher = new PathWeigher(network);
  for (const [product, { revenue, sources }] of network.products.entries()) {
    if (revenue === null || revenue === 0) continue;
    const weights = weigher.weigh(sources);
    for (const lane of weigher.reached) {
      const money = revenue * weights.lane[lane]!;
      if ((laneHits[lane]! & WORLD_B) === 0 || money <= (best.get(lane)?.money ?? 0)) continue;
      best.set(lane, { product, ...traceLanes(network, weights, lane), money });
    }
  }
  return [...best.entries()]
    .toSorted(([laneA, a], [laneB, b]) => b.money - a.money || laneA - laneB)
    .slice(0, count)
    .map(([, path]) => path);
}

export type PathWeights = {
  /** Largest product of shares from the product down to this node. */
  node: Float64Array;
  /** Largest product of shares from the product down to and with this lane. */
  lane: Float64Array;
  /** Buyer of the lane on the path. */
  laneBuyer: Int32Array;
  /** Lane into a node; -1: it is a plant of the product. */
  nodeLane: Int32Array;
};

/**
 * Heaviest ways from the plants of one product after another down to every node and lane. Only the part below a product is looked at for it, and
 * the columns are kept between products: a company with thousands of products asks thousands of times.
 */
export class PathWeigher {
  private readonly network: SupplyNetwork;
  private readonly weights: PathWeights;
  private readonly position: Int32Array;
  private readonly isBelow: Uint8Array;
  private nodes: number[] = [];
  /** Lanes below the last weighed product, each once; the weight of any other is 0. */
  reached: number[] = [];

  constructor(network: SupplyNetwork) {
    this.network = network;
    this.weights = {
      node: new Float64Array(network.nodeCount),
      nodeLane: new Int32Array(network.nodeCount).fill(-1),
      lane: new Float64Array(network.laneCount),
      laneBuyer: new Int32Array(network.laneCount).fill(-1),
    };
    this.isBelow = new Uint8Array(network.nodeCount);
    this.position = new Int32Array(network.nodeCount);
    network.order.forEach((node, at) => {
      this.position[node] = at;
    });
  }

  /** The weights for a product with these sources. They are those of the product until the next call. */
  weigh(sources: readonly { node: number; share: number }[]): PathWeights {
    const { network, weights } = this;
    this.clear();
    this.listBelow(sources);
    for (const { node, share } of sources) weights.node[node] = Math.max(weights.node[node]!, share);
    // Buyers before suppliers; only a loop can need another turn, and shares up to 1 bring it to rest.
    for (let moved = true; moved;) {
      moved = false;
      for (const node of this.nodes) {
        if (weights.node[node] === 0) continue;
        for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++)
          moved = this.weighInput(node, input) || moved;
      }
    }
    return weights;
  }

  /** Carries the weight of a node over one input to the lanes of its group; true if a supplier with a weight got a greater one. */
  private weighInput(node: number, input: number): boolean {
    const { network, weights } = this;
    const group = network.inputGroup[input]!;
    const factor = weights.node[node]! * (network.inputEssential[input] === 1 ? 1 : network.inputCostShare[input]!);
    let moved = false;
    for (let row = network.laneStart[group]!; row < network.laneStart[group + 1]!; row++) {
      const share = network.laneShare[row]!;
      const value = factor * (Number.isNaN(share) ? network.groupOpenShare[group]! : share);
      if (value <= weights.lane[row]!) continue;
      if (weights.lane[row] === 0) this.reached.push(row);
      weights.lane[row] = value;
      weights.laneBuyer[row] = node;
      const source = network.laneSource[row]!;
      if (source < 0 || value <= weights.node[source]!) continue;
      moved ||= weights.node[source]! > 0;
      weights.node[source] = value;
      weights.nodeLane[source] = row;
    }
    return moved;
  }

  private clear(): void {
    const { node, nodeLane, lane, laneBuyer } = this.weights;
    for (const one of this.nodes) {
      node[one] = 0;
      nodeLane[one] = -1;
      this.isBelow[one] = 0;
    }
    for (const row of this.reached) {
      lane[row] = 0;
      laneBuyer[row] = -1;
    }
    this.nodes = [];
    this.reached = [];
  }

  /** Lists the nodes behind a product, buyers before suppliers. */
  private listBelow(sources: readonly { node: number }[]): void {
    const { network, nodes, isBelow } = this;
    const add = (node: number): void => {
      if (node < 0 || isBelow[node] === 1) return;
      isBelow[node] = 1;
      nodes.push(node);
    };
    for (const { node } of sources) add(node);
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
        const group = network.inputGroup[input]!;
        for (let row = network.laneStart[group]!; row < network.laneStart[group + 1]!; row++)
          add(network.laneSource[row]!);
      }
    }
    nodes.sort((a, b) => this.position[b]! - this.position[a]!);
  }
}

function traceLanes(
  network: SupplyNetwork,
  { laneBuyer, nodeLane }: PathWeights,
  lane: number,
): Pick<LanePath, 'lanes' | 'productNode'> {
  const { lanes, productNode } = traceNode(network, { laneBuyer, nodeLane }, laneBuyer[lane]!);
  return { lanes: [...lanes, lane], productNode };
}

/** Lanes from a plant of the product down to a node, on its heaviest path; none if the node is the plant. */
export function traceNode(
  network: SupplyNetwork,
  { laneBuyer, nodeLane }: Pick<PathWeights, 'laneBuyer' | 'nodeLane'>,
  from: number,
): Pick<LanePath, 'lanes' | 'productNode'> {
  const lanes: number[] = [];
  let node = from;
  while (nodeLane[node]! >= 0 && lanes.length <= network.nodeCount) {
    lanes.unshift(nodeLane[node]!);
    node = laneBuyer[nodeLane[node]!]!;
  }
  return { lanes, productNode: node };
}
