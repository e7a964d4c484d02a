import type { SupplyNetwork } from './supply-network.ts';

/**
 * The columns of a sweep from suppliers to buyers, laid out in its order of reading: a million lanes stream from memory instead of being fetched
 * one by one. Groups stand before their first buying node, lanes within their group and inputs within their node as in the network, so sums keep
 * their order.
 */
export type SweepPlan = {
  /** Groups first needed by the node at `order[i]` are rows `groupEnd[i - 1]` to `groupEnd[i] - 1` of `groups`. */
  readonly groupEnd: Int32Array;
  readonly groups: Int32Array;
  /** Groups without a node in need, in order. */
  readonly unneededGroups: Int32Array;
  /** Lanes of `groups[g]` are rows `laneStart[g]` to `laneStart[g + 1] - 1` here. */
  readonly laneStart: Int32Array;
  /** Source node; `nodeCount` stands for UNKNOWN, so no lane needs a question before its source is looked up. */
  readonly laneSource: Int32Array;
  readonly laneShare: Float64Array;
  /** Inputs of the node at `order[i]` are rows `inputStart[i]` to `inputStart[i + 1] - 1` here. */
  readonly inputStart: Int32Array;
  readonly inputGroup: Int32Array;
  readonly inputEssential: Uint8Array;
  readonly inputCostShare: Float64Array;
  readonly inputCostOpen: Uint8Array;
  /** 1 if a node is a source of one of its own inputs: a loop of one. By node. */
  readonly buysFromItself: Uint8Array;
};

const plans = new WeakMap<SupplyNetwork, SweepPlan>();

/** The plan of a network; made on first use and kept with it. */
export function getSweepPlan(network: SupplyNetwork): SweepPlan {
  let plan = plans.get(network);
  if (!plan) {
    plan = { ...layOutGroups(network), ...layOutInputs(network), buysFromItself: findSelfBuyers(network) };
    plans.set(network, plan);
  }
  return plan;
}

function layOutGroups(
  network: SupplyNetwork,
): Pick<SweepPlan, 'groupEnd' | 'groups' | 'unneededGroups' | 'laneStart' | 'laneSource' | 'laneShare'> {
  const { order, inputStart, inputGroup } = network;
  const groupEnd = new Int32Array(network.nodeCount);
  const groups = new Int32Array(network.groupCount);
  const laneStart = new Int32Array(network.groupCount + 1);
  const laneSource = new Int32Array(network.laneCount);
  const laneShare = new Float64Array(network.laneCount);
  const placed = new Uint8Array(network.groupCount);
  let count = 0;
  let at = 0;
  for (let step = 0; step < network.nodeCount; step++) {
    const node = order[step]!;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      if (placed[group] === 1) continue;
      placed[group] = 1;
      groups[count++] = group;
      for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
        const source = network.laneSource[lane]!;
        laneSource[at] = source < 0 ? network.nodeCount : source;
        laneShare[at++] = network.laneShare[lane]!;
      }
      laneStart[count] = at;
    }
    groupEnd[step] = count;
  }
  const unneededGroups = Int32Array.from([...placed.keys()].filter((group) => placed[group] === 0));
  return { groupEnd, groups, unneededGroups, laneStart, laneSource, laneShare };
}

function layOutInputs(
  network: SupplyNetwork,
): Pick<SweepPlan, 'inputStart' | 'inputGroup' | 'inputEssential' | 'inputCostShare' | 'inputCostOpen'> {
  const inputStart = new Int32Array(network.nodeCount + 1);
  const inputGroup = new Int32Array(network.inputGroup.length);
  const inputEssential = new Uint8Array(network.inputGroup.length);
  const inputCostShare = new Float64Array(network.inputGroup.length);
  const inputCostOpen = new Uint8Array(network.inputGroup.length);
  let at = 0;
  for (let step = 0; step < network.nodeCount; step++) {
    const node = network.order[step]!;
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
      inputGroup[at] = network.inputGroup[input]!;
      inputEssential[at] = network.inputEssential[input]!;
      inputCostOpen[at] = network.inputCostOpen[input]!;
      inputCostShare[at++] = network.inputCostShare[input]!;
    }
    inputStart[step + 1] = at;
  }
  return { inputStart, inputGroup, inputEssential, inputCostShare, inputCostOpen };
}

function findSelfBuyers(network: SupplyNetwork): Uint8Array {
  const flags = new Uint8Array(network.nodeCount);
  for (let node = 0; node < network.nodeCount; node++) {
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
      const group = network.inputGroup[input]!;
      for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
        if (network.laneSource[lane] === node) flags[node] = 1;
      }
    }
  }
  return flags;
}
