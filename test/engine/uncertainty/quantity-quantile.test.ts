import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../../src/domain/scenario/quantity.ts';
import { createQuantile, createShareBelow } from '../../../src/engine/uncertainty/quantity-quantile.ts';

const ascending = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
  .map(([low, one, two]) => [low, low + one, low + one + two] as const);
const continuous: fc.Arbitrary<Exclude<Distribution, { kind: 'discrete' | 'mixture' }>> = fc.oneof(
  ascending.map(([low, , high]) => ({ kind: 'uniform' as const, low, high })),
  ascending.map(([low, mode, high]) => ({ kind: 'triangular' as const, low, mode, high })),
  ascending.map(([low, mode, high]) => ({ kind: 'pert' as const, low, mode, high })),
  ascending.map(([p10, p50, p90]) => ({ kind: 'lognormal' as const, p10: p10 + 1, p50: p50 + 1, p90: p90 + 1 })),
);
const inner = fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100);

/** Mean over the midpoints of equal shares. */
function takeMean(quantity: Distribution, count = 20_000): number {
  const quantile = createQuantile(quantity);
  let sum = 0;
  for (let row = 0; row < count; row++) sum += quantile((row + 0.5) / count);
  return sum / count;
}

describe('a quantity drawn by inversion', () => {
  it('is itself where it is a number', () => {
    expect(createQuantile(7)(0.3)).toBe(7);
    expect([6, 7].map(createShareBelow(7))).toEqual([0, 1]);
  });

  it('has the mean and the quantiles of its kind', () => {
    expect(takeMean({ kind: 'uniform', low: 2, high: 6 })).toBeCloseTo(4, 9);
    expect(takeMean({ kind: 'triangular', low: 65, mode: 75, high: 85 })).toBeCloseTo(75, 6);
    expect(takeMean({ kind: 'triangular', low: 0, mode: 0, high: 10 })).toBeCloseTo(10 / 3, 4);
    expect(takeMean({ kind: 'pert', low: 2, mode: 4, high: 12 }, 2000)).toBeCloseTo((2 + 16 + 12) / 6, 3);
    // Half of the area lies below the mode of a symmetric triangle, an eighth below half the way to it.
    expect(createQuantile({ kind: 'triangular', low: 0, mode: 4, high: 8 })(0.125)).toBeCloseTo(2, 12);
  });

  it('keeps all three stated quantiles of a lognormal, also where they are lopsided', () => {
    for (const [p10, p50, p90] of [
      [40, 75, 125],
      [10, 10, 90],
    ] as const) {
      const quantile = createQuantile({ kind: 'lognormal', p10, p50, p90 });
      expect([0.1, 0.5, 0.9].map(quantile).map((value) => Math.round(value * 1e9) / 1e9)).toEqual([p10, p50, p90]);
    }
  });

  it('takes values by their probabilities, in ascending order', () => {
    const law: Distribution = {
      kind: 'discrete',
      values: [
        { value: 300, probability: 0.03 },
        { value: 0, probability: 0.9 },
        { value: 5, probability: 0 },
        { value: 100, probability: 0.07 },
      ],
    };
    expect([0.001, 0.899, 0.901, 0.96, 0.9701, 0.999_999].map(createQuantile(law))).toEqual([0, 0, 100, 100, 300, 300]);
    expect([-1, 0, 99, 100, 300].map((value) => Math.round(createShareBelow(law)(value) * 100))).toEqual([
      0, 90, 90, 97, 100,
    ]);
    expect(takeMean(law)).toBeCloseTo(16, 9);
  });

  it('chooses the shape of a mixture by weight', () => {
    const law: Distribution = {
      kind: 'mixture',
      parts: [
        { weight: 0.7, of: { kind: 'triangular', low: 2, mode: 3, high: 4 } },
        { weight: 0.3, of: { kind: 'uniform', low: 12, high: 24 } },
      ],
    };
    expect(takeMean(law)).toBeCloseTo(0.7 * 3 + 0.3 * 18, 4);
    expect(createShareBelow(law)(10)).toBeCloseTo(0.7, 12);
    expect(createQuantile(law)(0.85)).toBeCloseTo(18, 9);
  });

  it('rises with the share, stays in its range, and its share below undoes it', () => {
    fc.assert(
      fc.property(continuous, inner, inner, (law, one, other) => {
        const quantile = createQuantile(law);
        const [low, high] = [quantile(Math.min(one, other)), quantile(Math.max(one, other))];
        expect(low).toBeLessThanOrEqual(high);
        // At a value with a probability of its own, more lies at or below it.
        expect(createShareBelow(law)(quantile(one) + 1e-9)).toBeGreaterThanOrEqual(one - 1e-9);
      }),
    );
  });

  it('has as much below the value at a share as the share says, where no value has a probability of its own', () => {
    fc.assert(
      fc.property(continuous, inner, (law, share) => {
        const spread = law.kind === 'lognormal' ? [law.p10, law.p50, law.p90] : [law.low, law.high];
        fc.pre(new Set(spread).size === spread.length);
        expect(createShareBelow(law)(createQuantile(law)(share))).toBeCloseTo(share, 9);
      }),
    );
  });
});
