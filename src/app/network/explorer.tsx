import { late } from '../components/late.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { joinClasses } from '../components/class-names.ts';
import { ExplorerSkeleton } from './explorer-skeleton.tsx';
import { GraphPanel } from './graph/graph-panel.tsx';
import { LeftOut } from './panel/left-out.tsx';
import s from './network.module.css';
import type { NetworkModel } from './model/network-model.ts';
import { type NetworkSearch, NETWORK_FILTERS, asksExposure } from './model/network-search.ts';
import { Toolbar } from './panel/toolbar.tsx';
import { type ShownExplorer, type Explorer, useExplorer } from './model/use-explorer.ts';

const RunNotice = late(async () => (await import('./panel/run-notice.tsx')).RunNotice, null);
const ChokePanel = late(async () => (await import('./panel/choke-panel.tsx')).ChokePanel, null);
const SelectionPanel = late(async () => (await import('./panel/selection-panel.tsx')).SelectionPanel, null);
const MapView = late(async () => (await import('./map/map-view.tsx')).MapView, <ExplorerSkeleton />);
const FlowView = late(async () => (await import('./flow/flow-view.tsx')).FlowView, <ExplorerSkeleton />);
const TableView = late(async () => (await import('./table/table-view.tsx')).TableView, <ExplorerSkeleton />);

/** The network under one address: filters, one of four views, and their common selection. */
export function NetworkExplorer({
  model,
  isStale,
  failure,
}: {
  model: NetworkModel;
  isStale: boolean;
  /** Why there is no exposure; the network is drawn without it. */
  failure: { error: Error; retry: () => void } | null;
}) {
  const explorer = useExplorer(model);
  return (
    <div className={joinClasses(isStale && s['stale'])} aria-busy={isStale}>
      <Toolbar explorer={explorer} />
      {failure === null ? null : (
        <ErrorPanel what="The exposure could not be calculated" error={failure.error} onRetry={failure.retry} />
      )}
      <Body explorer={explorer} />
    </div>
  );
}

/** Whether the drawn sizes come from a run. */
function isRunAsked({ as, size }: NetworkSearch): boolean {
  return (as === undefined || as === 'graph' || as === 'table') && (size === 'survive' || size === 'systemic');
}

function Body({ explorer }: { explorer: Explorer }) {
  const { model, rendering, groups, error, filtered, search, change } = explorer;
  if (!model.hasExposure && asksExposure(search)) return <ExplorerSkeleton />;
  if (error !== null)
    return <ErrorPanel what="The groups could not be laid out" error={error} onRetry={() => void explorer.retry()} />;
  if (filtered.shown === 0) {
    const lifted = Object.fromEntries(NETWORK_FILTERS.map((key) => [key, undefined]));
    return (
      <>
        <h2 className="visually-hidden">What is shown</h2>
        <EmptyState
          reason="no-match"
          title="No source meets these filters"
          action={
            <button type="button" className={s['button']} onClick={() => change({ ...lifted, at: undefined })}>
              Lift all filters
            </button>
          }
        >
          The network is still there: nothing in it meets all of the filters at once.
        </EmptyState>
      </>
    );
  }
  if (rendering === undefined || groups === undefined) return <ExplorerSkeleton />;
  const drawn: ShownExplorer = { ...explorer, rendering, groups };
  return (
    <>
      <LeftOut explorer={drawn} />
      {isRunAsked(search) ? <RunNotice explorer={drawn} /> : null}
      {search.as === 'map' ? (
        <MapView explorer={drawn} />
      ) : search.as === 'flow' ? (
        <FlowView explorer={drawn} />
      ) : search.as === 'table' ? (
        <TableView explorer={drawn} />
      ) : (
        <GraphPanel explorer={drawn} />
      )}
      {explorer.selection === null ? null : (
        <SelectionPanel key={explorer.selection.key} explorer={drawn} selection={explorer.selection} />
      )}
      {search.choke === 'on' ? <ChokePanel explorer={drawn} /> : null}
    </>
  );
}
