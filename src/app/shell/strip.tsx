import { Suspense, lazy } from 'react';
import { useView } from '../queries/use-view.ts';
import { CataloguePopover } from './catalogue-popover.tsx';
import { DataPopover } from './data-popover.tsx';
import { FilterLine } from './filter-line.tsx';
import { InferenceSwitch } from './inference-switch.tsx';
import { LawPopover } from './law-popover.tsx';
import { PendingLabel } from './pending-label.tsx';
import s from './strip.module.css';
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

/** What every figure on the page depends on, always in sight, each with the way to change it. `onFind` opens the palette. */
export function Strip({ onFind, onSignIn }: { onFind: () => void; onSignIn: () => void }) {
  const { workspace } = useView();
  // Here rather than in the shell, which also stands around pages that know no workspace.
  useRecordExports();
  const demo = workspace?.demo === true;
  return (
    <>
      <div className={s['strip']} role="region" aria-label="What the figures depend on">
        <WorkspacePopover demo={demo} />
        <div className={s['facts']}>
          <LawPopover />
          <DataPopover />
          <CataloguePopover />
          <Suspense
            fallback={
              <button type="button" className={s['fact']} disabled>
                <PendingLabel text="Checking unconfirmed rules" />
              </button>
            }
          >
            <AssumptionsPopover />
          </Suspense>
          <InferenceSwitch />
        </div>
        <WaitingLine onSignIn={onSignIn} />
        <UndoButton />
        <button type="button" className={s['find']} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
          <span className={s['findWord']}>Find anything</span>
          <kbd>{SHORTCUT}</kbd>
        </button>
      </div>
      <FilterLine />
    </>
  );
}
