import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { LicenceReport } from '../case-report.ts';
import type { AheadReport, AheadSettings } from './ahead-report.ts';
import { buyAhead } from './buy-ahead.ts';
import { fileAhead } from './file-ahead.ts';

/** Returns the first case to file and the orders before the decisions, from worked-out licence cases. */
export function analyseAhead({
  report,
  dataset,
  catalogue,
  settings,
}: {
  report: LicenceReport;
  dataset: Dataset;
  catalogue: Catalogue;
  settings: AheadSettings;
}): AheadReport {
  const { lawDate, dataVersion, catalogueVersion, currency, cases } = report;
  const filed = fileAhead({ report, catalogue, settings });
  const fileDays = new Map(filed.filings.flatMap(({ caseIds, fileOn }) => caseIds.map((id) => [id, fileOn] as const)));
  const buys = buyAhead({ cases, dataset, catalogue, today: lawDate, settings, fileDays });
  return {
    lawDate,
    dataVersion,
    catalogueVersion,
    currency,
    settings,
    ...filed,
    buys,
    outlay: buys.reduce((sum, { outlay }) => sum + (outlay ?? 0), 0),
  };
}
