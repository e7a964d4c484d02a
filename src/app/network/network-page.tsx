import { useView } from '../queries/view/use-view.ts';
import { Page } from '../components/page/page.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ImportLink } from '../components/import-link.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { NetworkExplorer } from './explorer.tsx';
import { ExplorerSkeleton } from './explorer-skeleton.tsx';
import { useNetworkModel } from './model/use-network.ts';

/** The chain from mine to product, with the exposed paths highlighteded: as a graph, on a map, as flows, as a table. */
export function NetworkPage() {
  const view = useView();
  const { model, isStale, network, exposed } = useNetworkModel();
  if (model !== undefined && model.picture.nodeCount > 0 && !network.isError)
    return (
      <NetworkExplorer
        model={model}
        isStale={isStale}
        failure={exposed.isError ? { error: exposed.error, retry: () => void exposed.refetch() } : null}
      />
    );
  return (
    <Page title="Network" wide>
      <h2 className="visually-hidden">What is shown</h2>
      {view.error !== null ? (
        <ErrorPanel what="The workspace could not be read" error={view.error} onRetry={view.retry} />
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
      ) : model === undefined ? (
        <ExplorerSkeleton />
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
