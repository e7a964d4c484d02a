/** The parts of the layout that take milliseconds, for hosts that may not import the engine: they run where the picture is drawn. */
export { MOST_SINGLE, STATUS_CODES } from '../engine/explorer/picture.ts';
export { type Bundles, bundleFlows } from '../engine/layout/bundle-flows.ts';
export { divideGroup } from '../engine/layout/divide-group.ts';
export { type DrawnItems, type NodeGroups, chooseItems, formGroups } from '../engine/layout/group-nodes.ts';
export { type HitIndex, indexHits } from '../engine/layout/hit-index.ts';
export { type ArcIndex, type LayoutGraph, indexArcs } from '../engine/layout/layout-graph.ts';
export { placeLabels } from '../engine/layout/place-labels.ts';
export { placeTiers } from '../engine/layout/place-tiers.ts';
export { type Trace, type TraceDirection, tracePaths } from '../engine/layout/trace-paths.ts';
