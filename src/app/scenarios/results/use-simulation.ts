import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import type { SimulationProgress } from '../../../engine/simulation/simulate.ts';
import { simulateInBrowser } from '../../../analyses/threads/simulate-in-browser.ts';
import type { SimulationAnswer, SimulationAsk, SimulationCall } from '../../../analyses/simulations.ts';
import type { Ground } from '../ground.ts';

/** One question about a scenario as a query: the same scenario on the same data always has the same answer. */
function simulationQuery(
  scenario: Scenario,
  ask: SimulationAsk,
  { dataset, dataVersion }: Ground,
  hear: Omit<SimulationCall, 'signal'> = {},
) {
  return queryOptions({
    queryKey: ['simulation', ask, dataVersion, getContent(scenario)],
    queryFn: ({ signal }) => simulateInBrowser({ ask, scenario, dataset, dataVersion }, { signal, ...hear }),
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    retry: false,
  });
}

/** What the result of a scenario depends on: not its name, its note, or whether it is locked. */
function getContent(scenario: Scenario) {
  const { id: _id, name: _name, note: _note, presetId: _preset, locked: _locked, lockedOn: _on, ...content } = scenario;
  return content;
}

/** A question about a scenario: its answer, how far it is, and the ways to stop and to start it. */
export type Simulation = {
  readonly answer: SimulationAnswer | undefined;
  readonly error: Error | null;
  /** It was stopped and has no answer. */
  readonly isStopped: boolean;
  readonly progress: SimulationProgress | null;
  /** What a long run gives so far. */
  readonly partial: SimulationReport | null;
  readonly cancel: () => void;
  readonly start: () => void;
};

/** What a question said on its way; `of` tells which question. */
type Heard = { of: string; progress: SimulationProgress | null; partial: SimulationReport | null };
const NOTHING_HEARD: Heard = { of: '', progress: null, partial: null };

/**
 * Asks something of a scenario on the data that are shown, as soon as it is wanted. What is stopped stays so until it is started
 * again.
 */
export function useSimulation(
  scenario: Scenario,
  ask: SimulationAsk,
  ground: Ground,
  { isWanted = true }: { isWanted?: boolean } = {},
): Simulation {
  const queries = useQueryClient();
  const [heard, setHeard] = useState<Heard>(NOTHING_HEARD);
  const name = JSON.stringify([ask, ground.dataVersion, getContent(scenario)]);
  const hear = (news: Partial<Heard>) =>
    setHeard((before) => ({ ...(before.of === name ? before : NOTHING_HEARD), ...news, of: name }));
  const options = simulationQuery(scenario, ask, ground, {
    onProgress: (progress) => hear({ progress }),
    onPartial: (partial) => hear({ partial }),
  });
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

/** The outcomes of several scenarios, each as far as it is. */
export function useOutcomes(scenarios: readonly Scenario[], ground: Ground): Simulation[] {
  const queries = useQueryClient();
  const options = scenarios.map((scenario) => simulationQuery(scenario, { kind: 'run' }, ground));
  return useQueries({ queries: options }).map(({ data, error, isFetching, refetch }, row) => ({
    answer: data,
    error,
    isStopped: !isFetching && data === undefined && error === null,
    progress: null,
    partial: null,
    cancel: () => void queries.cancelQueries({ queryKey: options[row]?.queryKey ?? [] }),
    start: () => void refetch(),
  }));
}
