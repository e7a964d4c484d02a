import { describe, expect, it } from 'vitest';
import type { Check, Forecast } from '../../../src/catalogue/past/past-schema.ts';
import { scoreChecks, sumUp } from '../../../src/engine/backtest/score-checks.ts';

const check = (question: string, seen: Check['seen']): Check => ({
  question,
  use: 'held-out',
  seen,
  text: '',
  date: '2025',
  source: '',
});
const band = (question: string, p10: number | null, p90: number | null): Forecast => ({
  question,
  p10,
  p50: p10,
  p90,
  of: 1,
});

describe('what was seen beside what was said', () => {
  it('lies in a band or out of it, misses first and the worst at the top', () => {
    const checks = [
      check('inside', { low: 0.3, high: 0.5 }),
      check('near', { low: 2, high: 2 }),
      check('far', { low: 5, high: 7 }),
      check('open', { low: 50, high: 50 }),
      check('none', { low: 1, high: 1 }),
    ];
    const forecasts = [
      band('inside', 0.5, 1),
      band('near', 0, 1),
      band('far', 0, 1),
      band('open', 40, null),
      band('none', null, null),
    ];
    const scored = scoreChecks(checks, forecasts);
    expect(scored.map(({ question, isMet }) => [question, isMet])).toEqual([
      ['none', false],
      ['far', false],
      ['near', false],
      ['inside', true],
      ['open', true],
    ]);
    // (5 − 1) over the width 2 of what was seen, and (2 − 1) over the width 1 of the band.
    expect(scored.map(({ miss }) => miss)).toEqual([Infinity, 2, 1, 0, 0]);
    expect(sumUp(scored)).toEqual({ checks: 5, bands: 5, held: 2, brier: null, statements: 0, surelyWrong: 0 });
  });

  it('counts statements by the square of what their chance was off', () => {
    const scored = scoreChecks(
      [check('yes', { happened: true }), check('no', { happened: false })],
      [
        { question: 'yes', chance: 0.9 },
        { question: 'no', chance: 0.6 },
      ],
    );
    expect(scored.map(({ question, isMet }) => [question, isMet])).toEqual([
      ['no', false],
      ['yes', true],
    ]);
    // (0.1² + 0.6²) / 2
    expect(sumUp(scored).brier).toBeCloseTo(0.185, 12);
  });

  it('counts what was said of all runs, or of none, and came out otherwise', () => {
    const checks = ['one', 'two', 'three'].map((question) => ({ question, seen: { happened: true } }));
    const chances = [0, 0.01, 1];
    const forecasts = checks.map(({ question }, at) => ({ question, chance: chances[at]! }));
    expect(sumUp(scoreChecks(checks, forecasts))).toMatchObject({ statements: 3, surelyWrong: 1 });
  });

  it('refuses a record that asks what no episode does', () => {
    expect(() => scoreChecks([check('else', { happened: true })], [])).toThrow('The record asks else');
  });
});
