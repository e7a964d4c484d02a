import type { Money } from '../../../domain/units.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import type { FillAmounts } from '../../words/fill-words.ts';
import { getFillAmounts } from '../../words/fill-words.ts';

/** Most versions side by side. */
export const MOST_VERSIONS = 8;

/** One version's whole in money a year; its fills add up to `revenue`. */
export type VersionPoint = FillAmounts & { number: number; revenue: Money };

export type VersionSeries = {
  currency: string;
  /** By number, the newest last, eight at most. */
  points: VersionPoint[];
  /** Products without a price or a demand, in no amount of their version, by its number; none if all have both. */
  withoutMoney: ReadonlyMap<number, readonly string[]>;
  /** Numbers of the versions in another currency than the newest, and therefore not beside it. */
  inOtherCurrency: number[];
};

/** The totals of the newest versions as one series; null if there is none. */
export function buildVersionSeries(
  reports: readonly { number: number; report: Pick<ExposureReport, 'currency' | 'totals' | 'withoutMoney'> }[],
): VersionSeries | null {
  const newest = reports.toSorted((a, b) => a.number - b.number).slice(-MOST_VERSIONS);
  const currency = newest.at(-1)?.report.currency;
  if (currency === undefined) return null;
  const same = newest.filter(({ report }) => report.currency === currency);
  return {
    currency,
    points: same.map(({ number, report: { totals } }) => ({
      number,
      revenue: totals.revenue,
      ...getFillAmounts(totals),
    })),
    withoutMoney: new Map(
      same.flatMap(({ number, report: { withoutMoney } }) =>
        withoutMoney.length === 0 ? [] : [[number, withoutMoney] as const],
      ),
    ),
    inOtherCurrency: newest.filter((one) => !same.includes(one)).map(({ number }) => number),
  };
}
