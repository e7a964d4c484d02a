import { groupColumnByOwner } from '../network/rows-by-owner.ts';
import type { LayoutGraph } from './layout-graph.ts';

/** Arcs drawn together: all from one item to another. Bundles are sorted by `from`, then `to`. */
export type Bundles = {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Arcs in the bundle. */
  readonly arcs: Int32Array;
  /** Sum of the known flows, in the unit of `flow`. */
  readonly flow: Float64Array;
  /** Arcs of unknown flow. */
  readonly unknown: Int32Array;
  /** Bundle of each arc; -1 where an end is not drawn or both ends lie in one item. */
  readonly bundleOf: Int32Array;
};

/**
 * Bundles the arcs of a graph between drawn items. Flows are conserved: bundles, flows inside of items and undrawn flows add up to all flow.
 * `itemOf` names the item of each node (-1: not drawn), `flow` the amount on each arc (NaN: not known).
 */
export function bundleFlows(
  { arcFrom, arcTo }: LayoutGraph,
  itemOf: Int32Array,
  itemCount: number,
  flow: Float64Array,
): Bundles {
  const arcCount = arcFrom.length;
  const fromItem = new Int32Array(arcCount).fill(-1);
  const toItem = new Int32Array(arcCount).fill(-1);
  for (let arc = 0; arc < arcCount; arc++) {
    const source = itemOf[arcFrom[arc]!]!;
    const target = itemOf[arcTo[arc]!]!;
    if (source < 0 || target < 0 || source === target) continue;
    fromItem[arc] = source;
    toItem[arc] = target;
  }
  // Counting sort by buyer, then by supplier: afterwards the arcs of a bundle stand side by side.
  const sorted = sortArcs(groupColumnByOwner(toItem, itemCount).rows, itemCount, fromItem);

  const bundleOf = new Int32Array(arcCount).fill(-1);
  const from: number[] = [];
  const to: number[] = [];
  let [source, target] = [-1, -1];
  for (const arc of sorted) {
    if (fromItem[arc] !== source || toItem[arc] !== target) {
      source = fromItem[arc]!;
      target = toItem[arc]!;
      from.push(source);
      to.push(target);
    }
    bundleOf[arc] = from.length - 1;
  }
  const arcs = new Int32Array(from.length);
  const sum = new Float64Array(from.length);
  const unknown = new Int32Array(from.length);
  for (const arc of sorted) {
    const bundle = bundleOf[arc]!;
    arcs[bundle]!++;
    if (Number.isNaN(flow[arc]!)) unknown[bundle]!++;
    else sum[bundle]! += flow[arc]!;
  }
  return {
    count: from.length,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    arcs,
    flow: sum,
    unknown,
    bundleOf,
  };
}

/** Arcs in the order of an owner from 0 to owners - 1, those of one owner in the order given. */
function sortArcs(arcs: Int32Array, owners: number, ownerOf: Int32Array): Int32Array {
  const next = new Int32Array(owners + 1);
  for (const arc of arcs) next[ownerOf[arc]! + 1]!++;
  for (let owner = 0; owner < owners; owner++) next[owner + 1]! += next[owner]!;
  const sorted = new Int32Array(arcs.length);
  for (const arc of arcs) sorted[next[ownerOf[arc]!]!++] = arc;
  return sorted;
}
