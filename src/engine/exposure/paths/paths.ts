import type { SupplyNetwork } from '../../network/supply-network.ts';
import { WORLD_B } from '../figures/worlds.ts';

/** One way from a product down to a hit lane: lanes from the product's plant on, the hit one last. */
export type LanePath = { product: number; productNode: number; lanes: number[]; money: number };

/**
 * The heaviest path to each of the `count` lanes that carry most, hit in world B. Money of a path = revenue × product of the shares
 * on it (of production, of every lane down to the hit one; a non-essential line counts with its cost share). One path a lane; ties
 * go to the lower lane row.
 */
export function findHeaviestPaths(network: SupplyNetwork, laneHits: Uint8Array, count: number): LanePath[] {
  const best = new Map<number, LanePath>();
  for (const [product, { revenue, sources }] of network.products.entries()) {
    if (revenue === null || revenue === 0) continue;
    const weights = computePathWeights(network, sources);
    for (let lane = 0; lane < network.laneCount; lane++) {
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
  /** Node that the lane is bought by on that path. */
  laneBuyer: Int32Array;
  /** Lane through which a node is reached; -1: it is a plant of the product. */
  nodeLane: Int32Array;
};

/** Heaviest ways from a product's plants down to every node and lane. */
export function computePathWeights(
  network: SupplyNetwork,
  sources: readonly { node: number; share: number }[],
): PathWeights {
  const weight = new Float64Array(network.nodeCount);
  const nodeLane = new Int32Array(network.nodeCount).fill(-1);
  const lane = new Float64Array(network.laneCount);
  const laneBuyer = new Int32Array(network.laneCount).fill(-1);
  for (const { node, share } of sources) weight[node] = Math.max(weight[node]!, share);
  // Buyers before suppliers; only a loop can need another turn, and shares up to 1 bring it to rest.
  for (let moved = true; moved;) {
    moved = false;
    for (let at = network.nodeCount - 1; at >= 0; at--) {
      const node = network.order[at]!;
      if (weight[node] === 0) continue;
      for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
        const group = network.inputGroup[input]!;
        const factor = weight[node]! * (network.inputEssential[input] === 1 ? 1 : network.inputCostShare[input]!);
        for (let row = network.laneStart[group]!; row < network.laneStart[group + 1]!; row++) {
          const share = network.laneShare[row]!;
          const value = factor * (Number.isNaN(share) ? network.groupOpenShare[group]! : share);
          if (value <= lane[row]!) continue;
          lane[row] = value;
          laneBuyer[row] = node;
          const source = network.laneSource[row]!;
          if (source < 0 || value <= weight[source]!) continue;
          moved ||= weight[source]! > 0;
          weight[source] = value;
          nodeLane[source] = row;
        }
      }
    }
  }
  return { node: weight, lane, laneBuyer, nodeLane };
}

function traceLanes(
  network: SupplyNetwork,
  { laneBuyer, nodeLane }: PathWeights,
  lane: number,
): Pick<LanePath, 'lanes' | 'productNode'> {
  const { lanes, productNode } = traceNode(network, { laneBuyer, nodeLane }, laneBuyer[lane]!);
  return { lanes: [...lanes, lane], productNode };
}

/** Lanes from a plant of the product down to a node, on its heaviest path; none where the node is that plant. */
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
