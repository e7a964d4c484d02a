import { type Digraph, reverseDigraph } from './digraph.ts';

/**
 * Returns the immediate dominator of every node: the last node before it on all paths from `root`; the root is its own, -1 marks nodes out of
 * its reach. Loops are no obstacle. The chain of immediate dominators up to the root lists every node indispensable for reaching the node.
 * (Cooper, Harvey & Kennedy, "A simple, fast dominance algorithm", Rice TR-06-33870, 2006.)
 */
export function computeImmediateDominators(graph: Digraph, root: number): Int32Array {
  const count = graph.start.length - 1;
  const { start, target } = reverseDigraph(graph);
  const { postorder, number } = numberPostorder(graph, root);
  const dominator = new Int32Array(count).fill(-1);
  dominator[root] = root;

  for (let changed = true; changed;) {
    changed = false;
    for (let at = postorder.length - 2; at >= 0; at--) {
      const node = postorder[at]!;
      let nearest = -1;
      for (let arc = start[node]!; arc < start[node + 1]!; arc++) {
        const before = target[arc]!;
        if (dominator[before] === -1) continue;
        nearest = nearest === -1 ? before : intersect(dominator, number, before, nearest);
      }
      if (nearest !== dominator[node]) {
        dominator[node] = nearest;
        changed = true;
      }
    }
  }
  return dominator;
}

/** Returns the strict dominators of a node, nearest first, without the root; empty if the root does not reach it. */
export function getDominatorChain(dominator: Int32Array, node: number): number[] {
  const chain: number[] = [];
  if (dominator[node] === -1) return chain;
  for (let at = dominator[node]!; dominator[at] !== at; at = dominator[at]!) chain.push(at);
  return chain;
}

/** Walks both chains up to where they meet; a node's dominator has a higher postorder number than the node. */
function intersect(dominator: Int32Array, number: Int32Array, a: number, b: number): number {
  let left = a;
  let right = b;
  while (left !== right) {
    while (number[left]! < number[right]!) left = dominator[left]!;
    while (number[right]! < number[left]!) right = dominator[right]!;
  }
  return left;
}

function numberPostorder(graph: Digraph, root: number): { postorder: Int32Array; number: Int32Array } {
  const count = graph.start.length - 1;
  const number = new Int32Array(count).fill(-1);
  const next = Int32Array.from(graph.start.subarray(0, count));
  const met = new Uint8Array(count);
  const path = new Int32Array(count);
  const postorder = new Int32Array(count);
  let finished = 0;
  let depth = 0;
  path[depth++] = root;
  met[root] = 1;
  while (depth > 0) {
    const node = path[depth - 1]!;
    if (next[node]! < graph.start[node + 1]!) {
      const to = graph.target[next[node]!]!;
      next[node] = next[node]! + 1;
      if (met[to] === 1) continue;
      met[to] = 1;
      path[depth++] = to;
    } else {
      depth--;
      number[node] = finished;
      postorder[finished++] = node;
    }
  }
  return { postorder: postorder.subarray(0, finished), number };
}
