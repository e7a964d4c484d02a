import type { ExportTable } from '../../../domain/tables/export-table.ts';
import { getFileStem } from '../../components/save-file.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { formatCounted } from '../../format/number.ts';
import { useAssumptions } from '../../queries/view/use-assumptions.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useVersions } from '../../queries/workspace-queries.ts';
import { describeAssumptions } from '../../words/assumption-words.ts';
import type { ExposureTab } from '../../url-state.ts';
import { Popover } from '../../components/popover.tsx';
import type { TableFile } from '../../components/table-file.ts';
import { writeViewSearch } from '../parts/saved-views.tsx';
import { useExposureSearch } from '../use-exposure-search.ts';
import s from './export.module.css';

/**
 * Hands over the shown rows as CSV or XLSX, with everything behind their figures. The file's name tells workspace, tab and law date. While rows
 * are still coming, or answer an earlier question, there is nothing whole to hand over (`isWhole` false).
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
  createTable: () => Promise<ExportTable>;
  count: number;
  noun: readonly [string, string];
}) {
  const view = useView();
  const versions = useVersions(view.workspaceId).data;
  const { rules } = useAssumptions();
  const { search } = useExposureSearch();
  const saving = useSaving();
  if (view.workspace === undefined) return null;
  if (!isWhole) {
    return (
      <button type="button" className={s['trigger']} disabled title={`All ${many} must be here first`}>
        Export {formatCounted(count, one, many)}
      </button>
    );
  }
  const { name, demo } = view.workspace;
  const save = async (kind: TableFile) => {
    const [{ saveTable }, { createExportHeader }, table] = await Promise.all([
      import('../../components/save-table.ts'),
      import('./export-header.ts'),
      createTable(),
    ]);
    const header = createExportHeader({
      workspaceName: name,
      demo,
      version: versions?.find((version) => version.hash === report.dataVersion),
      report,
      suspensionEnd: view.suspensionEnd,
      reading: view.reading,
      unconfirmed: rules === undefined ? 'not read' : describeAssumptions(rules),
      filters: writeViewSearch(search).replace(/^\?/, ''),
      shown: formatCounted(count, one, many).replaceAll('\u00a0', ' '),
    });
    await saveTable(`${getFileStem(name, demo)}-${tab}-${report.lawDate}`, kind, header, table);
  };
  return (
    <Popover
      className={s['trigger']}
      label={`Export ${formatCounted(count, one, many)}`}
      title={`Export ${formatCounted(count, one, many)}`}
    >
      <p className={s['hint']}>
        What is shown, in its order, with dates, assumptions and coverage above it. Shares are 0 to 1 (XLSX shows them
        in %), money is unrounded.
      </p>
      <p className={s['kinds']}>
        <button type="button" onClick={() => saving.run(() => save('csv'))}>
          Save as CSV
        </button>
        <button type="button" onClick={() => saving.run(() => save('xlsx'))}>
          {saving.isSaving ? 'Writing the file …' : 'Save as XLSX'}
        </button>
      </p>
      <SavingFailure saving={saving} />
    </Popover>
  );
}
