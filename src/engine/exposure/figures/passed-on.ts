import type { SupplyNetwork } from '../../network/supply-network.ts';
import { getTraderGroups } from '../../network/trader-groups.ts';
import type { YearlyNeeds } from './yearly-needs.ts';

/**
 * Share of what each group takes that its buyer only sells on, from 0 to 1: a trader with customers needs nothing for itself, and what goes through
 * it is counted where it is used. 0 where the buyer makes something of it, 1 where nobody knows how much and no other good is made of it.
 */
export function sharePassedOn(
  network: SupplyNetwork,
  { groupUnits, nodeUnits }: Pick<YearlyNeeds, 'groupUnits' | 'nodeUnits'>,
): Float64Array {
  const passed = new Float64Array(network.groupCount);
  const traderGroup = getTraderGroups(network);
  const isSold = new Uint8Array(network.nodeCount);
  for (const source of network.laneSource) if (source >= 0) isSold[source] = 1;
  const isUsed = new Uint8Array(network.groupCount);
  for (let node = 0; node < network.nodeCount; node++) {
    if (traderGroup[node]! >= 0) continue;
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++)
      isUsed[network.inputGroup[input]!] = 1;
  }
  for (let node = 0; node < network.nodeCount; node++) {
    const group = traderGroup[node]!;
    if (group < 0 || isSold[node] === 0) continue;
    const units = groupUnits[group]!;
    if (isUsed[group] === 0) passed[group] = 1;
    else if (units > 0) passed[group] = Math.min(1, nodeUnits[node]! / units);
  }
  return passed;
}
