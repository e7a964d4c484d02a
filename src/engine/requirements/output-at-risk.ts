import type { SupplyNetwork } from '../network/supply-network.ts';

/** Stopping sources, and how the network answers. */
export type Outage = {
  /** 1 if the lane is down. */
  readonly lanes?: Uint8Array;
  /** 1 if the node is down, with all its lanes. */
  readonly nodes?: Uint8Array;
  /** Every item needed, none needed by itself (cost shares), or as each BOM line says. */
  readonly lines: 'leontief' | 'linear' | 'as-recorded';
  /** Whether sources without a record are taken to keep shipping (central case) or to stop too (pessimistic case). */
  readonly unknown: 'ships' | 'stops';
  /** Where nobody knows the division of a split: as little or as much of it as can be is with the greatest losers. */
  readonly openSplit: 'least' | 'most';
};

/** Rounds of a loop; each round of a loop below 1 shrinks the rest, and losses never exceed 1. */
const LARGEST_ROUNDS = 100_000;

/**
 * Returns the share of output lost at each node at once, without stocks or re-allocation (methods: output at risk on lanes). A node loses the
 * greatest lost share of an essential item or, if larger, the sum over the other items of cost share × lost share. The least fixpoint from 0: a
 * loop without a hit from outside loses nothing.
 */
export function computeOutputAtRisk(network: SupplyNetwork, outage: Outage): Float64Array {
  const { nodeCount, order, orderLoopStart } = network;
  const loss = new Float64Array(nodeCount);
  for (let loop = 0; loop + 1 < orderLoopStart.length; loop++) {
    const from = orderLoopStart[loop]!;
    const to = orderLoopStart[loop + 1]!;
    for (let round = 0; round < LARGEST_ROUNDS; round++) {
      let moved = false;
      for (let at = from; at < to; at++) {
        const node = order[at]!;
        const next = computeNodeLoss(network, outage, loss, node);
        if (next > loss[node]!) {
          loss[node] = next;
          moved = true;
        }
      }
      // A node outside loops needs no second look, but one that buys from itself does; both settle here.
      if (!moved) break;
    }
  }
  return loss;
}

function computeNodeLoss(network: SupplyNetwork, outage: Outage, loss: Float64Array, node: number): number {
  if (outage.nodes?.[node] === 1) return 1;
  const { inputStart, inputGroup, inputEssential, inputCostShare } = network;
  const stops = outage.unknown === 'stops';
  let essential = stops && network.nodeOpenLeaf[node] === 1 ? 1 : 0;
  let rest = 0;
  for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
    const lost = computeGroupLoss(network, outage, loss, inputGroup[input]!);
    const needed = outage.lines === 'leontief' || (outage.lines === 'as-recorded' && inputEssential[input] === 1);
    if (needed) essential = Math.max(essential, lost);
    else rest += inputCostShare[input]! * lost;
  }
  return Math.min(1, Math.max(essential, rest));
}

function computeGroupLoss(network: SupplyNetwork, outage: Outage, loss: Float64Array, group: number): number {
  const { laneStart, laneShare, laneSource, groupOpenShare } = network;
  let lost = 0;
  let extreme = -1;
  for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
    const source = laneSource[lane]!;
    let value = source >= 0 ? loss[source]! : outage.unknown === 'stops' ? 1 : 0;
    if (outage.lanes?.[lane] === 1) value = 1;
    const share = laneShare[lane]!;
    if (!Number.isNaN(share)) lost += share * value;
    else if (extreme === -1) extreme = value;
    else extreme = outage.openSplit === 'least' ? Math.min(extreme, value) : Math.max(extreme, value);
  }
  if (extreme > 0) lost += groupOpenShare[group]! * extreme;
  return Math.min(1, lost);
}
