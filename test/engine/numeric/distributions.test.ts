import { describe, expect, it } from 'vitest';
import { computeBetaShare, invertBeta, invertStudent } from '../../../src/engine/numeric/beta.ts';
import { computeBinomialShare, invertBinomial } from '../../../src/engine/numeric/binomial.ts';
import { computeNormalShare, invertNormal } from '../../../src/engine/numeric/normal.ts';

// Tables of the distributions, from scipy 1.17.
describe('distributions', () => {
  it.each([
    [-3, 0.0013498980316300933],
    [-0.2, 0.42074029056089696],
    [0, 0.5],
    [1.959963984540054, 0.975],
    [5, 0.9999997133484281],
    [-7.5, 3.1908916729108844e-14],
  ])('share of a standard normal below %f', (x, share) => {
    expect(computeNormalShare(x) / share).toBeCloseTo(1, 7);
    expect(Math.abs(computeNormalShare(x) - share)).toBeLessThan(1e-15);
  });

  it.each([
    [1e-12, -7.034483825301131],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.9, 1.2815515655446004],
    [0.999, 3.090232306167813],
  ])('quantile of a standard normal at %f', (share, x) => {
    expect(invertNormal(share)).toBeCloseTo(x, 13);
  });

  it('share and quantile of a beta distribution undo each other', () => {
    // Shares with whole parameters are polynomials: of (2, 2), x² (3 - 2x); of (1, 5), 1 - (1 - x)⁵.
    expect(computeBetaShare(0.3, 2, 2)).toBeCloseTo(0.09 * 2.4, 14);
    expect(computeBetaShare(0.7, 1, 5)).toBeCloseTo(1 - 0.3 ** 5, 14);
    expect([computeBetaShare(0, 2, 3), computeBetaShare(1, 2, 3)]).toEqual([0, 1]);
    for (const [alpha, beta] of [
      [3.3, 2.7],
      [1, 5],
      [5, 1],
    ] as const) {
      for (const share of [0.001, 0.2, 0.5, 0.97]) {
        expect(computeBetaShare(invertBeta(share, alpha, beta), alpha, beta)).toBeCloseTo(share, 12);
      }
    }
  });

  it.each([
    [0.975, 15, 2.131449545559323],
    [0.995, 3, 5.840909309733359],
    [0.975, 1, 12.706204736174694],
  ])("Student's quantile at %f with %i degrees of freedom", (share, degrees, expected) => {
    expect(invertStudent(share, degrees)).toBeCloseTo(expected, 9);
  });

  it('share and quantile of a binomial', () => {
    // 3 of 7 at 0.2, added up by hand: (0.8⁷ + 7·0.2·0.8⁶ + 21·0.2²·0.8⁵ + 35·0.2³·0.8⁴).
    expect(computeBinomialShare(3, 7, 0.2)).toBeCloseTo(0.966656, 14);
    expect([-1, 7].map((most) => computeBinomialShare(most, 7, 0.2))).toEqual([0, 1]);
    expect(computeBinomialShare(99_000, 100_000, 0.99)).toBeCloseTo(0.5042686879721225, 12);
    expect([0.2097151, 0.2097152001, 0.9666561].map((share) => invertBinomial(share, 7, 0.2))).toEqual([0, 1, 4]);
  });
});
