import type { SupplyNetwork } from '../network/supply-network.ts';

/**
 * Parts with an unknown source for some buyer, ascending: the row of a part in this list, behind the nodes of the network, is the node of its
 * unknown source.
 */
export function findUnknownSources({ parts, laneCount, laneSource, laneGroup, groupPart }: SupplyNetwork): Int32Array {
  const isUnknown = new Uint8Array(parts.length);
  for (let lane = 0; lane < laneCount; lane++) {
    if (laneSource[lane]! < 0) isUnknown[groupPart[laneGroup[lane]!]!] = 1;
  }
  const found: number[] = [];
  for (let part = 0; part < isUnknown.length; part++) if (isUnknown[part] === 1) found.push(part);
  return Int32Array.from(found);
}

/** The nodes of a picture: those of the network, then the unknown sources; `nodeOf` names the one of a part, -1: none. */
export function placeUnknownSources(network: SupplyNetwork): {
  unknownParts: Int32Array;
  nodeCount: number;
  nodeOf: (part: number) => number;
} {
  const unknownParts = findUnknownSources(network);
  const nodes = new Int32Array(network.parts.length).fill(-1);
  for (let row = 0; row < unknownParts.length; row++) nodes[unknownParts[row]!] = network.nodeCount + row;
  return { unknownParts, nodeCount: network.nodeCount + unknownParts.length, nodeOf: (part) => nodes[part]! };
}
