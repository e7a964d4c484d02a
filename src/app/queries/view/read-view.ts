import type { QueryClient } from '@tanstack/react-query';
import { getToday } from '../../format/date.ts';
import type { GlobalSearch } from '../../url-state.ts';
import type { Services } from '../services.tsx';
import { workspaceQueries } from '../workspace-queries.ts';
import { composeView, DEFAULT_WORKSPACE, type View } from './compose-view.ts';

/**
 * The view of an address before a component has asked for it: with what is known already, else with what the host answers, or without where it
 * fails, which a page shows.
 */
export async function readView(queries: QueryClient, services: Services, search: GlobalSearch): Promise<View> {
  const { ws = DEFAULT_WORKSPACE } = search;
  const summary = workspaceQueries.summary(services.client, ws);
  const documents = workspaceQueries.documents(services, ws);
  const isKnown = [summary, documents].every(({ queryKey }) => queries.getQueryData(queryKey) !== undefined);
  if (!isKnown) await Promise.all([queries.prefetchQuery(summary), queries.prefetchQuery(documents)]);
  return composeView(
    search,
    queries.getQueryData(summary.queryKey),
    queries.getQueryData(documents.queryKey),
    getToday(new Date()),
  );
}
