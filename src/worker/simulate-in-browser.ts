import { askOnce } from './ask-once.ts';
import type { RunSimulation, SimulationReply, SimulationRequest } from './simulations.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type SimulationWorker = WorkerHandle<SimulationRequest, SimulationReply>;

/** Simulations in a browser worker that lives for one question; an aborted signal ends it at once, whatever it is doing. */
export function createBrowserSimulation(startWorker: () => SimulationWorker = startSimulationWorker): RunSimulation {
  return (request, { signal, onProgress, onPartial } = {}) =>
    askOnce(startWorker, request, {
      what: 'The simulation',
      signal,
      read: (reply) => {
        if (reply.type === 'done') return { answer: reply.answer };
        if (reply.type === 'failed') return { failed: reply.message };
        if (reply.type === 'progress') onProgress?.(reply.progress);
        else onPartial?.(reply.report);
        return null;
      },
    });
}

function startSimulationWorker(): SimulationWorker {
  return wrapWorker(
    new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module', name: 'simulation' }),
  );
}
