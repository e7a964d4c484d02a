import type { AnalyseOutages, ResilienceReply, ResilienceRequest } from './resilience.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type ResilienceWorker = WorkerHandle<ResilienceRequest, ResilienceReply>;

/** Analyses of outages in a browser worker that lives for one question; an aborted signal ends it at once, in the middle of a solve. */
export function createBrowserResilience(startWorker: () => ResilienceWorker = startResilienceWorker): AnalyseOutages {
  return (request, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
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
        if (reply.type === 'progress') onProgress?.(reply.fraction);
        else if (reply.type === 'done') end(() => resolve(reply.answer));
        else end(() => reject(new Error(reply.message)));
      });
      worker.onCrash((message) => end(() => reject(new Error(`The analysis stopped: ${message}`))));
      worker.postMessage(request);
    });
}

function startResilienceWorker(): ResilienceWorker {
  return wrapWorker(
    new Worker(new URL('./resilience.worker.ts', import.meta.url), { type: 'module', name: 'resilience' }),
  );
}
