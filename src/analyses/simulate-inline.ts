import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import { checkParts, checkScenario } from '../engine/simulation/scenario/check-scenario.ts';
import { sweepDisturbances } from '../engine/simulation/disturbance-sweep.ts';
import { computeScenarioIndices } from '../engine/simulation/scenario-indices.ts';
import { computeScenarioTornado } from '../engine/simulation/scenario-tornado.ts';
import { DRAWS_PER_BLOCK, Simulation, type SimulationProgress } from '../engine/simulation/simulate.ts';
import type { DrawWork } from './threads/draw-hands.ts';
import { type DrawHand, DrawTeam } from './threads/draw-team.ts';
import { HeldDataset } from './threads/held-dataset.ts';
import type {
  RunSimulation,
  SentSimulation,
  SimulationAnswer,
  SimulationCall,
  SimulationReply,
  SimulationRequest,
} from './simulations.ts';
import type { SimulationReport } from '../engine/simulation/results/report.ts';

/** A partial report costs a run of its own, so that one comes when so many draws are done, then twice as many, and so on. */
const FIRST_PARTIAL = 128;

/**
 * Finds other threads that help with the draws of a request; each of them joins once it has prepared itself, or not at all. Returns the way
 * to let them go once the draws are done, or nobody wants them any more.
 */
export type CallHands = (work: DrawWork, join: (hand: DrawHand) => void) => () => void;

/** Simulations on the calling thread, for tests and the inside of a worker. A signal is looked at between blocks of draws. */
export const simulateInline: RunSimulation = (request, call) => simulateTogether(request, call ?? {}, null);

/** The same with whoever helps; a tornado, indices and a sweep are run by this thread alone. */
export async function simulateTogether(
  request: SimulationRequest,
  call: SimulationCall,
  callHands: CallHands | null,
): Promise<SimulationAnswer> {
  call.signal?.throwIfAborted();
  const { ask, scenario, dataset } = request;
  const catalogue = getBuiltInCatalogue();
  const parts = ask.kind === 'run' ? (ask.parts ?? []) : [];
  const problems = [...checkScenario(scenario, dataset, catalogue), ...checkParts(parts, dataset)];
  if (problems.length > 0) return { kind: 'problems', problems };
  switch (ask.kind) {
    case 'run':
      return { kind: 'run', report: await runTogether(request, parts, call, callHands) };
    case 'tornado':
      return { kind: 'tornado', tornado: computeScenarioTornado(dataset, catalogue, scenario) };
    case 'indices':
      return {
        kind: 'indices',
        indices: await follow(computeScenarioIndices(dataset, catalogue, scenario, ask.rows), call),
      };
    case 'sweep': {
      const { of, outageDays } = ask;
      const steps = sweepDisturbances(dataset, catalogue, scenario, { kind: of, outageDays });
      return { kind: 'sweep', sweep: await follow(steps, call) };
    }
  }
}

async function follow<T>(steps: Generator<SimulationProgress, T>, { signal, onProgress }: SimulationCall): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, budget } = step.value;
    onProgress?.({ done, budget });
    // Whoever may stop it is heard between two steps.
    if (signal !== undefined) await pauseForMessages();
    signal?.throwIfAborted();
  }
}

/** Runs the draws of a scenario with whoever helps, to the digits that this thread would find alone. */
async function runTogether(
  request: SimulationRequest,
  parts: readonly string[],
  { signal, onProgress, onPartial }: SimulationCall,
  callHands: CallHands | null,
): Promise<SimulationReport> {
  const simulation = new Simulation({ ...request, parts, catalogue: getBuiltInCatalogue() });
  const { budget } = simulation;
  let nextPartial = FIRST_PARTIAL;
  const hearHands = callHands === null && signal === undefined ? () => undefined : pauseForMessages;
  const team = new DrawTeam(
    async (from, to) => {
      await hearHands();
      return simulation.runDraws(from, to);
    },
    (block) => {
      simulation.take(block);
      const done = simulation.countDone();
      onProgress?.({ done, budget });
      if (onPartial !== undefined && done >= nextPartial && done < budget) {
        nextPartial *= 2;
        onPartial(simulation.report());
      }
      signal?.throwIfAborted();
    },
    DRAWS_PER_BLOCK,
  );
  const { scenario, dataset, dataVersion } = request;
  const work = { scenario, dataset, dataVersion, followed: simulation.followed };
  const letGo = budget > DRAWS_PER_BLOCK ? callHands?.(work, (hand) => team.join(hand)) : undefined;
  try {
    for (const draws of simulation.listRounds()) await team.run(draws);
  } finally {
    letGo?.();
  }
  return simulation.report();
}

/** Lets this thread read its messages, among them the blocks of other hands. */
function pauseForMessages(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const goOn = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', goOn);
    port1.start();
    port2.postMessage(null);
  });
}

/**
 * What a simulation worker does with each message: sends progress, then the answer or the failure. It is asked one thing at a time, and
 * keeps the dataset for the next. Never rejects.
 */
export function createSimulationAnswers(
  send: (reply: SimulationReply) => void,
  callHands: CallHands | null = null,
): (request: SentSimulation) => Promise<void> {
  const held = new HeldDataset();
  const call: SimulationCall = {
    onProgress: (progress) => send({ type: 'progress', progress }),
    onPartial: (report) => send({ type: 'partial', report }),
  };
  return async (request) => {
    try {
      const answer = await simulateTogether({ ...request, dataset: held.take(request) }, call, callHands);
      send({ type: 'done', answer });
    } catch (error) {
      send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
