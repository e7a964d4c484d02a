import type { QueryKey } from '@tanstack/react-query';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** A question of long work in a worker: by what it is known, and how it is asked. */
export type LongQuestion<Answer> = {
  readonly queryKey: QueryKey;
  readonly ask: (options: { signal: AbortSignal; onProgress?: (fraction: number) => void }) => Promise<Answer>;
};

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

/** A long question as a query: the same data always have the same answer, which is kept for half an hour after it was last shown. */
export function longQuery<Answer>({ queryKey, ask }: LongQuestion<Answer>, onProgress?: (fraction: number) => void) {
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => ask({ signal, ...(onProgress && { onProgress }) }),
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    retry: false,
  });
}

/** The answer to a long question, begun where `isAsked`, and how far it is. What is stopped stays so until it is started again. */
export function useAnalysis<Answer>(
  question: LongQuestion<Answer>,
  isAsked: boolean,
): { answer: Answer | undefined; analysis: Analysis } {
  const queries = useQueryClient();
  const [fraction, setFraction] = useState<number | null>(null);
  const { data, error, isFetching, refetch } = useQuery({ ...longQuery(question, setFraction), enabled: isAsked });
  const analysis: Analysis = {
    error,
    isStopped: !isFetching && data === undefined && error === null,
    fraction: isFetching ? fraction : null,
    cancel: () => {
      setFraction(null);
      void queries.cancelQueries({ queryKey: question.queryKey });
    },
    start: () => void refetch(),
  };
  return { answer: data, analysis };
}
