import { afterEach, describe, expect, it, vi } from 'vitest';
import { setLocale } from '../../../src/documents/format/locale.ts';
import { startWeek } from '../../../src/documents/format/week.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  setLocale('en-GB');
});

describe(startWeek, () => {
  // 28 Nov 2026 is a Saturday, 29 Nov a Sunday, 30 Nov a Monday.
  it.each([
    ['en-GB', ['2026-11-23', '2026-11-23', '2026-11-30']],
    ['de-DE', ['2026-11-23', '2026-11-23', '2026-11-30']],
    ['en-US', ['2026-11-22', '2026-11-29', '2026-11-29']],
    ['ar-EG-u-nu-latn', ['2026-11-28', '2026-11-28', '2026-11-28']],
  ])('begins weeks in %s as they begin there', (locale, weeks) => {
    setLocale(locale);
    expect(['2026-11-28', '2026-11-29', '2026-11-30'].map(startWeek)).toEqual(weeks);
  });

  it('begins them on Mondays where the program knows of none, also over the end of a year', () => {
    setLocale('en-US');
    vi.stubGlobal('Intl', { Locale: Object });
    expect(startWeek('2027-01-02')).toBe('2026-12-28');
  });
});
