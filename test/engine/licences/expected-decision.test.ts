import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { countWorkingDays } from '../../../src/engine/controls/working-days.ts';
import { expectDecision, findLastFiling } from '../../../src/engine/licences/expected-decision.ts';

const { workingDays } = loadCatalogue();
const WAIT = { lowWeeks: 1, medianWeeks: 9, highWeeks: 18 };

describe(expectDecision, () => {
  it('has 5, 45 and 90 working days for 1, 9 and 18 weeks, counted on the calendar by hand', () => {
    expect(expectDecision('2026-09-01', '2026-09-01', WAIT, workingDays)).toEqual({
      filed: '2026-09-01',
      early: '2026-09-08',
      median: '2026-11-09',
      late: '2027-01-12',
      byRule: '2026-11-09',
      announced: false,
    });
  });

  // After 23 working days 28 of 100 have been decided; half of the rest are by (0.64 - 0.5) / 0.4 of the way from 45 to 90: day 61.
  it('rules out for a case under way what is shorter than its own wait', () => {
    expect(countWorkingDays('2026-10-27', '2026-11-27', workingDays)).toBe(23);
    expect(expectDecision('2026-10-27', '2026-11-27', WAIT, workingDays)?.median).toBe('2027-01-21');
  });

  it('says nothing once a case has waited longer than the record, 135 working days, reaches', () => {
    expect(countWorkingDays('2026-05-06', '2026-11-27', workingDays)).toBe(143);
    expect(expectDecision('2026-05-06', '2026-11-27', WAIT, workingDays)).toBeNull();
  });
});

describe(findLastFiling, () => {
  it('goes back as many working days as the median wait has', () => {
    expect(findLastFiling('2026-11-09', WAIT, workingDays)).toBe('2026-09-01');
    expect(findLastFiling('2026-12-14', WAIT, workingDays)).toBe('2026-10-12');
  });

  // From 30 July on, the 45th working day is 8 October: 1 in July, 21 in August, 22 in September with the worked Sunday, 1 after the holidays.
  it('has the decision before a day off, on which nobody decides', () => {
    expect(countWorkingDays('2026-07-30', '2026-10-01', workingDays)).toBe(44);
    expect(findLastFiling('2026-10-01', WAIT, workingDays)).toBe('2026-07-29');
    expect(findLastFiling('2026-10-07', WAIT, workingDays)).toBe('2026-07-29');
    expect(findLastFiling('2026-10-08', WAIT, workingDays)).toBe('2026-07-30');
  });
});
