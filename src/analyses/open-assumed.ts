import type { Dataset, Settings } from '../domain/dataset.ts';
import { createProblemLog } from '../intake/base/problem.ts';
import { settleSettings } from '../intake/settling/settle-settings.ts';

/** What is stated of a company's place and money; absent: nobody did. */
export type CompanyPlace = { readonly [Field in 'homeCountry' | 'reportingCurrency']?: Settings[Field] | undefined };

/**
 * The settings without the country and the currency that the import assumed of data in use without a rate or a price of what is sold, such as a bill that came
 * first: what files say of money later decides them. What a person chose otherwise stays.
 */
export function openAssumed<S extends CompanyPlace>(
  settings: S,
  before: Dataset,
): Omit<S, keyof CompanyPlace> & CompanyPlace {
  const isSold = before.parts.some(
    ({ annualDemand, unitPrice, currency }) => annualDemand !== null && unitPrice !== null && currency !== null,
  );
  if (isSold || before.rates.length > 0) return settings;
  const assumed = settleSettings({ name: '', demo: false, dataDate: null }, before, createProblemLog());
  const { homeCountry, reportingCurrency } = before.settings;
  if (settings.reportingCurrency !== reportingCurrency || assumed.reportingCurrency !== reportingCurrency)
    return settings;
  const isAssumed = settings.homeCountry === homeCountry && assumed.homeCountry === homeCountry;
  return { ...settings, reportingCurrency: undefined, ...(isAssumed ? { homeCountry: undefined } : {}) };
}
