import { askOnce } from './ask-once.ts';
import { joinOutcome } from '../cut-outcome.ts';
import type { OutcomePiece } from '../cut-outcome.ts';
import type { RunImport } from '../import-settings.ts';
import type { ImportReply, ImportRequest } from '../protocol.ts';
import { KEPT_MS, keepWorkers, wrapWorker } from './worker-handle.ts';
import type { KeptWorkers, WorkerHandle } from './worker-handle.ts';

export type ImportWorker = WorkerHandle<ImportRequest, ImportReply>;

/** Files of so many bytes in all leave more in memory than the next start of a worker costs. */
const LARGE_BYTES = 4_000_000;

/**
 * The import in a browser worker of its own, beside the analysing one, so an import keeps nobody waiting. A worker done with an import is kept for
 * a while, unless that was large: who corrects a cell or adds a file has it read again. An aborted signal ends it at once.
 */
export function createBrowserImport(
  workers: KeptWorkers<ImportRequest, ImportReply> = keepWorkers(startImportWorker, { keptMs: KEPT_MS }),
): RunImport {
  return (files, settings, { signal, onProgress } = {}) => {
    const isLarge = files.reduce((sum, { bytes }) => sum + bytes.length, 0) > LARGE_BYTES;
    const pieces: OutcomePiece[] = [];
    return askOnce(
      workers.take,
      { files, settings },
      {
        what: 'The import',
        signal,
        ...(!isLarge && { release: workers.giveBack }),
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
