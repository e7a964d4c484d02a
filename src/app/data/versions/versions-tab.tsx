import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { VersionMeta } from '../../../domain/workspace/workspace.ts';
import { formatDate, formatInstant } from '../../format/date.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { useAudit } from '../../queries/use-audit.ts';
import { useLacking, useMembership } from '../../queries/session/use-me.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import { useVersions } from '../../queries/workspace-queries.ts';
import { joinClasses } from '../../components/class-names.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { Section } from '../../components/section.tsx';
import { AuditList } from './audit-list.tsx';
import s from '../data.module.css';
import { LeftOutTable } from '../problems/left-out-table.tsx';
import { UnreadTable } from '../mapping/unread-table.tsx';
import { FirstUse } from '../problems/problems-tab.tsx';
import { VersionChanges } from './version-changes.tsx';
import { VersionChartSection } from './version-chart-section.tsx';

/** Every accepted import of the workspace, and its events. */
export function VersionsTab() {
  const view = useView();
  const versions = useVersions(view.workspaceId);
  const audit = useAudit(view.workspaceId);
  const membership = useMembership();
  const isAdmin = membership === undefined || membership.role === 'admin';
  return (
    <div className={s['stack']}>
      <Section
        title="Versions"
        caption="An accepted import makes a version that never changes; its name is a hash of its content. Open one to see the whole product on it, or put it in use again."
        rule={false}
      >
        {versions.isError ? (
          <ErrorPanel
            what="The versions could not be read"
            error={versions.error}
            onRetry={() => void versions.refetch()}
          />
        ) : versions.data === undefined ? (
          <Pending label="Loading the versions" lines={[90, 85, 90]} />
        ) : versions.data.length === 0 ? (
          <FirstUse />
        ) : (
          <VersionTable versions={versions.data} />
        )}
      </Section>
      {versions.data === undefined ? null : <VersionChartSection versions={versions.data} />}
      <Section
        title="What was done here"
        caption="Every write of this workspace, newest first."
        aside={
          isAdmin ? (
            <Link to="/audit" search={{ where: view.workspaceId }}>
              Filter or export
            </Link>
          ) : undefined
        }
      >
        {!isAdmin ? (
          <p className={s['hint']}>Who did what is for admins to read.</p>
        ) : audit.isError ? (
          <ErrorPanel what="The events could not be read" error={audit.error} onRetry={() => void audit.refetch()} />
        ) : audit.data === undefined ? (
          <Pending label="Loading the events" lines={[60, 70, 50]} />
        ) : (
          <AuditList
            events={audit.data}
            versions={versions.data ?? []}
            readEarlier={audit.hasNextPage ? () => void audit.fetchNextPage() : null}
          />
        )}
      </Section>
    </div>
  );
}

/** Versions shown at once; a table of two thousand takes a browser seconds. */
const VERSIONS_AT_ONCE = 200;
/** Counted tables of a version, in the order of its columns. */
const COUNTED = { parts: 'Parts', bom: 'BOM lines', sites: 'Sites', sourcing: 'Sources' } as const;
type CountedTable = keyof typeof COUNTED;
const COUNTED_TABLES: readonly CountedTable[] = ['parts', 'bom', 'sites', 'sourcing'];
/** Left out where the page is narrow. */
const isWideOnly = (table: CountedTable): boolean => table === 'bom' || table === 'sites';

function VersionTable({ versions }: { versions: readonly VersionMeta[] }) {
  const { workspace, dataVersion } = useView();
  const { moveHead } = useWrites();
  const lacking = useLacking('planner');
  const { changes } = useSearch({ from: '/data' });
  const [failure, setFailure] = useState<unknown>(null);
  const [limit, setLimit] = useState(VERSIONS_AT_ONCE);
  const head = workspace?.head ?? null;
  const putInUse = (version: VersionMeta): void => {
    setFailure(null);
    moveHead(version.hash, `Put version ${version.number} in use`).catch((error: unknown) => setFailure(error));
  };
  return (
    <>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Table of versions">
        <table className={joinClasses(s['table'], s['stacks'])}>
          <thead>
            <tr>
              <th scope="col" className={s['number']}>
                No.
              </th>
              <th scope="col">Accepted</th>
              <th scope="col" className={s['wideOnly']}>
                By
              </th>
              <th scope="col">Data of</th>
              <th scope="col">Note</th>
              {COUNTED_TABLES.map((table) => (
                <th key={table} scope="col" className={joinClasses(s['number'], isWideOnly(table) && s['wideOnly'])}>
                  {COUNTED[table]}
                </th>
              ))}
              <th scope="col">Hash</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.slice(0, limit).map((version) => (
              <tr key={version.hash} aria-current={version.hash === dataVersion ? 'true' : undefined}>
                <th scope="row" className={s['number']} data-label="Version">
                  {version.number}
                </th>
                <td className={s['nowrap']} data-label="Accepted">
                  {formatInstant(version.accepted)}
                </td>
                <td className={s['wideOnly']}>{version.author}</td>
                <td className={s['nowrap']} data-label="Data of">
                  {version.dataDate === null ? '—' : formatDate(version.dataDate)}
                </td>
                <td className={s['noteCell']} data-whole>
                  {version.note}
                  <small title={version.sourceFiles.map((file) => `${file.file}  ${file.sha256}`).join('\n')}>
                    {formatCounted(version.sourceFiles.length, 'source file')}
                  </small>
                </td>
                {COUNTED_TABLES.map((table) => (
                  <td
                    key={table}
                    data-label={COUNTED[table]}
                    className={joinClasses(s['number'], isWideOnly(table) && s['wideOnly'])}
                  >
                    {formatCount(version.counts[table] ?? 0)}
                  </td>
                ))}
                <td data-label="Hash">
                  <code title={version.hash}>{version.hash.slice(0, 10)}</code>
                </td>
                <td className={s['actions']}>
                  {version.parent === null && version.hash === head ? null : (
                    <Link
                      to="/data"
                      search={{ tab: 'versions', changes: version.hash === changes ? undefined : version.hash }}
                      aria-expanded={version.hash === changes}
                      resetScroll={false}
                      activeProps={{}}
                    >
                      Changes<span className="visually-hidden"> of version {version.number}</span>
                    </Link>
                  )}
                  {version.hash === dataVersion ? (
                    <b>shown</b>
                  ) : (
                    <Link to="/data" search={{ tab: 'versions', v: version.hash === head ? undefined : version.hash }}>
                      Open
                    </Link>
                  )}
                  {version.hash === head ? (
                    <span className={s['muted']}>in use</span>
                  ) : (
                    <button
                      type="button"
                      className={s['link']}
                      disabled={lacking !== null}
                      title={lacking ?? undefined}
                      onClick={() => putInUse(version)}
                    >
                      Put in use
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore
        count={versions.length}
        limit={limit}
        step={VERSIONS_AT_ONCE}
        noun="earlier version"
        onLimit={setLimit}
      />
      {failure === null ? null : <ErrorPanel what="The version was not put in use" error={failure} />}
      <VersionChanges versions={versions} head={head} />
      <LeftOutByVersion versions={versions} />
      <UnreadByVersion versions={versions} />
    </>
  );
}

/** The rows left out of each version, by choice. */
function LeftOutByVersion({ versions }: { versions: readonly VersionMeta[] }) {
  const partial = versions.filter(({ leftOut }) => leftOut.length > 0);
  if (partial.length === 0) return null;
  return (
    <ul className={s['groups']} aria-label="Versions taken in part">
      {partial.map(({ hash, number, leftOut }) => (
        <li key={hash}>
          <details>
            <summary className={s['groupHead']}>
              <b className={s['tableName']}>Version {number}</b>
              <span>was taken in part: {formatCounted(leftOut.length, 'row')} left out</span>
            </summary>
            <LeftOutTable rows={leftOut} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** The columns with cells outside all fields of a version. */
function UnreadByVersion({ versions }: { versions: readonly VersionMeta[] }) {
  const partial = versions.filter(({ unread = [] }) => unread.length > 0);
  if (partial.length === 0) return null;
  return (
    <ul className={s['groups']} aria-label="Versions with columns that were not read">
      {partial.map(({ hash, number, unread = [] }) => (
        <li key={hash}>
          <details>
            <summary className={s['groupHead']}>
              <b className={s['tableName']}>Version {number}</b>
              <span>
                has{' '}
                {formatCounted(
                  unread.reduce((sum, { cells }) => sum + cells, 0),
                  'cell',
                )}{' '}
                in no field
              </span>
            </summary>
            <UnreadTable columns={unread} />
          </details>
        </li>
      ))}
    </ul>
  );
}
