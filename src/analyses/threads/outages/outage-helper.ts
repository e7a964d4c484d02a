import { openCatalogue } from '../../../catalogue/packs/open-catalogue.ts';
import { ResilienceRun } from '../../../engine/resilience/analyse.ts';
import type { OpenLinearProgram } from '../../../engine/resilience/linear-program.ts';
import type { OutageRow, OutageWork } from '../../../engine/resilience/report.ts';
import { AskedWorker } from '../asked-worker.ts';
import type { WorkerHandle } from '../worker-handle.ts';
import type { OutageTask, AnswerOutages, CallOutageHelpers } from './call-outage-helpers.ts';

/** To a worker helping with outages: first whose they are, then some of them at a time. */
export type OutageRequest =
  | ({ readonly type: 'prepare' } & OutageTask)
  | { readonly type: 'answer'; readonly works: readonly OutageWork[] };

/** One for each request, in their order. */
export type OutageReply =
  | { readonly type: 'ready' }
  | { readonly type: 'answered'; readonly rows: OutageRow[][] }
  | { readonly type: 'failed'; readonly message: string };

export type OutageWorker = WorkerHandle<OutageRequest, OutageReply>;

/** Calls so many workers for one task; a worker that breaks down is not missed. They end when they are let go. */
export function createOutageHelpers(startWorker: () => OutageWorker, count: number): CallOutageHelpers {
  return (task, join) => {
    const workers = Array.from({ length: count }, startWorker);
    for (const worker of workers) void prepareHelper(worker, task).then(join, () => worker.terminate());
    return () => {
      for (const worker of workers) worker.terminate();
    };
  };
}

async function prepareHelper(worker: OutageWorker, task: OutageTask): Promise<AnswerOutages> {
  const asked = new AskedWorker(worker);
  const ready = await asked.ask({ type: 'prepare', ...task });
  if (ready.type === 'failed') throw new Error(ready.message);
  return async (works) => {
    const reply = await asked.ask({ type: 'answer', works });
    if (reply.type !== 'answered') throw new Error('A worker answered something else than outages.');
    return reply.rows;
  };
}

/** An outage helper's treatment of its messages, in their order. Never rejects. */
export function createOutageAnswers(
  loadSolver: () => Promise<OpenLinearProgram>,
  send: (reply: OutageReply) => void,
): (request: OutageRequest) => Promise<void> {
  let run: Promise<ResilienceRun> | null = null;
  return async (request) => {
    try {
      if (request.type === 'prepare') {
        run = prepareRun(request, loadSolver);
        await run;
        send({ type: 'ready' });
      } else {
        if (run === null) throw new Error('No company is at hand.');
        const prepared = await run;
        send({ type: 'answered', rows: request.works.map((work) => prepared.answer(work)) });
      }
    } catch (error) {
      send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}

async function prepareRun(
  { dataset, dataVersion, packs, inference }: OutageTask,
  loadSolver: () => Promise<OpenLinearProgram>,
): Promise<ResilienceRun> {
  const open = await loadSolver();
  const question = { dataVersion, inference, single: null };
  const run = new ResilienceRun({ dataset, catalogue: openCatalogue(packs).catalogue, question, open });
  // Beside the same of whoever asks, who has work to share after it.
  run.begin();
  return run;
}
