import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerOf, CompanyKind, PieceOf } from '../../../analyses/answers.ts';
import { type About, askCompany } from '../../../analyses/threads/lone-analyst.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import { queryKeys } from '../query-keys.ts';

/** Data of a question, or the way to have them once it is asked. */
export type AskedAbout = Omit<About, 'dataset'> & { readonly dataset: Dataset | (() => Promise<Dataset>) };

/** State of an analysis without an answer, and the ways to stop and to start it. */
export type Analysis = {
  readonly error: Error | null;
  /** It was stopped and has no answer. */
  readonly isStopped: boolean;
  /** Share done; null until it is told. */
  readonly fraction: number | null;
  readonly cancel: () => void;
  readonly start: () => void;
};

/**
 * A long question as a query: the same data always have the same answer, kept for half an hour after its last showing. `about` null: the data
 * are not at hand, and nothing may be asked.
 */
export function companyQuery<K extends CompanyKind>(
  kind: K,
  question: QuestionOf<K>,
  about: AskedAbout | null,
  onFraction?: (fraction: number) => void,
  onPiece?: (piece: PieceOf<K>) => void,
) {
  return queryOptions({
    queryKey: queryKeys.analysis(kind, {
      ...question,
      dataVersion: about?.dataVersion ?? '',
      packs: about?.packs?.map(getPackName),
    }),
    queryFn: async ({ signal }) => {
      if (about === null) throw new Error('A question was asked before the data were at hand.');
      // A page may hand over more than can be sent to another thread.
      const { dataVersion, packs = [] } = about;
      const dataset = typeof about.dataset === 'function' ? await about.dataset() : about.dataset;
      const onProgress = ({ done, budget }: { done: number; budget: number }) => onFraction?.(done / budget);
      return askCompany(kind, { dataset, dataVersion, packs }, question, { signal, onProgress, onPiece });
    },
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    retry: false,
  });
}

/**
 * The answer to a long question, begun where `isAsked`, its progress, and its parts so far. A stopped one stays so, with its parts, until it is
 * started again. `known`: the answer, where it is at hand.
 */
export function useAnalysis<K extends CompanyKind>(
  kind: K,
  question: QuestionOf<K>,
  about: AskedAbout | null,
  isAsked: boolean,
  known?: AnswerOf<K>,
): { answer: AnswerOf<K> | undefined; soFar: PieceOf<K> | null; analysis: Analysis } {
  const queries = useQueryClient();
  const [fraction, setFraction] = useState<number | null>(null);
  const [heard, setHeard] = useState<{ of: string; piece: PieceOf<K> } | null>(null);
  const of = JSON.stringify([question, about?.dataVersion]);
  const options = companyQuery(kind, question, about, setFraction, (piece) => setHeard({ of, piece }));
  const { data, error, isFetching, refetch } = useQuery({
    ...options,
    ...(known !== undefined && { initialData: known }),
    enabled: isAsked && about !== null,
  });
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
  return { answer: data, soFar: data === undefined && heard?.of === of ? heard.piece : null, analysis };
}
