import type { Rendering } from './build-rendering.ts';

/** Place of a walk, and the node with neighbours for up and down. */
export type Walk = { item: number; from?: { item: number; side: 'suppliers' | 'buyers' } };

/** The items at the other ends of an item's bundles, strongest flow first. */
export function listNeighbours(
  { bundles }: Pick<Rendering, 'bundles'>,
  item: number,
  side: 'suppliers' | 'buyers',
): number[] {
  const own = side === 'suppliers' ? bundles.to : bundles.from;
  const other = side === 'suppliers' ? bundles.from : bundles.to;
  const found: number[] = [];
  for (let bundle = 0; bundle < bundles.count; bundle++) if (own[bundle] === item) found.push(bundle);
  return found
    .toSorted((a, b) => (bundles.flow[b] ?? 0) - (bundles.flow[a] ?? 0) || a - b)
    .map((bundle) => other[bundle] ?? -1);
}

/**
 * The next place of a walk: left to the supplier with the strongest flow, right to the buyer; up and down through the other suppliers
 * (or buyers) of where one came from, else through the column; Home and End to the first of the first or last column. Null: the key does not walk, or
 * there is nowhere to go.
 */
export function walkArcs(rendering: Rendering, walk: Walk, key: string): Walk | null {
  const { items, columns, y } = rendering;
  if (items.count === 0) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const side = key === 'ArrowLeft' ? 'suppliers' : 'buyers';
    const [next] = listNeighbours(rendering, walk.item, side);
    return next === undefined ? null : { item: next, from: { item: walk.item, side } };
  }
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const siblings =
      walk.from === undefined
        ? [...items.itemColumn.keys()].filter((item) => items.itemColumn[item] === items.itemColumn[walk.item])
        : listNeighbours(rendering, walk.from.item, walk.from.side).toSorted(
            (a, b) => (items.itemColumn[b] ?? 0) - (items.itemColumn[a] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0),
          );
    const next = siblings[siblings.indexOf(walk.item) + (key === 'ArrowUp' ? -1 : 1)];
    return next === undefined ? null : { ...walk, item: next };
  }
  if (key === 'Home' || key === 'End') {
    const end = key === 'Home' ? columns[0] : columns.at(-1);
    const next = items.itemColumn.indexOf(end?.column ?? -1);
    return next < 0 ? null : { item: next };
  }
  return null;
}
