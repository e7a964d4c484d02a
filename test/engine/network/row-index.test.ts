import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowIndex } from '../../../src/engine/network/row-index.ts';

const key = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));

describe(RowIndex, () => {
  it('finds what a map by text finds, also after it has grown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, key, key), { maxLength: 3000, size: 'max' }), (keys) => {
        const index = new RowIndex();
        const map = new Map<string, number>();
        const found: number[] = [];
        const expected: (number | undefined)[] = [];
        for (const [row, [a, b, c]] of keys.entries()) {
          const name = `${a} ${b} ${c}`;
          found.push(index.get(a, b, c));
          expected.push(map.get(name) ?? -1);
          if (map.has(name)) continue;
          map.set(name, row);
          index.add(a, b, c, row);
        }
        found.push(...keys.map(([a, b, c]) => index.get(a, b, c)));
        expected.push(...keys.map(([a, b, c]) => map.get(`${a} ${b} ${c}`)));
        expect(found).toStrictEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('tells keys apart that only differ in their order or sign', () => {
    const index = new RowIndex();
    index.add(1, 2, -1, 7);
    expect([index.get(1, 2, -1), index.get(2, 1, -1), index.get(1, -1, 2), index.get(1, 2, 1)]).toStrictEqual([
      7, -1, -1, -1,
    ]);
  });
});
