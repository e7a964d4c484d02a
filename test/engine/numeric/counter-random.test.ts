import { describe, expect, it } from 'vitest';
import { computePhilox, createDraws } from '../../../src/engine/numeric/counter-random.ts';

describe('computePhilox', () => {
  // Known-answer vectors that the authors publish with Random123 (kat_vectors, philox4x32 10).
  it.each([
    { counter: [0, 0, 0, 0], key: [0, 0], words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
    {
      counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      key: [0xffffffff, 0xffffffff],
      words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    },
    {
      counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      key: [0xa4093822, 0x299f31d0],
      words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    },
  ])('gives the published words for counter $counter', ({ counter, key, words }) => {
    const out = new Uint32Array(4);
    computePhilox(out, key[0]!, key[1]!, counter[0]!, counter[1]!, counter[2]!, counter[3]!);
    expect([...out]).toEqual(words);
  });
});

describe('createDraws', () => {
  it('gives the same number for the same question, in any order', () => {
    const draws = createDraws(7, 1);
    const forward = [draws(0, 0), draws(0, 1), draws(5, 3)];
    const other = createDraws(7, 1);
    expect([other(5, 3), other(0, 1), other(0, 0)]).toEqual(forward.toReversed());
  });

  it('separates seeds (beyond 32 bits too), purposes, entities and indices', () => {
    const numbers = [
      createDraws(1, 0)(0, 0),
      createDraws(1 + 2 ** 32, 0)(0, 0),
      createDraws(1, 1)(0, 0),
      createDraws(1, 0)(1, 0),
      createDraws(1, 0)(0, 1),
    ];
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('spreads over 0 to 1 evenly', () => {
    const draws = createDraws(42, 3);
    const count = 40_000;
    const tenths = new Int32Array(10);
    for (let index = 0; index < count; index++) tenths[Math.floor(draws(0, index) * 10)]!++;
    const chiSquare = tenths.reduce((sum, observed) => sum + (observed - count / 10) ** 2 / (count / 10), 0);
    // 99.9 % quantile of chi-square with 9 degrees of freedom.
    expect(chiSquare).toBeLessThan(27.88);
  });

  it('refuses a seed that is no whole number from 0 up', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => createDraws(seed, 0)).toThrow(RangeError);
  });
});
