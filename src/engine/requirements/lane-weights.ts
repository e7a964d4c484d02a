import type { SupplyNetwork } from '../network/supply-network.ts';

/**
 * Returns one weight per lane: its share of the group's need, where an open split (lanes without a share of their own) is
 * divided evenly. The even division serves volume only: how many units a year a buyer needs hardly depends on which of its
 * sources ships them. It must never be shown as a share. UNKNOWN lanes keep their mass.
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
