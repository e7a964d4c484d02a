import { useState } from 'react';
import { getFileStem, saveBlob } from '../../views/save-file.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { formatCounted } from '../../format/number.ts';
import { useAssumptions } from '../../queries/use-assumptions.ts';
import { useView } from '../../queries/use-view.ts';
import { useVersions } from '../../queries/workspace-queries.ts';
import { describeAssumptions } from '../../shell/assumptions-popover.tsx';
import type { ExposureTab } from '../../url-state.ts';
import { Popover } from '../../views/popover.tsx';
import { writeViewSearch } from '../parts/saved-views.tsx';
import { useExposureSearch } from '../use-exposure-search.ts';
import s from './export.module.css';
import { createExportHeader } from './export-header.ts';
import type { ExportTable } from './export-table.ts';
import { createExportWorkbook, writeExportCsv } from './write-export.ts';

/**
 * Hands over what is shown as CSV or XLSX, with all that its figures rest on. The file's name tells workspace, tab and law date. While
 * rows are still coming, or answer what was asked before, there is nothing whole to hand over (`isWhole` false).
 */
export function ExportButton({
  tab,
  report,
  isWhole,
  createTable,
  count,
  noun: [one, many],
}: {
  tab: ExposureTab;
  report: ExposureReport;
  isWhole: boolean;
  createTable: () => ExportTable;
  count: number;
  noun: readonly [string, string];
}) {
  const view = useView();
  const versions = useVersions(view.workspaceId).data;
  const { rules } = useAssumptions();
  const { search } = useExposureSearch();
  const [failure, setFailure] = useState<string | null>(null);
  if (view.workspace === undefined) return null;
  if (!isWhole) {
    return (
      <button type="button" className={s['trigger']} disabled title={`All ${many} must be here first`}>
        Export {formatCounted(count, one, many)}
      </button>
    );
  }
  const { name, demo } = view.workspace;
  const save = async (kind: 'csv' | 'xlsx') => {
    setFailure(null);
    try {
      const header = createExportHeader({
        workspaceName: name,
        demo,
        version: versions?.find((version) => version.hash === report.dataVersion),
        report,
        suspensionEnd: view.suspensionEnd,
        unconfirmed: rules === undefined ? 'not read' : describeAssumptions(rules),
        filters: writeViewSearch(search).replace(/^\?/, ''),
        shown: formatCounted(count, one, many).replaceAll('\u00a0', ' '),
      });
      const table = createTable();
      const blob =
        kind === 'csv'
          ? new Blob([writeExportCsv(header, table)], { type: 'text/csv;charset=utf-8' })
          : await createExportWorkbook(header, table);
      saveBlob(`${getFileStem(name, demo)}-${tab}-${report.lawDate}.${kind}`, blob);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Popover
      className={s['trigger']}
      label={`Export ${formatCounted(count, one, many)}`}
      title={`Export ${formatCounted(count, one, many)}`}
    >
      <p className={s['hint']}>
        What is shown, in its order, with dates, assumptions and coverage above it. Shares are 0 to 1, money is
        unrounded.
      </p>
      <p className={s['kinds']}>
        <button type="button" onClick={() => void save('csv')}>
          Save as CSV
        </button>
        <button type="button" onClick={() => void save('xlsx')}>
          Save as XLSX
        </button>
      </p>
      {failure === null ? null : <p role="alert">The file was not made: {failure}</p>}
    </Popover>
  );
}
