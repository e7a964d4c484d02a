import type { Asked } from '../../../domain/questions/questions.ts';
import type { FillName, FourWorlds } from '../../../engine/exposure/report.ts';
import type { NetworkExposure, NetworkPicture, NetworkShape } from '../../../engine/explorer/picture.ts';
import type { ArcIndex, LayoutGraph } from '../../../engine/layout/layout-graph.ts';
import { indexArcs } from '../../../engine/layout/layout-graph.ts';
import { FILL_NAMES } from '../../words/fill-words.ts';

/** Worlds a node has in the picture's columns. */
const WORLDS = 4;
/** The fill of a source or an arc as a row of `FILL_NAMES`; the last one is not exposed. */
export const CLEAR = FILL_NAMES.length - 1;
/** Stands for a fill still being worked out. */
export const PENDING = FILL_NAMES.length;

/** Values by a text, indexed when one is looked up for the first time: a picture is drawn without. */
type Lookup<Value> = { get: (key: string) => Value | undefined };

/** Places of a network's shape, with needs of every turn. */
export type NetworkFrame = {
  /** Tells one shape from another. */
  id: number;
  /** The question that the shape answers: its rows are those of no other. */
  of: Asked<'network'>;
  shape: NetworkShape;
  graph: LayoutGraph;
  arcs: ArcIndex;
  /** Row of a node by its key. */
  rowOf: Lookup<number>;
  /** Name of a supplier by its id; of a site without one, by the id of the site. */
  supplierNames: Lookup<string>;
};

/** A frame with its exposure. */
export type NetworkModel = NetworkFrame & {
  picture: NetworkPicture;
  /** False while the exposure is being worked out: its columns are blank. */
  hasExposure: boolean;
  /** Row in `FILL_NAMES` of each node: the first fill with a share; `PENDING` while it is not known. */
  nodeFill: Uint8Array;
  arcFill: Uint8Array;
};

let created = 0;

/** Indexes a shape, the answer to `of`; done once for each. */
export function frameNetwork(shape: NetworkShape, of: Asked<'network'>): NetworkFrame {
  const graph = { nodeCount: shape.nodeCount, arcFrom: shape.arcFrom, arcTo: shape.arcTo };
  created += 1;
  return {
    id: created,
    of,
    shape,
    graph,
    arcs: indexArcs(graph),
    rowOf: indexLater(() => new Map(shape.nodeKeys.map((key, row) => [key, row]))),
    supplierNames: indexLater(
      () =>
        new Map(
          shape.sites.map(({ siteId, name, supplierId, supplierName }) =>
            supplierId === null ? [siteId, name] : [supplierId, supplierName ?? supplierId],
          ),
        ),
    ),
  };
}

function indexLater<Value>(index: () => ReadonlyMap<string, Value>): Lookup<Value> {
  let known: ReadonlyMap<string, Value> | undefined;
  return { get: (key) => (known ??= index()).get(key) };
}

/** Joins a frame with its exposure; null: it is on its way, and nothing is said about it. */
export function createNetworkModel(frame: NetworkFrame, exposure: NetworkExposure | null): NetworkModel {
  const { shape } = frame;
  if (exposure === null) {
    return {
      ...frame,
      picture: { ...shape, ...leaveBlank(shape) },
      hasExposure: false,
      nodeFill: new Uint8Array(shape.nodeCount).fill(PENDING),
      arcFill: new Uint8Array(shape.arcFrom.length).fill(PENDING),
    };
  }
  const { nodeLost, nodeOutputLost, arcHits } = exposure;
  // Plain loops over columns: a call for each arc would take a large network a third of a second.
  const nodeFill = new Uint8Array(shape.nodeCount).fill(CLEAR);
  for (let node = 0; node < nodeFill.length; node++) {
    const world = findWorld(nodeLost, node);
    if (world < WORLDS) nodeFill[node] = world;
  }
  const arcFill = new Uint8Array(shape.arcFrom.length).fill(CLEAR);
  for (let arc = 0; arc < arcFill.length; arc++) {
    const world = Math.min(FIRST_HIT[arcHits[arc] ?? 0] ?? WORLDS, findWorld(nodeOutputLost, shape.arcFrom[arc] ?? 0));
    if (world < WORLDS) arcFill[arc] = world;
  }
  return { ...frame, picture: { ...shape, ...exposure }, hasExposure: true, nodeFill, arcFill };
}

/** One for all parts: as many lists as parts would cost a tenth of a second of a large network. */
const NO_ELEMENTS: readonly string[] = [];

function leaveBlank({ nodeCount, arcFrom, parts }: NetworkShape): NetworkExposure {
  return {
    partElements: parts.map(() => NO_ELEMENTS),
    nodeLost: new Float64Array(nodeCount * WORLDS),
    nodeOutputLost: new Float64Array(nodeCount * WORLDS),
    nodeRisk: new Float64Array(nodeCount * WORLDS).fill(Number.NaN),
    nodeStatus: new Uint8Array(nodeCount),
    arcHits: new Uint8Array(arcFrom.length),
    arcLaw: new Int32Array(arcFrom.length),
    laws: [[]],
  };
}

/** First world with a bit of an arc's hits, by these bits; `WORLDS` where there is none. */
const FIRST_HIT = Uint8Array.from({ length: 1 << WORLDS }, (_none, hits) => {
  const world = Array.from({ length: WORLDS }, (_nothing, bit) => bit).find((bit) => (hits & (1 << bit)) !== 0);
  return world ?? WORLDS;
});

/** First world in which a node has a share in one of the picture's columns; `WORLDS`: in none. */
function findWorld(column: Float64Array, node: number): number {
  let world = 0;
  while (world < WORLDS && !((column[node * WORLDS + world] ?? 0) > 0)) world++;
  return world;
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

/** The fill of a node. */
export function getNodeFill(model: NetworkModel, node: number): FillName {
  return FILL_NAMES[model.nodeFill[node] ?? CLEAR] ?? 'notExposed';
}

/** Arcs leaving a node, or reaching it. */
export function listArcs(model: NetworkModel, node: number, side: 'out' | 'in'): Int32Array {
  const { start, rows } = model.arcs[side];
  return rows.subarray(start[node], start[node + 1]);
}
