import type { SupplyNetwork } from './supply-network.ts';

const traderGroups = new WeakMap<SupplyNetwork, Int32Array>();

/** Group of each node buying the very part it sells, as a trader does; -1 if the node makes it. Kept with the network. */
export function getTraderGroups(network: SupplyNetwork): Int32Array {
  const known = traderGroups.get(network);
  if (known) return known;
  const groups = new Int32Array(network.nodeCount).fill(-1);
  for (let node = 0; node < network.nodeCount; node++) {
    const first = network.inputStart[node]!;
    if (first === network.inputStart[node + 1]!) continue;
    const group = network.inputGroup[first]!;
    if (network.groupPart[group] === network.nodePart[node]) groups[node] = group;
  }
  traderGroups.set(network, groups);
  return groups;
}

/** Groups of traders with one of the lanes among their sales that make nothing of what they buy: it goes on as it is, over those lanes. */
export function listPassedGroups(network: SupplyNetwork, lanes: Iterable<number>): ReadonlySet<number> {
  const traderGroup = getTraderGroups(network);
  const passed = new Set<number>();
  for (const lane of lanes) {
    const source = network.laneSource[lane]!;
    const group = source < 0 ? -1 : traderGroup[source]!;
    if (group >= 0) passed.add(group);
  }
  if (passed.size === 0) return passed;
  for (let node = 0; node < network.nodeCount; node++) {
    if (traderGroup[node]! >= 0) continue;
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++)
      passed.delete(network.inputGroup[input]!);
  }
  return passed;
}
