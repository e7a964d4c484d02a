/** A directed graph in compressed rows: node v has arcs to target[start[v]] … target[start[v + 1] - 1]. */
export type Digraph = { readonly start: Int32Array; readonly target: Int32Array };

/** Returns the graph with every arc turned round; the arcs into a node come in the order of the nodes at their former start. */
export function reverseDigraph({ start, target }: Digraph): Digraph {
  const count = start.length - 1;
  const reverseStart = new Int32Array(count + 1);
  for (const to of target) reverseStart[to + 1] = reverseStart[to + 1]! + 1;
  for (let node = 0; node < count; node++) reverseStart[node + 1] = reverseStart[node + 1]! + reverseStart[node]!;
  const next = reverseStart.slice(0, count);
  const reverseTarget = new Int32Array(target.length);
  for (let node = 0; node < count; node++) {
    for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
      const to = target[arc]!;
      reverseTarget[next[to]!] = node;
      next[to] = next[to]! + 1;
    }
  }
  return { start: reverseStart, target: reverseTarget };
}
