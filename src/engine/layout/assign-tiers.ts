import { orderNodes } from '../network/order-nodes.ts';
import type { LayoutGraph } from './layout-graph.ts';
import { indexArcs } from './layout-graph.ts';

/**
 * Returns the tier of every node: 0 for a product (`isProduct` 1) without a buyer, else one more than the farthest of its buyers, so every arc
 * runs from a higher tier to a lower one. Nodes of one loop share a tier: the loop counts as one node. A node without a way to a product stands
 * at least in tier 1, so the products stay among themselves.
 */
export function assignTiers(graph: LayoutGraph, isProduct: Uint8Array): Int32Array {
  const { nodeCount, arcFrom, arcTo } = graph;
  const arcs = indexArcs(graph);
  const supplier = arcs.in.rows.map((arc) => arcFrom[arc]!);
  const { order, orderLoopStart } = orderNodes({ start: arcs.in.start, supplier });
  const tier = new Int32Array(nodeCount);
  const loopOf = new Int32Array(nodeCount);
  for (let loop = 0; loop + 1 < orderLoopStart.length; loop++) {
    for (let at = orderLoopStart[loop]!; at < orderLoopStart[loop + 1]!; at++) loopOf[order[at]!] = loop;
  }
  // Suppliers come before their buyers in the order, so the way back meets every buyer first.
  for (let loop = orderLoopStart.length - 2; loop >= 0; loop--) {
    let farthest = 0;
    for (let at = orderLoopStart[loop]!; at < orderLoopStart[loop + 1]!; at++) {
      const node = order[at]!;
      if (isProduct[node] === 0) farthest = Math.max(farthest, 1);
      for (let row = arcs.out.start[node]!; row < arcs.out.start[node + 1]!; row++) {
        const buyer = arcTo[arcs.out.rows[row]!]!;
        if (loopOf[buyer] !== loop) farthest = Math.max(farthest, tier[buyer]! + 1);
      }
    }
    for (let at = orderLoopStart[loop]!; at < orderLoopStart[loop + 1]!; at++) tier[order[at]!] = farthest;
  }
  return tier;
}
