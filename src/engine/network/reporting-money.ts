import type { Dataset } from '../../domain/dataset.ts';

/** Returns the way from an amount to the reporting currency by the rates on file; it gives NaN if the amount or its rate is missing. */
export function createReportingMoney({
  rates,
  settings,
}: Pick<Dataset, 'rates' | 'settings'>): (amount: number | null, currency: string | null) => number {
  const perReporting = new Map(rates.map((rate) => [rate.currency, rate.perReporting]));
  perReporting.set(settings.reportingCurrency, 1);
  return (amount, currency) => {
    if (amount === null) return Number.NaN;
    const rate = perReporting.get(currency ?? settings.reportingCurrency);
    return rate === undefined ? Number.NaN : amount / rate;
  };
}
