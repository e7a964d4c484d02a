import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import { checkScenario } from '../engine/simulation/check-scenario.ts';
import { sweepDisturbances } from '../engine/simulation/disturbance-sweep.ts';
import { computeScenarioTornado } from '../engine/simulation/scenario-tornado.ts';
import { simulate, type SimulationProgress } from '../engine/simulation/simulate.ts';
import type { RunSimulation, SimulationReply, SimulationRequest } from './simulations.ts';

/** Simulations on the calling thread, for tests and the inside of a worker. A signal is looked at between chunks of draws. */
export const simulateInline: RunSimulation = async (request, { signal, onProgress } = {}) => {
  signal?.throwIfAborted();
  const { ask, scenario, dataset, dataVersion } = request;
  const catalogue = getBuiltInCatalogue();
  const problems = checkScenario(scenario, dataset, catalogue);
  if (problems.length > 0) return { kind: 'problems', problems };
  const follow = <T>(steps: Generator<SimulationProgress, T>): T => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      onProgress?.(step.value);
      signal?.throwIfAborted();
    }
  };
  switch (ask.kind) {
    case 'run':
      return { kind: 'run', report: follow(simulate({ dataset, catalogue, scenario, dataVersion })) };
    case 'tornado':
      return { kind: 'tornado', tornado: computeScenarioTornado(dataset, catalogue, scenario) };
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
    const onProgress = (progress: SimulationProgress): void => send({ type: 'progress', progress });
    send({ type: 'done', answer: await simulateInline(request, { onProgress }) });
  } catch (error) {
    send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}
