import { describe, expect, it } from 'vitest';
import { findPlanColumns, readPeriod } from '../../../src/intake/dictionary/periods.ts';

describe(readPeriod, () => {
  it.each([
    ['Jan-27', 12, 27 * 12],
    ['jan 2027', 12, 27 * 12],
    ['2027 Feb', 12, 27 * 12 + 1],
    ["Mrz '27", 12, 27 * 12 + 2],
    ['Dezember 2026', 12, 26 * 12 + 11],
    ['2027-01', 12, 27 * 12],
    ['2027-03-01', 12, 27 * 12 + 2],
    ['202704', 12, 27 * 12 + 3],
    ['01.2027', 12, 27 * 12],
    ['03/2027', 12, 27 * 12 + 2],
    ['M07', 12, 6],
    ['1月', 12, 0],
    ['2027年12月', 12, 27 * 12 + 11],
    ['Plan Jun 2027 [Stk]', 12, 27 * 12 + 5],
    ['Q3 2027', 4, 27 * 4 + 2],
    ['2027M1', 12, 27 * 12],
    ['1. Quartal', 4, 0],
    ['2 кв. 2027', 4, 27 * 4 + 1],
    ['3e kwartaal 2027', 4, 27 * 4 + 2],
    ['1e helft 2027', 2, 27 * 2],
    ['2027 하반기', 2, 27 * 2 + 1],
    ['第2季度', 4, 1],
    ['3분기', 4, 2],
    ['12주', 52, 11],
    ['5週', 52, 4],
    ['2027年第5周', 52, 27 * 53 + 4],
    ['Неделя 5', 52, 4],
    ['T2 qté', 4, 1],
    ['2027-Q1', 4, 27 * 4],
    ['KW 05/2027', 52, 27 * 53 + 4],
    ['W12', 52, 11],
    ['Aantal 1e halfjaar 2025', 2, 25 * 2],
    ['2ème semestre 2026', 2, 26 * 2 + 1],
    ['1º semestre 2025', 2, 25 * 2],
    ['II półrocze 2025', 2, 25 * 2 + 1],
    ['2. félév 2026', 2, 26 * 2 + 1],
    ['Second half-year 2026', 2, 26 * 2 + 1],
    ['2026年上半年', 2, 26 * 2],
    ['2025下期', 2, 25 * 2 + 1],
  ])('%s', (header, perYear, order) => expect(readPeriod(header)).toEqual({ perYear, order }));

  it.each([
    '',
    'Margin',
    'T1',
    'T1 [°C]',
    'Mark',
    'Decision',
    'Price 2027',
    '2027',
    'Q5',
    'KW',
    'Maintenance',
    'Part 1',
    'Total',
    'Half',
    'II 2026',
    '期末',
  ])('%s is none', (header) => expect(readPeriod(header)).toBeNull());
});

describe(findPlanColumns, () => {
  it('puts the columns in the order of time, and needs three of a kind', () => {
    expect(findPlanColumns(['Item', 'Feb-27', 'Jan-27', 'Mar-27'])).toEqual({
      perYear: 12,
      places: [2, 1, 3],
      lasts: 1,
    });
    expect(findPlanColumns(['Item', 'Jan-27', 'Apr-27', 'Jul-27'])?.lasts).toBe(3);
    expect(findPlanColumns(['Item', 'Jan-27', 'Feb-27', 'Q1 2027'])).toBeNull();
  });

  const count = (most: number, write: (of: number) => string) => Array.from({ length: most }, (_, at) => write(at + 1));

  it('tells weeks from halves and months by the highest number among them', () => {
    expect(findPlanColumns(['Article', ...count(52, (week) => `S${week}`)])).toMatchObject({ perYear: 52 });
    expect(findPlanColumns(['Article', ...count(2, (half) => `S${half}`)])).toMatchObject({ perYear: 2 });
    const weeks = count(52, (week) => `2027${String(week).padStart(2, '0')}`);
    expect(findPlanColumns(['Item', ...weeks])?.places).toEqual(count(52, (week) => `${week}`).map(Number));
    expect(findPlanColumns(['Item', ...weeks])).toMatchObject({ perYear: 52 });
    expect(findPlanColumns(['Item', ...weeks.slice(0, 12)])).toMatchObject({ perYear: 12 });
  });

  it('takes T1 to T4 for quarters where all four stand together', () => {
    expect(findPlanColumns(['Artículo', 'T1', 'T2', 'T3', 'T4'])?.places).toEqual([1, 2, 3, 4]);
    expect(findPlanColumns(['Sensor', 'T1', 'T2'])).toBeNull();
  });

  it('reads months of two figures and a year where several columns are headed so', () => {
    expect(findPlanColumns(['Artikel', '01.27', '02.27', '03.27'])?.places).toEqual([1, 2, 3]);
    expect(findPlanColumns(['Artikel', '01.27', 'Menge'])).toBeNull();
  });
});
