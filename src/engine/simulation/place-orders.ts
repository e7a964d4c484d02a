import type { FlowNetwork } from './flow-network.ts';

/** Columns of a run by lane, and open orders by source. */
type OrderColumns = {
  readonly share: Float64Array;
  readonly open: Float64Array;
  readonly onOrder: Float64Array;
  readonly asked: Float64Array;
};

/** By group: what its buyer can use in this step, what is to lie on its shelf, and what lies there. */
type GroupColumns = { readonly need: Float64Array; readonly target: Float64Array; readonly shelf: Float64Array };

/**
 * Places the orders of the groups whose users have all said what they need once a level has, and counts with their sources what is open
 * there. A buyer orders up to its target from each source by itself, and in one step never more than the source's share of what it can
 * use.
 */
export function placeOrders(
  net: FlowNetwork,
  { share, open, onOrder, asked }: OrderColumns,
  level: number,
  { need, target, shelf }: GroupColumns,
): void {
  const { levels, laneGroup, laneBase, laneAsked } = net;
  const { start, rows } = levels.orders;
  for (let row = start[level]!, end = start[level + 1]!; row < end; row++) {
    const lane = rows[row]!;
    const group = laneGroup[lane]!;
    const use = need[group]!;
    const part = share[lane]!;
    const gap = part * (laneBase[lane]! + target[group]! + use - shelf[group]!) - onOrder[lane]!;
    let units = open[lane]!;
    if (gap > 0) {
      const placed = gap < part * use ? gap : part * use;
      onOrder[lane]! += placed;
      units += placed;
      open[lane] = units;
    }
    asked[laneAsked[lane]!]! += units;
  }
}
