import { useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useView } from '../queries/view/use-view.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ImportLink } from '../components/import-link.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { WorkspaceFailure } from '../components/states/workspace-failure.tsx';
import { ExplorerSkeleton } from './explorer-skeleton.tsx';
import { showsChains } from './model/network-search.ts';
import { useNetworkModel } from './model/use-network.ts';
import { ViewTabs } from './view-tabs.tsx';

const WAITING = (
  <>
    <h2 className="visually-hidden">What is shown</h2>
    <ExplorerSkeleton />
  </>
);
const ChainsPage = late(async () => (await import('./chains/chains-page.tsx')).ChainsPage, WAITING);
const NetworkExplorer = late(async () => (await import('./explorer.tsx')).NetworkExplorer, WAITING);

/** Loads the program of the view that an address opens. */
export function loadNetworkView(isChains: boolean): Promise<void> {
  return (isChains ? ChainsPage : NetworkExplorer).load();
}

/** The chain from mine to product: first its exposed part, then all of it as a graph, on a map, as flows, as a table. */
export function NetworkPage() {
  const view = useView();
  const search = useSearch({ from: '/network' });
  const { model, isStale: isOld, network, exposed } = useNetworkModel();
  const isChains = showsChains(search);
  // A picture is built in between what a person does, not in one go: the first, and the same with its exposure once that is there.
  const built = useDeferredValue(model, undefined);
  const filled = model === undefined ? undefined : built;
  const shown = filled !== undefined && filled.picture.nodeCount > 0 && !network.isError ? filled : undefined;
  // What the last picture says stands beside the new question until the new one is built.
  const isStale = isOld || (shown !== undefined && shown.hasExposure && shown !== model);
  const isWaiting = view.error === null && !network.isError && filled === undefined;
  const hasTabs = shown !== undefined || (isWaiting && !(view.isReady && view.dataVersion === null));
  const failure = exposed.isError ? { error: exposed.error, retry: () => void exposed.refetch() } : null;
  const current = isChains ? 'chains' : (search.as ?? 'graph');
  return (
    <Page
      title="Network"
      wide
      beside={hasTabs && <ViewTabs current={current} nodeCount={shown?.picture.nodeCount ?? null} />}
    >
      {shown !== undefined ? (
        isChains ? (
          <ChainsPage model={shown} isStale={isStale} failure={failure} />
        ) : (
          <NetworkExplorer model={shown} isStale={isStale} failure={failure} />
        )
      ) : hasTabs ? (
        WAITING
      ) : view.error !== null ? (
        <WorkspaceFailure error={view.error} onRetry={view.retry} />
      ) : view.isReady && view.dataVersion === null ? (
        <EmptyState reason="first-use" action={<ImportLink />}>
          This workspace has no data yet. With a parts list, a bill of materials and who supplies what, the chain from
          mine to product is drawn here.
        </EmptyState>
      ) : network.isError ? (
        <ErrorPanel
          what="The network could not be calculated"
          error={network.error}
          onRetry={() => void network.refetch()}
        />
      ) : (
        <EmptyState
          reason="cannot-be-judged"
          title="Nothing to draw: no part has a source"
          action={<ImportLink>Bring the sources</ImportLink>}
        >
          The network shows who supplies which part. The data hold no product and no sourcing yet.
        </EmptyState>
      )}
    </Page>
  );
}
