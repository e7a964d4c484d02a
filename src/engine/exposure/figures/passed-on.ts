import type { SupplyNetwork } from '../../network/supply-network.ts';
import { getTraderGroups, listPassedGroups } from '../../network/trader-groups.ts';
import type { YearlyNeeds } from './yearly-needs.ts';

/**
 * Share of what each group takes that its buyer only sells on, from 0 to 1: a trader with customers needs nothing for itself, and what goes through
 * it is counted where it is used. 0 if the buyer makes something of it, 1 if nobody knows how much and no other good is made of it.
 */
export function sharePassedOn(
  network: SupplyNetwork,
  { groupUnits, nodeUnits }: Pick<YearlyNeeds, 'groupUnits' | 'nodeUnits'>,
): Float64Array {
  const passed = new Float64Array(network.groupCount);
  const whole = listPassedGroups(network, network.laneGroup.keys());
  for (const group of whole) passed[group] = 1;
  for (const [node, group] of getTraderGroups(network).entries()) {
    const isShared = group >= 0 && !whole.has(group) && groupUnits[group]! > 0;
    if (isShared) passed[group] = Math.min(1, nodeUnits[node]! / groupUnits[group]!);
  }
  return passed;
}
