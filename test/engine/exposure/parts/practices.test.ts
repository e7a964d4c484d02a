import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../../src/catalogue/load-catalogue.ts';
import { findPractices } from '../../../../src/engine/exposure/parts/practices.ts';

const catalogue = loadCatalogue();
const find = (
  destination: string,
  lawDate: string,
  { measureId = 'mofcom-2025-18', match = 'met' as const, country = 'CN', elements = [] as string[] } = {},
): string[] => {
  const finding = { measureId, match, exporter: country, destination } as never;
  return findPractices(catalogue, [finding], [{ country, destination }], new Set(elements), lawDate);
};

describe(findPractices, () => {
  it('names what happens beside the law to goods of a measure on their way to a place, while it lasts', () => {
    expect(find('US', '2026-09-01')).toContain('licensed-not-shipped');
    expect(find('US', '2026-07-31')).not.toContain('licensed-not-shipped');
    expect(find('DE', '2026-09-01')).not.toContain('licensed-not-shipped');
    expect(find('JP', '2026-09-01')).toContain('next-to-nothing-japan');
    expect(find('DE', '2025-06-15')).not.toContain('customs-challenge');
    expect(find('DE', '2025-06-16')).toContain('customs-challenge');
  });

  it('asks whether an exporter of tungsten, antimony or silver is on the list, whatever rule reaches the goods', () => {
    const of = { measureId: 'mofcom-2024-33', elements: ['Sb'] };
    expect(find('DE', '2026-05-01', of)).toContain('state-trading-tungsten-antimony');
    expect(find('DE', '2028-01-01', of)).not.toContain('state-trading-tungsten-antimony');
    expect(find('DE', '2026-05-01')).not.toContain('state-trading-tungsten-antimony');
  });

  it('says nothing of goods that do not come from China', () => {
    expect(find('US', '2026-09-01', { country: 'JP', elements: ['W'] })).toEqual([]);
  });
});
