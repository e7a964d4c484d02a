import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OrderFinder } from '../../../src/engine/numeric/select-order.ts';

function findIn(numbers: readonly number[]): OrderFinder {
  const finder = new OrderFinder(numbers.length);
  finder.values.set(numbers);
  return finder;
}

describe(OrderFinder, () => {
  it('finds what stands at a rank when numbers are sorted', () => {
    expect(findIn([3, 1, 2]).select(1, 0, 3)).toBe(2);
    expect(findIn([5, 5, 5, 5]).select(3, 0, 4)).toBe(5);
    expect(findIn([]).select(0, 0, 0)).toBe(0);
    expect(findIn([Infinity, 7, -Infinity]).select(2, 0, 3)).toBe(Infinity);
    // The same numbers all along but for one, first, in the middle and last.
    for (const row of [0, 2, 4]) expect(findIn([1, 1, 1, 1, 1].with(row, 0)).select(0, 0, 5)).toBe(0);
  });

  it('leaves none greater before it and none less behind it, and others outside the range where they are', () => {
    const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.nat(), ([...list], luck) => {
        const rank = luck % list.length;
        const finder = findIn([99, ...list, -99]);
        const { values } = finder;
        const found = finder.select(rank + 1, 1, list.length + 1);
        expect(found).toBe(list.toSorted((a, b) => a - b)[rank]);
        expect([values[0], values[list.length + 1]]).toEqual([99, -99]);
        expect(values.subarray(1, rank + 1).every((one) => one <= found)).toBe(true);
        expect(values.subarray(rank + 1, list.length + 1).every((one) => one >= found)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
