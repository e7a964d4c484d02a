import type { SupplyNetwork } from '../network/supply-network.ts';
import type { Requirements } from './requirement-sweep.ts';

/** Where the units of one item in a product come from; `known` and `unknown` add up to 1. */
export type QuantityExposure = {
  /** Units of the item in the demand, dealers not counted twice. */
  readonly units: number;
  /** Share of each maker of the item; nodes ascending. */
  readonly sources: readonly { readonly node: number; readonly share: number }[];
  /** Share with a source on file: the coverage of the figure. */
  readonly known: number;
  readonly unknown: number;
};

/**
 * Returns the quantity exposure of one item (methods: share of the embedded k): the total requirement of each of its makers over the requirement
 * of the item at all. A dealer, buying the very item of his sales, is not an origin. Null if the demand needs none of the item.
 * `requirements` is one call of the sweep, `weights` that sweep's own.
 */
export function computeQuantityExposure(
  network: SupplyNetwork,
  { node: nodeUnits, group: groupUnits, cone }: Requirements,
  weights: Float64Array,
  part: number,
): QuantityExposure | null {
  const { nodePart, inputStart, inputGroup, groupPart, laneStart, laneSource } = network;
  const makers: number[] = [];
  const groups = new Set<number>();
  for (const node of cone) {
    let isDealer = false;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      if (groupPart[group] !== part) continue;
      groups.add(group);
      isDealer ||= nodePart[node] === part;
    }
    if (nodePart[node] === part && !isDealer && nodeUnits[node]! > 0) makers.push(node);
  }
  makers.sort((a, b) => a - b);

  let unknownUnits = 0;
  for (const group of [...groups].toSorted((a, b) => a - b)) {
    for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
      if (laneSource[lane] === -1) unknownUnits += groupUnits[group]! * weights[lane]!;
    }
  }
  const knownUnits = makers.reduce((sum, node) => sum + nodeUnits[node]!, 0);
  const units = knownUnits + unknownUnits;
  if (units <= 0) return null;
  return {
    units,
    sources: makers.map((node) => ({ node, share: nodeUnits[node]! / units })),
    known: knownUnits / units,
    unknown: unknownUnits / units,
  };
}
