import type { Bundles } from '../../../engine/layout/bundle-flows.ts';
import type { DrawnItems } from '../../../engine/layout/group-nodes.ts';
import type { HitIndex } from '../../../engine/layout/hit-index.ts';
import { bundleFlows } from '../../../engine/layout/bundle-flows.ts';
import { chooseItems } from '../../../engine/layout/group-nodes.ts';
import { indexHits } from '../../../engine/layout/hit-index.ts';
import { placeTiers } from '../../../engine/layout/place-tiers.ts';
import type { ArcClass } from './arc-classes.ts';
import { classifyArcs } from './arc-classes.ts';
import type { ItemColumns } from './item-columns.ts';
import { computeItemColumns } from './item-columns.ts';
import type { NetworkGroups } from './network-groups.ts';
import type { NetworkModel } from './network-model.ts';
import type { NodeMeasure } from './node-measure.ts';

/** More items than this are never drawn at once: groups stay closed. */
export const MOST_ITEMS = 10_000;
/** Width of a column and least room between two items, at scale 1. */
export const COLUMN = 150;
export const GAP = 6;
/** Most room between two items of a column with few. */
const SPREAD = 18;
const LEAST_HEIGHT = 5;
const MOST_HEIGHT = 30;

export type Column = { column: number; x: number };

/** Drawn things and their places, at scale 1: columns from x = 0 to the right, items around y = 0. */
export type Rendering = ItemColumns & {
  /** False while the exposure is being worked out: bars are hollow. */
  hasExposure: boolean;
  items: DrawnItems;
  bundles: Bundles;
  /** Bundles drawn alike, the quiet ones first. */
  classes: readonly ArcClass[];
  /** Columns with items, from the left. */
  columns: readonly Column[];
  /** Middle of each column. */
  columnX: Float64Array;
  y: Float64Array;
  height: Float64Array;
  /** Extent of the picture, from the first column to the last, without labels. */
  width: number;
  tall: number;
  /** Items from the most important. */
  order: Int32Array;
  hits: HitIndex;
};

/** Places the items left by a filter, the groups and their state. Positions depend on nothing else, so the same choice gives the same picture. */
export function buildRendering(
  model: NetworkModel,
  {
    groups,
    place,
    isShown,
    open,
    measure,
  }: {
    groups: NetworkGroups;
    place: Int32Array;
    isShown: Uint8Array;
    /** Open groups, in the order of opening. */
    open: readonly number[];
    measure: NodeMeasure;
  },
): Rendering {
  const { picture, graph } = model;
  const items = chooseItems(groups, place, isShown, open, MOST_ITEMS);
  const bundles = bundleFlows(graph, items.itemOf, picture.arcValue);
  const columnsOfItems = computeItemColumns(model, items, measure);
  const height = columnsOfItems.size.map((size) => LEAST_HEIGHT + (MOST_HEIGHT - LEAST_HEIGHT) * Math.sqrt(size));
  const { y, height: tall } = placeTiers({
    itemColumn: items.itemColumn,
    height,
    gap: GAP,
    spread: SPREAD,
    from: bundles.from,
    to: bundles.to,
  });
  const columns = [...new Set(items.itemColumn)]
    .toSorted((a, b) => b - a)
    .map((column, at) => ({ column, x: at * COLUMN }));
  const columnX = new Float64Array((columns[0]?.column ?? 0) + 1).fill(Number.NaN);
  for (const { column, x } of columns) columnX[column] = x;
  return {
    ...columnsOfItems,
    hasExposure: model.hasExposure,
    items,
    bundles,
    classes: classifyArcs(model, bundles),
    columns,
    columnX,
    y,
    height,
    width: Math.max(0, columns.length - 1) * COLUMN,
    tall,
    order: orderByImportance(columnsOfItems, items),
    hits: indexHits(items.itemColumn, columnX, y, height),
  };
}

/** Addition of a fill to the importance of an item, next to a size from 0 to 1: exposed ones are named first. */
const WEIGHT_OF_FILL = [0.8, 0.55, 0.4, 0.15, 0];

function orderByImportance({ size, fill }: ItemColumns, { itemColumn, count }: DrawnItems): Int32Array {
  const weight = Float64Array.from(
    size,
    (one, item) => Math.sqrt(one) + (WEIGHT_OF_FILL[fill[item] ?? 0] ?? 0) + (itemColumn[item] === 0 ? 2 : 0),
  );
  return Int32Array.from({ length: count }, (_none, item) => item).toSorted(
    (a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b,
  );
}

/** Nodes of an item. */
export function listMembers({ items }: Pick<Rendering, 'items'>, item: number): Int32Array {
  return items.members.rows.subarray(items.members.start[item], items.members.start[item + 1]);
}
