import { describe, expect, it } from 'vitest';
import {
  addTest,
  discretiseDelay,
  fixedReview,
  readCurve,
  steadyReview,
} from '../../../src/engine/licence-queue/review-time.ts';

const CURVE = [
  { day: 30, share: 0.05 },
  { day: 60, share: 0.25 },
  { day: 90, share: 0.6 },
];

describe('review times', () => {
  it('reads a curve of decisions on straight lines from day 0, flat at the end', () => {
    const expected = [0, 0.025, 0.05, 0.15, 0.425, 0.6, 0.6];
    for (const [row, days] of [0, 15, 30, 45, 75, 90, 500].entries()) {
      expect(readCurve(CURVE, days)).toBeCloseTo(expected[row]!, 12);
    }
  });

  it('puts a delay into the nearest period and leaves what comes later pending', () => {
    const statutory = discretiseDelay((days) => (days >= 63 ? 1 : 0), 7, 12);
    expect([...statutory]).toEqual([...fixedReview(9), 0, 0, 0]);
    const weeks = discretiseDelay((days) => readCurve(CURVE, days), 7, 8);
    // Up to day 59.5.
    expect(weeks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.05 + 0.2 * (29.5 / 30), 12);
  });

  it('keeps the mean delay when periods get longer', () => {
    const within = (days: number) => Math.min(1, Math.max(0, (days - 20) / 60));
    for (const [length, slack] of [
      [1, 1e-9],
      [7, 0.1],
    ] as const) {
      const review = discretiseDelay(within, length, 100);
      const mean = review.reduce((sum, share, delay) => sum + share * delay * length, 0);
      expect(Math.abs(mean - 50)).toBeLessThanOrEqual(slack);
    }
  });

  it('adds a test to some reviews', () => {
    expect([...addTest([0, 1], 0.2, [0, 0, 0.5, 0.5])]).toEqual([0, 0.8, 0, 0.1, 0.1]);
    expect(steadyReview(0.5, 3)).toEqual(Float64Array.of(0, 0.5, 0.25, 0.125));
  });
});
