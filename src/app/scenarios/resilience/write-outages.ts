import type { OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { writeCsv } from '../../../domain/write-csv.ts';
import type { OutageLevel } from '../scenarios-search.ts';
import { LEVEL_TITLES } from './levels.ts';
import type { OutageLabel } from './name-outage.ts';

/** A byte order mark: without it Excel takes UTF-8 for the old code page. */
const BOM = '\uFEFF';

/** What the file says about where its rows come from. */
export type OutageOrigin = {
  readonly workspaceName: string;
  readonly demo: boolean;
  /** Number and date of the data version; null where it is not known. */
  readonly version: { readonly number: number; readonly date: string } | null;
  /** The day on which the file is made, YYYY-MM-DD. */
  readonly madeOn: string;
};

/** The rows as they are shown, unrounded, under what they rest on; `inf` is beyond the horizon, an empty figure is not known. */
export function writeOutages(
  report: ResilienceReport,
  level: OutageLevel,
  rows: readonly OutageRow[],
  nameOf: (level: OutageLevel, id: string) => OutageLabel,
  { workspaceName, demo, version, madeOn }: OutageOrigin,
): string {
  const header = [
    ['Workspace', workspaceName],
    ['Data are', demo ? 'DEMO, FICTIONAL' : "the company's own"],
    ['Made on', madeOn],
    ['Data version', `${version === null ? '' : `v${version.number} of ${version.date}, `}${report.dataVersion}`],
    ['Catalogue', report.catalogueVersion],
    ['Engine', report.engineVersion],
    ['Unseen tiers', report.inference ? 'filled from public market shares, inferred' : 'left unknown'],
    ['Loss by', `${report.basis} in ${report.currency}`],
    ['Horizon', `${report.horizonDays} days; "inf" lies beyond it`],
    ['Down', LEVEL_TITLES[level]],
    ...report.notes.map((note) => ['Note', note]),
  ];
  const columns = [
    'id',
    'name',
    'place',
    'time_to_survive_days',
    'time_to_recover_days',
    'gap_days',
    'exposed',
    `performance_impact_${report.currency.toLowerCase()}`,
    'risk_exposure_index',
    'not_known_because',
    'demo',
  ];
  const body = rows.map((row) => {
    const { name, place } = nameOf(level, row.id);
    return [
      row.id,
      name,
      place,
      row.timeToSurvive,
      row.timeToRecover,
      // A spreadsheet would run a text that begins with a minus.
      row.gap === '-inf' ? 'none' : row.gap,
      row.exposed === null ? null : row.exposed ? 'yes' : 'no',
      row.performanceImpact,
      row.riskExposureIndex,
      row.reason,
      demo ? 'fictional' : '',
    ];
  });
  const [first, ...rest] = header;
  return BOM + writeCsv(first ?? [], [...rest, [], columns, ...body]);
}
