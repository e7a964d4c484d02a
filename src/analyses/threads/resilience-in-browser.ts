import { askOnce } from '../ask-once.ts';
import type { AnalyseOutages, ResilienceReply, ResilienceRequest } from '../resilience.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type ResilienceWorker = WorkerHandle<ResilienceRequest, ResilienceReply>;

/** Analyses of outages in a browser worker that lives for one question; an aborted signal ends it at once, in the middle of a solve. */
export function createBrowserResilience(startWorker: () => ResilienceWorker = startResilienceWorker): AnalyseOutages {
  return (request, { signal, onProgress } = {}) =>
    askOnce(startWorker, request, {
      what: 'The analysis',
      signal,
      read: (reply) => {
        if (reply.type === 'done') return { answer: reply.answer };
        if (reply.type === 'failed') return { failed: reply.message };
        onProgress?.(reply.fraction);
        return null;
      },
    });
}

function startResilienceWorker(): ResilienceWorker {
  return wrapWorker(
    new Worker(new URL('./resilience.worker.ts', import.meta.url), { type: 'module', name: 'resilience' }),
  );
}
