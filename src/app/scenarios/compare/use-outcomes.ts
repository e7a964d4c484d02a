import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Progress } from '../../../analyses/analysis.ts';
import type { AnswerOf } from '../../../analyses/answers.ts';
import { shareThreads } from '../../../analyses/threads/lone-analyst.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { ScenarioFigures } from '../../../engine/simulation/results/report.ts';
import { type FindShared, useSharedReports } from '../results/use-shared-reports.ts';
import { getKey, scenarioQuery, type Simulation } from '../results/use-simulation.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { askInRounds } from './ask-in-rounds.ts';
import { takeTurns } from './take-turns.ts';

/** A scenario's outcome on its way, by the key of its question. */
type Heard = { readonly progress: Progress | null; readonly partial: ScenarioFigures | null };
const NOTHING: Heard = { progress: null, partial: null };

/**
 * The outcomes of several scenarios so far: all by few runs first, then all by more, so neighbours rest on equally many. The threads of the
 * machine are shared out among them, each scenario to one of them for all of its rounds.
 */
export function useOutcomes(scenarios: readonly Scenario[], context: ScenarioContext): Simulation<'figures'>[] {
  const queries = useQueryClient();
  const findShared = useSharedReports('simulation', context);
  const [heard, setHeard] = useState<Readonly<Record<string, Heard>>>({});
  const count = scenarios.length;
  const lanes = useMemo(() => shareThreads(count).map((ask) => ({ ask, inTurn: takeTurns(1) })), [count]);
  const { dataset, dataVersion, packs = [] } = context;
  const about = { dataset, dataVersion, packs };
  const options = scenarios.map((scenario, row) => {
    const question = { scenario };
    const { ask, inTurn } = lanes[row % lanes.length]!;
    const name = JSON.stringify(getKey('figures', question, context));
    const hear = (news: Partial<Heard>) =>
      setHeard((before) => ({ ...before, [name]: { ...NOTHING, ...before[name], ...news } }));
    // A whole report that is there already holds the same figures.
    const findWhole: FindShared<'figures'> = async (_, signal) =>
      queries.getQueryData<AnswerOf<'simulation'>>(getKey('simulation', { scenario }, context)) ??
      (await findShared({ scenario }, signal));
    return scenarioQuery('figures', question, context, findWhole, (signal) => {
      return askInRounds(
        (asked, hooks) => ask('figures', about, asked, hooks),
        inTurn,
        { scenario },
        { signal, onProgress: (progress) => hear({ progress }), onPiece: (partial) => hear({ partial }) },
      );
    });
  });
  return useQueries({ queries: options }).map(({ data, error, isFetching, refetch }, row) => {
    const { progress, partial } = heard[JSON.stringify(options[row]?.queryKey)] ?? NOTHING;
    return {
      answer: data,
      error,
      isStopped: !isFetching && data === undefined && error === null,
      progress: isFetching ? progress : null,
      // Figures of a run that was stopped stand.
      partial: data === undefined ? partial : null,
      cancel: () => void queries.cancelQueries({ queryKey: options[row]?.queryKey ?? [] }),
      start: () => void refetch(),
    };
  });
}
