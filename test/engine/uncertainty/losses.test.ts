import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraws } from '../../../src/engine/numeric/counter-random.ts';
import { createInputNumbers, SCRAMBLINGS } from '../../../src/engine/uncertainty/input-numbers.ts';
import { estimateMean, estimateScrambledMean } from '../../../src/engine/uncertainty/estimates.ts';
import { computeLossTail, findOrderInterval } from '../../../src/engine/uncertainty/loss-tail.ts';
import { comparePaired } from '../../../src/engine/uncertainty/paired-difference.ts';
import {
  drawUntilPrecise,
  isPrecise,
  planChecks,
  planFirstCheck,
} from '../../../src/engine/uncertainty/stopping-rule.ts';

const ONE_TO_TEN = Array.from({ length: 10 }, (_, row) => row + 1);
const uniforms = (count: number, seed: number) => {
  const draws = createDraws(seed, 1);
  return Array.from({ length: count }, (_, row) => draws(0, row));
};

describe('the tail of losses', () => {
  it.each([
    [0.8, 8, 9.5],
    [0.75, 8, 9.2],
    [0.9, 9, 10],
    [0.95, 10, 10],
  ])('at %f: value at risk %f, mean beyond %f', (level, valueAtRisk, conditional) => {
    const tail = computeLossTail(ONE_TO_TEN, level, 0.95);
    expect(tail.valueAtRisk.value).toBe(valueAtRisk);
    expect(tail.conditional.value).toBeCloseTo(conditional, 12);
  });

  it('is exact where losses repeat', () => {
    const atoms = [
      ...Array.from({ length: 90 }, () => 0),
      ...Array.from({ length: 6 }, () => 100),
      ...Array.from({ length: 3 }, () => 300),
      1000,
    ];
    const rare = computeLossTail(atoms, 0.95, 0.95);
    expect(rare.valueAtRisk.value).toBe(100);
    expect(rare.conditional.value).toBeCloseTo(400, 10);
    expect(computeLossTail(atoms, 0.9, 0.95).conditional.value).toBeCloseTo(250, 10);
    expect(rare.lossShare).toBe(0.1);
    expect(rare.meanIfAny).toBe(250);
    expect(computeLossTail([0, 0], 0.9, 0.95)).toMatchObject({ lossShare: 0, meanIfAny: null });
  });

  it.each([
    [100, 0.5, 40, 61, 0.964799799782],
    [100, 0.95, 90, 100, 0.982607060712],
    [1000, 0.95, 936, 964, 0.958095268223],
    [1000, 0.99, 983, 997, 0.976094763498],
  ])('of %i draws is bounded at %f by ranks %i and %i', (count, level, lower, upper, coverage) => {
    const interval = findOrderInterval(count, level, 0.95);
    expect(interval).toMatchObject({ lower, upper });
    expect(interval.coverage).toBeCloseTo(coverage, 11);
    const sorted = Array.from({ length: count }, (_, row) => row + 1);
    expect(computeLossTail(sorted, level, 0.95).valueAtRisk).toMatchObject({ low: lower, high: upper });
  });

  it('has an open bound where the sample is too small for one', () => {
    expect(findOrderInterval(10, 0.99, 0.95).upper).toBeNull();
    expect(computeLossTail(ONE_TO_TEN, 0.99, 0.95).valueAtRisk.high).toBeNull();
    expect(findOrderInterval(10, 0.01, 0.95).lower).toBeNull();
  });

  it('is the least of Rockafellar and Uryasev, never below the value at risk, and moves with a shift', () => {
    const losses = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 });
    const level = fc.integer({ min: 1, max: 19 }).map((twentieths) => twentieths / 20);
    fc.assert(
      fc.property(losses, level, fc.integer({ min: 1, max: 9 }), (drawn, alpha, shift) => {
        const sorted = drawn.toSorted((one, other) => one - other);
        const { valueAtRisk, conditional } = computeLossTail(sorted, alpha, 0.95);
        const least = Math.min(
          ...sorted.map(
            (bound) =>
              bound + sorted.reduce((sum, loss) => sum + Math.max(0, loss - bound), 0) / (sorted.length * (1 - alpha)),
          ),
        );
        expect(conditional.value).toBeCloseTo(least, 8);
        expect(conditional.value).toBeGreaterThanOrEqual(valueAtRisk.value - 1e-9);
        const moved = computeLossTail(
          sorted.map((loss) => loss + shift),
          alpha,
          0.95,
        );
        expect(moved.conditional.value).toBeCloseTo(conditional.value + shift, 8);
      }),
    );
  });

  it('covers the true figures about as often as it says', () => {
    let [inVar, inTail] = [0, 0];
    const tries = 400;
    for (let seed = 0; seed < tries; seed++) {
      const sorted = uniforms(400, seed).toSorted((one, other) => one - other);
      const { valueAtRisk, conditional } = computeLossTail(sorted, 0.9, 0.95);
      if (valueAtRisk.low! <= 0.9 && valueAtRisk.high! >= 0.9) inVar += 1;
      if (conditional.low! <= 0.95 && conditional.high! >= 0.95) inTail += 1;
    }
    expect(inVar / tries).toBeGreaterThan(0.93);
    // The interval of the tail is an approximation, a little narrow for few draws.
    expect(inTail / tries).toBeGreaterThan(0.9);
  });
});

describe('two policies under the same luck', () => {
  it('differ by a variance that is a small part of that under independent luck', () => {
    // Midpoints of 100,000 intervals stand for a uniform number.
    const luck = Array.from({ length: 100_000 }, (_, row) => (row + 0.5) / 100_000);
    const compared = comparePaired(
      luck,
      luck.map((u) => u * u),
      0.95,
    );
    expect(compared.difference.value).toBeCloseTo(1 / 6, 9);
    expect(compared.variance).toBeCloseTo(1 / 180, 6);
    expect(compared.independentVariance).toBeCloseTo(0.172222222222, 5);
    expect(compared.independentVariance / compared.variance).toBeCloseTo(31, 2);
    expect(compared.correlation).toBeGreaterThan(0.9);
  });

  it('say where the same luck makes the comparison worse, and nothing where one never varies', () => {
    const luck = uniforms(100, 1);
    const opposite = luck.map((u) => 1 - u);
    expect(comparePaired(luck, opposite, 0.95).correlation).toBeCloseTo(-1, 9);
    const constant = luck.map(() => 3);
    expect(comparePaired(luck, constant, 0.95).correlation).toBeNull();
    const same = comparePaired(luck, luck, 0.95);
    expect(same.difference).toEqual({ value: 0, low: 0, high: 0 });
  });
});

describe('means', () => {
  it('have a normal interval, or none from one value', () => {
    // Of 1, 2, 3: standard deviation 1.
    const { value, low, high } = estimateMean([1, 2, 3], 0.95);
    expect(value).toBe(2);
    expect(high! - 2).toBeCloseTo(1.959963984540054 / Math.sqrt(3), 12);
    expect(2 - low!).toBeCloseTo(high! - 2, 12);
    expect(estimateMean([7], 0.95)).toEqual({ value: 7, low: null, high: null });
  });

  it('over scramblings have the interval of the means of those', () => {
    // Means 1 and 3 of two scramblings: deviation sqrt(2), t with one degree of freedom 12.7062.
    const { value, high } = estimateScrambledMean([0, 2, 2, 4], 2, 0.95);
    expect(value).toBe(2);
    expect(high! - 2).toBeCloseTo(12.706204736, 8);
  });

  it('are found by scrambled points with a much narrower interval that still holds the truth', () => {
    const count = 2048;
    const integrand = (numbers: (draw: number, input: number) => number) =>
      Array.from({ length: count }, (_, draw) => numbers(draw, 0) * numbers(draw, 1));
    let held = 0;
    for (let seed = 0; seed < 40; seed++) {
      const quasi = estimateScrambledMean(integrand(createInputNumbers(seed, 2)), SCRAMBLINGS, 0.95);
      const pseudo = estimateMean(integrand(createInputNumbers(seed, 0)), 0.95);
      expect(quasi.high! - quasi.low!).toBeLessThan((pseudo.high! - pseudo.low!) / 5);
      if (quasi.low! <= 0.25 && quasi.high! >= 0.25) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(35);
  });
});

describe('numbers of inputs', () => {
  it('depend on seed, draw and input alone', () => {
    const numbers = createInputNumbers(4, 2);
    const asked = [numbers(9, 0), numbers(9, 3), numbers(10, 0)];
    const other = createInputNumbers(4, 2);
    expect([other(10, 0), other(9, 3), other(9, 0)]).toEqual(asked.toReversed());
    expect(createInputNumbers(5, 2)(9, 0)).not.toBe(asked[0]);
    expect(createInputNumbers(5, 2)(9, 3)).not.toBe(asked[1]);
  });

  it('are refused for more leading inputs than there are dimensions', () => {
    expect(() => createInputNumbers(1, 65)).toThrow('At most 64 inputs');
  });
});

describe('the stopping rule', () => {
  const rule = { confidence: 0.95, firstCheck: 1000, budget: 5000, absolute: 0, relative: 0.01 };

  it('looks at doubling draws with rising confidence, the last time at the budget', () => {
    const checks = planChecks(rule);
    expect(checks.map(({ draws }) => draws)).toEqual([1000, 2000, 4000, 5000]);
    for (const [row, { confidence }] of checks.entries()) expect(confidence).toBeCloseTo(1 - 0.05 / 2 ** (row + 1), 12);
    expect(checks.reduce((sum, { confidence }) => sum + 1 - confidence, 0)).toBeLessThan(0.05);
    expect(planChecks({ ...rule, budget: 200 })).toHaveLength(1);
  });

  it('starts late enough to see the tail, with draws that scramblings share evenly', () => {
    expect(planFirstCheck(0.5)).toBe(1024);
    expect(planFirstCheck(0.99)).toBe(8192);
    expect(planFirstCheck(0.99) % SCRAMBLINGS).toBe(0);
  });

  it('ends by precision as soon as the interval is narrow enough, else by the budget', () => {
    const losses = uniforms(5000, 3);
    const measure = (draws: number, confidence: number) => estimateMean(losses.slice(0, draws), confidence);
    const found = drawUntilPrecise({ ...rule, relative: 0.03 }, measure);
    expect(found).toMatchObject({ draws: 4000, ended: 'precision' });
    expect(isPrecise({ ...rule, relative: 0.03 }, measure(2000, 1 - 0.05 / 4))).toBe(false);
    expect(drawUntilPrecise(rule, measure)).toMatchObject({ draws: 5000, ended: 'budget' });
    expect(drawUntilPrecise({ ...rule, absolute: 1 }, measure)).toMatchObject({ draws: 1000, ended: 'precision' });
  });

  it('never takes an open interval for a precise one', () => {
    expect(isPrecise({ ...rule, absolute: 1e9 }, { value: 5, low: 4, high: null })).toBe(false);
  });
});
