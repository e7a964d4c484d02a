import { describe, expect, it } from 'vitest';
import { buildVersionSeries } from '../../../../src/app/data/versions/build-version-series.ts';
import { exposureReport } from '../../fixtures/exposure-report.ts';

const at = (number: number, currency = 'EUR') => ({ number, report: { ...exposureReport, currency } });

describe(buildVersionSeries, () => {
  it('stands the newest version last, with the five fills and what they add up to', () => {
    const series = buildVersionSeries([at(2), at(1)]);
    expect(series?.points.map(({ number }) => number)).toEqual([1, 2]);
    const { totals } = exposureReport;
    expect(series?.points[1]).toEqual({
      number: 2,
      revenue: totals.revenue,
      surely: totals.surely,
      possibly: totals.possibly,
      ifPausedBack: totals.ifPausedBack,
      cannotBeJudged: totals.cannotBeJudged,
      notExposed: totals.notExposed,
    });
  });

  it('names the products that are in no amount of a version', () => {
    const lacking = { number: 2, report: { ...exposureReport, withoutMoney: ['P-9'] } };
    expect([...(buildVersionSeries([at(1), lacking])?.withoutMoney ?? [])]).toEqual([[2, ['P-9']]]);
  });

  it('keeps the newest eight', () => {
    const numbers = [9, 10, 1, 2, 3, 4, 5, 6, 7, 8];
    const series = buildVersionSeries(numbers.map((number) => at(number)));
    expect(series?.points.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('puts no two currencies beside each other: the newest version has its way', () => {
    const series = buildVersionSeries([at(1, 'USD'), at(2), at(3)]);
    expect(series).toMatchObject({ currency: 'EUR', inOtherCurrency: [1] });
    expect(series?.points.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('is nothing where there is no version', () => {
    expect(buildVersionSeries([])).toBeNull();
  });
});
