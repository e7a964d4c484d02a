import type { SupplyNetwork } from '../network/supply-network.ts';

/** World w is bit 1 << w: A surely, B possibly, C if paused rules are back, D if what is unknown is controlled. */
export const WORLDS = 4;
export const WORLD_A = 1;
export const WORLD_B = 2;
export const WORLD_C = 4;
export const WORLD_D = 8;

/** Iterations after which a loop that still moves is taken as settled; a loop below 1 shrinks its change at every turn. */
const MAX_TURNS = 10_000;

export type LostShares = {
  /** Lost share of a node's output, four worlds a node. */
  node: Float64Array;
  /** Lost share of a buyer's supply with a part, four worlds a group. */
  group: Float64Array;
};

export type LostShareOptions = {
  /** Every line non-essential: the linear twin. */
  linear?: boolean;
  /** Nodes whose unknown input counts as lost in world D; default: the network's open leaves. */
  openLeaf?: Uint8Array;
};

/**
 * Lost share of output of every node in four worlds at once (product.md §8, methods.md §1 "output at risk" on lanes: no stock, no
 * re-allocation, no licence granted). `laneHits` has bit w set where the lane is hit in world w; the worlds must be nested.
 * A lane that is hit is lost whole, else as much as its source; lanes of an open split count with the least of their values in
 * world A and with the greatest in B, C, D. Least fixpoint from 0, so a loop without loss from outside loses nothing.
 */
export function computeLostShares(
  network: SupplyNetwork,
  laneHits: Uint8Array,
  options: LostShareOptions = {},
): LostShares {
  const node = new Float64Array(network.nodeCount * WORLDS);
  const group = new Float64Array(network.groupCount * WORLDS);
  const openLeaf = options.openLeaf ?? network.nodeOpenLeaf;
  const linear = options.linear ?? false;
  const buysFromItself = getSelfBuyers(network);
  const settled = new Uint8Array(network.groupCount);
  const { order, orderLoopStart, inputStart, inputGroup } = network;

  for (let loop = 0; loop + 1 < orderLoopStart.length; loop++) {
    const from = orderLoopStart[loop]!;
    const to = orderLoopStart[loop + 1]!;
    if (to - from === 1) {
      const member = order[from]!;
      for (let input = inputStart[member]!; input < inputStart[member + 1]!; input++) {
        const row = inputGroup[input]!;
        if (settled[row] === 1) continue;
        settled[row] = 1;
        computeGroup(network, laneHits, node, group, row);
      }
      computeNode(network, group, node, member, linear, openLeaf);
      if (buysFromItself[member] === 0) continue;
    }
    settleLoop(network, laneHits, node, group, from, to, linear, openLeaf);
    for (let at = from; at < to; at++) {
      for (let input = inputStart[order[at]!]!; input < inputStart[order[at]! + 1]!; input++)
        settled[inputGroup[input]!] = 1;
    }
  }
  return { node, group };
}

function settleLoop(
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

const selfBuyers = new WeakMap<SupplyNetwork, Uint8Array>();

/** 1 where a node is a source of one of its own inputs: a loop of one. Kept with the network. */
function getSelfBuyers(network: SupplyNetwork): Uint8Array {
  const known = selfBuyers.get(network);
  if (known) return known;
  const flags = new Uint8Array(network.nodeCount);
  for (let node = 0; node < network.nodeCount; node++) {
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
      const group = network.inputGroup[input]!;
      for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
        if (network.laneSource[lane] === node) flags[node] = 1;
      }
    }
  }
  selfBuyers.set(network, flags);
  return flags;
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
  const { inputStart, inputGroup, inputEssential, inputCostShare } = network;
  let moved = 0;
  for (let world = 0; world < WORLDS; world++) {
    let worst = 0;
    let sum = 0;
    for (let input = inputStart[row]!; input < inputStart[row + 1]!; input++) {
      const lost = group[inputGroup[input]! * WORLDS + world]!;
      if (inputEssential[input] === 1 && !linear) worst = Math.max(worst, lost);
      else sum += inputCostShare[input]! * lost;
    }
    let lost = Math.min(1, Math.max(worst, sum));
    if (world === WORLDS - 1 && openLeaf[row] === 1) lost = 1;
    const at = row * WORLDS + world;
    moved = Math.max(moved, lost - node[at]!);
    node[at] = lost;
  }
  return moved;
}
