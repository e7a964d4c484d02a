import { Suspense, lazy } from 'react';
import { useView } from '../../queries/view/use-view.ts';
import { joinClasses } from '../../components/class-names.ts';
import { CataloguePopover } from './catalogue-popover.tsx';
import { DataPopover } from './data-popover.tsx';
import { FilterLine } from './filter-line.tsx';
import { HostMark } from './host-mark.tsx';
import { InferenceSwitch } from './inference-switch.tsx';
import { LawPopover } from './law-popover.tsx';
import { PendingLabel } from './pending-label.tsx';
import s from './header.module.css';
import { UndoButton } from './undo-button.tsx';
import { useRecordExports } from './use-record-exports.ts';
import { WaitingLine } from './waiting-line.tsx';
import { WorkspacePopover } from './workspace-popover.tsx';

/** It waits for the catalogue, which the first picture does not need either. */
const AssumptionsPopover = lazy(async () => ({
  default: (await import('./assumptions-popover.tsx')).AssumptionsPopover,
}));

/** The palette's key as this computer writes it. */
const SHORTCUT = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

/**
 * What every figure on the page depends on, always in sight, each with the way to change it. Where a person has no workspace there is
 * nothing to change, and the strip says so. `onFind` opens the palette.
 */
export function Header({
  hasWorkspace,
  onFind,
  onSignIn,
}: {
  hasWorkspace: boolean;
  onFind: () => void;
  onSignIn: () => void;
}) {
  return (
    <>
      <div className={s['strip']} role="region" aria-label="What the figures depend on">
        {hasWorkspace ? <Dependences /> : <NoWorkspace />}
        <WaitingLine onSignIn={onSignIn} />
        {hasWorkspace ? <UndoButton /> : null}
        <button type="button" className={s['find']} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <path d="M9.6 9.6 13 13M10.9 6a4.9 4.9 0 1 1-9.8 0 4.9 4.9 0 0 1 9.8 0Z" />
          </svg>
          <span className={s['findWord']}>Find anything</span>
          <kbd>{SHORTCUT}</kbd>
        </button>
      </div>
      <FilterLine />
    </>
  );
}

/** Whose data, and how they are read. */
function Dependences() {
  const { workspace } = useView();
  // Here rather than in the shell, which also stands around pages that know no workspace.
  useRecordExports();
  return (
    <>
      <WorkspacePopover demo={workspace?.demo === true} />
      <div className={s['facts']}>
        <LawPopover />
        <DataPopover />
        <CataloguePopover />
        <Suspense
          fallback={
            <button type="button" className={s['fact']} disabled>
              <PendingLabel text="Checking rules with unclear status" />
            </button>
          }
        >
          <AssumptionsPopover />
        </Suspense>
        <InferenceSwitch />
      </div>
    </>
  );
}

function NoWorkspace() {
  return (
    <div className={joinClasses(s['workspace'], s['none'])}>
      <HostMark />
      <span>No workspace</span>
    </div>
  );
}
