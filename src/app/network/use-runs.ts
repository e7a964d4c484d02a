import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { createBrowserTasks } from '../../worker/tasks-in-browser.ts';
import { useDataset } from '../queries/use-analyses.ts';
import { useResilience } from '../queries/use-resilience.ts';
import { useView } from '../queries/use-view.ts';
import type { RunFigures } from './node-measure.ts';

const runTask = createBrowserTasks();

/**
 * The figures that only a long run tells: outages, which the Scenarios page works out as well, and systemic indices. What has been worked
 * out is there at once; outages are begun by `outages.start`, indices when they are asked for.
 */
export function useRuns({ isRankAsked }: { isRankAsked: boolean }) {
  const queries = useQueryClient();
  const { dataVersion, inference } = useView();
  const { data, isPlaceholderData } = useDataset();
  const asked = useMemo(
    () => (data === undefined || isPlaceholderData || dataVersion === null ? null : { dataset: data, dataVersion }),
    [data, isPlaceholderData, dataVersion],
  );
  const { report, analysis } = useResilience(asked, inference, { atOnce: false });
  const rankKey = ['systemic-rank', dataVersion ?? ''];
  const ranked = useQuery({
    queryKey: rankKey,
    queryFn: async ({ signal }) => {
      if (asked === null) throw new Error('Sites were to be ranked before the data were at hand.');
      const answer = await runTask({ kind: 'rank', dataset: asked.dataset }, signal);
      if (answer.kind !== 'rank') throw new Error('The worker answered another task.');
      return new Map(answer.ranks.map(({ siteId, systemicIndex }) => [siteId, systemicIndex]));
    },
    enabled: isRankAsked && asked !== null,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  const figures = useMemo<RunFigures>(
    () => ({
      outages: report === undefined ? null : new Map(report.nodes.map((row) => [row.id, row])),
      ranks: ranked.data ?? null,
    }),
    [report, ranked.data],
  );
  return {
    figures,
    outages: { report, analysis },
    ranks: {
      isRunning: ranked.isFetching,
      error: ranked.error,
      cancel: () => void queries.cancelQueries({ queryKey: rankKey }),
      start: () => void ranked.refetch(),
    },
  };
}

export type Runs = ReturnType<typeof useRuns>;
