import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutageName } from '../../engine/resilience/explain-outage.ts';
import { createBrowserResilience } from '../../worker/resilience-in-browser.ts';
import type { ResilienceAsk } from '../../worker/resilience.ts';
import type { Dataset } from '../../domain/dataset.ts';

const analyse = createBrowserResilience();

/** The data that are asked about; null while they are not at hand. */
type Asked = { readonly dataset: Dataset; readonly dataVersion: string } | null;

/** One question about outages as a query: the same data always have the same answer. */
function resilienceQuery(
  ask: ResilienceAsk,
  asked: Asked,
  inference: boolean,
  onProgress?: (fraction: number) => void,
) {
  return queryOptions({
    queryKey: ['resilience', ask, asked?.dataVersion ?? '', inference],
    queryFn: ({ signal }) => {
      if (asked === null) throw new Error('Outages were asked about before the data were at hand.');
      // A page may hand over more than can be sent to another thread.
      const { dataset, dataVersion } = asked;
      return analyse({ ask, dataset, dataVersion, inference }, { signal, ...(onProgress && { onProgress }) });
    },
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

/**
 * The report on every outage of the data that are shown, from whichever page it was worked out on. With `atOnce` it is begun where there is
 * none, else by `start`. What is stopped stays so until it is started again.
 */
export function useResilience(asked: Asked, inference: boolean, { atOnce }: { atOnce: boolean }) {
  const queries = useQueryClient();
  const [fraction, setFraction] = useState<number | null>(null);
  const options = resilienceQuery(EVERY_OUTAGE, asked, inference, setFraction);
  const { data, error, isFetching, refetch } = useQuery({ ...options, enabled: atOnce && asked !== null });
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
export function useExplanation(outage: OutageName, asked: Asked, inference: boolean) {
  const { data, error, refetch } = useQuery(resilienceQuery({ kind: 'explain', outage }, asked, inference));
  return { explanation: data?.kind === 'explain' ? data.explanation : undefined, error, retry: () => void refetch() };
}
