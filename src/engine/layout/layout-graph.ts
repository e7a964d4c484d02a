import { orderNodes } from '../network/order-nodes.ts';
import { type RowsByOwner, groupRowsByOwner } from '../network/rows-by-owner.ts';

/** A directed graph as columns: arc a runs from the supplier `arcFrom[a]` to the buyer `arcTo[a]`, both rows below `nodeCount`. */
export type LayoutGraph = {
  readonly nodeCount: number;
  readonly arcFrom: Int32Array;
  readonly arcTo: Int32Array;
};

/** Arcs by the node at their start (`out`) and at their end (`in`), each in the order of arcs. */
export type ArcIndex = { readonly out: RowsByOwner; readonly in: RowsByOwner };

/** Groups the arcs of a graph by both of their ends, each when it is first read: a picture is drawn without. */
export function indexArcs({ nodeCount, arcFrom, arcTo }: LayoutGraph): ArcIndex {
  let out: RowsByOwner | undefined;
  let into: RowsByOwner | undefined;
  return {
    get out() {
      return (out ??= groupRowsByOwner(arcFrom, nodeCount));
    },
    get in() {
      return (into ??= groupRowsByOwner(arcTo, nodeCount));
    },
  };
}

/**
 * Nodes at the end `to` of the arcs that leave each node by their end `from`, in the order of arcs: `rows` holds nodes. With `tier` without the
 * nodes of the same tier. They are stored where they are read, so that a walk does not go by way of the arcs.
 */
export function listNeighbours(
  from: Int32Array,
  to: Int32Array,
  nodeCount: number,
  tier: Int32Array | null = null,
): RowsByOwner {
  const owner = tier === null ? from : from.map((node, arc) => (tier[node] === tier[to[arc]!] ? -1 : node));
  const { start, rows } = groupRowsByOwner(owner, nodeCount);
  for (let at = 0; at < rows.length; at++) rows[at] = to[rows[at]!]!;
  return { start, rows };
}

/** A graph with its nodes in an order of suppliers before their buyers, and the neighbours of each node. */
export type OrderedGraph = {
  readonly buyers: RowsByOwner;
  /** See `orderNodes`. */
  readonly order: Int32Array;
  readonly orderLoopStart: Int32Array;
  /** Loop of each node, in the order. */
  readonly loopOf: Int32Array;
};

/** Orders a graph, which all that is worked out from its end or its beginning needs. */
export function orderGraph({ nodeCount, arcFrom, arcTo }: LayoutGraph): OrderedGraph {
  const suppliers = listNeighbours(arcTo, arcFrom, nodeCount);
  const { order, orderLoopStart } = orderNodes({ start: suppliers.start, supplier: suppliers.rows });
  const loopOf = new Int32Array(nodeCount);
  for (let loop = 0; loop + 1 < orderLoopStart.length; loop++) {
    for (let at = orderLoopStart[loop]!; at < orderLoopStart[loop + 1]!; at++) loopOf[order[at]!] = loop;
  }
  return { buyers: listNeighbours(arcFrom, arcTo, nodeCount), order, orderLoopStart, loopOf };
}
