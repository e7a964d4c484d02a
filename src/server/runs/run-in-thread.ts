import { Worker } from 'node:worker_threads';
import type { RunQuestion } from '../../api/runs/run-contract.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';
import type { RunThreadReply, RunThreadRequest } from './run-thread-messages.ts';

/** Result of a run: gzip of its report as JSON, or why the question has none. */
export type PackedAnswer = { ok: true; packed: Uint8Array<ArrayBuffer> } | { ok: false; reason: string };

/** The calculation itself went wrong; asked again, it would again. */
export class CalculationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CalculationError';
  }
}

export type RunThreadQuestion = {
  dataVersion: string;
  question: RunQuestion;
  /** Law beyond the catalogue of the program; absent: none. */
  packs?: readonly SignedPack[];
  /** Other threads to help while it lasts. */
  helpers: number;
  /** Gives the version as JSON text; is asked only where the thread does not hold it from the question before. */
  readVersion: () => Promise<Iterable<string> | AsyncIterable<string>>;
};

/** A thread for one question after another. */
export type RunThread = {
  /**
   * Rejects with the signal's reason when aborted, at any point of the thread's work, with the reader's failure, and with a `CalculationError`
   * where the calculation breaks down; the next question then has a thread anew.
   */
  answer: (
    asked: RunThreadQuestion,
    call: { signal: AbortSignal; onProgress: (fraction: number) => void },
  ) => Promise<PackedAnswer>;
  close: () => Promise<void>;
};

/** Runs in a thread of this Node process, started with the first question and keeping the last data version. */
export function createRunThread(): RunThread {
  let worker: Worker | null = null;
  let heldVersion: string | null = null;

  function end(): Promise<unknown> {
    const ending = worker?.terminate();
    worker = null;
    heldVersion = null;
    return ending ?? Promise.resolve();
  }

  return {
    answer: async ({ dataVersion, question, packs = [], helpers, readVersion }, { signal, onProgress }) => {
      signal.throwIfAborted();
      worker ??= new Worker(new URL('run.thread.ts', import.meta.url));
      const thread = worker;
      const post = (request: RunThreadRequest): void => thread.postMessage(request);
      try {
        const answered = listen(thread, signal, onProgress);
        // Whatever happens while the version is read is heard below.
        answered.catch(() => undefined);
        if (heldVersion !== dataVersion) {
          heldVersion = null;
          for await (const text of await readVersion()) {
            signal.throwIfAborted();
            post({ type: 'piece', text });
          }
        }
        post({ type: 'question', dataVersion, question, packs, helpers });
        const answer = await answered;
        heldVersion = dataVersion;
        return answer;
      } catch (error) {
        await end();
        throw error;
      }
    },
    close: async () => {
      await end();
    },
  };
}

function listen(thread: Worker, signal: AbortSignal, onProgress: (fraction: number) => void): Promise<PackedAnswer> {
  return new Promise((resolve, reject) => {
    const abort = (): void => settle(() => reject(signal.reason));
    const crash = (error: Error): void =>
      settle(() => reject(new CalculationError(`The calculation stopped: ${error.message}`, { cause: error })));
    const hear = (reply: RunThreadReply): void => {
      if (reply.type === 'progress') onProgress(reply.fraction);
      else if (reply.type === 'done') settle(() => resolve({ ok: true, packed: reply.packed }));
      else if (reply.type === 'refused') settle(() => resolve({ ok: false, reason: reply.reason }));
      else settle(() => reject(new CalculationError(reply.message)));
    };
    function settle(done: () => void): void {
      signal.removeEventListener('abort', abort);
      thread.off('message', hear);
      thread.off('error', crash);
      done();
    }
    signal.addEventListener('abort', abort);
    thread.on('message', hear);
    thread.on('error', crash);
  });
}
