import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dataset } from '../../domain/dataset.ts';
import { createBrowserTasks } from '../../worker/tasks-in-browser.ts';
import { useServices } from '../queries/services.tsx';
import { useView } from '../queries/use-view.ts';
import { workspaceQueries } from '../queries/workspace-queries.ts';
import type { ReadState } from './import-session.ts';

const runTask = createBrowserTasks();

/**
 * The difference between a stored version and a dataset that waits to be accepted, worked out in a worker; `before` or `after` null: not asked.
 * Records that a person said are not one are no renamed ones.
 */
export function useDifference(before: string | null, after: Dataset | null, { outcome, settings }: ReadState) {
  const { client } = useServices();
  const { workspaceId } = useView();
  const queries = useQueryClient();
  const separate = settings.decisions?.separate ?? [];
  const named = after === null ? [] : [after.settings.name, after.settings.dataDate, after.settings.endUse];
  return useQuery({
    queryKey: ['difference', workspaceId, before, outcome.dataVersion, ...named, JSON.stringify(separate)],
    queryFn: async ({ signal }) => {
      if (before === null || after === null) throw new Error('A difference was asked for between less than two sides.');
      const version = await queries.ensureQueryData(workspaceQueries.dataset(client, workspaceId, before));
      const answer = await runTask({ kind: 'compare', before: version.dataset, after, separate }, signal);
      if (answer.kind !== 'compare') throw new Error('The worker answered another question.');
      return answer.difference;
    },
    enabled: before !== null && after !== null,
    placeholderData: (previous) => previous,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
}
