import type { SupplyNetwork } from '../network/supply-network.ts';

/**
 * Parts with an unknown source for some buyer, ascending: the row of a part in this list, behind the nodes of the network, is the node of its
 * unknown source.
 */
export function findUnknownSources({ laneCount, laneSource, laneGroup, groupPart }: SupplyNetwork): Int32Array {
  const parts = new Set<number>();
  for (let lane = 0; lane < laneCount; lane++) {
    if (laneSource[lane]! < 0) parts.add(groupPart[laneGroup[lane]!]!);
  }
  return Int32Array.from(parts).toSorted();
}

/** The nodes of a picture: those of the network, then the unknown sources; `nodeOf` names the one of a part, -1: none. */
export function placeUnknownSources(network: SupplyNetwork): {
  unknownParts: Int32Array;
  nodeCount: number;
  nodeOf: (part: number) => number;
} {
  const unknownParts = findUnknownSources(network);
  const nodes = new Map(Array.from(unknownParts, (part, row) => [part, network.nodeCount + row]));
  return { unknownParts, nodeCount: network.nodeCount + unknownParts.length, nodeOf: (part) => nodes.get(part) ?? -1 };
}
