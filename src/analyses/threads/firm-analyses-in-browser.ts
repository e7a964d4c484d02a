import { askOnce } from '../ask-once.ts';
import type { AnalyseFirms, FirmReply, FirmRequest } from '../firm-analyses.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

type FirmWorker = WorkerHandle<FirmRequest, FirmReply>;

/** Questions about firms in a browser worker that lives for one of them; an aborted signal ends it at once. */
export const analyseFirms: AnalyseFirms = (request, { signal, onProgress } = {}) =>
  askOnce(startFirmWorker, request, {
    what: 'The analysis',
    signal,
    read: (reply) => {
      if (reply.type === 'done') return { answer: reply.answer };
      if (reply.type === 'failed') return { failed: reply.message };
      onProgress?.(reply.fraction);
      return null;
    },
  });

function startFirmWorker(): FirmWorker {
  return wrapWorker(new Worker(new URL('./firms.worker.ts', import.meta.url), { type: 'module', name: 'firms' }));
}
