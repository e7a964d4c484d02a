import type { WorkerHandle } from './worker-handle.ts';

/** What a worker that lives for one question may end with. */
type LastReply<Answer> = { answer: Answer } | { failed: string };

/**
 * Asks a worker its one question and ends it with the answer, with the failure, or at once when the signal aborts (rejecting with its
 * reason). `read` tells the last reply from one that comes on the way (null), which it passes on itself; `what` names the work where the
 * worker breaks down.
 */
export function askOnce<Request, Reply, Answer>(
  startWorker: () => WorkerHandle<Request, Reply>,
  request: Request,
  {
    what,
    signal,
    read,
  }: { what: string; signal: AbortSignal | undefined; read: (reply: Reply) => LastReply<Answer> | null },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = startWorker();
    const abort = (): void => end(() => reject(signal?.reason));

    function end(settle: () => void): void {
      signal?.removeEventListener('abort', abort);
      worker.terminate();
      settle();
    }

    signal?.addEventListener('abort', abort);
    worker.onReply((reply) => {
      const last = read(reply);
      if (last === null) return;
      end(() => ('answer' in last ? resolve(last.answer) : reject(new Error(last.failed))));
    });
    worker.onCrash((message) => end(() => reject(new Error(`${what} stopped: ${message}`))));
    worker.postMessage(request);
  });
}
