import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { getStandings } from '../controls/status.ts';
import { analysePartsAndProducts } from '../exposure/analyse.ts';
import type { ExposureAsked } from '../exposure/asked-exposure.ts';
import { listCaseDays } from './case-calendar.ts';
import type { LicenceReport } from './case-report.ts';
import { listCases } from './list-cases.ts';

/** Returns all licence cases of a dataset on a law date: those on file, and those asked for by findings of the day. */
export function analyseLicences({
  dataset,
  catalogue,
  question,
}: {
  dataset: Dataset;
  catalogue: Catalogue;
  question: ExposureAsked;
}): LicenceReport {
  const { parts, openProducts, withoutMoney } = analysePartsAndProducts({ dataset, catalogue, question });
  const standings = getStandings(catalogue, question.assumptions, question);
  const isLive = (limbId: string): boolean => standings.get(limbId)?.standing === 'live';
  const { lawDate, dataVersion } = question;
  const listed = listCases({ dataset, catalogue, parts, lawDate, isLive, withoutMoney: new Set(withoutMoney) });
  return {
    lawDate,
    stockDate: dataset.settings.dataDate ?? lawDate,
    dataVersion,
    catalogueVersion: catalogue.version,
    currency: dataset.settings.reportingCurrency,
    ...listed,
    openParts: listed.openParts + openProducts,
    days: listCaseDays({ cases: listed.cases, lawDate }),
  };
}
