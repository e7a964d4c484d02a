import type { Dataset } from '../../domain/dataset.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';
import type { Kind, QuestionOf } from '../../domain/questions/questions.ts';
import type { Hooks } from '../analysis.ts';
import type { AnswerOf, CompanyKind, PieceOf, ScenarioKind } from '../answers.ts';
import type { LoneReply, LoneRequest } from '../protocol.ts';
import { askOnce } from './ask-once.ts';
import { countThreads, nameWorker } from './simulation-threads.ts';
import { KEPT_MS, type WorkerHandle, keepWorkers, wrapWorker } from './worker-handle.ts';

/** Data of a question. */
export type About = {
  readonly dataset: Dataset;
  readonly dataVersion: string;
  /** Law beyond the catalogue of the program; absent: none. */
  readonly packs?: readonly SignedPack[];
};

/**
 * Answers one question, by one type for browser workers and the inline runner. Rejects with the signal's reason when aborted, and
 * otherwise only for a fault of the program.
 */
export type AskAlone<All extends Kind> = <K extends All>(
  kind: K,
  about: About,
  question: QuestionOf<K>,
  hooks?: Hooks<PieceOf<K>>,
) => Promise<AnswerOf<K>>;

export type LoneWorker<K extends Kind> = WorkerHandle<LoneRequest<K>, LoneReply<K>>;

/**
 * Questions in browser workers, side by side, each in a worker of its own. Of those done the last is kept for `keptMs`, so the next
 * question finds the program warm and its dataset there; 0: none is. An aborted signal ends the worker at once, at any work; so does a failure,
 * and the next question starts another. `what` names the work where a worker breaks down.
 */
export function createLoneAnalyst<All extends Kind>(
  startWorker: () => LoneWorker<All>,
  { what, keptMs }: { what: string; keptMs: number },
): AskAlone<All> {
  const workers = keepWorkers(startWorker, { keptMs });
  const heldBy = new WeakMap<LoneWorker<All>, string>();

  return async (kind, { dataset, dataVersion, packs = [] }, question, { signal, onProgress, onPiece } = {}) => {
    signal?.throwIfAborted();
    const worker = workers.take();
    const sent = heldBy.get(worker) === dataVersion ? null : dataset;
    heldBy.set(worker, dataVersion);
    const request = { kind, question, dataVersion, packs, dataset: sent } as unknown as LoneRequest<All>;
    const answer = await askOnce(() => worker, request, {
      what,
      signal,
      release: workers.giveBack,
      read: (reply) => {
        if (reply.type === 'done') return { answer: reply.answer };
        if (reply.type === 'failed') return { failed: reply.message };
        if (reply.type === 'progress') onProgress?.(reply.progress);
        else onPiece?.(reply.piece as never);
        return null;
      },
    });
    return answer as AnswerOf<typeof kind>;
  };
}

const THREADS = countThreads(globalThis.navigator?.hardwareConcurrency ?? 1);

function startSimulation(threads: number): LoneWorker<ScenarioKind> {
  return wrapWorker(
    new Worker(new URL('./simulation.worker.ts', import.meta.url), {
      type: 'module',
      name: nameWorker('simulation', threads),
    }),
  );
}

/** Questions about a scenario: all of the page shares the kept worker. */
export const askScenario = createLoneAnalyst<ScenarioKind>(() => startSimulation(THREADS), {
  what: 'The simulation',
  keptMs: KEPT_MS,
});

/** The same for short questions during a long one. Its worker is kept for ten minutes: a reader of an answer turns the next dial. */
export const askScenarioQuickly = createLoneAnalyst<ScenarioKind>(() => startSimulation(THREADS), {
  what: 'The simulation',
  keptMs: 10 * KEPT_MS,
});

/**
 * Returns answerers for questions about so many scenarios side by side: the threads of the machine are shared out among them. Each has a worker of
 * its own, so that what is asked again of a scenario is asked of the worker that has begun with it.
 */
export function shareThreads(scenarios: number): readonly AskAlone<ScenarioKind>[] {
  const lanes = Math.max(1, Math.min(scenarios, THREADS));
  const threads = Math.floor(THREADS / lanes);
  const beside = BESIDE.get(threads) ?? [];
  while (beside.length < lanes) {
    beside.push(
      createLoneAnalyst<ScenarioKind>(() => startSimulation(threads), { what: 'The simulation', keptMs: KEPT_MS }),
    );
  }
  BESIDE.set(threads, beside);
  return beside.slice(0, lanes);
}

/** By the threads of each worker. */
const BESIDE = new Map<number, AskAlone<ScenarioKind>[]>();

/** Questions about a company with stops in one place after another, each in a worker ended with its answer. */
export const askCompany = createLoneAnalyst<CompanyKind>(
  () =>
    wrapWorker(
      new Worker(new URL('./company.worker.ts', import.meta.url), {
        type: 'module',
        name: nameWorker('company', THREADS),
      }),
    ),
  { what: 'The analysis', keptMs: 0 },
);
