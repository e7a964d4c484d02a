import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import { checkScenario } from '../engine/simulation/check-scenario.ts';
import { sweepDisturbances } from '../engine/simulation/disturbance-sweep.ts';
import { computeScenarioIndices } from '../engine/simulation/scenario-indices.ts';
import { computeScenarioTornado } from '../engine/simulation/scenario-tornado.ts';
import { simulate, type SimulationProgress } from '../engine/simulation/simulate.ts';
import type { RunSimulation, SimulationReply, SimulationRequest } from './simulations.ts';

/** A partial report costs a run of its own, so that one comes when so many draws are done, then twice as many, and so on. */
const FIRST_PARTIAL = 128;

/** Simulations on the calling thread, for tests and the inside of a worker. A signal is looked at between chunks of draws. */
export const simulateInline: RunSimulation = async (request, { signal, onProgress, onPartial } = {}) => {
  signal?.throwIfAborted();
  const { ask, scenario, dataset, dataVersion } = request;
  const catalogue = getBuiltInCatalogue();
  const problems = checkScenario(scenario, dataset, catalogue);
  if (problems.length > 0) return { kind: 'problems', problems };
  const follow = <S extends SimulationProgress, T>(steps: Generator<S, T>, onStep?: (step: S) => void): T => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const { done, budget } = step.value;
      onProgress?.({ done, budget });
      onStep?.(step.value);
      signal?.throwIfAborted();
    }
  };
  switch (ask.kind) {
    case 'run': {
      let next = FIRST_PARTIAL;
      const report = follow(
        simulate({ dataset, catalogue, scenario, dataVersion }),
        ({ done, budget, reportSoFar }) => {
          if (onPartial === undefined || done < next || done === budget) return;
          next *= 2;
          onPartial(reportSoFar());
        },
      );
      return { kind: 'run', report };
    }
    case 'tornado':
      return { kind: 'tornado', tornado: computeScenarioTornado(dataset, catalogue, scenario) };
    case 'indices':
      return { kind: 'indices', indices: follow(computeScenarioIndices(dataset, catalogue, scenario, ask.rows)) };
    case 'sweep': {
      const { of, outageDays } = ask;
      return {
        kind: 'sweep',
        sweep: follow(sweepDisturbances(dataset, catalogue, scenario, { kind: of, outageDays })),
      };
    }
  }
};

/** What a simulation worker does with its one message: sends progress, then the answer or the failure. Never rejects. */
export async function replyToSimulation(
  request: SimulationRequest,
  send: (reply: SimulationReply) => void,
): Promise<void> {
  try {
    const answer = await simulateInline(request, {
      onProgress: (progress) => send({ type: 'progress', progress }),
      onPartial: (report) => send({ type: 'partial', report }),
    });
    send({ type: 'done', answer });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
