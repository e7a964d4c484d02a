import { askOnce } from './ask-once.ts';
import { joinOutcome } from '../cut-outcome.ts';
import type { OutcomePiece } from '../cut-outcome.ts';
import type { RunImport } from '../imports.ts';
import type { ImportReply, ImportRequest } from '../protocol.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type ImportWorker = WorkerHandle<ImportRequest, ImportReply>;

/**
 * The import in a browser worker of its own, beside the analysing one, so an import keeps nobody waiting. The worker lives for one import; an
 * aborted signal ends it at once.
 */
export function createBrowserImport(startWorker: () => ImportWorker = startImportWorker): RunImport {
  return (files, settings, { signal, onProgress } = {}) => {
    const pieces: OutcomePiece[] = [];
    return askOnce(
      startWorker,
      { files, settings },
      {
        what: 'The import',
        signal,
        read: (reply) => {
          if (reply.type === 'done') return { answer: joinOutcome(reply.outcome, pieces) };
          if (reply.type === 'failed') return { failed: reply.message };
          if (reply.type === 'piece') pieces.push(reply.piece);
          else onProgress?.(reply.progress);
          return null;
        },
      },
    );
  };
}

function startImportWorker(): ImportWorker {
  return wrapWorker(new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' }));
}
