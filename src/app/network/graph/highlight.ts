import type { Trace, TraceDirection } from '../../../engine/layout/trace-paths.ts';
import { tracePaths } from '../../../engine/layout/trace-paths.ts';
import type { Rendering } from '../model/build-rendering.ts';
import type { NetworkModel } from '../model/network-model.ts';

/** Highlighted part of a rendering: 1 for each item and bundle, and the nodes and arcs behind them. */
export type Highlight = { items: Uint8Array; bundles: Uint8Array; trace: Trace };

/** Lights a walk's reach from some nodes among the drawn ones. */
export function lightPaths(
  model: NetworkModel,
  { items, bundles }: Pick<Rendering, 'items' | 'bundles'>,
  nodes: Iterable<number>,
  direction: TraceDirection,
): Highlight {
  const isShown = items.itemOf.map((item) => (item < 0 ? 0 : 1));
  const trace = tracePaths(model.graph, model.arcs, nodes, direction, Uint8Array.from(isShown));
  const highlight: Highlight = { items: new Uint8Array(items.count), bundles: new Uint8Array(bundles.count), trace };
  for (let node = 0; node < trace.nodes.length; node++) {
    const item = items.itemOf[node] ?? -1;
    if (trace.nodes[node] === 1 && item >= 0) highlight.items[item] = 1;
  }
  for (let arc = 0; arc < trace.arcs.length; arc++) {
    const bundle = bundles.bundleOf[arc] ?? -1;
    if (trace.arcs[arc] === 1 && bundle >= 0) highlight.bundles[bundle] = 1;
  }
  return highlight;
}
