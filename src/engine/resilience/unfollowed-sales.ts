import type { SupplyNetwork } from '../network/supply-network.ts';

/** Returns why an outage of some nodes may end sales that no figure follows; null: all that depends on them is followed. */
export type SayUnfollowed = (nodes: readonly number[]) => string | null;

/**
 * Tells which outages reach beyond what is followed: into products whose demand or money is not on file (`followed` are the part numbers of the
 * others; a demand of 0 is known), and from parts that go into no product. That no followed sale is lost says nothing of these.
 */
export function findUnfollowedSales(network: SupplyNetwork, followed: readonly string[]): SayUnfollowed {
  const known = new Set(followed);
  const partOf = (part: number): string => network.parts[part]!.partNumber;
  const open = network.products.filter(({ part, yearlyUnits }) => yearlyUnits !== 0 && !known.has(partOf(part)));
  const behindOpen = reachUpstream(network, open, true);
  // What a line runs without is known to end no sale.
  const behindAny = reachUpstream(network, network.products, false);
  return (nodes) => {
    const node = nodes.find((one) => behindOpen.has(one));
    if (node !== undefined)
      return `Sales of ${partOf(behindOpen.get(node)!)} depend on it and are not followed, for want of a demand, a price or a margin on file.`;
    const loose = nodes.find((one) => !behindAny.has(one));
    if (loose === undefined) return null;
    return `${partOf(network.nodePart[loose]!)} goes into no product on file, so what depends on it is not known.`;
  };
}

/** Every node behind some products, by inputs that lines cannot do without or by all, with the part of one of the products. */
function reachUpstream(
  network: SupplyNetwork,
  products: SupplyNetwork['products'],
  isByEssential: boolean,
): Map<number, number> {
  const reached = new Map<number, number>();
  for (const { part, sources } of products) {
    for (const { node } of sources) if (!reached.has(node)) reached.set(node, part);
  }
  // A map hands out what is added while it is read.
  for (const [node, part] of reached) {
    for (let row = network.inputStart[node]!; row < network.inputStart[node + 1]!; row++) {
      if (isByEssential && network.inputEssential[row] === 0) continue;
      const bought = network.inputGroup[row]!;
      for (let lane = network.laneStart[bought]!; lane < network.laneStart[bought + 1]!; lane++) {
        const source = network.laneSource[lane]!;
        if (source >= 0 && !reached.has(source)) reached.set(source, part);
      }
    }
  }
  return reached;
}
