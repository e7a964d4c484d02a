import { RowIndex } from '../network/row-index.ts';
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
export function bundleFlows({ arcFrom, arcTo }: LayoutGraph, itemOf: Int32Array, flow: Float64Array): Bundles {
  const found = new RowIndex();
  const ends: { from: number; to: number }[] = [];
  const bundleOf = new Int32Array(arcFrom.length).fill(-1);
  for (let arc = 0; arc < arcFrom.length; arc++) {
    const from = itemOf[arcFrom[arc]!]!;
    const to = itemOf[arcTo[arc]!]!;
    if (from < 0 || to < 0 || from === to) continue;
    let bundle = found.get(from, to, 0);
    if (bundle < 0) {
      bundle = ends.push({ from, to }) - 1;
      found.add(from, to, 0, bundle);
    }
    bundleOf[arc] = bundle;
  }
  const order = [...ends.keys()].toSorted((a, b) => ends[a]!.from - ends[b]!.from || ends[a]!.to - ends[b]!.to);
  const placeOf = new Int32Array(ends.length);
  for (const [place, bundle] of order.entries()) placeOf[bundle] = place;
  const arcs = new Int32Array(ends.length);
  const sum = new Float64Array(ends.length);
  const unknown = new Int32Array(ends.length);
  for (let arc = 0; arc < bundleOf.length; arc++) {
    if (bundleOf[arc]! < 0) continue;
    const bundle = placeOf[bundleOf[arc]!]!;
    bundleOf[arc] = bundle;
    arcs[bundle]!++;
    if (Number.isNaN(flow[arc]!)) unknown[bundle]!++;
    else sum[bundle]! += flow[arc]!;
  }
  return {
    count: ends.length,
    from: Int32Array.from(order, (bundle) => ends[bundle]!.from),
    to: Int32Array.from(order, (bundle) => ends[bundle]!.to),
    arcs,
    flow: sum,
    unknown,
    bundleOf,
  };
}
