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
    // What systems write where nobody entered a day.
    '1900-01-01',
    '01.01.1900',
    '1/1/1900 12:00:00 AM',
    '1904-01-01',
    '0001-01-01',
    '1753-01-01',
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

describe('a day that systems write for none', () => {
  const EMPTY = ['1900-01-01', '01.01.1900', '0001-01-01', '1753-01-01', '30.12.1899', '00.00.0000'];
  const read = async (last: string) =>
    await importText(
      {
        'prices.csv': `Part number;Supplier;Country;Price;Currency;Valid from;Valid to\nM-1;Ningbo;CN;1;EUR;2025-01-01;${last}\nM-1;Stahl;DE;1;EUR;2025-01-01;2027-12-31\n`,
      },
      { today: '2026-12-01' },
    );

  it.each(EMPTY)('ends no source: %s', async (last) => {
    const { dataset, unread } = await read(last);
    expect(dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['Ningbo@CN', 'Stahl@DE']);
    expect(unread).toEqual([]);
  });

  it.each(['1900-01-02', '1970-01-01', '2026-01-01'])('is no other day of long ago: %s', async (last) => {
    const { dataset } = await read(last);
    expect(dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['Stahl@DE']);
  });

  it('leaves a day of a canonical table open', async () => {
    const { dataset } = await importText({
      'parts.csv': 'part_number,kind\nM-1,component\n',
      'composition.csv': `part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\nM-1,Dy,0,1,declared,1900-01-01\nM-1,Tb,0,1,declared,n/a\nM-1,Nd,0,1,declared,2026-01-01\n`,
    });
    expect(dataset?.composition.map(({ evidenceDate }) => evidenceDate)).toEqual([null, null, '2026-01-01']);
  });
});
