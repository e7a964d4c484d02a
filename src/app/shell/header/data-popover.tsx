import { Link } from '@tanstack/react-router';
import { formatDate, formatInstant } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useVersions } from '../../queries/workspace-queries.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Popover } from '../../components/popover.tsx';
import s from './header.module.css';

/** Which data version is shown, and the way to look at an older one. */
export function DataPopover() {
  const { workspaceId, workspace, dataVersion, isOlderVersion } = useView();
  const versions = useVersions(workspaceId);
  const shown = versions.data?.find((version) => version.hash === dataVersion);
  const label =
    workspace?.head === null ? (
      'none yet'
    ) : shown === undefined && versions.data !== undefined && dataVersion !== null ? (
      'not in this workspace'
    ) : versions.isError && shown === undefined ? (
      'not known'
    ) : shown === undefined ? (
      <span className={s['loading']} aria-hidden="true">
        v0 · 00 Jan 0000
      </span>
    ) : (
      `v${shown.number} · ${formatDate(shown.dataDate ?? shown.accepted.slice(0, 10))}`
    );
  return (
    <Popover
      className={isOlderVersion ? s['warn'] : s['fact']}
      title="Data versions"
      label={
        <>
          <span className={s['key']}>{isOlderVersion ? 'Older data' : 'Data'}</span> {label}
        </>
      }
    >
      <p className={s['hint']}>A version never changes. Looking at an older one moves nothing.</p>
      {versions.isError ? <ErrorPanel what="The versions could not be read" error={versions.error} /> : null}
      <ol className={s['choices']}>
        {(versions.data ?? []).map((version) => (
          <li key={version.hash}>
            <Link
              to="."
              search={(previous) => ({
                ...previous,
                v: version.hash === workspace?.head ? undefined : version.hash,
              })}
              aria-current={version.hash === dataVersion ? 'true' : undefined}
              activeProps={{}}
            >
              <b>v{version.number}</b> {formatDate(version.dataDate ?? version.accepted.slice(0, 10))}
              {version.hash === workspace?.head ? ' · in use' : null}
              <small>
                {[version.note, `accepted ${formatInstant(version.accepted)}`, countParts(version.counts)]
                  .filter((piece) => piece !== '')
                  .join(' · ')}
              </small>
            </Link>
          </li>
        ))}
      </ol>
    </Popover>
  );
}

function countParts(counts: Record<string, number>): string {
  const parts = counts['parts'];
  return parts === undefined ? '' : formatCounted(parts, 'part');
}
