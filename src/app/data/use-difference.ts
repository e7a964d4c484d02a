import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dataset } from '../../domain/dataset.ts';
import type { ImportOutcome } from '../../intake/import-outcome.ts';
import { createBrowserTasks } from '../../worker/tasks-in-browser.ts';
import { useServices } from '../queries/services.tsx';
import { useView } from '../queries/use-view.ts';
import { workspaceQueries } from '../queries/workspace-queries.ts';

const runTask = createBrowserTasks();

/** The difference between a stored version and a dataset that waits to be accepted, worked out in a worker; `before` null: not asked. */
export function useDifference(before: string | null, after: Dataset, outcome: ImportOutcome) {
  const { client } = useServices();
  const { workspaceId } = useView();
  const queries = useQueryClient();
  const { name, dataDate, endUse } = after.settings;
  return useQuery({
    queryKey: ['difference', workspaceId, before, outcome.dataVersion, name, dataDate, endUse],
    queryFn: async ({ signal }) => {
      const version = await queries.ensureQueryData(workspaceQueries.dataset(client, workspaceId, before ?? ''));
      const answer = await runTask({ kind: 'compare', before: version.dataset, after }, signal);
      if (answer.kind !== 'compare') throw new Error('The worker answered another question.');
      return answer.difference;
    },
    enabled: before !== null,
    placeholderData: (previous) => previous,
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
}
