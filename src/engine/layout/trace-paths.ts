import type { ArcIndex, LayoutGraph } from './layout-graph.ts';

export type TraceDirection = 'upstream' | 'downstream' | 'both';

/** Reach of a walk: 1 for each node and arc on it. */
export type Trace = { readonly nodes: Uint8Array; readonly arcs: Uint8Array };

/**
 * Follows all arcs from the seeds: upstream to their suppliers and theirs, downstream to their users, up to the products, or both, each on its
 * own (a sibling with a common buyer is on neither way). Seeds are reached themselves; loops end where they close. `isAllowed` 0 bars a node.
 */
export function tracePaths(
  graph: LayoutGraph,
  index: ArcIndex,
  seeds: Iterable<number>,
  direction: TraceDirection,
  isAllowed?: Uint8Array,
): Trace {
  const nodes = new Uint8Array(graph.nodeCount);
  const arcs = new Uint8Array(graph.arcFrom.length);
  const list = [...seeds].filter((node) => isAllowed?.[node] !== 0);
  if (direction !== 'downstream') walk(list, index.in, graph.arcFrom, nodes, arcs, isAllowed);
  if (direction !== 'upstream') walk(list, index.out, graph.arcTo, nodes, arcs, isAllowed);
  return { nodes, arcs };
}

function walk(
  seeds: readonly number[],
  { start, rows }: ArcIndex['in'],
  other: Int32Array,
  nodes: Uint8Array,
  arcs: Uint8Array,
  isAllowed: Uint8Array | undefined,
): void {
  const met = new Uint8Array(nodes.length);
  const queue = new Int32Array(nodes.length);
  let size = 0;
  for (const seed of seeds) {
    if (met[seed] === 1) continue;
    met[seed] = 1;
    queue[size++] = seed;
  }
  for (let at = 0; at < size; at++) {
    const node = queue[at]!;
    nodes[node] = 1;
    for (let row = start[node]!; row < start[node + 1]!; row++) {
      const arc = rows[row]!;
      const end = other[arc]!;
      if (isAllowed?.[end] === 0) continue;
      arcs[arc] = 1;
      if (met[end] === 1) continue;
      met[end] = 1;
      queue[size++] = end;
    }
  }
}
