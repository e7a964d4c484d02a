import { type LayoutGraph, orderGraph } from './layout-graph.ts';

/**
 * Returns the tier of every node: 0 for a product (`isProduct` 1) without a buyer, else one more than the farthest of its buyers, so every arc
 * runs from a higher tier to a lower one. Nodes of one loop share a tier: the loop counts as one node. A node without a way to a product stands
 * at least in tier 1, so the products stay among themselves.
 */
export function assignTiers(graph: LayoutGraph, isProduct: Uint8Array, ordered = orderGraph(graph)): Int32Array {
  const { buyers, order, orderLoopStart, loopOf } = ordered;
  const tier = new Int32Array(graph.nodeCount);
  // Suppliers come before their buyers in the order, so the way back meets every buyer first.
  for (let loop = orderLoopStart.length - 2; loop >= 0; loop--) {
    let farthest = 0;
    for (let at = orderLoopStart[loop]!; at < orderLoopStart[loop + 1]!; at++) {
      const node = order[at]!;
      if (isProduct[node] === 0) farthest = Math.max(farthest, 1);
      for (let row = buyers.start[node]!; row < buyers.start[node + 1]!; row++) {
        const buyer = buyers.rows[row]!;
        if (loopOf[buyer] !== loop) farthest = Math.max(farthest, tier[buyer]! + 1);
      }
    }
    for (let at = orderLoopStart[loop]!; at < orderLoopStart[loop + 1]!; at++) tier[order[at]!] = farthest;
  }
  return tier;
}
