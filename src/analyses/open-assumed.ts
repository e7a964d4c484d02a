import type { Dataset, Settings } from '../domain/dataset.ts';
import { createProblemLog } from '../intake/base/problem.ts';
import { settleSettings } from '../intake/settling/settle-settings.ts';

/** What is stated of a company's place and money; absent: nobody did. */
export type CompanyPlace = { readonly [Field in 'homeCountry' | 'reportingCurrency']?: Settings[Field] | undefined };

/**
 * The settings without what the import assumed of the company from data in use: the currency where these hold neither a rate nor a price of what is sold, as a
 * bill that came first, and the country where no supplier is the company itself. Later files decide them; what a person chose otherwise stays.
 */
export function openAssumed<S extends CompanyPlace>(
  settings: S,
  before: Dataset,
): Omit<S, keyof CompanyPlace> & CompanyPlace {
  const { homeCountry, reportingCurrency } = before.settings;
  const isSold = before.parts.some(
    ({ annualDemand, unitPrice, currency }) => annualDemand !== null && unitPrice !== null && currency !== null,
  );
  const blank = { name: '', demo: false, dataDate: null };
  const isCurrencyOpen =
    !isSold &&
    before.rates.length === 0 &&
    settings.reportingCurrency === reportingCurrency &&
    settleSettings(blank, before, createProblemLog()).reportingCurrency === reportingCurrency;
  const log = createProblemLog();
  const assumed = settleSettings(isCurrencyOpen ? blank : { ...blank, reportingCurrency }, before, log);
  const isHomeOpen =
    settings.homeCountry === homeCountry &&
    assumed.homeCountry === homeCountry &&
    log.problems.some(({ code }) => code === 'home-country-assumed');
  return {
    ...settings,
    ...(isCurrencyOpen ? { reportingCurrency: undefined } : {}),
    ...(isHomeOpen ? { homeCountry: undefined } : {}),
  };
}
