import type { SupplyNetwork } from '../network/supply-network.ts';

/**
 * Parts of which some buyer's source is not known, ascending: the row of a part in this list, behind the nodes of the network, is
 * the node that stands for that source.
 */
export function findUnknownSources({ laneCount, laneSource, laneGroup, groupPart }: SupplyNetwork): Int32Array {
  const parts = new Set<number>();
  for (let lane = 0; lane < laneCount; lane++) {
    if (laneSource[lane]! < 0) parts.add(groupPart[laneGroup[lane]!]!);
  }
  return Int32Array.from(parts).toSorted();
}
