import { describe, expect, it } from 'vitest';
import { boundMedian } from '../../../src/engine/simulation/results/bound-median.ts';

const upTo = (count: number): Float64Array => Float64Array.from({ length: count }, (_, at) => count - at);

describe(boundMedian, () => {
  // Of 8 values the outermost miss the median with 2/256; the next pair would with (1 + 8) * 2/256 = 7 %. Of 10: (1 + 10) * 2/1024 = 2.1 %,
  // and the third pair with (1 + 10 + 45) * 2/1024 = 11 %. Of 4: 2/16.
  it.each([
    [4, { low: 1, high: 4, confidence: 1 - 2 / 16 }],
    [8, { low: 1, high: 8, confidence: 1 - 2 / 256 }],
    [10, { low: 2, high: 9, confidence: 1 - 22 / 1024 }],
    [1, { low: 1, high: 1, confidence: 0 }],
  ])('takes the narrowest pair of %i values that is sure enough', (count, bounds) => {
    expect(boundMedian(upTo(count))).toStrictEqual(bounds);
  });

  it('has none without a value', () => {
    expect(boundMedian(new Float64Array(0))).toBeNull();
  });
});
