import { describe, expect, it } from 'vitest';
import { explainFigure } from '../../../src/app/overview/explain-figure.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';

const names: Record<string, string> = { CN: 'China', DE: 'Germany' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const explain = (open: string) => explainFigure(exposureReport, open, (code) => names[code] ?? code);
const getRows = (open: string) => explain(open)?.rows.map((row) => [row.label, plain(row.value)]);

describe(explainFigure, () => {
  it('opens a fill into its products, with their sum', () => {
    expect(getRows('surely')).toStrictEqual([
      ['Crest SUV', '€ 250 m'],
      ['Pico hatch', '€ 96 m'],
      ['Haul van', '€ 66 m'],
      ['All products', '€ 412 m'],
    ]);
    expect(explain('surely')?.behind[0]?.search).toStrictEqual({ facet: 'surely' });
  });

  it('calls goods without a description by their number', () => {
    const [product, ...others] = exposureReport.products;
    const report = { ...exposureReport, products: [{ ...product!, description: '' }, ...others] };
    expect(explainFigure(report, 'surely', String)?.rows[0]?.label).toBe(product!.partNumber);
  });

  it('opens a path into revenue and the share of every step', () => {
    expect(getRows('path-1')).toStrictEqual([
      ['Revenue of Crest SUV', '€ 980 m'],
      ['× share made at Brunnfeld, Germany', '1.00'],
      ['× E-motor 160 kW', '1.00'],
      ['× Rotor magnet N42SH', '0.12'],
      ['Revenue that rests on this path', '€ 118 m'],
    ]);
    expect(explain('path-1')?.control?.search).toStrictEqual({ item: '18-ndfeb-dy' });
  });

  it('opens a product into fills that add up to its revenue', () => {
    expect(getRows('product-V-PICO')?.at(-1)).toStrictEqual(['Yearly revenue', '€ 640 m']);
  });

  it('opens a stage and a country into amounts', () => {
    expect(getRows('country-CN')?.map(([, value]) => value)).toStrictEqual([
      '€ 192 m',
      '€ 25 m',
      '€ 34 m',
      '€ 19 m',
      '€ 40 m',
      '€ 310 m',
    ]);
    expect(explain('country-CN')?.title).toBe('China');
    expect(explain('stage-magnet')?.title).toBe('Magnet');
  });

  it.each(['coverage', 'know-how', 'linear', 'paths'])('opens %s', (open) => {
    expect(explain(open)?.rows.length).toBeGreaterThan(0);
  });

  it.each(['path-9', 'product-NONE', 'country-XX', 'stage-', '', 'constructor'])('has nothing for %s', (open) => {
    expect(explain(open)).toBeNull();
  });
});
