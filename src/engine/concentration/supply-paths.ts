import { groupRowsByOwner } from '../network/rows-by-owner.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { Digraph } from './digraph.ts';

/**
 * The supply paths of one product as an OR graph, where any path will do: arcs run from supplier to buyer, ROOT stands before every ultimate
 * source and GOAL behind the makers of the product. A lane of any share is a path. UNKNOWN lanes are none: an unknown path would hide every
 * chokepoint; a node without a source on file for its inputs is an ultimate one.
 */
export type SupplyPaths = {
  readonly graph: Digraph;
  /** Row in the network of node v of the graph; -1 for ROOT and GOAL. */
  readonly nodes: Int32Array;
};
export const ROOT = 0;
export const GOAL = 1;
const FIRST_NODE = 2;

/** Returns the paths to a product made at the nodes given, and to everything upstream of them. */
export function getSupplyPaths(network: SupplyNetwork, makers: readonly number[]): SupplyPaths {
  const { inputStart, inputGroup, laneStart, laneSource } = network;
  const rowOf = new Map<number, number>();
  const nodes: number[] = [-1, -1];
  const add = (node: number): number => {
    const known = rowOf.get(node);
    if (known !== undefined) return known;
    rowOf.set(node, nodes.length);
    return nodes.push(node) - 1;
  };
  const from: number[] = [];
  const to: number[] = [];
  const link = (supplier: number, buyer: number): void => {
    from.push(supplier);
    to.push(buyer);
  };
  for (const maker of makers) link(add(maker), GOAL);
  for (let row = FIRST_NODE; row < nodes.length; row++) {
    const node = nodes[row]!;
    let supplied = false;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
        if (laneSource[lane]! < 0) continue;
        supplied = true;
        link(add(laneSource[lane]!), row);
      }
    }
    if (!supplied) link(ROOT, row);
  }

  const { start, rows } = groupRowsByOwner(Int32Array.from(from), nodes.length);
  return { graph: { start, target: rows.map((arc) => to[arc]!) }, nodes: Int32Array.from(nodes) };
}
