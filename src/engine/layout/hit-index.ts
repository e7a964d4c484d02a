/** Finds the item under a point of the picture. */
export type HitIndex = {
  /** The item nearest to the point and no farther than `reach` beyond its edge, sideways and up or down; -1: none. */
  readonly find: (x: number, y: number, reach: { x: number; y: number }) => number;
};

/**
 * Prepares hit tests: a tier is a column, so the columns in reach are known at once and a binary search in each finds the item. Items
 * are sorted by tier and within a tier from the top, as `placeTiers` has them; `columnX` is the middle of each tier.
 */
export function indexHits(
  itemColumn: Int32Array,
  columnX: ArrayLike<number>,
  y: Float64Array,
  height: Float64Array,
): HitIndex {
  const start = new Map<number, { begin: number; end: number }>();
  for (let item = 0; item < itemColumn.length; item++) {
    const known = start.get(itemColumn[item]!);
    if (known) known.end = item + 1;
    else start.set(itemColumn[item]!, { begin: item, end: item + 1 });
  }
  const beyond = (item: number, at: number): number => Math.max(0, Math.abs(at - y[item]!) - height[item]! / 2);

  function findInColumn(begin: number, end: number, at: number): number {
    let low = begin;
    let high = end - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (y[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low > begin && beyond(low - 1, at) <= beyond(low, at) ? low - 1 : low;
  }

  return {
    find: (x, at, reach) => {
      let found = -1;
      let nearest = Number.POSITIVE_INFINITY;
      for (const [tier, { begin, end }] of start) {
        const aside = Math.abs(x - columnX[tier]!);
        if (aside > reach.x) continue;
        const item = findInColumn(begin, end, at);
        const away = beyond(item, at);
        if (away > reach.y || aside + away >= nearest) continue;
        nearest = aside + away;
        found = item;
      }
      return found;
    },
  };
}
