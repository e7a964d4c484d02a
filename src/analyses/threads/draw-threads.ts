import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CallHelpers } from './call-helpers.ts';
import { DrawHelper, type DrawWorker } from './draw-helper.ts';
import { wrapThread } from './wrap-thread.ts';

/** Shorter work is done before another thread could help. */
const SHORT_MS = 300;
/** Threads beside the first: each keeps a plan of its own in memory. */
const MOST_HELPERS = 7;

/** Threads free to help with a simulation on this machine, beside the asking one. */
export function countHelpers(): number {
  return Math.min(MOST_HELPERS, availableParallelism() - 1);
}

/**
 * So many other threads of this Node process helping with draws. They begin once a run takes long and end with it; one unable to begin, or
 * broken, is not missed.
 */
export function callDrawThreads(helpers: number = countHelpers(), shortMs = SHORT_MS): CallHelpers {
  return (work, join) => {
    const threads: DrawWorker[] = [];
    const begin = (): void => {
      for (let one = 0; one < helpers; one++) {
        const thread = startDrawThread();
        threads.push(thread);
        new DrawHelper(thread).prepare(work).then(join, () => thread.terminate());
      }
    };
    const waiting = setTimeout(begin, shortMs);
    return () => {
      clearTimeout(waiting);
      for (const thread of threads) thread.terminate();
    };
  };
}

/** Another thread of this process for draws; the process may end without it. */
export function startDrawThread(): DrawWorker {
  return wrapThread(new Worker(new URL('./draw.thread.ts', import.meta.url)));
}
