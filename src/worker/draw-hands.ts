import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Scenario } from '../domain/scenario.ts';
import { type DrawBlock, runDraws } from '../engine/simulation/run-draws.ts';
import { planScenario } from '../engine/simulation/scenario-plan.ts';
import { ScenarioRunner } from '../engine/simulation/scenario-runner.ts';
import { createNumbers } from '../engine/simulation/simulate.ts';
import type { DrawHand } from './draw-team.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** What draws are drawn of, and the parts (rows of the network) that are followed through them. */
export type DrawWork = { readonly scenario: Scenario; readonly dataset: Dataset; readonly followed: readonly number[] };

/** To a worker that helps with draws: first what they are draws of, then which ones, one block at a time. */
export type DrawRequest =
  | ({ readonly type: 'prepare' } & DrawWork)
  | { readonly type: 'draw'; readonly from: number; readonly to: number };

export type DrawReply = { readonly type: 'ready' } | { readonly type: 'drawn'; readonly block: DrawBlock };

export type DrawWorker = WorkerHandle<DrawRequest, DrawReply>;

/** Prepares a worker for the draws of a scenario and resolves to its hand. Rejects, as does the hand, when the worker breaks down. */
export function prepareHand(worker: DrawWorker, work: DrawWork): Promise<DrawHand> {
  let settle = { resolve: (_reply: DrawReply): void => undefined, reject: (_error: Error): void => undefined };
  const ask = (request: DrawRequest): Promise<DrawReply> =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject };
      worker.postMessage(request);
    });
  worker.onReply((reply) => settle.resolve(reply));
  worker.onCrash((message) => settle.reject(new Error(message)));
  return ask({ type: 'prepare', ...work }).then(() => async (from, to) => {
    const reply = await ask({ type: 'draw', from, to });
    if (reply.type !== 'drawn') throw new Error('A worker answered something else than draws.');
    return reply.block;
  });
}

/** What a worker that helps with draws does with its messages. An exception ends it, as far as the one who asked is concerned. */
export function createDrawAnswers(
  send: (reply: DrawReply, transfer: ArrayBuffer[]) => void,
): (request: DrawRequest) => void {
  let draw: ((from: number, to: number) => DrawBlock) | null = null;
  return (request) => {
    if (request.type === 'prepare') {
      const plan = planScenario(request.dataset, getBuiltInCatalogue(), request.scenario);
      const runner = new ScenarioRunner(plan, createNumbers(plan));
      draw = (from, to) => runDraws(plan, runner, from, to, request.followed);
      send({ type: 'ready' }, []);
    } else if (draw !== null) {
      const block = draw(request.from, request.to);
      send({ type: 'drawn', block }, listBuffers(block));
    }
  };
}

/** The columns of a block, which are handed over instead of copied. */
function listBuffers(block: DrawBlock): ArrayBuffer[] {
  return Object.values(block).flatMap((column) =>
    column instanceof Float64Array ? [column.buffer as ArrayBuffer] : [],
  );
}
