import { describe, expect, it } from 'vitest';
import {
  countDays,
  formatDate,
  formatDay,
  formatInstant,
  getToday,
  isCalendarDay,
} from '../../../src/app/format/date.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe(formatDate, () => {
  it('writes a day in words', () => {
    expect(plain(formatDate('2026-11-24'))).toBe('24 Nov 2026');
    expect(plain(formatDate('2026-03-04'))).toBe('4 Mar 2026');
    expect(plain(formatDay('2026-11-24'))).toBe('24 Nov');
    expect(plain(formatInstant('2026-11-20T09:12:00.000Z'))).toBe('20 Nov 2026');
  });

  it('leaves what is no day as it is', () => {
    expect(formatDate('2025')).toBe('2025');
    expect(formatDate('2025-13-01')).toBe('2025-13-01');
    expect(formatDate(null)).toBe('not known');
  });
});

describe(isCalendarDay, () => {
  it.each(['2026-11-24', '2028-02-29'])('takes %s', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each(['2026-02-29', '2026-2-1', '24.11.2026', '', '2026-11-24T00:00'])('refuses %s', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });
});

describe('days', () => {
  it('counts whole days, over a change of the clocks too', () => {
    expect(countDays('2026-10-24', '2026-10-26')).toBe(2);
    expect(countDays('2026-11-24', '2026-11-10')).toBe(-14);
  });

  it('takes the local day as today', () => {
    expect(getToday(new Date(2026, 10, 24, 23, 59))).toBe('2026-11-24');
  });
});
