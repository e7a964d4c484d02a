import { type LayoutGraph, orderGraph } from './layout-graph.ts';

/** Columns of a picture: those of one level stand side by side, the first level at the right. */
export type Columns = {
  /** Column of each node, 0 for the first; every arc runs from a higher column to a lower one, but for those of a loop. */
  readonly column: Int32Array;
  /** Level of each column. */
  readonly levels: Int32Array;
};

/**
 * Divides a graph into columns by the level of its nodes (`level`, from 0 at the right; -1: not known, the node goes with its users, but never
 * to level 0). Nodes used by a higher level stand with it, so no arc runs back. Within a level suppliers of other nodes of the level stand in
 * further columns behind them, so no arc stays within a column. Nodes of one loop share a column. The same graph and levels always give the same
 * columns.
 */
export function assignColumns(graph: LayoutGraph, level: Int32Array, ordered = orderGraph(graph)): Columns {
  const { nodeCount } = graph;
  const { buyers, order, orderLoopStart, loopOf } = ordered;
  const levelOf = new Int32Array(nodeCount);
  const depth = new Int32Array(nodeCount);
  const deepest: number[] = [];
  // Suppliers come before their buyers in the order, so the way back meets every buyer first.
  for (let loop = orderLoopStart.length - 2; loop >= 0; loop--) {
    const from = orderLoopStart[loop]!;
    const to = orderLoopStart[loop + 1]!;
    let high = 0;
    let behind = 0;
    for (let at = from; at < to; at++) {
      const node = order[at]!;
      high = Math.max(high, level[node]! < 0 ? 1 : level[node]!);
      for (let row = buyers.start[node]!; row < buyers.start[node + 1]!; row++) {
        const buyer = buyers.rows[row]!;
        if (loopOf[buyer] !== loop) high = Math.max(high, levelOf[buyer]!);
      }
    }
    for (let at = from; at < to; at++) {
      const node = order[at]!;
      for (let row = buyers.start[node]!; row < buyers.start[node + 1]!; row++) {
        const buyer = buyers.rows[row]!;
        if (loopOf[buyer] !== loop && levelOf[buyer] === high) behind = Math.max(behind, depth[buyer]! + 1);
      }
    }
    for (let at = from; at < to; at++) {
      const node = order[at]!;
      levelOf[node] = high;
      depth[node] = behind;
    }
    deepest[high] = Math.max(deepest[high] ?? -1, behind);
  }
  const first: number[] = [];
  const levels: number[] = [];
  for (const [at, most] of Array.from(deepest, (one) => one ?? -1).entries()) {
    first.push(levels.length);
    for (let one = 0; one <= most; one++) levels.push(at);
  }
  return {
    column: levelOf.map((at, node) => first[at]! + depth[node]!),
    levels: Int32Array.from(levels),
  };
}
