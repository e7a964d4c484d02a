import type { Trace, TraceDirection } from '../../../analyses/network-layout.ts';
import { tracePaths } from '../../../analyses/network-layout.ts';
import type { Drawing } from '../model/build-drawing.ts';
import type { NetworkModel } from '../model/network-model.ts';

/** What of a drawing is lit: 1 for each item and bundle, and the nodes and arcs behind them. */
export type Lit = { items: Uint8Array; bundles: Uint8Array; trace: Trace };

/** Lights what a walk from some nodes reaches among what is drawn. */
export function lightPaths(
  model: NetworkModel,
  { items, bundles }: Pick<Drawing, 'items' | 'bundles'>,
  nodes: Iterable<number>,
  direction: TraceDirection,
): Lit {
  const isDrawn = items.itemOf.map((item) => (item < 0 ? 0 : 1));
  const trace = tracePaths(model.graph, model.arcs, nodes, direction, Uint8Array.from(isDrawn));
  const lit: Lit = { items: new Uint8Array(items.count), bundles: new Uint8Array(bundles.count), trace };
  for (let node = 0; node < trace.nodes.length; node++) {
    const item = items.itemOf[node] ?? -1;
    if (trace.nodes[node] === 1 && item >= 0) lit.items[item] = 1;
  }
  for (let arc = 0; arc < trace.arcs.length; arc++) {
    const bundle = bundles.bundleOf[arc] ?? -1;
    if (trace.arcs[arc] === 1 && bundle >= 0) lit.bundles[bundle] = 1;
  }
  return lit;
}
