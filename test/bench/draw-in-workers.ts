import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DrawBlock } from '../../src/engine/simulation/run-draws.ts';

/** Draws `from` to `to` - 1 of the company with so many nodes. */
export type DrawShare = { readonly nodes: number; readonly from: number; readonly to: number };
export type DrawnShare = { readonly block: DrawBlock; readonly cpuMilliseconds: number };

/** What so many draws took on several threads, the plans that each of them makes first left out. */
export type DrawnTogether = {
  readonly blocks: readonly DrawBlock[];
  readonly wallMilliseconds: number;
  readonly cpuMilliseconds: number;
};

/** Runs draws in equal shares, one for each worker thread. */
export async function drawInWorkers(nodes: number, draws: number, workers: number): Promise<DrawnTogether> {
  const threads = Array.from({ length: workers }, (_, worker) => {
    const share = { nodes, from: (draws * worker) / workers, to: (draws * (worker + 1)) / workers };
    return new Worker(new URL('./simulation.worker.ts', import.meta.url), { workerData: share satisfies DrawShare });
  });
  try {
    await Promise.all(threads.map((thread) => once(thread, 'message')));
    const begun = performance.now();
    const shares = await Promise.all(
      threads.map(async (thread) => {
        const reply = once(thread, 'message') as Promise<[DrawnShare]>;
        thread.postMessage('go');
        return (await reply)[0];
      }),
    );
    return {
      blocks: shares.map(({ block }) => block),
      wallMilliseconds: performance.now() - begun,
      cpuMilliseconds: shares.reduce((sum, share) => sum + share.cpuMilliseconds, 0),
    };
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
