import type { Licence } from '../../../domain/dataset.ts';
import { readLicenceGoods } from '../../values/licence-goods.ts';

/** The word that all units of pieces are folded to. */
const PIECES = 'pcs';

/** Licences with what lists of write-offs leave of them, and those lists of which nothing could be counted, each with its reason. */
export type CountedWriteOffs = {
  readonly licences: readonly Licence[];
  readonly uncounted: readonly { readonly licence: Licence; readonly why: string }[];
};

/**
 * Puts what a list of write-offs says to be left under the one licence of its number: used is what was granted less that, or more where the register says so. Nothing is
 * counted where no licence or several have that number, where the quantity is not known or in another unit, and where more is left than was granted.
 */
export function countWriteOffs(all: readonly Licence[]): CountedWriteOffs {
  const offs = all.filter(({ itemId }) => readLicenceGoods(itemId)?.left !== undefined);
  if (offs.length === 0) return { licences: all, uncounted: [] };
  const usedOf = new Map<Licence, number>();
  const uncounted: { licence: Licence; why: string }[] = [];
  for (const off of offs) {
    const { left = 0, unit = '' } = readLicenceGoods(off.itemId) ?? {};
    const own = all.filter((one) => one.note === off.note && !offs.includes(one));
    const [licence] = own;
    const why = explain(licence, own.length, { left, unit });
    if (licence === undefined || why !== null) uncounted.push({ licence: off, why: why ?? '' });
    else usedOf.set(licence, Math.max(licence.used ?? 0, clean((licence.quantity ?? 0) - left)));
  }
  const licences = all.flatMap((one) => {
    if (offs.includes(one)) return [];
    const used = usedOf.get(one);
    return used === undefined ? [one] : [{ ...one, used }];
  });
  return { licences, uncounted };
}

/** Why nothing of a list of write-offs can be counted; null: it can. */
function explain(
  licence: Licence | undefined,
  count: number,
  { left, unit }: { left: number; unit: string },
): string | null {
  if (licence === undefined) return 'no register has a licence of that number';
  if (count > 1) return `${count} rows of registers have that number, and nobody says of which it is written off`;
  if (licence.quantity === null) return 'nobody says for which quantity that licence is';
  const own = readLicenceGoods(licence.itemId)?.unit || (licence.quantityUnit ?? PIECES);
  if (unit !== '' && unit.toLowerCase() !== own.toLowerCase()) return `it is in ${unit}, and the licence in ${own}`;
  return left > licence.quantity ? `more is left (${left}) than was granted (${licence.quantity})` : null;
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
