import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import type { Hooks, Progress } from '../../../analyses/analysis.ts';
import type { AnswerOf, PieceOf, ScenarioKind } from '../../../analyses/answers.ts';
import { askScenario } from '../../../analyses/threads/lone-analyst.ts';
import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { getContent } from '../scenario-content.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { type FindShared, useSharedReports } from './use-shared-reports.ts';

/**
 * One question about a scenario as a query: the same scenario on the same data always has the same answer, from anybody (`ask`). One at hand on
 * the host is not asked for.
 */
export function scenarioQuery<K extends ScenarioKind>(
  kind: K,
  question: QuestionOf<K>,
  { dataVersion, packs = [] }: Pick<ScenarioContext, 'dataVersion' | 'packs'>,
  findShared: FindShared<K>,
  ask: (signal: AbortSignal) => Promise<AnswerOf<K>>,
) {
  return queryOptions({
    queryKey: getKey(kind, question, { dataVersion, packs }),
    queryFn: async ({ signal }) => (await findShared(question, signal)) ?? ask(signal),
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    retry: false,
  });
}

/** The key of a question about a scenario: everything its answer depends on. */
export function getKey<K extends ScenarioKind>(
  kind: K,
  question: QuestionOf<K>,
  law: Pick<ScenarioContext, 'dataVersion' | 'packs'>,
) {
  return queryKeys.analysis(kind, { ...question, scenario: getContent(question.scenario), ...nameLaw(law) });
}

/** Dependences of answers beside the question, by name. */
function nameLaw({ dataVersion, packs = [] }: Pick<ScenarioContext, 'dataVersion' | 'packs'>) {
  return packs.length === 0 ? { dataVersion } : { dataVersion, packs: packs.map(getPackName) };
}

/** A question about a scenario: its answer, how far it is, and the ways to stop and to start it. */
export type Simulation<K extends ScenarioKind = ScenarioKind> = {
  readonly answer: AnswerOf<K> | undefined;
  readonly error: Error | null;
  /** It was stopped and has no answer. */
  readonly isStopped: boolean;
  readonly progress: Progress | null;
  /** A long run's result so far. */
  readonly partial: PieceOf<K> | null;
  readonly cancel: () => void;
  readonly start: () => void;
};

/** A question's messages on its way; `of` tells the question. */
type Heard<K extends ScenarioKind> = { of: string; progress: Progress | null; partial: PieceOf<K> | null };
const NOTHING_HEARD = { of: '', progress: null, partial: null };

/** Asks something of a scenario on the data shown, as soon as it is wanted. A stopped one stays so until it is started again. */
export function useSimulation<K extends ScenarioKind>(
  kind: K,
  question: QuestionOf<K>,
  context: ScenarioContext,
  { isWanted = true }: { isWanted?: boolean } = {},
): Simulation<K> {
  const queries = useQueryClient();
  const findShared = useSharedReports(kind, context);
  const [heard, setHeard] = useState<Heard<K>>(NOTHING_HEARD);
  const name = JSON.stringify(getKey(kind, question, context));
  const hear = (news: Partial<Heard<K>>) =>
    setHeard((before) => ({ ...(before.of === name ? before : NOTHING_HEARD), ...news, of: name }));
  const hooks: Hooks<PieceOf<K>> = {
    onProgress: (progress) => hear({ progress }),
    onPiece: (partial) => hear({ partial }),
  };
  const { dataset, dataVersion, packs = [] } = context;
  const options = scenarioQuery(kind, question, context, findShared, (signal) =>
    askScenario(kind, { dataset, dataVersion, packs }, question, { ...hooks, signal }),
  );
  const { data, error, isFetching, refetch } = useQuery({ ...options, enabled: isWanted });
  return {
    answer: data,
    error,
    isStopped: !isFetching && data === undefined && error === null,
    progress: isFetching && heard.of === name ? heard.progress : null,
    partial: isFetching && data === undefined && heard.of === name ? heard.partial : null,
    cancel: () => {
      setHeard(NOTHING_HEARD);
      void queries.cancelQueries({ queryKey: options.queryKey });
    },
    start: () => void refetch(),
  };
}
