import { useState } from 'react';
import { useView } from '../../queries/view/use-view.ts';
import { late } from '../../components/late.tsx';
import { joinClasses } from '../../components/class-names.ts';
import { DataPopover } from './data-popover.tsx';
import { HostMark } from './host-mark.tsx';
import { LawPopover } from './law-popover.tsx';
import { PendingLabel } from './pending-label.tsx';
import { loadOnline } from '../../load-online.ts';
import { loadAfterFigures } from '../../queries/analyses/first-figures.ts';
import { loadChoices } from './load-choices.ts';
import s from './header.module.css';
import { UndoButton } from './undo-button.tsx';
import { useRecordExports } from './use-record-exports.ts';
import { WaitingLine } from './waiting-line.tsx';
import { WorkspacePopover } from './workspace-popover.tsx';
import { useLocation } from '@tanstack/react-router';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { Popover } from '../../components/popover.tsx';
import { useSetPreferences } from '../../queries/view/use-preferences.ts';

/** Whether public market shares stand in for unseen sources and contents. */
function InferenceSwitch() {
  const { inference } = useView();
  const setPreferences = useSetPreferences();
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={inference}
        className={s['switch']}
        title="Public market shares stand in for what nobody can see; off, it stays unknown"
        onClick={() => {
          setFailure(null);
          const label = inference ? 'Leave unseen tiers unknown' : 'Put market shares in for unseen tiers';
          setPreferences({ inference: !inference }, label).catch((error: Error) => setFailure(error.message));
        }}
      >
        <span className={s['key']}>Unseen tiers</span>
        <span className={s['knob']} aria-hidden="true" />
        <span aria-hidden="true">{inference ? 'estimated' : 'unknown'}</span>
      </button>
      {failure === null ? null : (
        <span role="alert" className={s['failure']}>
          Not stored: {failure}
        </span>
      )}
    </>
  );
}

/** Only lists are narrowed. */
const FilterLine = late(async () => (await loadOnline(() => import('./filter-line.tsx'))).FilterLine, null);

/** Opened now and then. */
const CatalogueFacts = late(async () => (await loadChoices()).CatalogueFacts, null);

/** Which catalogue of controls is used, and how far its evidence reaches. */
function CataloguePopover() {
  const { data: catalogue } = useCatalogue('later');
  return (
    <Popover
      className={s['fact']}
      title="Catalogue of controls"
      label={
        <>
          <span className={s['key']}>Catalogue</span>{' '}
          {catalogue?.version ?? (
            <span className={s['loading']} aria-hidden="true">
              0000.00
            </span>
          )}
        </>
      }
    >
      <CatalogueFacts />
    </Popover>
  );
}

/** It waits for the catalogue; the first picture needs neither. */
const AssumptionsPopover = late(
  async () => (await loadAfterFigures(() => import('./assumptions-popover.tsx'))).AssumptionsPopover,
  <button type="button" className={s['fact']} disabled>
    <PendingLabel text="Law" />
  </button>,
);

/** The palette's key as this computer writes it. */
const SHORTCUT = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

/**
 * What every figure on the page depends on, always on screen, each with the way to change it. Where a person has no workspace there is
 * nothing to change, and the header says so. `onFind` opens the palette.
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
  // On the other pages the parameters of a filter open something instead of narrowing a list.
  const isList = /\/(exposure|network)$/.test(useLocation().pathname);
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
      {isList ? <FilterLine /> : null}
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
        <AssumptionsPopover />
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
