/** Items to place, sorted by tier, within a tier from the top, and the arcs between them. */
export type PlacementInput = {
  readonly itemColumn: Int32Array;
  /** Height of each item. */
  readonly height: Float64Array;
  /** Least room between two neighbours of a tier. */
  readonly gap: number;
  /** Most room beside `gap` for the items of a tier with room to spare. */
  readonly spread: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
};

export type Placement = {
  /** Middle of each item; 0 is the middle of the picture. */
  readonly y: Float64Array;
  /** Height of the picture: that of the fullest tier. */
  readonly height: number;
};

const TURNS = 6;
/** Share of a tier's spare room between its items; the rest lets them stand level with their neighbours. */
const SPARE_USED = 0.6;

/**
 * Places the items of every tier, in their order and at least `gap` apart, as near as possible to the middle of their neighbours: each turn is a
 * least-squares fit of one tier to its neighbours (isotonic regression by pooling adjacent violators: Ayer, Brunk, Ewing, Reid & Silverman, Ann.
 * Math. Stat. 26 (1955) 641). The fullest tier is stacked without spare room and sets the height; no item leaves it.
 */
export function placeTiers({ itemColumn, height, gap, spread, from, to }: PlacementInput): Placement {
  const count = itemColumn.length;
  const tierStart = findTierStarts(itemColumn);
  const y = new Float64Array(count);
  let most = 0;
  for (let tier = 0; tier + 1 < tierStart.length; tier++) {
    most = Math.max(most, stackTier(y, height, gap, tierStart[tier]!, tierStart[tier + 1]!));
  }
  const gaps = Float64Array.from(tierStart.slice(1), (end, tier) => {
    const begin = tierStart[tier]!;
    const spare = most - stackTier(y, height, gap, begin, end);
    const own = end - begin < 2 ? gap : gap + Math.min(spread, (spare * SPARE_USED) / (end - begin - 1));
    stackTier(y, height, own, begin, end);
    return own;
  });
  const wanted = new Float64Array(count);
  const ties = new Int32Array(count);
  const fit = (tier: number): void =>
    fitTier({ y, wanted, height, gap: gaps[tier]!, limit: most / 2 }, tierStart[tier]!, tierStart[tier + 1]!);
  for (let turn = 0; turn < TURNS; turn++) {
    wanted.fill(0);
    ties.fill(0);
    for (let arc = 0; arc < from.length; arc++) {
      const a = from[arc]!;
      const b = to[arc]!;
      if (itemColumn[a] === itemColumn[b]) continue;
      wanted[a]! += y[b]!;
      wanted[b]! += y[a]!;
      ties[a]!++;
      ties[b]!++;
    }
    for (let item = 0; item < count; item++) wanted[item] = ties[item] === 0 ? y[item]! : wanted[item]! / ties[item]!;
    for (let tier = 0; tier + 1 < tierStart.length; tier++) fit(tier);
  }
  return { y, height: most };
}

/** First item of each stretch of one tier, and the count of items behind the last. */
function findTierStarts(itemColumn: Int32Array): number[] {
  const starts: number[] = [];
  for (let item = 0; item < itemColumn.length; item++) {
    if (item === 0 || itemColumn[item] !== itemColumn[item - 1]) starts.push(item);
  }
  return [...starts, itemColumn.length];
}

/** Stacks the items of a tier around 0; returns the height of the stack. */
function stackTier(y: Float64Array, height: Float64Array, gap: number, begin: number, end: number): number {
  let total = -gap;
  for (let item = begin; item < end; item++) total += height[item]! + gap;
  let top = -total / 2;
  for (let item = begin; item < end; item++) {
    y[item] = top + height[item]! / 2;
    top += height[item]! + gap;
  }
  return Math.max(0, total);
}

type Fit = { y: Float64Array; wanted: Float64Array; height: Float64Array; gap: number; limit: number };

function fitTier({ y, wanted, height, gap, limit }: Fit, begin: number, end: number): void {
  // Without the room that the items before it need, an item's place may only rise: isotonic regression, then cut at both ends.
  const blockSum: number[] = [];
  const blockSize: number[] = [];
  let offset = 0;
  const offsets = new Float64Array(end - begin);
  for (let item = begin; item < end; item++) {
    if (item > begin) offset += (height[item - 1]! + height[item]!) / 2 + gap;
    offsets[item - begin] = offset;
    blockSum.push(wanted[item]! - offset);
    blockSize.push(1);
    while (blockSum.length > 1) {
      const last = blockSum.length - 1;
      if (blockSum[last - 1]! / blockSize[last - 1]! <= blockSum[last]! / blockSize[last]!) break;
      blockSum[last - 1]! += blockSum.pop()!;
      blockSize[last - 1]! += blockSize.pop()!;
    }
  }
  const low = -limit + height[begin]! / 2;
  const high = limit - height[end - 1]! / 2 - offset;
  let item = begin;
  for (let block = 0; block < blockSum.length; block++) {
    const level = Math.min(high, Math.max(low, blockSum[block]! / blockSize[block]!));
    for (let left = blockSize[block]!; left > 0; left--, item++) y[item] = level + offsets[item - begin]!;
  }
}
