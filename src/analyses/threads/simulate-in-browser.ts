import { askOnce } from '../ask-once.ts';
import type { RunSimulation, SentSimulation, SimulationReply } from '../simulations.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type SimulationWorker = WorkerHandle<SentSimulation, SimulationReply>;

/** How long a worker is kept that nobody asks: it holds a dataset, the columns of its last run, and those who helped it. */
const KEPT_MS = 60_000;

/** A worker, and the version of the dataset that it holds. */
type Kept = { readonly worker: SimulationWorker; holds: string | null };

/**
 * Simulations in browser workers. Questions go on side by side, each in a worker of its own; of those that have answered one is kept for a
 * minute, so that the next question finds the program warm and its dataset there. An aborted signal ends the worker at once, whatever it
 * is doing; so does a failure, and the next question starts another.
 */
export function createBrowserSimulation(startWorker: () => SimulationWorker = startSimulationWorker): RunSimulation {
  let idle: Kept | null = null;
  let ending: ReturnType<typeof setTimeout> | undefined;

  function take(): Kept {
    clearTimeout(ending);
    const kept = idle ?? { worker: startWorker(), holds: null };
    idle = null;
    return kept;
  }

  function endIdle(): void {
    clearTimeout(ending);
    idle?.worker.terminate();
    idle = null;
  }

  function keep(kept: Kept): void {
    endIdle();
    idle = kept;
    kept.worker.onCrash(endIdle);
    ending = setTimeout(endIdle, KEPT_MS);
  }

  return async ({ dataset, ...asked }, { signal, onProgress, onPartial } = {}) => {
    signal?.throwIfAborted();
    const kept = take();
    const request = { ...asked, dataset: kept.holds === asked.dataVersion ? null : dataset };
    kept.holds = asked.dataVersion;
    return askOnce(() => kept.worker, request, {
      what: 'The simulation',
      signal,
      release: () => keep(kept),
      read: (reply) => {
        if (reply.type === 'done') return { answer: reply.answer };
        if (reply.type === 'failed') return { failed: reply.message };
        if (reply.type === 'progress') onProgress?.(reply.progress);
        else onPartial?.(reply.report);
        return null;
      },
    });
  };
}

/** The simulations of the page: all of it shares the worker that is kept. */
export const simulateInBrowser: RunSimulation = createBrowserSimulation();

function startSimulationWorker(): SimulationWorker {
  return wrapWorker(
    new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module', name: 'simulation' }),
  );
}
