import { Link } from '@tanstack/react-router';
import { DemoMark } from '../../components/marks/demo-mark.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { formatDate, formatInstant } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useVersions, useWorkspaces } from '../../queries/workspace-queries.ts';
import { FiguresChoice } from './figures-choice.tsx';
import s from './header.module.css';

/** The data versions of the workspace, each with the way to look at it. */
export function DataChoices() {
  const { workspaceId, workspace, dataVersion } = useView();
  const versions = useVersions(workspaceId);
  return (
    <>
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
    </>
  );
}

/** What the catalogue of controls holds, and how far its evidence reaches. */
export function CatalogueFacts() {
  const { data: catalogue, isError, error } = useCatalogue('later');
  return (
    <>
      {isError ? <ErrorPanel what="The catalogue could not be read" error={error} /> : null}
      {catalogue === undefined ? null : (
        <>
          <p className={s['hint']}>
            {formatCounted(catalogue.measures.length, 'measure')} with {formatCounted(catalogue.items.length, 'item')}.
            The newest evidence read is of {formatDate(catalogue.evidenceCutoff)}; a window that ran out after it
            without a known successor is unclear.
          </p>
          <p className={s['hint']}>{catalogue.disclaimer}</p>
        </>
      )}
      <p>
        <Link to="/controls" search={{}}>
          Open the controls
        </Link>
      </p>
    </>
  );
}

function countParts(counts: Record<string, number>): string {
  const parts = counts['parts'];
  return parts === undefined ? '' : formatCounted(parts, 'part');
}

/** The workspaces of the person, and the way to another one. */
export function WorkspaceChoices() {
  const { workspaceId } = useView();
  const workspaces = useWorkspaces();
  return (
    <>
      <ul className={s['choices']}>
        {(workspaces.data ?? []).map((one) => (
          <li key={one.id}>
            <Link
              to="/"
              search={{ ws: one.id, v: undefined, assume: undefined, end: undefined, inf: undefined }}
              aria-current={one.id === workspaceId ? 'true' : undefined}
              activeProps={{}}
            >
              {one.name} {one.demo ? <DemoMark /> : null}
            </Link>
          </li>
        ))}
      </ul>
      <p className={s['hint']}>
        Your own company starts on the{' '}
        <Link to="/data" search={{}}>
          Data page
        </Link>
        : bring its files, and they become a workspace beside the demo.
      </p>
      <FiguresChoice />
    </>
  );
}
