import type { FillName, FourWorlds } from '../../engine/exposure/report.ts';
import type { NetworkPicture } from '../../engine/explorer/picture.ts';
import type { ArcIndex, LayoutGraph } from '../../worker/network-layout.ts';
import { indexArcs } from '../../worker/network-layout.ts';
import { FILL_NAMES } from '../views/fill-names.ts';

/** Worlds a node has in the picture's columns. */
const WORLDS = 4;
/** The fill of a source or an arc as a row of `FILL_NAMES`; the last one is not exposed. */
export const CLEAR = FILL_NAMES.length - 1;

/** A picture with what is needed at every turn. */
export type NetworkModel = {
  /** Tells one model from another. */
  id: number;
  picture: NetworkPicture;
  graph: LayoutGraph;
  arcs: ArcIndex;
  /** Row of a node by its key. */
  rowOf: ReadonlyMap<string, number>;
  /** Row in `FILL_NAMES` of each node: the first fill with a share. */
  nodeFill: Uint8Array;
  arcFill: Uint8Array;
};

let created = 0;

/** Indexes a picture; done once for each. */
export function createNetworkModel(picture: NetworkPicture): NetworkModel {
  const graph = { nodeCount: picture.nodeCount, arcFrom: picture.arcFrom, arcTo: picture.arcTo };
  const nodeFill = Uint8Array.from({ length: picture.nodeCount }, (_none, node) =>
    findFill((world) => (picture.nodeLost[node * WORLDS + world] ?? 0) > 0),
  );
  const arcFill = Uint8Array.from(picture.arcFrom, (from, arc) => {
    const hits = picture.arcHits[arc] ?? 0;
    return findFill((world) => (hits & (1 << world)) !== 0 || (picture.nodeOutputLost[from * WORLDS + world] ?? 0) > 0);
  });
  created += 1;
  return {
    id: created,
    picture,
    graph,
    arcs: indexArcs(graph),
    rowOf: new Map(picture.nodeKeys.map((key, row) => [key, row])),
    nodeFill,
    arcFill,
  };
}

function findFill(isLostIn: (world: number) => boolean): number {
  for (let world = 0; world < WORLDS; world++) if (isLostIn(world)) return world;
  return CLEAR;
}

/** The four values of a node in one of the picture's columns. */
export function readNodeWorlds(column: Float64Array, node: number): FourWorlds {
  const at = node * WORLDS;
  return {
    sure: column[at] ?? 0,
    possible: column[at + 1] ?? 0,
    ifPausedBack: column[at + 2] ?? 0,
    ifUnknown: column[at + 3] ?? 0,
  };
}

/** The fill that names a node. */
export function getNodeFill(model: NetworkModel, node: number): FillName {
  return FILL_NAMES[model.nodeFill[node] ?? CLEAR] ?? 'notExposed';
}

/** Arcs that leave a node, or reach it. */
export function listArcs(model: NetworkModel, node: number, side: 'out' | 'in'): Int32Array {
  const { start, rows } = model.arcs[side];
  return rows.subarray(start[node], start[node + 1]);
}
