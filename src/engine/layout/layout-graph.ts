import { type RowsByOwner, groupRowsByOwner } from '../network/rows-by-owner.ts';

/** A directed graph as columns: arc a runs from the supplier `arcFrom[a]` to the buyer `arcTo[a]`, both rows below `nodeCount`. */
export type LayoutGraph = {
  readonly nodeCount: number;
  readonly arcFrom: Int32Array;
  readonly arcTo: Int32Array;
};

/** Arcs by the node at their start (`out`) and at their end (`in`), each in the order of arcs. */
export type ArcIndex = { readonly out: RowsByOwner; readonly in: RowsByOwner };

/** Groups the arcs of a graph by both of their ends. */
export function indexArcs({ nodeCount, arcFrom, arcTo }: LayoutGraph): ArcIndex {
  return {
    out: groupRowsByOwner(arcFrom.length, nodeCount, (arc) => arcFrom[arc]!),
    in: groupRowsByOwner(arcTo.length, nodeCount, (arc) => arcTo[arc]!),
  };
}
