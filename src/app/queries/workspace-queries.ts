import { infiniteQueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { Client } from '../../api/client.ts';
import { queryKeys } from './query-keys.ts';
import type { Services } from './services.tsx';
import { useServices } from './services.tsx';
import { overlayDocuments } from './writes/waiting-edits.ts';

/** Events read at once. */
const EVENTS_AT_ONCE = 200;

/** The workspace's own state over the API, as query options, so prefetching, reading and invalidating start from one place. */
export const workspaceQueries = {
  health: (client: Client) =>
    queryOptions({
      queryKey: queryKeys.health(),
      queryFn: ({ signal }) => client.getHealth(signal),
      staleTime: Infinity,
    }),
  list: (client: Client) =>
    queryOptions({ queryKey: queryKeys.workspaces(), queryFn: ({ signal }) => client.listWorkspaces(signal) }),
  summary: (client: Client, id: string) =>
    queryOptions({ queryKey: queryKeys.summary(id), queryFn: ({ signal }) => client.getWorkspace(id, signal) }),
  versions: (client: Client, id: string) =>
    queryOptions({ queryKey: queryKeys.versions(id), queryFn: ({ signal }) => client.listVersions(id, signal) }),
  dataset: (client: Client, id: string, hash: string) =>
    queryOptions({
      queryKey: queryKeys.dataset(id, hash),
      queryFn: ({ signal }) => client.getVersion(id, hash, signal),
      staleTime: Infinity,
    }),
  /** As their author wants them: with unsent ones in place of stored ones. */
  documents: ({ client, waiting }: Pick<Services, 'client' | 'waiting'>, id: string) =>
    queryOptions({
      queryKey: queryKeys.documents(id),
      queryFn: async ({ signal }) => {
        for (;;) {
          const answers = waiting.countAnswers();
          const documents = await client.listDocuments(id, signal);
          // One that was on its way while a write was answered may be older than that answer.
          if (answers === waiting.countAnswers()) return overlayDocuments(documents, waiting.list(), id);
        }
      },
    }),
  /** Page by page: a team's workspace has more events than anybody looks at. */
  audit: (client: Client, id: string) =>
    infiniteQueryOptions({
      queryKey: queryKeys.audit(id),
      queryFn: ({ signal, pageParam }) => client.pageAudit(id, { limit: EVENTS_AT_ONCE, after: pageParam }, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      select: ({ pages }) => pages.flatMap(({ items }) => items),
    }),
};

/** The answering host and its storage. */
export function useHealth() {
  return useQuery(workspaceQueries.health(useServices().client));
}

/** All workspaces of this host. */
export function useWorkspaces() {
  return useQuery(workspaceQueries.list(useServices().client));
}

/** People's writings beside the data of a workspace. */
export function useDocuments(workspaceId: string) {
  return useQuery(workspaceQueries.documents(useServices(), workspaceId));
}

/** Data versions of a workspace, newest first. */
export function useVersions(workspaceId: string) {
  return useQuery(workspaceQueries.versions(useServices().client, workspaceId));
}
