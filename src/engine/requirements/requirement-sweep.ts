import type { SupplyNetwork } from '../network/supply-network.ts';
import { cutLoops, findDivergingLoops, findLoopOfNode } from './supply-loops.ts';

/**
 * Returns one weight per lane: its share of the group's need, with an open split (lanes without a share of their own) divided evenly. The even
 * division serves volume only: a buyer's units a year hardly depend on the shipping source. It must never be shown as a share. UNKNOWN lanes
 * keep their mass.
 */
export function computeLaneWeights(network: SupplyNetwork): Float64Array {
  const { groupCount, groupOpenShare, laneStart, laneShare } = network;
  const weights = Float64Array.from(laneShare);
  for (let group = 0; group < groupCount; group++) {
    const from = laneStart[group]!;
    const to = laneStart[group + 1]!;
    let open = 0;
    for (let lane = from; lane < to; lane++) if (Number.isNaN(laneShare[lane]!)) open++;
    if (open === 0) continue;
    const weight = groupOpenShare[group]! / open;
    for (let lane = from; lane < to; lane++) if (Number.isNaN(laneShare[lane]!)) weights[lane] = weight;
  }
  return weights;
}

/** Units wanted at one node before anything upstream is counted. */
export type Demand = { readonly node: number; readonly units: number };

/** Total requirements of one demand. The arrays are the sweep's own and hold until its next call; copy lasting ones. */
export type Requirements = {
  /** Units of the node's part embedded in the demand, all tiers; 0 outside the cone. */
  readonly node: Float64Array;
  /** Units of the group's part taken by its buyer. */
  readonly group: Float64Array;
  /** The nodes in reach of the demand, buyers before their suppliers. */
  readonly cone: Int32Array;
};

export type RequirementSweep = {
  /** Share of each lane in its group's need in this sweep. */
  readonly weights: Float64Array;
  readonly computeRequirements: (demand: readonly Demand[]) => Requirements;
};

/** `diverges` names the nodes of a loop consuming at least its own output: no requirement upstream of it is finite. */
export type SweepOutcome =
  | { readonly kind: 'ready'; readonly sweep: RequirementSweep }
  | { readonly kind: 'diverges'; readonly loop: Int32Array };

/** Residue of a loop, relative to the part counted already; below it another round changes no digit. */
const SMALLEST_RESIDUE = 2 ** -54;

/**
 * Prepares sweeps of total requirements L = (I - A)⁻¹ over a network (Miller & Blair, Input-Output Analysis, 2009, ch. 2), with a_ij = quantity
 * × share of lane i → j, yields applied. A sweep visits the cone above a demand once, buyers before suppliers, at a cost of the arcs in it; the
 * nodes of a loop are repeated (Gauss-Seidel on the residue) until nothing is left to count. UNKNOWN lanes take their mass with them: units of
 * group g × weight of its UNKNOWN lanes have no source on file. Sums run in the order of the network's rows, so the same network gives the same
 * digits. Edge cases: an empty demand has an empty cone; a node wanted twice is wanted with the sum.
 */
export function prepareRequirementSweep(
  network: SupplyNetwork,
  weights: Float64Array = computeLaneWeights(network),
): SweepOutcome {
  const [loop] = findDivergingLoops(network, weights);
  if (loop !== undefined) return { kind: 'diverges', loop };
  return { kind: 'ready', sweep: createSweep(network, weights) };
}

/**
 * Returns a sweep in any case. A loop consuming at least its own output is cut: deliveries between its nodes are counted once and then have no
 * origin, as if they were UNKNOWN. The import refuses such a loop in a BOM; dealers naming each other as their only source can still make one.
 */
export function getConvergentSweep(network: SupplyNetwork): RequirementSweep {
  const weights = computeLaneWeights(network);
  const loops = findDivergingLoops(network, weights);
  return createSweep(network, loops.length === 0 ? weights : cutLoops(network, weights, loops));
}

/** A sweep over weights with convergence of every loop. */
function createSweep(network: SupplyNetwork, weights: Float64Array): RequirementSweep {
  const { nodeCount, groupCount, order, orderLoopStart } = network;
  const { inputStart, inputGroup, inputQuantity, laneStart, laneSource } = network;
  const loopOfNode = findLoopOfNode(network);
  const position = new Int32Array(nodeCount);
  for (let at = 0; at < nodeCount; at++) position[order[at]!] = at;

  const total = new Float64Array(nodeCount);
  const pending = new Float64Array(nodeCount);
  const group = new Float64Array(groupCount);
  const reached = new Uint8Array(nodeCount);
  const coneRows = new Int32Array(nodeCount);
  let coneSize = 0;

  /** Counts the units waiting at the node and passes its inputs on to their sources. */
  const settle = (node: number): void => {
    const units = pending[node]!;
    pending[node] = 0;
    total[node] = total[node]! + units;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const row = inputGroup[input]!;
      const need = inputQuantity[input]! * units;
      group[row] = group[row]! + need;
      for (let lane = laneStart[row]!; lane < laneStart[row + 1]!; lane++) {
        const source = laneSource[lane]!;
        if (source >= 0) pending[source] = pending[source]! + need * weights[lane]!;
      }
    }
  };

  const settleLoop = (from: number, to: number): void => {
    for (let waiting = true; waiting;) {
      waiting = false;
      for (let at = to - 1; at >= from; at--) {
        const node = order[at]!;
        if (pending[node]! > total[node]! * SMALLEST_RESIDUE) {
          waiting = true;
          settle(node);
        }
      }
    }
    // What is left is below the last digit, and must not leak into the next call.
    for (let at = from; at < to; at++) pending[order[at]!] = 0;
  };

  const clear = (): void => {
    for (let at = 0; at < coneSize; at++) {
      const node = coneRows[at]!;
      total[node] = 0;
      reached[node] = 0;
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) group[inputGroup[input]!] = 0;
    }
    coneSize = 0;
  };

  const reach = (node: number): void => {
    if (reached[node] === 1) return;
    reached[node] = 1;
    coneRows[coneSize++] = node;
  };

  const collectCone = (demand: readonly Demand[]): void => {
    for (const { node, units } of demand) {
      pending[node] = pending[node]! + units;
      reach(node);
    }
    for (let at = 0; at < coneSize; at++) {
      const node = coneRows[at]!;
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
        const row = inputGroup[input]!;
        for (let lane = laneStart[row]!; lane < laneStart[row + 1]!; lane++) {
          if (laneSource[lane]! >= 0) reach(laneSource[lane]!);
        }
      }
    }
    sortByPosition();
  };

  /** Puts the cone in order, buyers first: by scanning the whole order where the cone is a good part of it. */
  const sortByPosition = (): void => {
    if (coneSize * 16 > nodeCount) {
      coneSize = 0;
      for (let at = nodeCount - 1; at >= 0; at--) if (reached[order[at]!] === 1) coneRows[coneSize++] = order[at]!;
      return;
    }
    const cone = coneRows.subarray(0, coneSize);
    for (let at = 0; at < coneSize; at++) cone[at] = nodeCount - 1 - position[cone[at]!]!;
    cone.sort();
    for (let at = 0; at < coneSize; at++) cone[at] = order[nodeCount - 1 - cone[at]!]!;
  };

  const computeRequirements = (demand: readonly Demand[]): Requirements => {
    clear();
    collectCone(demand);
    let settled = -1;
    for (let at = 0; at < coneSize; at++) {
      const node = coneRows[at]!;
      const loopRow = loopOfNode[node]!;
      if (loopRow === -1) settle(node);
      else if (loopRow !== settled) {
        settled = loopRow;
        settleLoop(orderLoopStart[loopRow]!, orderLoopStart[loopRow + 1]!);
      }
    }
    return { node: total, group, cone: coneRows.subarray(0, coneSize) };
  };

  return { weights, computeRequirements };
}

/** Returns the unit demand of one product: one unit, split over its sites of making. */
export function getUnitDemand(network: SupplyNetwork, product: number): Demand[] {
  return network.products[product]!.sources.map(({ node, share }) => ({ node, units: share }));
}
