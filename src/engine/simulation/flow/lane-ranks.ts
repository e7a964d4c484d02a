import type { SupplyNetwork } from '../../network/supply-network.ts';

/** Who gets what when there is too little: `order` holds rows of the network's products, the first served first. */
export type SharingRule =
  | { readonly rule: 'pro-rata' }
  | { readonly rule: 'margin-first' }
  | { readonly rule: 'priority'; readonly order: readonly number[] };

type Valued = { readonly product: number; readonly lossPerUnit: number; readonly nodes: readonly number[] };

/**
 * Returns the rank in which lanes are served by their source and inputs by their input stock: 0 first, equal ranks together. By margin, a
 * unit is worth the most that any product downstream earns with it; by priority, it counts as the first product on the list that
 * needs it.
 */
export function rankLanes(
  network: SupplyNetwork,
  products: readonly Valued[],
  sharing: SharingRule,
): { laneRank: Int32Array; inputRank: Int32Array } {
  const laneRank = new Int32Array(network.laneCount);
  const inputRank = new Int32Array(network.inputGroup.length);
  if (sharing.rule === 'pro-rata') return { laneRank, inputRank };
  const worth = new Float64Array(network.nodeCount);
  for (const { product, lossPerUnit, nodes } of products) {
    const value = sharing.rule === 'priority' ? getPriority(sharing.order, product) : lossPerUnit;
    for (const node of nodes) if (value > worth[node]!) worth[node] = value;
  }
  const byUnit = sharing.rule === 'margin-first';
  const inputWorth = new Float64Array(network.inputGroup.length);
  const groupWorth = new Float64Array(network.groupCount);
  const { order, inputStart, inputGroup, inputQuantity, laneStart, laneSource } = network;
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      const quantity = byUnit && inputQuantity[input]! > 0 ? inputQuantity[input]! : 1;
      const value = worth[node]! / quantity;
      inputWorth[input] = value;
      if (!(value > groupWorth[group]!)) continue;
      groupWorth[group] = value;
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
        const source = laneSource[lane]!;
        if (source >= 0 && value > worth[source]!) worth[source] = value;
      }
    }
  }
  const values = [...new Set([...groupWorth, ...inputWorth])].toSorted((a, b) => b - a);
  const rankOf = new Map(values.map((value, rank) => [value, rank]));
  for (let lane = 0; lane < laneRank.length; lane++)
    laneRank[lane] = rankOf.get(groupWorth[network.laneGroup[lane]!]!)!;
  for (let input = 0; input < inputRank.length; input++) inputRank[input] = rankOf.get(inputWorth[input]!)!;
  return { laneRank, inputRank };
}

function getPriority(order: readonly number[], product: number): number {
  const at = order.indexOf(product);
  return at < 0 ? 1 : order.length - at + 1;
}
