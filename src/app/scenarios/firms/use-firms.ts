import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CompanyRanking, RankingQuestion } from '../../../engine/cascade/company-ranking.ts';
import type { ShockQuestion } from '../../../engine/inventory-dynamics/company-shock.ts';
import type { GroupLevel } from '../../../engine/requirements/company-firms.ts';
import { analyseFirms } from '../../../worker/firm-analyses-in-browser.ts';
import type { FirmAsk } from '../../../worker/firm-analyses.ts';
import type { Ground } from '../ground.ts';
import type { Analysis } from '../../queries/use-resilience.ts';

/** The data that are asked about; null while they are not at hand. */
type Asked = Pick<Ground, 'dataset' | 'dataVersion'> | null;

/** One question about the firms of the data that are shown as a query: the same data always have the same answer. */
function firmQuery(ask: FirmAsk, asked: Asked, onProgress?: (fraction: number) => void) {
  return queryOptions({
    queryKey: ['firms', ask, asked?.dataVersion ?? ''],
    queryFn: ({ signal }) => {
      if (asked === null) throw new Error('Firms were asked about before the data were at hand.');
      const { dataset, dataVersion } = asked;
      return analyseFirms({ ask, dataset, dataVersion }, { signal, ...(onProgress && { onProgress }) });
    },
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    retry: false,
  });
}

/** The systemic index of every site, supplier and country, worked out where `isAsked`. What is stopped stays so until it is started again. */
export function useRanking(
  question: RankingQuestion,
  asked: Asked,
  isAsked = true,
): { ranking: CompanyRanking | undefined; analysis: Analysis } {
  const queries = useQueryClient();
  const [fraction, setFraction] = useState<number | null>(null);
  const options = firmQuery({ kind: 'ranking', question }, asked, setFraction);
  const { data, error, isFetching, refetch } = useQuery({ ...options, enabled: isAsked && asked !== null });
  const analysis: Analysis = {
    error,
    isStopped: !isFetching && data === undefined && error === null,
    fraction: isFetching ? fraction : null,
    cancel: () => {
      setFraction(null);
      void queries.cancelQueries({ queryKey: options.queryKey });
    },
    start: () => void refetch(),
  };
  return { ranking: data?.kind === 'ranking' ? data.ranking : undefined, analysis };
}

/** Whom one failure reaches; undefined until it is here, null where the data hold nothing of that name. */
export function useFailure(question: RankingQuestion, group: { level: GroupLevel; id: string }, ground: Ground) {
  const { data, error, refetch } = useQuery(firmQuery({ kind: 'failure', question, group }, ground));
  return { failure: data?.kind === 'failure' ? data.failure : undefined, error, retry: () => void refetch() };
}

/** A shock day by day; undefined until it is here (or where nothing is asked), null where the site sells nothing that is known. */
export function useShock(question: ShockQuestion | null, ground: Ground) {
  const asked = question ?? NOBODY;
  const { data, error, refetch } = useQuery({
    ...firmQuery({ kind: 'shock', question: asked }, ground),
    enabled: question !== null,
  });
  return { report: data?.kind === 'shock' ? data.report : undefined, error, retry: () => void refetch() };
}

/** Stands for a question that is not asked. */
const NOBODY: ShockQuestion = {
  model: 'firms',
  siteId: '',
  damage: 1,
  recoveryDays: null,
  rule: 'prop',
  stockDays: 1,
  reorderDays: 1,
  days: 1,
};
