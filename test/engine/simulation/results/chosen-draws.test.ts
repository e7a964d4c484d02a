import { describe, expect, it } from 'vitest';
import {
  chooseWitnessed,
  findRepresentative,
  shareWorse,
} from '../../../../src/engine/simulation/results/after-draws.ts';

describe('the draw that is told', () => {
  it.each([
    ['the one at the median', [0, 4, 9, 10, 30], 2],
    ['in whatever order they are drawn', [30, 9, 0, 10, 4], 1],
    ['the lower of two in the middle', [10, 30, 4, 9], 3],
    ['the first of several with the same loss', [5, 7, 7, 7, 9], 1],
    ['the only one', [3], 0],
  ])('is %s', (_, losses, draw) => {
    expect(findRepresentative(Float64Array.from(losses))).toBe(draw);
  });
});

describe('the draws whose causes are counted', () => {
  it('are those at the quantiles (i - 1/2)/64 of the loss, each once', () => {
    // Draw d of 128 loses 128 - d: of each pair of neighbours by loss the upper one, from draw 126 down to draw 0.
    const losses = Float64Array.from({ length: 128 }, (_, draw) => 128 - draw);
    expect(chooseWitnessed(losses)).toEqual(Array.from({ length: 64 }, (_, at) => 126 - 2 * at));
    expect(chooseWitnessed(Float64Array.from([2, 1, 3]))).toEqual([1, 0, 2]);
  });
});

describe('the share of draws in which a lever loses more', () => {
  it('counts what is lost, and no rounding error', () => {
    expect(shareWorse([10, 10, 10, 0], [9.99, 10, 12, 0])).toBe(1 / 4);
    expect(shareWorse([7160.14854000616, 5], [7160.148540006159, 5])).toBe(0);
    expect(shareWorse([1e-6, 5], [0, 5])).toBe(1 / 2);
    expect(shareWorse([], [])).toBe(0);
  });
});
