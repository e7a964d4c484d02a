import type { RunSimulation, SimulationReply, SimulationRequest } from './simulations.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type SimulationWorker = WorkerHandle<SimulationRequest, SimulationReply>;

/** Simulations in a browser worker that lives for one question; an aborted signal ends it at once, whatever it is doing. */
export function createBrowserSimulation(startWorker: () => SimulationWorker = startSimulationWorker): RunSimulation {
  return (request, { signal, onProgress, onPartial } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = startWorker();
      const abort = (): void => end(() => reject(signal?.reason));

      function end(settle: () => void): void {
        signal?.removeEventListener('abort', abort);
        worker.terminate();
        settle();
      }

      signal?.addEventListener('abort', abort);
      worker.onReply((reply) => {
        if (reply.type === 'progress') onProgress?.(reply.progress);
        else if (reply.type === 'partial') onPartial?.(reply.report);
        else if (reply.type === 'done') end(() => resolve(reply.answer));
        else end(() => reject(new Error(reply.message)));
      });
      worker.onCrash((message) => end(() => reject(new Error(`The simulation stopped: ${message}`))));
      worker.postMessage(request);
    });
}

function startSimulationWorker(): SimulationWorker {
  return wrapWorker(
    new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module', name: 'simulation' }),
  );
}
