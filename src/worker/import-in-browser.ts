import type { ImportOutcome } from '../intake/import-outcome.ts';
import type { RunImport } from './imports.ts';
import type { ImportReply, ImportRequest } from './protocol.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type ImportWorker = WorkerHandle<ImportRequest, ImportReply>;

/**
 * The import in a browser worker of its own, beside the one that analyses, so that an import keeps nobody waiting. The worker
 * lives for one import; an aborted signal ends it at once.
 */
export function createBrowserImport(startWorker: () => ImportWorker = startImportWorker): RunImport {
  return (files, settings, { signal, onProgress } = {}) =>
    new Promise<ImportOutcome>((resolve, reject) => {
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
        if (reply.type === 'progress') onProgress?.(reply.progress);
        else if (reply.type === 'done') end(() => resolve(reply.outcome));
        else end(() => reject(new Error(reply.message)));
      });
      worker.onCrash((message) => end(() => reject(new Error(`The import stopped: ${message}`))));
      worker.postMessage({ files, settings });
    });
}

function startImportWorker(): ImportWorker {
  return wrapWorker(new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' }));
}
