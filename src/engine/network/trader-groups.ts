import type { SupplyNetwork } from './supply-network.ts';

const traderGroups = new WeakMap<SupplyNetwork, Int32Array>();

/** Group of each node buying the very part it sells, as a trader does; -1 where the node makes it. Kept with the network. */
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
