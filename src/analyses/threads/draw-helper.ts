import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import { runDraws } from '../../engine/simulation/results/run-draws.ts';
import { CauseFinder } from '../../engine/simulation/results/after-draws.ts';
import type { DrawBlock } from '../../engine/simulation/results/draw-block.ts';
import type { DrawCauses } from '../../engine/simulation/results/draw-causes.ts';
import type { ScenarioPlan } from '../../engine/simulation/scenario/planned-scenario.ts';
import { planScenario } from '../../engine/simulation/scenario/scenario-plan.ts';
import { ScenarioRunner } from '../../engine/simulation/scenario/scenario-runner.ts';
import { createNumbers } from '../../engine/simulation/simulate.ts';
import { AskedWorker } from './asked-worker.ts';
import type { DrawWork, Help } from './call-helpers.ts';
import { HeldDataset, type SentDataset } from './held/held-dataset.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** Some draws, and the parts (rows of the network) that are followed through them; null: nothing is kept by step. */
type AskedDraws = { readonly from: number; readonly to: number; readonly followed: readonly number[] | null };

/** To a worker helping with draws: first their run, then their numbers, one block at a time; then the next run, if any. */
export type DrawRequest =
  | ({ readonly type: 'prepare' } & Omit<DrawWork, 'dataset'> & SentDataset)
  | ({ readonly type: 'draw' } & AskedDraws)
  | { readonly type: 'causes'; readonly draws: readonly number[] };

/** One for each request, in their order. */
export type DrawReply =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn'; readonly block: DrawBlock }
  | { readonly type: 'found'; readonly causes: readonly DrawCauses[] };

export type DrawWorker = WorkerHandle<DrawRequest, DrawReply>;

/** A worker helping with the draws of one run after another. A broken one rejects anything asked of it. */
export class DrawHelper {
  private readonly worker: AskedWorker<DrawRequest, DrawReply>;
  private holds: string | null = null;

  constructor(worker: DrawWorker) {
    this.worker = new AskedWorker(worker);
  }

  isBroken(): boolean {
    return this.worker.isBroken();
  }

  /** Turns to the draws of a scenario and resolves to the helper for them, after its earlier work. Rejects, as does the helper, when the worker breaks down. */
  async prepare({ dataset, ...work }: DrawWork): Promise<Help> {
    const isHeld = this.holds === work.dataVersion;
    this.holds = work.dataVersion;
    await this.worker.ask({ type: 'prepare', ...work, dataset: isHeld ? null : dataset });
    return {
      draw: async (from, to, followed) => {
        const reply = await this.worker.ask({ type: 'draw', from, to, followed });
        if (reply.type !== 'drawn') throw new Error('A worker answered something else than draws.');
        return reply.block;
      },
      findCauses: async (draws) => {
        const reply = await this.worker.ask({ type: 'causes', draws });
        if (reply.type !== 'found') throw new Error('A worker answered something else than causes.');
        return reply.causes;
      },
    };
  }
}

type Prepared = {
  readonly plan: ScenarioPlan;
  readonly runner: ScenarioRunner;
  readonly causes: CauseFinder;
};

/** A draw helper's treatment of its messages. An exception ends it, as far as the asker is concerned. */
export function createDrawAnswers(
  send: (reply: DrawReply, transfer: ArrayBuffer[]) => void,
): (request: DrawRequest) => void {
  const held = new HeldDataset();
  let work: Prepared | null = null;
  return (request) => {
    if (request.type === 'prepare') {
      const plan = planScenario(held.take(request), openCatalogue(request.packs ?? []).catalogue, request.scenario);
      const runner = new ScenarioRunner(plan, createNumbers(plan));
      work = { plan, runner, causes: new CauseFinder(plan, runner) };
      send({ type: 'ready' }, []);
    } else if (work !== null && request.type === 'draw') {
      const block = runDraws(work.plan, work.runner, request.from, request.to, request.followed);
      send({ type: 'drawn', block }, listBuffers(block));
    } else if (work !== null && request.type === 'causes') {
      send({ type: 'found', causes: work.causes.find(request.draws) }, []);
    }
  };
}

/** The columns of a block, handed over instead of copied. */
function listBuffers(block: DrawBlock): ArrayBuffer[] {
  return Object.values(block).flatMap((column) =>
    column instanceof Float64Array ? [column.buffer as ArrayBuffer] : [],
  );
}
