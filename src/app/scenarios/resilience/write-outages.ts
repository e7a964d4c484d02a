import { sayNote } from '../../../domain/notes/say-note.ts';
import type { Days, OutageRow, ResilienceReport } from '../../../engine/resilience/report.ts';
import { createExportTable } from '../../../domain/tables/export-table.ts';
import type { ColumnDefinition } from '../../../domain/tables/export-table.ts';
import { writeTableCsv } from '../../../domain/tables/write-csv.ts';
import type { OutageLevel } from '../scenarios-search.ts';
import { LEVEL_TITLES } from '../../words/outage-words.ts';
import type { OutageLabel } from './name-outage.ts';
import type { IsSilent } from '../../../documents/words/silent-stock.ts';

/** The file's word on the origin of its rows. */
export type OutageOrigin = {
  readonly workspaceName: string;
  readonly demo: boolean;
  /** Number and date of the data version; null if it is not known. */
  readonly version: { readonly number: number; readonly date: string } | null;
  /** The day of the file, YYYY-MM-DD. */
  readonly madeOn: string;
};

/** The rows as shown, unrounded, under their basis. Figures beyond the horizon have words beside them; any other empty figure is not known. */
export function writeOutages(
  report: ResilienceReport,
  level: OutageLevel,
  rows: readonly OutageRow[],
  { nameOf, isSilent }: { nameOf: (level: OutageLevel, id: string) => OutageLabel; isSilent: IsSilent },
  { workspaceName, demo, version, madeOn }: OutageOrigin,
): string {
  const header: (readonly [string, string])[] = [
    ['Workspace', workspaceName],
    ['Data are', demo ? 'DEMO, FICTIONAL' : "the company's own"],
    ['Made on', madeOn],
    ['Data version', `${version === null ? '' : `v${version.number} of ${version.date}, `}${report.dataVersion}`],
    ['Catalogue', report.catalogueVersion],
    ['Engine', report.engineVersion],
    ['Unseen tiers', report.inference ? 'filled from public market shares, inferred' : 'left unknown'],
    ['Loss by', `${report.basis} in ${report.currency}`],
    ['Horizon', `${report.horizonDays} days`],
    ['Down', LEVEL_TITLES[level]],
    ...report.notes.map((note) => ['Note', sayNote(note)] as const),
  ];
  const columns: ColumnDefinition<OutageRow>[] = [
    ['id', 'text', ({ id }) => id],
    ['name', 'text', ({ id }) => nameOf(level, id).name],
    ['place', 'text', ({ id }) => nameOf(level, id).place],
    ['time_to_survive_days', 'number', ({ timeToSurvive }) => readDays(timeToSurvive), 'beyond the horizon'],
    ['time_to_recover_days', 'number', ({ timeToRecover }) => timeToRecover],
    ['gap_days', 'number', ({ gap }) => readDays(gap), 'none'],
    ['exposed', 'text', ({ exposed }) => (exposed === null ? null : exposed ? 'yes' : 'no')],
    [`performance_impact_${report.currency.toLowerCase()}`, 'money', ({ performanceImpact }) => performanceImpact],
    ['risk_exposure_index', 'share', ({ riskExposureIndex }) => riskExposureIndex],
    [
      'not_known_because',
      'text',
      ({ isLeast, reason }) => (isLeast === true ? `Survives at most, loses at least. ${reason ?? ''}` : reason),
    ],
    ['stock', 'text', (row) => (isSilent(level, row) ? 'none on file, counted as none' : null)],
    ['demo', 'text', () => (demo ? 'fictional' : '')],
  ];
  return writeTableCsv(header, createExportTable(LEVEL_TITLES[level], columns, rows));
}

function readDays(days: Days): number | null {
  return days === 'inf' ? Infinity : days === '-inf' ? -Infinity : days;
}
