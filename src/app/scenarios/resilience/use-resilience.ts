import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutageName } from '../../../engine/resilience/explain-outage.ts';
import { createBrowserResilience } from '../../../worker/resilience-in-browser.ts';
import type { ResilienceAsk } from '../../../worker/resilience.ts';
import type { Ground } from '../ground.ts';

const analyse = createBrowserResilience();

/** One question about outages as a query: the same data always have the same answer. */
function resilienceQuery(
  ask: ResilienceAsk,
  { dataset, dataVersion }: Ground,
  inference: boolean,
  onProgress?: (fraction: number) => void,
) {
  return queryOptions({
    queryKey: ['resilience', ask, dataVersion, inference],
    queryFn: ({ signal }) =>
      analyse({ ask, dataset, dataVersion, inference }, { signal, ...(onProgress && { onProgress }) }),
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    retry: false,
  });
}

/** What an analysis is doing while it has no answer, and the ways to stop and to start it. */
export type Analysis = {
  readonly error: Error | null;
  /** It was stopped and has no answer. */
  readonly isStopped: boolean;
  /** Share done; null until it is told. */
  readonly fraction: number | null;
  readonly cancel: () => void;
  readonly start: () => void;
};

const EVERY_OUTAGE: ResilienceAsk = { kind: 'report' };

/** The report on every outage of the data that are shown. What is stopped stays so until it is started again. */
export function useResilience(ground: Ground, inference: boolean) {
  const queries = useQueryClient();
  const [fraction, setFraction] = useState<number | null>(null);
  const options = resilienceQuery(EVERY_OUTAGE, ground, inference, setFraction);
  const { data, error, isFetching, refetch } = useQuery(options);
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
  return { report: data?.kind === 'report' ? data.report : undefined, analysis };
}

/** The arithmetic behind one row; undefined until it is here, null where the data hold nothing of that name. */
export function useExplanation(outage: OutageName, ground: Ground, inference: boolean) {
  const { data, error, refetch } = useQuery(resilienceQuery({ kind: 'explain', outage }, ground, inference));
  return { explanation: data?.kind === 'explain' ? data.explanation : undefined, error, retry: () => void refetch() };
}
