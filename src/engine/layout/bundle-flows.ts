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
  const isDrawn = (arc: number): boolean => {
    const from = itemOf[arcFrom[arc]!]!;
    const to = itemOf[arcTo[arc]!]!;
    return from >= 0 && to >= 0 && from !== to;
  };
  // Counting sort by buyer, then by supplier: afterwards the arcs of a bundle stand side by side.
  const byTo = sortArcs(
    Int32Array.from({ length: arcCount }, (_none, arc) => arc),
    itemCount,
    (arc) => (isDrawn(arc) ? itemOf[arcTo[arc]!]! : -1),
  );
  const sorted = sortArcs(byTo, itemCount, (arc) => itemOf[arcFrom[arc]!]!);

  const bundleOf = new Int32Array(arcCount).fill(-1);
  const from: number[] = [];
  const to: number[] = [];
  for (const arc of sorted) {
    const source = itemOf[arcFrom[arc]!]!;
    const target = itemOf[arcTo[arc]!]!;
    if (from.at(-1) !== source || to.at(-1) !== target) {
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

/** Arcs in the order of an owner from 0 to owners - 1, those of one owner in the order given; arcs without an owner are left out. */
function sortArcs(arcs: Int32Array, owners: number, ownerOf: (arc: number) => number): Int32Array {
  const next = new Int32Array(owners + 1);
  for (const arc of arcs) if (ownerOf(arc) >= 0) next[ownerOf(arc) + 1]!++;
  for (let owner = 0; owner < owners; owner++) next[owner + 1]! += next[owner]!;
  const sorted = new Int32Array(next[owners]!);
  for (const arc of arcs) {
    const owner = ownerOf(arc);
    if (owner >= 0) sorted[next[owner]!++] = arc;
  }
  return sorted;
}
