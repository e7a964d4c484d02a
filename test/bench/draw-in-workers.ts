import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { DrawBlock } from '../../src/engine/simulation/results/draw-block.ts';

/** Draws of each worker in which the compiler does its work; they count as start-up, with the plan before them. */
export const FIRST_DRAWS = 64;

/** Draws `from` to `to` - 1 of the company with so many nodes: more than `FIRST_DRAWS`. */
export type DrawShare = { readonly nodes: number; readonly from: number; readonly to: number };
/** Time on the clock, and of the processor in this thread. */
export type Taken = { readonly wallMilliseconds: number; readonly cpuMilliseconds: number };
export type DrawnShare = { readonly blocks: readonly DrawBlock[]; readonly start: Taken; readonly steady: Taken };

/** What so many draws took on several threads, of a run that goes on like that. */
export type DrawnTogether = {
  readonly blocks: readonly DrawBlock[];
  /** Until the slowest thread has its first draws, and all threads together. */
  readonly start: Taken;
  /** For each further draw, of the slowest thread as of all. */
  readonly perDraw: Taken;
};

/** Runs draws in equal shares, one for each worker thread. */
export async function drawInWorkers(nodes: number, draws: number, workers: number): Promise<DrawnTogether> {
  const threads = Array.from({ length: workers }, (_, worker) => {
    const share = { nodes, from: (draws * worker) / workers, to: (draws * (worker + 1)) / workers };
    return new Worker(new URL('./simulation.worker.ts', import.meta.url), { workerData: share satisfies DrawShare });
  });
  try {
    await Promise.all(threads.map((thread) => once(thread, 'message')));
    const shares = await Promise.all(
      threads.map(async (thread) => {
        const reply = once(thread, 'message') as Promise<[DrawnShare]>;
        thread.postMessage('go');
        return (await reply)[0];
      }),
    );
    const steadyDraws = draws / workers - FIRST_DRAWS;
    const sum = (part: 'start' | 'steady'): number =>
      shares.reduce((total, share) => total + share[part].cpuMilliseconds, 0);
    const slowest = (part: 'start' | 'steady'): number =>
      Math.max(...shares.map((share) => share[part].wallMilliseconds));
    return {
      blocks: shares.flatMap(({ blocks }) => blocks),
      start: { wallMilliseconds: slowest('start'), cpuMilliseconds: sum('start') },
      perDraw: {
        wallMilliseconds: slowest('steady') / steadyDraws,
        cpuMilliseconds: sum('steady') / (steadyDraws * workers),
      },
    };
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
