import type { WorkerHandle } from './worker-handle.ts';

/** Possible ends of a worker for one question. */
type LastReply<Answer> = { answer: Answer } | { failed: string };

/**
 * Asks a worker one question and ends it with the answer, with the failure, or at once when the signal aborts (rejecting with its reason).
 * `read` tells the last reply from one on the way (null), passed on by itself; `what` names the work where the worker breaks down. A worker done
 * with its answer goes to `release`, where there is one, instead of being ended.
 */
export function askOnce<Request, Reply, Answer>(
  startWorker: () => WorkerHandle<Request, Reply>,
  request: Request,
  {
    what,
    signal,
    read,
    release = (worker) => worker.terminate(),
  }: {
    what: string;
    signal: AbortSignal | undefined;
    read: (reply: Reply) => LastReply<Answer> | null;
    release?: (worker: WorkerHandle<Request, Reply>) => void;
  },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = startWorker();
    const abort = (): void => fail(signal?.reason);
    const forget = (): void => signal?.removeEventListener('abort', abort);

    function fail(reason: unknown): void {
      forget();
      worker.terminate();
      reject(reason);
    }

    signal?.addEventListener('abort', abort);
    worker.onReply((reply) => {
      const last = read(reply);
      if (last === null) return;
      if ('failed' in last) {
        fail(new Error(last.failed));
        return;
      }
      forget();
      release(worker);
      resolve(last.answer);
    });
    worker.onCrash((message) => fail(new Error(`${what} stopped: ${message}`)));
    worker.postMessage(request);
  });
}
