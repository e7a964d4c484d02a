import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RankingQuestion } from '../../../engine/cascade/ranking-report.ts';
import type { AskedAbout } from '../../queries/analyses/use-analysis.ts';
import { useServices } from '../../queries/services.tsx';
import { workspaceQueries } from '../../queries/workspace-queries.ts';
import { useResilience } from '../../queries/analyses/use-resilience.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useRanking } from '../../scenarios/firms/use-firms.ts';
import type { RunFigures } from './node-measure.ts';

/** Default question of Scenarios › Systemic index. */
const RANKING: RankingQuestion = { production: 'gl', epsilon: 0.01, replaceability: true };

/**
 * The figures of a long run alone, outages and systemic indices, both those of the Scenarios page. Answers of either page are there at once;
 * outages are begun by `outages.analysis.start`, indices on demand.
 */
export function useRuns({ isRankAsked }: { isRankAsked: boolean }) {
  const { workspaceId, dataVersion, inference } = useView();
  const { client } = useServices();
  const queries = useQueryClient();
  // The picture does without the dataset, which is fetched when a run is asked for.
  const asked = useMemo<AskedAbout | null>(
    () =>
      dataVersion === null
        ? null
        : {
            dataVersion,
            dataset: async () =>
              (await queries.ensureQueryData(workspaceQueries.dataset(client, workspaceId, dataVersion))).dataset,
          },
    [client, queries, workspaceId, dataVersion],
  );
  const { report, analysis } = useResilience(asked, inference, { atOnce: false });
  const { ranking, analysis: rankAnalysis } = useRanking(RANKING, asked, isRankAsked);
  const figures = useMemo<RunFigures>(
    () => ({
      outages: report === undefined ? null : new Map(report.nodes.map((row) => [row.id, row])),
      ranks: ranking === undefined ? null : new Map(ranking.levels.sites.map(({ id, esri }) => [id, esri])),
    }),
    [report, ranking],
  );
  return { figures, outages: { report, analysis }, ranks: rankAnalysis };
}

export type Runs = ReturnType<typeof useRuns>;
