import type { DrawnItems } from '../../worker/network-layout.ts';
import type { NetworkModel } from './network-model.ts';
import { CLEAR } from './network-model.ts';
import type { Measure } from './network-search.ts';

const WORLDS = 4;

/** What is told of each drawn item. */
export type ItemColumns = {
  /** The chosen measure in money; NaN: not known. Revenue at risk overlaps, so a group has that of its largest member. */
  amount: Float64Array;
  /** The same as a share of the largest, 0 to 1; 0 where it is not known. */
  size: Float64Array;
  /** Four worlds an item; of a group the mean by spend. */
  worlds: Float64Array;
  /** Row in `FILL_NAMES` of the first fill with a share. */
  fill: Uint8Array;
  /** See `nodeStatus` of the picture: the one that says most. */
  status: Uint8Array;
};

/** The measure of one node in money; NaN: not known. */
export function measureNode({ picture }: NetworkModel, node: number, measure: Measure): number {
  const spend = picture.nodeSpend[node] ?? Number.NaN;
  if (measure === 'spend') return spend;
  if (measure === 'risk') return picture.nodeRisk[node * WORLDS + 1] ?? Number.NaN;
  return spend * (picture.nodeLost[node * WORLDS + 1] ?? 0);
}

/** Sums, means and marks over the members of each item. */
export function computeItemColumns(model: NetworkModel, items: DrawnItems, measure: Measure): ItemColumns {
  const { picture, nodeFill } = model;
  const amount = new Float64Array(items.count).fill(Number.NaN);
  const worlds = new Float64Array(items.count * WORLDS);
  const fill = new Uint8Array(items.count).fill(CLEAR);
  const status = new Uint8Array(items.count);
  for (let item = 0; item < items.count; item++) {
    const members = items.members.rows.subarray(items.members.start[item], items.members.start[item + 1]);
    let weights = 0;
    for (const node of members) {
      const one = measureNode(model, node, measure);
      const known = amount[item] ?? Number.NaN;
      if (!Number.isNaN(one)) {
        amount[item] = Number.isNaN(known) ? one : measure === 'risk' ? Math.max(known, one) : known + one;
      }
      // A source without a price counts a little, so that a group of such sources has a mean.
      const weight = Math.max(1, picture.nodeSpend[node] ?? 0) || 1;
      weights += weight;
      for (let world = 0; world < WORLDS; world++) {
        const at = item * WORLDS + world;
        worlds[at] = (worlds[at] ?? 0) + weight * (picture.nodeLost[node * WORLDS + world] ?? 0);
      }
      fill[item] = Math.min(fill[item] ?? CLEAR, nodeFill[node] ?? CLEAR);
      const code = picture.nodeStatus[node] ?? 0;
      const kept = status[item] ?? 0;
      if (code !== 0 && (kept === 0 || code < kept)) status[item] = code;
    }
    for (let at = item * WORLDS; at < (item + 1) * WORLDS; at++) worlds[at] = (worlds[at] ?? 0) / (weights || 1);
  }
  return { amount, size: computeSizes(amount, items), worlds, fill, status };
}

/** Products are worth much more than what goes into them, so they do not set the scale. */
function computeSizes(amount: Float64Array, { itemTier }: DrawnItems): Float64Array {
  let largest = 0;
  for (const [item, value] of amount.entries()) {
    if (itemTier[item] !== 0 && value > largest) largest = value;
  }
  return amount.map((value) => (value > 0 ? (largest > 0 ? Math.min(1, value / largest) : 1) : 0));
}
