import type { Dataset } from '../../domain/dataset.ts';
import type { BrowserAnalyst } from '../analyst.ts';
import type { AnswerOf, AtHandKind, PieceOf } from '../answers.ts';
import { assembleExposure } from '../kinds/at-hand/assemble-exposure.ts';
import { createDatasetStore } from './held/dataset-store.ts';
import type { DatasetStore } from './held/dataset-store.ts';
import type { AnalysisReply, AnalysisRequest } from '../protocol.ts';
import { startWithFirst, wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type AnalysisWorker = WorkerHandle<AnalysisRequest, AnalysisReply>;

type Piece = PieceOf<AtHandKind>;
/** Puts an answer together from its pieces, where these are the answer. */
type Assembly = { add: (piece: Piece) => void; getAnswer: () => AnswerOf<AtHandKind> };
const ASSEMBLIES: { readonly [K in AtHandKind]?: () => Assembly } = { exposure: assembleExposure };

type Answer = AnswerOf<AtHandKind> | null;
type Job = {
  id: number;
  asked: Extract<AnalysisRequest, { type: 'question' }>['asked'];
  keepAs: string | undefined;
  /** Null once nobody waits for the answer. */
  onPiece: ((piece: Piece) => void) | null;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
};

/** A dataset, or the address of its workspace file. */
type Provided = Dataset | string;

type Started = { worker: AnalysisWorker; sent: DatasetStore<Provided> };

/**
 * Most time of an unwanted answer. To end a busy worker costs its thread, its catalogue and its datasets, so a call about to finish is left to
 * finish.
 */
const GRACE_MS = 150;

/**
 * The analyst in a browser worker. One worker is started at once, or with the first question, and kept; it answers one question at a time, and a
 * dataset is sent ahead of the first question about it. A question with an aborted signal rejects with the signal's reason: a waiting one is just
 * dropped, so only the newest of a row of quick changes is worked on; during its answer, the worker is told, ends it between two pieces, and is
 * itself ended after a short grace otherwise; the next question then starts another. A crash rejects the current question only.
 */
export function createBrowserAnalyst(
  startWorker: () => AnalysisWorker = startAnalysisWorker,
  isAskedAtOnce = true,
): BrowserAnalyst {
  const provided = new Map<string, Provided>();
  /** How to come by a version that the thread cannot read. */
  const insteadOf = new Map<string, () => Promise<Dataset>>();
  let waiting: Job[] = [];
  let running: Job | null = null;
  let current: Started | null = isAskedAtOnce ? start() : null;
  let nextId = 1;

  function start(): Started {
    const worker = startWorker();
    worker.onReply((reply) => {
      if (worker !== current?.worker) return;
      if (reply.type === 'unread') {
        current.sent.drop(reply.hash);
        if (typeof provided.get(reply.hash) === 'string') provided.delete(reply.hash);
        return;
      }
      if (reply.id !== running?.id) return;
      const job = running;
      if (reply.type === 'piece') {
        job.onPiece?.(reply.piece);
        return;
      }
      const instead = insteadOf.get(job.asked.question.dataVersion);
      if (reply.type === 'failed' && instead !== undefined && !provided.has(job.asked.question.dataVersion)) {
        void askAgain(job, instead);
        return;
      }
      running = null;
      if (reply.type === 'done') job.resolve(reply.answer);
      else job.reject(new Error(reply.message));
      runNext();
    });
    worker.onCrash((message) => {
      if (worker !== current?.worker) return;
      running?.reject(new Error(`The calculation stopped: ${message}`));
      end();
      // Another worker starts only for another question: one that cannot be loaded must not be tried for ever.
      runNext();
    });
    return { worker, sent: createDatasetStore<Provided>() };
  }

  /** Asks again with what the caller brings; what was asked after it goes on waiting. */
  async function askAgain(job: Job, bring: () => Promise<Dataset>): Promise<void> {
    const hash = job.asked.question.dataVersion;
    insteadOf.delete(hash);
    try {
      provided.set(hash, await bring());
      if (job.onPiece !== null) waiting.unshift(job);
    } catch (error) {
      job.reject(error);
    }
    if (running !== job) return;
    running = null;
    runNext();
  }

  function end(): void {
    running = null;
    current?.worker.terminate();
    current = null;
  }

  function runNext(): void {
    if (running) return;
    const job = waiting.shift();
    if (!job) return;
    const hash = job.asked.question.dataVersion;
    const dataset = provided.get(hash);
    if (!dataset) {
      job.reject(new Error(`The data version "${hash}" is not at hand.`));
      runNext();
      return;
    }
    running = job;
    current ??= start();
    const { worker, sent } = current;
    if (!sent.has(hash)) {
      sent.put(hash, dataset);
      worker.postMessage(
        typeof dataset === 'string' ? { type: 'dataset-at', hash, url: dataset } : { type: 'dataset', hash, dataset },
      );
    }
    const keeping = job.keepAs === undefined ? {} : { keepAs: job.keepAs };
    worker.postMessage({ type: 'question', id: job.id, asked: job.asked, ...keeping });
  }

  function drop(job: Job, reason: unknown): void {
    job.reject(reason);
    waiting = waiting.filter((other) => other !== job);
    job.onPiece = null;
    if (running !== job) return;
    current?.worker.postMessage({ type: 'cancel', id: job.id });
    setTimeout(() => {
      if (running !== job) return;
      end();
      current = start();
      runNext();
    }, GRACE_MS);
  }

  function ask(
    { asked, keepAs }: Pick<Job, 'asked' | 'keepAs'>,
    signal: AbortSignal | undefined,
    onPiece: Job['onPiece'],
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const job: Job = { id: nextId++, asked, keepAs, onPiece, resolve, reject };
      signal?.addEventListener('abort', () => drop(job, signal.reason), { once: true });
      waiting.push(job);
      runNext();
    });
  }

  return {
    provideDataset: (hash, dataset) => {
      if (typeof (provided.get(hash) ?? '') === 'string') provided.set(hash, dataset);
    },
    provideDatasetAt: (hash, url, instead) => {
      if (provided.has(hash)) return;
      provided.set(hash, url);
      if (instead !== undefined) insteadOf.set(hash, instead);
    },
    ask: async (kind, question, { signal, onPiece, keepAs } = {}) => {
      const assembly = ASSEMBLIES[kind]?.();
      const asked = { kind, question } as Job['asked'];
      const answer = await ask({ asked, keepAs }, signal, (piece) => {
        assembly?.add(piece);
        onPiece?.(piece as never);
      });
      return (assembly?.getAnswer() ?? answer) as AnswerOf<typeof kind>;
    },
    close: () => {
      const closed = new DOMException('The analyst was closed.', 'AbortError');
      for (const job of running ? [running, ...waiting] : waiting) job.reject(closed);
      waiting = [];
      end();
    },
  };
}

function startAnalysisWorker(): AnalysisWorker {
  return startWithFirst((first) =>
    // Its name is all that a worker is told before its program runs.
    wrapWorker(
      new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: JSON.stringify(first) }),
    ),
  );
}
