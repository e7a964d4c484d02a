import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDayOrder, isPeriod, parseDay } from '../../../src/intake/values/parse-values.ts';
import { findProblem, importText, listErrors } from '../import-text.ts';

describe(parseDay, () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026/3/7', '2026-03-07'],
    ['2026.03.07', '2026-03-07'],
    ['24.11.2026', '2026-11-24'],
    ['7. 3. 2026', '2026-03-07'],
    ['2026年3月7日', '2026-03-07'],
    ['7-Mar-2026', '2026-03-07'],
    ['7 März 2026', '2026-03-07'],
    ['24 Dez. 2026', '2026-12-24'],
    ['20261124', '2026-11-24'],
    ['2026-11-24T08:00:00Z', '2026-11-24'],
    // Day 45 992 after 1899-12-30, as spreadsheets count: 2025-12-01.
    ['45992', '2025-12-01'],
    ['Mittwoch, 7. Januar 2026', '2026-01-07'],
    ['Thursday, March 5, 2026', '2026-03-05'],
    ['Mar 5, 2026', '2026-03-05'],
    ['2026年1月7日(水)', '2026-01-07'],
    ['2026年3月8日日曜日', '2026-03-08'],
    ['2026년 1월 7일', '2026-01-07'],
    ['2026. 1. 7.', '2026-01-07'],
    ['07.01.2026 г.', '2026-01-07'],
    ['7. siječnja 2026.', '2026-01-07'],
    ['7 tháng 1, 2026', '2026-01-07'],
    ['2026. gada 7. janvāris', '2026-01-07'],
    ['7 de gener del 2026', '2026-01-07'],
    ['7 בינואר 2026', '2026-01-07'],
    ['7 يناير 2026', '2026-01-07'],
    ['7 ม.ค. 2569', '2026-01-07'],
    ['7 जनवरी 2026', '2026-01-07'],
  ])('reads %s as %s', (cell, day) => {
    expect(parseDay(cell)).toBe(day);
  });

  it.each([
    '',
    '31.02.2026',
    '2026-13-01',
    'Q3 2026',
    '2026',
    '12',
    '3/12/2026',
    'soon',
    '7-Foo-2026',
    '00000000',
    '01.02.0101',
    // 2026 in Korean, 2007 elsewhere; 2026 in Thailand, 2069 elsewhere.
    '26. 1. 7.',
    '07.01.69',
    // Words before a day that are no day of the week.
    'bis 31.12.2026',
    'vor 7. Januar 2026',
    'until March 5, 2026',
  ])('finds no day in “%s”, or more than one', (cell) => {
    expect(parseDay(cell)).toBeNull();
  });

  it('reads days with strokes in the order that their column shows', () => {
    expect(decideDayOrder(['03/12/2025', '12/31/2025'])).toBe('month-first');
    expect(decideDayOrder(['03/12/2025', '31/12/2025'])).toBe('day-first');
    expect(decideDayOrder(['03/12/2025', '04/12/2025'])).toBeNull();
    expect(decideDayOrder(['31/12/2025', '12/31/2025'])).toBeNull();
    expect(parseDay('03/12/2025', 'month-first')).toBe('2025-03-12');
    expect(parseDay('03/12/2025', 'day-first')).toBe('2025-12-03');
    expect(parseDay('05/05/2025')).toBe('2025-05-05');
  });

  it('reads every day that it is given back in each style', () => {
    const noInvalidDate = true;
    const days = fc.date({ min: new Date('1960-01-01'), max: new Date('2099-12-31'), noInvalidDate });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = day.split('-');
        expect(parseDay(`${dayOfMonth}.${month}.${year}`)).toBe(day);
        expect(parseDay(`${year}年${Number(month)}月${Number(dayOfMonth)}日`)).toBe(day);
        expect(parseDay(`${month}/${dayOfMonth}/${year}`, 'month-first')).toBe(day);
        expect(parseDay(`${dayOfMonth}/${month}/${year}`, 'day-first')).toBe(day);
      }),
    );
  });
});

describe(isPeriod, () => {
  it.each([
    'Q3 2026',
    '2026-Q3',
    '2026 H1',
    '3. Quartal 2026',
    '2026-09',
    '09/2026',
    '2026年9月',
    '2026年第三季度',
    'Sept. 2026',
    'März 2026',
    'KW 12/2026',
    '2026',
  ])('sees no day in %s', (cell) => {
    expect(isPeriod(cell)).toBe(true);
  });

  it.each(['2026-09-01', '24.11.2026', '20261124', '45992', '2026-13', 'soon 2026', 'Q5 2026', ''])(
    'leaves %s alone',
    (cell) => {
      expect(isPeriod(cell)).toBe(false);
    },
  );

  it('costs no row where a day only dates the evidence', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number\na\n',
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence_date\na,Nd,30,30,Q3 2026\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.composition).toMatchObject([{ substance: 'Nd', evidenceDate: null }]);
    expect(findProblem(outcome, 'period-for-day')).toMatchObject({ severity: 'note', row: 2, found: 'Q3 2026' });
  });
});

describe('days with strokes and a year of two digits', () => {
  it('stand in the order that their column shows, and in none where the year may come first', () => {
    expect(decideDayOrder(['01/01/25', '31/12/24'])).toBe('day-first');
    expect(parseDay('31/12/24', 'day-first')).toBe('2024-12-31');
    // 26 March 2031 or 31 March 2026.
    expect(decideDayOrder(['26/03/31', '24/12/12'])).toBeNull();
    expect(parseDay('26/03/31', null)).toBeNull();
  });
});
