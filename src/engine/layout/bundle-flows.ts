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
  /** Bundle of each arc; -1 if an end is not drawn or both ends lie in one item. */
  readonly bundleOf: Int32Array;
};

/**
 * Bundles the arcs of a graph between drawn items. Flows are conserved: bundles, flows inside of items and undrawn flows add up to all flow.
 * `itemOf` names the item of each node (-1: not drawn), `flow` the amount on each arc (NaN: not known).
 */
export function bundleFlows({ arcFrom, arcTo }: LayoutGraph, itemOf: Int32Array, flow: Float64Array): Bundles {
  const ends = { from: endsOf(arcFrom, itemOf), to: endsOf(arcTo, itemOf) };
  const drawn = new Int32Array(arcFrom.length);
  let drawnCount = 0;
  for (let arc = 0; arc < arcFrom.length; arc++) {
    if (ends.from[arc]! >= 0 && ends.to[arc]! >= 0 && ends.from[arc] !== ends.to[arc]) drawn[drawnCount++] = arc;
  }
  // Arcs of a bundle stay in their order, in which their flows are added up.
  const sorted = sortStably(sortStably(drawn.subarray(0, drawnCount), ends.to), ends.from);
  const bundleOf = new Int32Array(arcFrom.length).fill(-1);
  const firsts = new Int32Array(drawnCount);
  let count = 0;
  let before = -1;
  for (const arc of sorted) {
    if (before < 0 || ends.from[arc] !== ends.from[before] || ends.to[arc] !== ends.to[before]) firsts[count++] = arc;
    bundleOf[arc] = count - 1;
    before = arc;
  }
  const arcs = new Int32Array(count);
  const sum = new Float64Array(count);
  const unknown = new Int32Array(count);
  for (const arc of sorted) {
    const bundle = bundleOf[arc]!;
    arcs[bundle]!++;
    if (Number.isNaN(flow[arc]!)) unknown[bundle]!++;
    else sum[bundle]! += flow[arc]!;
  }
  return {
    count,
    from: firsts.subarray(0, count).map((arc) => ends.from[arc]!),
    to: firsts.subarray(0, count).map((arc) => ends.to[arc]!),
    arcs,
    flow: sum,
    unknown,
    bundleOf,
  };
}

function endsOf(nodes: Int32Array, itemOf: Int32Array): Int32Array {
  return nodes.map((node) => itemOf[node]!);
}

/** Rows by their keys, each at least 0; rows of one key stay in their order. Keys are counted, not compared. */
function sortStably(rows: Int32Array, keyOf: Int32Array): Int32Array {
  let keys = 0;
  for (const row of rows) keys = Math.max(keys, keyOf[row]! + 1);
  const start = new Int32Array(keys + 1);
  for (const row of rows) start[keyOf[row]! + 1]!++;
  for (let key = 0; key < keys; key++) start[key + 1]! += start[key]!;
  const sorted = new Int32Array(rows.length);
  for (const row of rows) sorted[start[keyOf[row]!]!++] = row;
  return sorted;
}
