import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countIntoBins } from '../../../src/engine/uncertainty/histogram.ts';

describe(countIntoBins, () => {
  it('counts values between the least and the greatest, the greatest in the last bin', () => {
    expect(countIntoBins([0, 1, 2, 3, 4, 10, 10, 10], 5)).toEqual([
      { from: 0, to: 2, share: 0.25 },
      { from: 2, to: 4, share: 0.25 },
      { from: 4, to: 6, share: 0.125 },
      { from: 6, to: 8, share: 0 },
      { from: 8, to: 10, share: 0.375 },
    ]);
  });

  it('has one bin where all values are equal, and none without values', () => {
    expect(countIntoBins([7, 7], 5)).toEqual([{ from: 7, to: 7, share: 1 }]);
    expect(countIntoBins([0, 5e-324], 5)).toEqual([{ from: 0, to: 5e-324, share: 1 }]);
    expect(countIntoBins([], 5)).toEqual([]);
  });

  it('leaves no value out and no gap between bins', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const bins = countIntoBins(values, 12);
        expect(bins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const [row, bin] of bins.slice(1).entries()) expect(bin.from).toBe(bins[row]!.to);
      }),
    );
  });
});
