import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { addWorkingDays } from '../../../src/engine/controls/working-days.ts';

const { workingDays } = loadCatalogue();

describe(addWorkingDays, () => {
  // Counted by hand on the calendars of 2026 (announced) and 2027 (statutory days only).
  it.each([
    ['2026-07-01', '2026-09-02', true],
    ['2026-08-03', '2026-10-10', true],
    ['2026-09-01', '2026-11-09', true],
    ['2026-10-12', '2026-12-14', true],
    ['2026-10-26', '2026-12-28', true],
    ['2026-11-02', '2027-01-05', false],
    ['2026-11-11', '2027-01-14', false],
    ['2026-11-27', '2027-02-01', false],
    ['2026-12-01', '2027-02-03', false],
    ['2026-12-14', '2027-02-22', false],
    ['2027-01-11', '2027-03-19', false],
  ] as const)('has the 45th working day after %s on %s, announced: %s', (from, day, announced) => {
    expect(addWorkingDays(from, 45, workingDays)).toEqual({ day, announced });
  });

  it('counts the 248 working days of 2026', () => {
    expect(addWorkingDays('2025-12-31', 248, workingDays).day).toBe('2026-12-31');
    expect(addWorkingDays('2025-12-31', 249, workingDays).day.slice(0, 4)).toBe('2027');
  });

  it('is additive and never goes back', () => {
    const days = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (date, a, b) => {
        const from = date.toISOString().slice(0, 10);
        const half = addWorkingDays(from, a, workingDays).day;
        return half > from && addWorkingDays(half, b, workingDays).day === addWorkingDays(from, a + b, workingDays).day;
      }),
    );
  });
});
