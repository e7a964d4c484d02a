import { expect, it } from 'vitest';
import { readPeriodEnd } from '../../../src/intake/values/validity/period-end.ts';

// Weeks by ISO 8601: the first week of 2026 ends on Sunday, 4 January, and 2026 has 53.
it.each([
  ['KW 1/2026', '2026-01-04'],
  ['2026-W53', '2027-01-03'],
  ['CW 12 2026', '2026-03-22'],
  ['02/2028', '2028-02-29'],
  ['März 2026', '2026-03-31'],
  ['2026年3月末', '2026-03-31'],
  ['令和8年3月', '2026-03-31'],
  ['Q1 2026', '2026-03-31'],
  ['2. Quartal 2026', '2026-06-30'],
  ['2026年第四季度', '2026-12-31'],
  ['H1 2026', '2026-06-30'],
  ['end of 2027', '2027-12-31'],
  ['2027', '2027-12-31'],
])('%s ends on %s', (text, day) => {
  expect(readPeriodEnd(text)).toBe(day);
});

it.each(['March', 'Q1', 'KW 12', '12 months', '4711', '2026-13', 'W54 2026', ''])('%s ends on no day', (text) => {
  expect(readPeriodEnd(text)).toBeNull();
});
