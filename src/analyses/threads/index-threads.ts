import { Worker } from 'node:worker_threads';
import type { CascadeNetwork } from '../../engine/cascade/cascade-network.ts';
import type { CascadeLoss, CascadeOptions } from '../../engine/cascade/ranking-report.ts';
import { computeSystemicIndices } from '../../engine/cascade/systemic-index.ts';

/** Work of one thread: the index of these firms. */
export type IndexShare = {
  readonly network: CascadeNetwork;
  readonly options: CascadeOptions;
  readonly rows: readonly number[];
};

/** Works out a share on another thread; null if it could not begin, or broke down. */
type AskThread = (share: IndexShare) => Promise<CascadeLoss[] | null>;

/** Firms times arcs done before another thread has started. */
const WORTH_A_THREAD = 50_000_000;

/** So many other threads of this Node process as this network is worth; the least is none. */
export function countIndexHelpers(network: CascadeNetwork, firms: number, most: number): number {
  return firms * network.customer.length < WORTH_A_THREAD ? 0 : most;
}

/**
 * Returns the result of `computeSystemicIndices`, to the last digit and in the same order, worked out by this thread and by `helpers` others
 * side by side. A share unfinished by another thread is worked out here. `onProgress` hears the share done of this thread's own work.
 */
export async function computeIndicesInThreads(
  { network, options, rows }: IndexShare,
  helpers: number,
  onProgress: (fraction: number) => void,
  askThread: AskThread = askIndexThread,
): Promise<CascadeLoss[]> {
  const threads = 1 + helpers;
  // Every so-manieth firm: large and small ones stand together in most files.
  const shares = Array.from({ length: threads }, (_, thread) => rows.filter((_row, at) => at % threads === thread));
  const [own = [], ...others] = shares;
  const asked = others.map((share) => askThread({ network, options, rows: share }));
  const found = [computeSystemicIndices(network, options, onProgress, own)];
  for (const [at, losses] of (await Promise.all(asked)).entries()) {
    found.push(losses ?? computeSystemicIndices(network, options, undefined, others[at]));
  }
  return rows.map((_, at) => found[at % threads]![Math.floor(at / threads)]!);
}

function askIndexThread(share: IndexShare): Promise<CascadeLoss[] | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./index.thread.ts', import.meta.url), { workerData: share });
    worker.once('message', (losses: CascadeLoss[]) => resolve(losses));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
}
