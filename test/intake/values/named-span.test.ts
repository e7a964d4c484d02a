import { describe, expect, it } from 'vitest';
import { findNamedSpan } from '../../../src/intake/values/named-span.ts';

function read(text: string): string | null {
  const span = findNamedSpan(text);
  return span === null
    ? null
    : [span.first, span.last].map((day) => new Date(day).toISOString().slice(0, 10)).join(' ');
}

describe('the span that a name, a title or a header speaks of', () => {
  it.each([
    ['Sales 11-2025 to 10-2026', '2025-11-01 2026-10-31'],
    ['VBRP_Fakturen_11-2025_bis_10-2026', '2025-11-01 2026-10-31'],
    ['Umsatz 01-06.2026', '2026-01-01 2026-06-30'],
    ['Umsatz 1-9 2026', '2026-01-01 2026-09-30'],
    ['Sales Jan-Sep 2026 EUR', '2026-01-01 2026-09-30'],
    ['sales_202511-202610', '2025-11-01 2026-10-31'],
    ['sales_20250101_20251231', '2025-01-01 2025-12-31'],
    ['Umsatzauswertung 01.01.2026 - 30.06.2026', '2026-01-01 2026-06-30'],
    ['Zeitraum: 01.01.-30.06.2026', '2026-01-01 2026-06-30'],
    ['Period: 01/01/2026 to 09/30/2026', '2026-01-01 2026-09-30'],
    ['du 01/01/2026 au 30/09/2026', '2026-01-01 2026-09-30'],
    ['Q1-Q3 2026', '2026-01-01 2026-09-30'],
    ['Apr - Mar 2026', '2025-04-01 2026-03-31'],
    ['Period 001.2026 - 009.2026', '2026-01-01 2026-09-30'],
    ['KW 1-26 2026', '2026-01-01 2026-07-01'],
    ['obrat I-VI 2026', '2026-01-01 2026-06-30'],
    ['Styczeń - Wrzesień 2026', '2026-01-01 2026-09-30'],
    ['2026年1-6月', '2026-01-01 2026-06-30'],
    ['销售明细表 期间:2026年1月至2026年6月', '2026-01-01 2026-06-30'],
    ['売上2025年4月～2026年3月', '2025-04-01 2026-03-31'],
    ['民國115年1-9月數量', '2026-01-01 2026-09-30'],
    ['1-6월 2026', '2026-01-01 2026-06-30'],
    ['9M 2026', '2026-01-01 2026-09-30'],
    ['Qty sold 2026 (11 months)', '2026-01-01 2026-11-30'],
    ['Menge 9 Monate 2026', '2026-01-01 2026-09-30'],
    ['First 6 months of 2026', '2026-01-01 2026-06-30'],
    ['Sales by item, 9 months ended 30 September 2026', '2026-01-01 2026-09-30'],
    ['Jan 1 - Jun 30, 2026', '2026-01-01 2026-06-30'],
  ])('%s', (text, span) => {
    expect(read(text)).toBe(span);
  });

  it.each([
    'Linie 1-4 2026',
    'Division 3 - 4',
    'As of 10/31/2026',
    '10/05/2026 14:30',
    'Bill of SM-100 rev 2',
    'M100-2026',
    'AB 01-2026',
    'FY2025/26',
    'Plan 2025-2026',
    'Printed 01.11.2026 - Page 1',
    'I-V Curve 2026',
    'Umsatz 2026',
    'Qty 2026 (last 6 months)',
    'Warranty 24 months 2026',
    'Qty 2026 (12 months)',
    'May-June',
  ])('none in %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('is found without the words before it', () => {
    expect(findNamedSpan('Umsatz Jan-Sep 2026 EUR')?.says).toBe('Jan-Sep 2026');
    expect(findNamedSpan('2025年4月～2026年3月')?.says).toBe('2025年4月~2026年3月');
  });

  it('is found at either end of a long text, and costs no more in the middle', () => {
    const words = 'per 10 '.repeat(20_000);
    expect(findNamedSpan(`Jan-Sep 2026 ${words}`)?.says).toBe('Jan-Sep 2026');
    expect(findNamedSpan(`${words}01.01.2026 bis 30.06.2026`)?.says).toBe('01.01.2026 bis 30.06.2026');
    // Ends that a cut brings side by side are none of one span.
    expect(findNamedSpan(`${words}Jan 2026`)).toBeNull();
  });
});
