import { describe, expect, it } from 'vitest';
import { readLabelPeriod, readTablePeriod } from '../../../../src/intake/foreign/series/label-period.ts';

function read(label: string) {
  const period = readLabelPeriod(label);
  return period === null ? null : [period.stem, period.unit, period.year];
}

describe('the time in the name of a list', () => {
  it.each([
    ['Umsatz 2025', 'umsatz', 1, 2025],
    ['sales_FY24', 'sales', 1, 2024],
    ['Bestand 31.10.2026', 'bestand', 'day', 2026],
    ['stock-20261031', 'stock', 'day', 2026],
    ['Stock 10-31-2026', 'stock', 'day', 2026],
    ['Einkauf März 2026', 'einkauf', 12, 2026],
    ['PO_2026-02', 'po', 12, 2026],
    ['2026年3月销售', '销售', 12, 2026],
    ['2025年度采购', '采购', 1, 2025],
    ['Sales Q3 2026', 'sales', 4, 2026],
    ['Absatz 1. Halbjahr 2026', 'absatz', 2, 2026],
    ['Juli', '', 12, 0],
    ['BOM EM-1 v2', 'bom em 1', 'version', 1],
    ['Stückliste_Rev B', 'stückliste', 'version', 1],
    ['bom rev.12 final', 'bom final', 'version', 1],
  ])('%s', (label, stem, unit, year) => {
    expect(read(label)).toEqual([stem, unit, year]);
  });

  it.each([
    'Werk H1',
    'Lager 01',
    'M1 Motor',
    'Tabelle1',
    'Plan 2025-2026',
    'Review 2',
    'V-Motor',
    'Reverse B',
    'Revenue A',
    'Halle 3 P2',
    'Stückliste 20250',
  ])('none in %s', (label) => {
    expect(readLabelPeriod(label)).toBeNull();
  });

  it('orders days and months by the calendar', () => {
    const order = (label: string) => readLabelPeriod(label)?.order ?? Number.NaN;
    expect(order('Bestand 01.02.2026') - order('Bestand 31.01.2026')).toBe(1);
    expect(order('Jan 2026') - order('Dezember 2025')).toBe(1);
  });

  it('is that of a sheet within the year of its file', () => {
    expect(readTablePeriod({ file: 'Sales 2025.xlsx', sheet: 'Mar' })).toEqual({
      stem: 'sales|',
      unit: 12,
      order: 2025 * 12 + 2,
      year: 2025,
    });
    expect(readTablePeriod({ file: 'Sales 2025.xlsx', sheet: 'Pumps' })?.stem).toBe('sales|Pumps');
    expect(readTablePeriod({ file: 'Sales.xlsx', sheet: 'Pumps' })).toBeNull();
  });
});
