import { describe, expect, it } from 'vitest';
import { buildRendering } from '../../../../src/app/network/model/build-rendering.ts';
import { computeItemColumns } from '../../../../src/app/network/model/item-columns.ts';
import { formNetworkGroups } from '../../../../src/app/network/model/network-groups.ts';
import type { Measure } from '../../../../src/app/network/model/network-search.ts';
import { formatAmount } from '../../../../src/app/words/law/measure-words.ts';
import { REVENUE_KNOWN } from '../../../../src/domain/closed-lists.ts';
import type { NetworkPicture } from '../../../../src/engine/explorer/picture.ts';
import { measureOf, modelOf, pictureFromText } from '../picture-from-text.ts';

const picture = pictureFromText('a -> car\nb -> car\nc -> car\nd -> car\ne -> car', {
  a: { country: 'CN', spend: 40 },
  b: { country: 'CN', spend: Number.NaN },
  c: { country: 'JP', spend: 5, isPartial: true },
  d: { country: 'KR', spend: Number.NaN },
  e: { country: 'IN', spend: 3 },
});

/** How the amount of the group of each source is to be read. */
function read(drawn: NetworkPicture, measure: Measure): Record<string, string | undefined> {
  const model = modelOf(drawn);
  const groups = formNetworkGroups(model.shape, 'country');
  const isShown = new Uint8Array(drawn.nodeCount).fill(1);
  const chosen = measureOf(model, measure);
  const { items } = buildRendering(model, { groups, place: drawn.nodePlace, isShown, open: [], measure: chosen });
  const { basis } = computeItemColumns(model, items, chosen);
  return Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((name, node) => [
      name,
      basis[items.itemOf[drawn.parts.findIndex(({ description }) => description === name)] ?? node],
    ]),
  );
}

describe(computeItemColumns, () => {
  it('calls a sum the least where a member has no value, or more of one may be bought', () => {
    expect(read(picture, 'spend')).toStrictEqual({
      a: 'at least',
      b: 'at least',
      c: 'at least',
      d: 'not known',
      e: 'known',
    });
  });

  it('calls revenue at risk not known where no product that needs the source has any on file', () => {
    const nodeRevenue = Uint8Array.from(picture.parts, ({ description }) =>
      description === 'a' ? REVENUE_KNOWN.ofSome : description === 'd' ? REVENUE_KNOWN.ofNone : REVENUE_KNOWN.ofAll,
    );
    expect(read({ ...picture, nodeRevenue }, 'risk')).toStrictEqual({
      a: 'at least',
      b: 'at least',
      c: 'known',
      d: 'not known',
      e: 'known',
    });
  });
});

describe(formatAmount, () => {
  it('puts the word for a bound before the amount', () => {
    expect(formatAmount('spend', 40, 'EUR', 'at least')).toBe('at\u00a0least\u00a0€\u00a040');
    expect(formatAmount('spend', 40, 'EUR', 'known')).toBe('€\u00a040');
    expect(formatAmount('risk', Number.NaN, 'EUR', 'not known')).toBe('not known');
  });
});
