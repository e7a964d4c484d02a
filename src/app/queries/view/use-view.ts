import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { GlobalSearch } from '../../url-state.ts';
import type { View } from './compose-view.ts';
import { composeView, DEFAULT_WORKSPACE } from './compose-view.ts';
import { useServices } from '../services.tsx';
import { useToday } from './use-today.ts';
import { workspaceQueries } from '../workspace-queries.ts';

/** Every page's settings for a result, with the source of its parts. */
export type FollowedView = View & {
  error: Error | null;
  retry: () => void;
};

/** The effective view of the address's workspace. */
export function useView(): FollowedView {
  const search: GlobalSearch = useSearch({ from: '__root__' });
  const services = useServices();
  const workspaceId = search.ws ?? DEFAULT_WORKSPACE;
  const summary = useQuery(workspaceQueries.summary(services.client, workspaceId));
  const documents = useQuery(workspaceQueries.documents(services, workspaceId));
  const today = useToday();
  // What is here stays usable when it cannot be fetched anew; the header says that the line is down.
  const error =
    (summary.data === undefined ? summary.error : null) ?? (documents.data === undefined ? documents.error : null);
  const { refetch: refetchSummary } = summary;
  const { refetch: refetchDocuments } = documents;
  return useMemo(
    () => ({
      ...composeView(search, summary.data, documents.data, today),
      error,
      retry: () => {
        void refetchSummary();
        void refetchDocuments();
      },
    }),
    [search, summary.data, documents.data, error, today, refetchSummary, refetchDocuments],
  );
}

/** Changes global parameters of the address, as a step open to the browser's Back; `undefined` restores the default. */
export function useSetView(): (change: GlobalSearch) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({ to: '.', search: (previous) => ({ ...previous, ...change }) });
    },
    [navigate],
  );
}
