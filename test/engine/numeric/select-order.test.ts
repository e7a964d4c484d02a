import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectOrder } from '../../../src/engine/numeric/select-order.ts';

describe('selectOrder', () => {
  it('finds what stands at a rank when numbers are sorted', () => {
    expect(selectOrder(Float64Array.of(3, 1, 2), 1, 0, 3)).toBe(2);
    expect(selectOrder(Float64Array.of(5, 5, 5, 5), 3, 0, 4)).toBe(5);
    expect(selectOrder(new Float64Array(0), 0, 0, 0)).toBe(0);
  });

  it('leaves none greater before it and none less behind it, and others outside the range where they are', () => {
    const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, fc.nat(), ([...list], luck) => {
        const rank = luck % list.length;
        const values = Float64Array.from([99, ...list, -99]);
        const found = selectOrder(values, rank + 1, 1, list.length + 1);
        expect(found).toBe(list.toSorted((a, b) => a - b)[rank]);
        expect([values[0], values[list.length + 1]]).toEqual([99, -99]);
        expect(values.subarray(1, rank + 1).every((one) => one <= found)).toBe(true);
        expect(values.subarray(rank + 1, list.length + 1).every((one) => one >= found)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
