import { describe, expect, it } from 'vitest';
import { followLicencesAhead, takeLarger } from '../../../../src/engine/simulation/scenario/licences-ahead.ts';

const WEEKS = { days: 7, count: 6 };

describe('licences that are decided during the run', () => {
  it('let nothing pass before the day of the decision nor after the last one', () => {
    // Decided on day 10: the third week, from day 14 on, is the first whole one. Day 28 begins the fifth week, the last that it holds.
    const free = followLicencesAhead([{ quantity: Infinity, firstDay: 10, lastDay: 28 }], 50, WEEKS);
    expect(free).toEqual(Float64Array.of(0, 0, 1, 1, 1, 0));
    // Within the first week nothing is whole but the second.
    const other = followLicencesAhead([{ quantity: Infinity, firstDay: 1, lastDay: 1e9 }], 50, WEEKS);
    expect(other).toEqual(Float64Array.of(0, 1, 1, 1, 1, 1));
  });

  it('let a limited quantity pass only as long as it lasts', () => {
    // 75 pieces at 50 a week: one week and half of the next.
    const free = followLicencesAhead([{ quantity: 75, firstDay: 14, lastDay: Infinity }], 50, WEEKS)!;
    expect([...free].map((share) => share.toFixed(3))).toEqual(['0.000', '0.000', '1.000', '0.500', '0.000', '0.000']);
    expect(free.reduce((sum, share) => sum + share * 50, 0)).toBeLessThanOrEqual(75 + 1e-9);
  });

  it('are none where none is on file, and count beside what else is free', () => {
    expect(followLicencesAhead([], 50, WEEKS)).toBeNull();
    expect(takeLarger(Float64Array.of(0.2, 0.2), Float64Array.of(0, 1))).toEqual(Float64Array.of(0.2, 1));
    expect(takeLarger(null, Float64Array.of(0, 1))).toEqual(Float64Array.of(0, 1));
  });
});
