import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import { WORLDS } from '../../../src/engine/exposure/figures/worlds.ts';

/** A network as one would first write it: objects that point at each other. */
export type PlainNode = {
  openLeaf: boolean;
  inputs: { group: PlainGroup; essential: boolean; costShare: number; costKnown: boolean }[];
};
export type PlainGroup = {
  openShare: number;
  lanes: { source: PlainNode | null; share: number | null; hit: boolean[] }[];
};

/** Returns nodes and groups of a network without loops as objects, in the network's order; lanes carry whether they are hit in each world. */
export function toPlainNetwork(
  network: SupplyNetwork,
  laneHits: Uint8Array,
): { nodes: PlainNode[]; groups: PlainGroup[] } {
  const nodes = Array.from(network.nodeOpenLeaf, (open): PlainNode => ({ openLeaf: open === 1, inputs: [] }));
  const groups = Array.from(network.groupOpenShare, (openShare): PlainGroup => ({ openShare, lanes: [] }));
  for (let lane = 0; lane < network.laneCount; lane++) {
    const share = network.laneShare[lane]!;
    const hits = laneHits[lane]!;
    groups[network.laneGroup[lane]!]!.lanes.push({
      source: nodes[network.laneSource[lane]!] ?? null,
      share: Number.isNaN(share) ? null : share,
      hit: Array.from({ length: WORLDS }, (_none, world) => ((hits >> world) & 1) === 1),
    });
  }
  for (const [row, node] of nodes.entries()) {
    for (let input = network.inputStart[row]!; input < network.inputStart[row + 1]!; input++) {
      node.inputs.push({
        group: groups[network.inputGroup[input]!]!,
        essential: network.inputEssential[input] === 1,
        costShare: network.inputCostShare[input]!,
        costKnown: network.inputCostOpen[input] === 0,
      });
    }
  }
  return { nodes, groups };
}

/**
 * Returns the lost shares of every node, of every group that some node buys from and of each of `groups`, by world; by recursion from each to
 * what it buys.
 */
export function computePlainLostShares(
  nodes: readonly PlainNode[],
  groups: readonly PlainGroup[] = [],
): {
  nodeLosses: number[][];
  groupLosses: Map<PlainGroup, number>[];
} {
  const allGroupLosses: Map<PlainGroup, number>[] = [];
  const allNodeLosses = Array.from({ length: WORLDS }, (_none, world) => {
    const nodeLosses = new Map<PlainNode, number>();
    const groupLosses = new Map<PlainGroup, number>();

    const lossOfGroup = (group: PlainGroup): number => {
      const known = groupLosses.get(group);
      if (known !== undefined) return known;
      const losses = group.lanes.map((lane) =>
        lane.hit[world]! ? 1 : lane.source === null ? 0 : lossOfNode(lane.source),
      );
      let lost = 0;
      for (const [at, { share }] of group.lanes.entries()) if (share !== null) lost += share * losses[at]!;
      const open = losses.filter((_loss, at) => group.lanes[at]!.share === null);
      if (open.length > 0) lost += group.openShare * (world === 0 ? Math.min(...open) : Math.max(...open));
      groupLosses.set(group, Math.min(1, lost));
      return Math.min(1, lost);
    };

    const lossOfNode = (node: PlainNode): number => {
      const known = nodeLosses.get(node);
      if (known !== undefined) return known;
      const essential = node.inputs.filter((input) => input.essential).map((input) => lossOfGroup(input.group));
      const linear = node.inputs.map((input) => ({ ...input, loss: input.essential ? 0 : lossOfGroup(input.group) }));
      const priced = linear.filter((input) => input.costKnown);
      const pricedCost = priced.reduce((sum, input) => sum + input.costShare, 0);
      const isOpen = priced.length < linear.length && node.inputs.some((input) => !input.essential);
      // Costs that nobody knows can be anything: the corners are one of them alone, and all that is known.
      const corners = [
        ...linear.filter((input) => !input.costKnown).map(({ loss }) => loss),
        ...(pricedCost > 0
          ? [priced.reduce((sum, { costShare, loss }) => sum + costShare * loss, 0) / pricedCost]
          : []),
      ];
      const mean = linear.reduce((sum, input) => sum + input.costShare * input.loss, 0);
      const rest =
        isOpen && world === 0 ? Math.min(...corners) : isOpen && world === WORLDS - 1 ? Math.max(...corners) : mean;
      const unseen = node.openLeaf && world === WORLDS - 1 ? 1 : 0;
      const lost = Math.min(1, Math.max(0, ...essential, rest, unseen));
      nodeLosses.set(node, lost);
      return lost;
    };

    allGroupLosses.push(groupLosses);
    const losses = nodes.map(lossOfNode);
    for (const group of groups) lossOfGroup(group);
    return losses;
  });
  return { nodeLosses: allNodeLosses, groupLosses: allGroupLosses };
}
