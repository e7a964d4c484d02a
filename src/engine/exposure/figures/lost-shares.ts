import type { SupplyNetwork } from '../../network/supply-network.ts';
import { type SweepPlan, getSweepPlan } from '../../network/sweep-plan.ts';
import { addUpInputs } from './input-losses.ts';
import { WORLDS, WORLD_A, WORLD_B, WORLD_C, WORLD_D } from './worlds.ts';

/** Iterations before a moving loop is taken as settled; a loop below 1 shrinks its change at every turn. */
const MAX_TURNS = 10_000;

export type LostShares = {
  /** Lost share of a node's output, four worlds a node. */
  node: Float64Array;
  /** The same memory with one more row, of zeros, for UNKNOWN as a source. */
  nodeOrUnknown: Float64Array;
  /** Lost share of a buyer's supply with a part, four worlds a group. */
  group: Float64Array;
};

export type LostShareOptions = {
  /** Every line non-essential: the linear twin. */
  linear?: boolean;
  /** Nodes with an unknown input counted as lost in world D; default: the network's open leaves. */
  openLeaf?: Uint8Array;
  /** Columns to write into, for callers with many sweeps of the same network; default: new ones. */
  into?: LostShares;
};

/** Columns for the sweeps of a network. */
export function allocateLostShares({ nodeCount, groupCount }: SupplyNetwork): LostShares {
  const nodeOrUnknown = new Float64Array((nodeCount + 1) * WORLDS);
  return {
    node: nodeOrUnknown.subarray(0, nodeCount * WORLDS),
    nodeOrUnknown,
    group: new Float64Array(groupCount * WORLDS),
  };
}

/**
 * Lost share of output of every node in four worlds at once ("output at risk" of the engine's README, on lanes: no stock, no re-allocation, no
 * licence granted). `laneHits` has bit w set where the lane is hit in world w; the worlds must be nested. A hit lane is lost whole, any other as
 * much as its source; lanes of an open split count with the least of their values in world A and with the greatest in B, C, D. Least fixpoint
 * from 0, so a loop without loss from outside loses nothing.
 */
export function computeLostShares(
  network: SupplyNetwork,
  laneHits: Uint8Array,
  options: LostShareOptions = {},
): LostShares {
  const result = options.into ?? allocateLostShares(network);
  const { nodeOrUnknown: node, group } = result;
  const openLeaf = options.openLeaf ?? network.nodeOpenLeaf;
  const linear = options.linear ?? false;
  const plan = getSweepPlan(network);
  const { orderLoopStart } = network;
  // The nodes between two loops are swept at once; a loop is settled by itself.
  let swept = 0;
  for (let loop = 0; loop + 1 < orderLoopStart.length; loop++) {
    const from = orderLoopStart[loop]!;
    const to = orderLoopStart[loop + 1]!;
    if (to - from === 1 && plan.buysFromItself[network.order[from]!] === 0) continue;
    sweepNodes(network, plan, laneHits, node, group, swept, from, linear, openLeaf);
    settleLoop(network, laneHits, node, group, from, to, linear, openLeaf);
    swept = to;
  }
  sweepNodes(network, plan, laneHits, node, group, swept, network.nodeCount, linear, openLeaf);
  for (const row of plan.unneededGroups) computeGroup(network, laneHits, node, group, row);
  return result;
}

/** The nodes at `order[from]` to `order[to - 1]`, none of them in a loop, each after the groups first needed by it. */
function sweepNodes(
  network: SupplyNetwork,
  plan: SweepPlan,
  laneHits: Uint8Array,
  node: Float64Array,
  group: Float64Array,
  from: number,
  to: number,
  linear: boolean,
  openLeaf: Uint8Array,
): void {
  const { order, groupOpenShare } = network;
  const { groupEnd, groups, laneStart, laneSource, laneShare } = plan;
  let next = from === 0 ? 0 : groupEnd[from - 1]!;
  for (let step = from; step < to; step++) {
    // As `computeGroup`, over the lanes in reading order: a call for each of a million lanes' groups takes a tenth longer.
    for (const end = groupEnd[step]!; next < end; next++) {
      const row = groups[next]!;
      const first = laneStart[next]!;
      const shift = network.laneStart[row]! - first;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let openLeast = 1;
      let openB = 0;
      let openC = 0;
      let openD = 0;
      let hasOpen = false;
      for (let lane = first, last = laneStart[next + 1]!; lane < last; lane++) {
        const hits = laneHits[lane + shift]!;
        const share = laneShare[lane]!;
        const source = laneSource[lane]! * WORLDS;
        if (share === share) {
          if (hits === 0) {
            a += share * node[source]!;
            b += share * node[source + 1]!;
            c += share * node[source + 2]!;
            d += share * node[source + 3]!;
          } else {
            a += (hits & WORLD_A) !== 0 ? share : share * node[source]!;
            b += (hits & WORLD_B) !== 0 ? share : share * node[source + 1]!;
            c += (hits & WORLD_C) !== 0 ? share : share * node[source + 2]!;
            d += (hits & WORLD_D) !== 0 ? share : share * node[source + 3]!;
          }
        } else {
          hasOpen = true;
          openLeast = Math.min(openLeast, (hits & WORLD_A) !== 0 ? 1 : node[source]!);
          openB = Math.max(openB, (hits & WORLD_B) !== 0 ? 1 : node[source + 1]!);
          openC = Math.max(openC, (hits & WORLD_C) !== 0 ? 1 : node[source + 2]!);
          openD = Math.max(openD, (hits & WORLD_D) !== 0 ? 1 : node[source + 3]!);
        }
      }
      if (hasOpen) {
        const rest = groupOpenShare[row]!;
        a += rest * openLeast;
        b += rest * openB;
        c += rest * openC;
        d += rest * openD;
      }
      const at = row * WORLDS;
      group[at] = Math.min(1, a);
      group[at + 1] = Math.min(1, b);
      group[at + 2] = Math.min(1, c);
      group[at + 3] = Math.min(1, d);
    }

    addUpInputs(plan, step, group, node, order[step]!, linear, openLeaf);
  }
}

/** Settles the loop at `order[from]` to `order[to - 1]`: its groups and nodes from 0 until none rises. */
export function settleLoop(
  network: SupplyNetwork,
  laneHits: Uint8Array,
  node: Float64Array,
  group: Float64Array,
  from: number,
  to: number,
  linear: boolean,
  openLeaf: Uint8Array,
): void {
  const { order, inputStart, inputGroup } = network;
  for (let at = from; at < to; at++) node.fill(0, order[at]! * WORLDS, (order[at]! + 1) * WORLDS);
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    let moved = 0;
    for (let at = from; at < to; at++) {
      const member = order[at]!;
      for (let input = inputStart[member]!; input < inputStart[member + 1]!; input++) {
        computeGroup(network, laneHits, node, group, inputGroup[input]!);
      }
      moved = Math.max(moved, computeNode(network, group, node, member, linear, openLeaf));
    }
    if (moved === 0) return;
  }
}

/** Fills the four values of one group from its lanes and the sources' present values. */
export function computeGroup(
  network: SupplyNetwork,
  laneHits: Uint8Array,
  node: Float64Array,
  group: Float64Array,
  row: number,
): void {
  const { laneStart, laneShare, laneSource } = network;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let openLeast = 1;
  let openB = 0;
  let openC = 0;
  let openD = 0;
  let hasOpen = false;
  for (let lane = laneStart[row]!; lane < laneStart[row + 1]!; lane++) {
    const hits = laneHits[lane]!;
    const source = laneSource[lane]! * WORLDS;
    const lostA = (hits & WORLD_A) !== 0 ? 1 : source < 0 ? 0 : node[source]!;
    const lostB = (hits & WORLD_B) !== 0 ? 1 : source < 0 ? 0 : node[source + 1]!;
    const lostC = (hits & WORLD_C) !== 0 ? 1 : source < 0 ? 0 : node[source + 2]!;
    const lostD = (hits & WORLD_D) !== 0 ? 1 : source < 0 ? 0 : node[source + 3]!;
    const share = laneShare[lane]!;
    if (share === share) {
      a += share * lostA;
      b += share * lostB;
      c += share * lostC;
      d += share * lostD;
    } else {
      hasOpen = true;
      openLeast = Math.min(openLeast, lostA);
      openB = Math.max(openB, lostB);
      openC = Math.max(openC, lostC);
      openD = Math.max(openD, lostD);
    }
  }
  if (hasOpen) {
    const rest = network.groupOpenShare[row]!;
    a += rest * openLeast;
    b += rest * openB;
    c += rest * openC;
    d += rest * openD;
  }
  const at = row * WORLDS;
  group[at] = Math.min(1, a);
  group[at + 1] = Math.min(1, b);
  group[at + 2] = Math.min(1, c);
  group[at + 3] = Math.min(1, d);
}

/** Fills the four values of one node from its groups; returns by how much the largest of them rose. */
export function computeNode(
  network: SupplyNetwork,
  group: Float64Array,
  node: Float64Array,
  row: number,
  linear: boolean,
  openLeaf: Uint8Array,
): number {
  return addUpInputs(network, row, group, node, row, linear, openLeaf);
}
