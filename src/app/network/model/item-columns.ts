import type { AmountBasis } from '../../../documents/words/known-money.ts';
import type { DrawnItems } from '../../../engine/layout/group-nodes.ts';
import type { NetworkModel } from './network-model.ts';
import { CLEAR } from './network-model.ts';
import { combineAmounts } from './node-measure.ts';
import type { NodeMeasure } from './node-measure.ts';

const WORLDS = 4;

/** Words on each drawn item. */
export type ItemColumns = {
  /** The chosen measure, in its unit; NaN: not known. */
  amount: Float64Array;
  /** How each amount is to be read: a known one that leaves out members, or some of what a member ships, is a bound. */
  basis: readonly AmountBasis[];
  /** How much of the room for heights it takes, 0 to 1; 0 if it is not known. */
  size: Float64Array;
  /** Four worlds an item; of a group the mean by spend. */
  worlds: Float64Array;
  /** Row in `FILL_NAMES` of the first fill with a share. */
  fill: Uint8Array;
  /** See `nodeStatus` of the picture: the weightiest one. */
  status: Uint8Array;
};

/** Sums, means and marks over the members of each item. */
export function computeItemColumns(
  model: NetworkModel,
  items: DrawnItems,
  { amount: amountOf, partial: partialOf, combine }: NodeMeasure,
): ItemColumns {
  const { picture, nodeFill } = model;
  const amount = new Float64Array(items.count).fill(Number.NaN);
  const partial = new Uint8Array(items.count);
  const worlds = new Float64Array(items.count * WORLDS);
  const fill = new Uint8Array(items.count).fill(CLEAR);
  const status = new Uint8Array(items.count);
  for (let item = 0; item < items.count; item++) {
    const members = items.members.rows.subarray(items.members.start[item], items.members.start[item + 1]);
    let weights = 0;
    for (const node of members) {
      const one = amountOf[node] ?? Number.NaN;
      amount[item] = combineAmounts(combine, amount[item] ?? Number.NaN, one);
      if (Number.isNaN(one) || partialOf?.[node] === 1) partial[item] = 1;
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
  const bound = combine === 'smallest' ? 'at most' : 'at least';
  const basis = Array.from(amount, (one, item) =>
    Number.isNaN(one) ? 'not known' : partial[item] === 1 ? bound : 'known',
  );
  return { amount, basis, size: computeSizes(amount, items, combine), worlds, fill, status };
}

/** Products are worth much more than their parts, so they do not set the scale. Of a measure with the shorter as the worse, short is tall. */
function computeSizes(amount: Float64Array, { itemColumn }: DrawnItems, combine: NodeMeasure['combine']): Float64Array {
  let largest = 0;
  for (const [item, value] of amount.entries()) {
    if (itemColumn[item] !== 0 && value > largest && Number.isFinite(value)) largest = value;
  }
  if (combine === 'smallest') return amount.map((value) => (value <= largest ? 1 - value / (largest * 1.1 || 1) : 0));
  return amount.map((value) => (value > 0 ? (largest > 0 ? Math.min(1, value / largest) : 1) : 0));
}
