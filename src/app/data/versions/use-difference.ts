import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dataset } from '../../../domain/dataset.ts';
import { createBrowserTasks } from '../../../analyses/threads/tasks-in-browser.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useServices } from '../../queries/services.tsx';
import { useView } from '../../queries/view/use-view.ts';
import { workspaceQueries } from '../../queries/workspace-queries.ts';
import type { ReadState } from '../session/import-session.ts';

const runTask = createBrowserTasks();

/** The difference between two stored versions, worked out in a worker. */
export function useVersionDifference(before: string, after: string) {
  const { client } = useServices();
  const { workspaceId } = useView();
  const queries = useQueryClient();
  return useQuery({
    queryKey: queryKeys.difference(workspaceId, before, after),
    queryFn: async ({ signal }) => {
      const [older, newer] = await Promise.all(
        [before, after].map((hash) => queries.ensureQueryData(workspaceQueries.dataset(client, workspaceId, hash))),
      );
      if (older === undefined || newer === undefined) throw new Error('A version is missing.');
      return runTask('compare', { before: older.dataset, after: newer.dataset }, signal);
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

/**
 * The difference between a stored version and a dataset waiting to be accepted, worked out in a worker; `before` or `after` null: not asked.
 * Records kept apart by a person are no renamed ones.
 */
export function useDifference(
  before: string | null,
  after: Dataset | null,
  { outcome, settings }: Pick<ReadState, 'outcome' | 'settings'>,
) {
  const { client } = useServices();
  const { workspaceId } = useView();
  const queries = useQueryClient();
  const separate = settings.decisions?.separate ?? [];
  const named =
    after === null
      ? []
      : [after.settings.name, after.settings.dataDate, after.settings.endUse, after.settings.stockListed ?? null];
  return useQuery({
    queryKey: queryKeys.difference(workspaceId, before, [outcome.dataVersion, ...named, separate]),
    queryFn: async ({ signal }) => {
      if (before === null || after === null) throw new Error('A difference was asked for between less than two sides.');
      const version = await queries.ensureQueryData(workspaceQueries.dataset(client, workspaceId, before));
      return runTask('compare', { before: version.dataset, after, separate }, signal);
    },
    enabled: before !== null && after !== null,
    placeholderData: (previous) => previous,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
}
