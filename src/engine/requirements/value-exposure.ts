import type { SupplyNetwork } from '../network/supply-network.ts';
import type { Requirements } from './requirement-sweep.ts';

/** Share of a product's price added at each node, or the missing data for it. */
export type ValueExposure =
  | {
      readonly kind: 'known';
      /** Share of the price by node, 0 outside the cone. Below 0 if a node buys for more than it sells. */
      readonly node: Float64Array;
      /** Share of the price paid to sources without a record. With the nodes' it adds up to 1. */
      readonly unknown: number;
      /** Nodes with a negative share: contradictory prices, to be shown and not clipped. */
      readonly negative: readonly number[];
    }
  /** Parts (rows of the network) in need of a price without one on file; a product with price 0 has no shares either. */
  | { readonly kind: 'missing-price'; readonly parts: readonly number[] };

/**
 * Returns the value exposure of one product (methods: trade in value added): earnings of each node on the way to one unit, minus its payments
 * for inputs, over the product's price. Every payment is one buyer's cost and one seller's income, so the shares add up to 1 for any prices. A
 * lane's own price goes before the part's. `requirements` answers the product's unit demand (`getUnitDemand`) and `weights` are that sweep's
 * own. (Los, Timmer & de Vries, Journal of Regional Science 55, 2015, 66-92.)
 */
export function computeValueExposure(
  network: SupplyNetwork,
  { node: nodeUnits, cone }: Requirements,
  weights: Float64Array,
  product: number,
): ValueExposure {
  const { inputStart, inputGroup, inputQuantity, groupPart, laneStart, laneSource, lanePrice, parts } = network;
  const { part, sources } = network.products[product]!;
  const price = parts[part]!.unitPrice;
  const missing = new Set<number>();
  if (Number.isNaN(price)) missing.add(part);

  const earned = new Float64Array(network.nodeCount);
  let unknown = 0;
  for (const { node, share } of sources) earned[node] = earned[node]! + share * price;
  for (const buyer of cone) {
    for (let input = inputStart[buyer]!; input < inputStart[buyer + 1]!; input++) {
      const group = inputGroup[input]!;
      const units = inputQuantity[input]! * nodeUnits[buyer]!;
      if (units === 0) continue;
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
        if (weights[lane] === 0) continue;
        const own = lanePrice[lane]!;
        const unitPrice = Number.isNaN(own) ? parts[groupPart[group]!]!.unitPrice : own;
        if (Number.isNaN(unitPrice)) missing.add(groupPart[group]!);
        const paid = units * weights[lane]! * unitPrice;
        const source = laneSource[lane]!;
        earned[buyer] = earned[buyer]! - paid;
        if (source >= 0) earned[source] = earned[source]! + paid;
        else unknown += paid;
      }
    }
  }
  if (missing.size > 0) return { kind: 'missing-price', parts: [...missing].toSorted((a, b) => a - b) };
  if (price === 0) return { kind: 'missing-price', parts: [part] };
  const negative: number[] = [];
  for (const node of cone) {
    earned[node] = earned[node]! / price;
    // Differences of equal sums leave the last digits.
    if (earned[node] < -1e-12) negative.push(node);
  }
  return { kind: 'known', node: earned, unknown: unknown / price, negative: negative.toSorted((a, b) => a - b) };
}
