import { describe, expect, it } from 'vitest';
import { describeCost, describeLoss, describeShort } from '../../../../src/app/overview/outlook/describe-outlook.ts';

const never = { p10: null, p50: null, p90: null, never: 1 };
const nothing = { mean: 0, p10: 0, p50: 0, p90: 0 };
const scale = { divisor: 1, suffix: '', digits: 0 } as const;
const whole = { loss: false, cost: 'known' } as const;
const open = { loss: true, cost: 'at least' } as const;

describe('what a preset would do today', () => {
  it('is nothing where all is known, and none that is known where something is not', () => {
    expect(describeShort({ firstStopDay: never, isOpen: false }, '2026-12-02')).toBe('none within a year');
    expect(describeShort({ firstStopDay: never, isOpen: true }, '2026-12-02')).toBe('none known within a year');
    const of = { loss: nothing, currency: 'EUR', extraCost: nothing };
    expect(describeLoss({ ...of, sums: whole, isOpen: false }, scale)).toBe('nothing');
    expect(describeLoss({ ...of, sums: open, isOpen: true }, scale)).toBe('none known');
    const costs = (['known', 'at least', 'unknown'] as const).map((cost) =>
      describeCost({ ...of, sums: { loss: false, cost } }, scale),
    );
    expect(costs).toEqual(['—', 'none known', 'not known']);
  });

  it('is the least where not all of it is known', () => {
    const of = {
      loss: { mean: 2, p10: 1, p50: 2, p90: 3 },
      currency: 'EUR',
      extraCost: { mean: 5, p10: 5, p50: 5, p90: 5 },
    };
    expect(describeLoss({ ...of, sums: open, isOpen: true }, scale)).toMatch(/^≥\s€\s2 \(/);
    expect(describeLoss({ ...of, sums: whole, isOpen: false }, scale)).toMatch(/^€\s2 \(/);
    expect(describeCost({ ...of, sums: open }, scale)).toMatch(/^≥\s€\s5$/);
  });
});
