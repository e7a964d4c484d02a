import type { SupplyNetwork } from '../network/supply-network.ts';
import { type Demand, getConvergentSweep } from './requirement-sweep.ts';

/**
 * Returns the units a year taken by every group (buyer, part) and made by every node (site, part), over all products and all tiers. Rows follow
 * the network. A product without `yearlyUnits` contributes 0. An open split is divided evenly here, only because volume weighting needs a volume
 * for each source: the division is never a share to show. UNKNOWN lanes keep their mass, so the nodes of a part may make less than its groups
 * take. A loop consuming at least its own output is cut, see `getConvergentSweep`; `prepareRequirementSweep` returns this case as a value.
 */
export function computeYearlyRequirements(network: SupplyNetwork): { group: Float64Array; node: Float64Array } {
  const demand: Demand[] = [];
  for (const { sources, yearlyUnits } of network.products) {
    if (yearlyUnits === null) continue;
    for (const { node, share } of sources) demand.push({ node, units: yearlyUnits * share });
  }
  const { group, node } = getConvergentSweep(network).computeRequirements(demand);
  return { group: group.slice(), node: node.slice() };
}
