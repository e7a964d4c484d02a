import { Suspense, lazy } from 'react';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../views/empty-state.tsx';
import { ErrorPanel } from '../views/error-panel.tsx';
import { joinClasses } from '../views/class-names.ts';
import { ChokePanel } from './choke-panel.tsx';
import { ExplorerSkeleton } from './explorer-skeleton.tsx';
import { GraphPanel } from './graph-panel.tsx';
import { LeftOut } from './left-out.tsx';
import s from './network.module.css';
import type { NetworkModel } from './network-model.ts';
import { NETWORK_FILTERS, asksExposure } from './network-search.ts';
import { RunNotice } from './run-notice.tsx';
import { SelectionPanel } from './selection-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import type { DrawnExplorer, Explorer } from './use-explorer.ts';
import { useExplorer } from './use-explorer.ts';
import { ViewTabs } from './view-tabs.tsx';

const MapView = lazy(async () => {
  const { MapView: component } = await import('./map-view.tsx');
  return { default: component };
});
const FlowView = lazy(async () => {
  const { FlowView: component } = await import('./flow-view.tsx');
  return { default: component };
});
const TableView = lazy(async () => {
  const { TableView: component } = await import('./table-view.tsx');
  return { default: component };
});

/** The network under one address: filters, one of four views, and the selection that they share. */
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
    <Page title="Network" wide beside={<ViewTabs current={explorer.search.as} />}>
      <div className={joinClasses(isStale && s['stale'])} aria-busy={isStale}>
        <Toolbar explorer={explorer} />
        {failure === null ? null : (
          <ErrorPanel what="The exposure could not be calculated" error={failure.error} onRetry={failure.retry} />
        )}
        <Body explorer={explorer} />
      </div>
    </Page>
  );
}

function Body({ explorer }: { explorer: Explorer }) {
  const { model, drawing, groups, error, filtered, search, change } = explorer;
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
  if (drawing === undefined || groups === undefined) return <ExplorerSkeleton />;
  const drawn: DrawnExplorer = { ...explorer, drawing, groups };
  return (
    <>
      <LeftOut explorer={drawn} />
      {search.as === undefined || search.as === 'table' ? <RunNotice explorer={drawn} /> : null}
      <Suspense fallback={<ExplorerSkeleton />}>
        {search.as === 'map' ? (
          <MapView explorer={drawn} />
        ) : search.as === 'flow' ? (
          <FlowView explorer={drawn} />
        ) : search.as === 'table' ? (
          <TableView explorer={drawn} />
        ) : (
          <GraphPanel explorer={drawn} />
        )}
      </Suspense>
      {explorer.selection === null ? null : (
        <SelectionPanel key={explorer.selection.key} explorer={drawn} selection={explorer.selection} />
      )}
      {search.choke === 'on' ? <ChokePanel explorer={drawn} /> : null}
    </>
  );
}
