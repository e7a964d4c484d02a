import type { QueryClient } from '@tanstack/react-query';
import type { ExposureSummary } from '../../../engine/exposure/report.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import type { Services } from '../../queries/services.tsx';
import { getQuestion } from '../../queries/view/compose-view.ts';
import { readView } from '../../queries/view/read-view.ts';
import type { GlobalSearch } from '../../url-state.ts';
import { drawnQuery } from './drawn-query.ts';
import { isSmall } from '../is-small.ts';
import { type NetworkSearch, showsChains } from './network-search.ts';

/**
 * Programs and answers that the first picture of the page will need. Unless it is wanted now, only once the company's figures are there: the thread
 * has then prepared most of it.
 */
export async function askNetworkAhead(
  { queries, services }: { queries: QueryClient; services: Services },
  search: GlobalSearch & NetworkSearch,
  isWanted: boolean,
): Promise<void> {
  const isChains = showsChains(search);
  // A failure is shown by the page, which asks again.
  import('../network-page.tsx').then(({ loadNetworkView }) => loadNetworkView(isChains)).catch(() => undefined);
  const view = await readView(queries, services, search);
  if (view.dataVersion === null || !view.isReady || Object.keys(view.assumptions).length > 0) return;
  const question = getQuestion(view, {});
  const known = queries.getQueryData<ExposureSummary>(queryKeys.analysis('summary', question));
  if (!isWanted && known === undefined) return;
  const drawn = { dataVersion: view.dataVersion, inference: view.inference };
  void queries.prefetchQuery(drawnQuery(services, view.workspaceId, 'network', drawn));
  void queries.prefetchQuery(drawnQuery(services, view.workspaceId, 'network-exposure', question));
  if (isChains && (isWanted || (known !== undefined && isSmall(known))))
    void queries.prefetchQuery(drawnQuery(services, view.workspaceId, 'chains', question));
}
