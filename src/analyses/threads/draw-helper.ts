import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { type DrawBlock, runDraws } from '../../engine/simulation/results/run-draws.ts';
import { countCauses } from '../../engine/simulation/results/after-draws.ts';
import type { CauseShare } from '../../engine/simulation/results/report.ts';
import type { ScenarioPlan } from '../../engine/simulation/scenario/planned-scenario.ts';
import { planScenario } from '../../engine/simulation/scenario/scenario-plan.ts';
import { ScenarioRunner } from '../../engine/simulation/scenario/scenario-runner.ts';
import { createNumbers } from '../../engine/simulation/simulate.ts';
import type { DrawsOf } from './draw-pool.ts';
import { HeldDataset, type SentDataset } from './held-dataset.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** What draws are drawn of, and the parts (rows of the network) that are followed through them. */
export type DrawWork = {
  readonly scenario: Scenario;
  readonly dataset: Dataset;
  readonly dataVersion: string;
  /** What of the law goes beyond the catalogue of the program; absent: nothing. */
  readonly packs?: readonly SignedPack[];
  readonly followed: readonly number[];
};

/**
 * Finds other threads that help with draws; each of them joins once it has prepared itself, or not at all. Returns the way to let them go
 * once the draws are done, or nobody wants them any more.
 */
export type CallHelpers = (work: DrawWork, join: (helper: Help) => void) => () => void;

/** What another thread does of one run: draws, and what caused the losses of all draws, given these. */
export type Help = {
  readonly draw: DrawsOf;
  readonly countCauses: (losses: Float64Array) => Promise<CauseShare[]>;
};

/** To a worker that helps with draws: first what they are draws of, then which ones, one block at a time; then the next run, if any. */
export type DrawRequest =
  | ({ readonly type: 'prepare' } & Omit<DrawWork, 'dataset'> & SentDataset)
  | { readonly type: 'draw'; readonly from: number; readonly to: number }
  | { readonly type: 'causes'; readonly losses: Float64Array };

/** One for each request, in their order. */
export type DrawReply =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn'; readonly block: DrawBlock }
  | { readonly type: 'counted'; readonly causes: CauseShare[] };

export type DrawWorker = WorkerHandle<DrawRequest, DrawReply>;

/** A worker that helps with the draws of one run after another. One that breaks down is ended, and rejects whatever it is asked. */
export class DrawHelper {
  private readonly worker: DrawWorker;
  private readonly waiting: { resolve: (reply: DrawReply) => void; reject: (error: Error) => void }[] = [];
  private holds: string | null = null;
  private broken: Error | null = null;

  constructor(worker: DrawWorker) {
    this.worker = worker;
    worker.onReply((reply) => this.waiting.shift()?.resolve(reply));
    worker.onCrash((message) => {
      this.broken = new Error(message);
      for (const { reject } of this.waiting.splice(0)) reject(this.broken);
      worker.terminate();
    });
  }

  isBroken(): boolean {
    return this.broken !== null;
  }

  /** Turns to the draws of a scenario and resolves to the helper for them, once what it was asked before is done. Rejects, as does the helper, when the worker breaks down. */
  async prepare({ dataset, ...work }: DrawWork): Promise<Help> {
    const isHeld = this.holds === work.dataVersion;
    this.holds = work.dataVersion;
    await this.ask({ type: 'prepare', ...work, dataset: isHeld ? null : dataset });
    return {
      draw: async (from, to) => {
        const reply = await this.ask({ type: 'draw', from, to });
        if (reply.type !== 'drawn') throw new Error('A worker answered something else than draws.');
        return reply.block;
      },
      countCauses: async (losses) => {
        const reply = await this.ask({ type: 'causes', losses });
        if (reply.type !== 'counted') throw new Error('A worker answered something else than causes.');
        return reply.causes;
      },
    };
  }

  private ask(request: DrawRequest): Promise<DrawReply> {
    if (this.broken !== null) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(request);
    });
  }
}

/** What a worker that helps with draws does with its messages. An exception ends it, as far as the one who asked is concerned. */
export function createDrawAnswers(
  send: (reply: DrawReply, transfer: ArrayBuffer[]) => void,
): (request: DrawRequest) => void {
  const held = new HeldDataset();
  let work: { plan: ScenarioPlan; runner: ScenarioRunner; followed: readonly number[] } | null = null;
  return (request) => {
    if (request.type === 'prepare') {
      const plan = planScenario(held.take(request), openCatalogue(request.packs ?? []).catalogue, request.scenario);
      work = { plan, runner: new ScenarioRunner(plan, createNumbers(plan)), followed: request.followed };
      send({ type: 'ready' }, []);
    } else if (work !== null && request.type === 'draw') {
      const block = runDraws(work.plan, work.runner, request.from, request.to, work.followed);
      send({ type: 'drawn', block }, listBuffers(block));
    } else if (work !== null && request.type === 'causes') {
      send({ type: 'counted', causes: countCauses(work.plan, work.runner, request.losses) }, []);
    }
  };
}

/** The columns of a block, which are handed over instead of copied. */
function listBuffers(block: DrawBlock): ArrayBuffer[] {
  return Object.values(block).flatMap((column) =>
    column instanceof Float64Array ? [column.buffer as ArrayBuffer] : [],
  );
}
