import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatCount, formatCounted } from '../../format/number.ts';
import { useDataset } from '../../queries/analyses/use-analyses.ts';
import { useServices } from '../../queries/services.tsx';
import { queryKeys } from '../../queries/query-keys.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useDocuments, useVersions } from '../../queries/workspace-queries.ts';
import { listUnreadable } from '../../scenarios/scenario-documents.ts';
import { createBrowserTasks } from '../../../analyses/threads/tasks-in-browser.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { AnalysisExport } from './analysis-export.tsx';
import { buildExport } from './build-export.ts';
import s from '../data.module.css';
import { RememberedSection } from './remembered-section.tsx';
import { TakenBackSection } from './taken-back-section.tsx';
import { FirstUse } from '../problems/problems-tab.tsx';
import { getFileStem, saveFile } from '../../components/save-file.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';

const runTask = createBrowserTasks();

/** Everything out again: the workspace as one file, the tables of the version shown as CSV. */
export function ExportTab() {
  const view = useView();
  if (view.dataVersion === null) return <FirstUse />;
  return (
    <div className={s['stack']}>
      <WorkspaceExport />
      <AnalysisExport />
      <RememberedSection />
      <TakenBackSection />
      <TableExport />
    </div>
  );
}

function WorkspaceExport() {
  const { workspace, workspaceId } = useView();
  const unreadable = listUnreadable(useDocuments(workspaceId).data ?? []);
  const { client } = useServices();
  const queries = useQueryClient();
  const versions = useVersions(workspace?.id ?? '').data;
  const saving = useSaving();
  if (workspace === undefined) return null;
  const save = async (): Promise<void> => {
    const file = await buildExport(client, queries, workspace);
    saveFile(`${getFileStem(file.name, file.demo)}.lodestone.json`, JSON.stringify(file), 'application/json');
  };
  return (
    <Section
      title="The whole workspace"
      caption="All versions with where every record came from, the assumptions, triage, saved views, scenarios and what the next import knows, in one file with a published schema. It opens here again on the import page, and the command line reads it."
      rule={false}
    >
      <p className={s['acceptRow']}>
        <button type="button" className={s['primary']} onClick={() => saving.run(save)}>
          {saving.isSaving
            ? 'Putting it together …'
            : `Save ${workspace.name}${versions === undefined ? '' : ` with ${formatCounted(versions.length, 'version')}`}`}
        </button>
        <code>{getFileStem(workspace.name, workspace.demo)}.lodestone.json</code>
      </p>
      {unreadable.length === 0 ? null : (
        <p className={s['hint']}>
          Not in it: {formatCounted(unreadable.length, 'scenario that is', 'scenarios that are')} damaged or written by
          a newer version of this program ({unreadable.join(', ')}).
        </p>
      )}
      {workspace.demo ? <p className={s['hint']}>It is marked as fictional, in its name and inside.</p> : null}
      <SavingFailure saving={saving} />
    </Section>
  );
}

function TableExport() {
  const { dataVersion, workspace } = useView();
  const dataset = useDataset().data;
  const tables = useQuery({
    queryKey: queryKeys.tables(dataVersion),
    queryFn: ({ signal }) => {
      if (dataset === undefined) throw new Error('The data are not at hand.');
      return runTask('tables', { dataset }, signal);
    },
    enabled: dataset !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  const saving = useSaving();
  const prefix = workspace?.demo === true ? 'demo-' : '';
  return (
    <Section
      title="The tables of the version that is shown"
      caption="CSV, UTF-8, comma, decimal point. Read again with the same settings they give the same version, to the last digit of its hash. Text that a spreadsheet would run as a formula has an apostrophe before it."
    >
      <SavingFailure saving={saving} />
      {tables.isError ? (
        <ErrorPanel what="The tables could not be written" error={tables.error} onRetry={() => void tables.refetch()} />
      ) : tables.data === undefined ? (
        <Pending label="Writing the tables" lines={[30, 30, 30, 30]} />
      ) : (
        <ul className={s['downloads']}>
          {tables.data.map((file) => (
            <li key={file.name}>
              <button
                type="button"
                className={s['button']}
                onClick={() => saving.run(() => saveFile(`${prefix}${file.name}`, file.text, 'text/csv'))}
              >
                Save <code>{`${prefix}${file.name}`}</code>
              </button>
              <span className={s['muted']}>{formatCount(Math.max(1, file.text.length / 1024))} kB</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
