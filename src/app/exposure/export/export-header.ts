import type { VersionMeta } from '../../../domain/workspace/workspace.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import type { Reading } from '../../../domain/closed-lists.ts';
import { READING_WORDS } from '../../../domain/notes/reading-words.ts';
import { formatShare } from '../../format/number.ts';
import { NBSP } from '../../format/money.ts';
import type { ExportHeader } from '../../../domain/tables/export-table.ts';

/** Everything behind the figures of an export, to read the file without the page. Dates as YYYY-MM-DD. */
export function createExportHeader({
  workspaceName,
  demo,
  version,
  report,
  suspensionEnd,
  reading,
  unconfirmed,
  filters,
  shown,
}: {
  workspaceName: string;
  demo: boolean;
  version: Pick<VersionMeta, 'number' | 'dataDate' | 'accepted'> | undefined;
  report: Pick<
    ExposureReport,
    | 'lawDate'
    | 'dataVersion'
    | 'catalogueVersion'
    | 'engineVersion'
    | 'inference'
    | 'assumptions'
    | 'totals'
    | 'currency'
  >;
  suspensionEnd: 'inclusive' | 'exclusive';
  reading: Reading;
  /** Unconfirmed rules and the assumption about each, in words. */
  unconfirmed: string;
  filters: string;
  shown: string;
}): ExportHeader {
  const { coverage } = report.totals;
  const plain = (text: string) => text.replaceAll(NBSP, ' ');
  const assumed = Object.entries(report.assumptions).map(([limb, choice]) => `${limb}: ${choice}`);
  return [
    ['Workspace', workspaceName],
    ['Data are', demo ? 'DEMO, FICTIONAL' : "the company's own"],
    ['Law date', report.lawDate],
    ['Last day of a suspension', suspensionEnd === 'inclusive' ? 'belongs to it' : 'does not belong to it'],
    ['Reading of the law', READING_WORDS[reading]],
    [
      'Data version',
      `${version === undefined ? '' : `v${version.number} of ${version.dataDate ?? version.accepted.slice(0, 10)}, `}${report.dataVersion}`,
    ],
    ['Catalogue', report.catalogueVersion],
    ['Engine', report.engineVersion],
    [
      'Unseen tiers',
      report.inference ? 'filled from public market shares: all but "surely" is an estimate' : 'left unknown',
    ],
    ['Unconfirmed rules', unconfirmed],
    ['Assumed', assumed.length === 0 ? 'nothing' : assumed.toSorted().join(', ')],
    [
      'Coverage of purchase value',
      plain(
        (['seen', 'declared', 'inferred', 'unknown'] as const)
          .map((evidence) => `${evidence} ${formatShare(coverage[evidence])}`)
          .join(', '),
      ),
    ],
    ['Currency', report.currency],
    ['Filters', filters === '' ? 'none' : filters],
    ['Rows', shown],
    ['Reading', 'Revenue at risk overlaps between rows and must not be added.'],
  ];
}
