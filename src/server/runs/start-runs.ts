import type { Runs } from '../../api/runs/runs.ts';
import type { Storage } from '../../api/storage.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { getProgram } from '../identify-program.ts';
import { startOrClose } from '../start-or-close.ts';
import { openRuns } from './database-runs.ts';
import { findCatalogueVersion } from './packs-of-run.ts';
import { MOST_RUNS } from '../config/usual-quotas.ts';
import type { RunQuotas } from '../config/usual-quotas.ts';
import { openRunQueue } from './run-queue.ts';
import { startRunWorker } from './run-worker.ts';
import type { RunWorkerOptions } from './run-worker.ts';

export type StartedRuns = {
  runs: Runs;
  /** Ends the followers of runs, so a server can end. */
  endListening: () => void;
  /** Finishes the current runs here or hands them back, and takes no more. */
  close: () => Promise<void>;
};

export type RunsOptions = {
  database: Database;
  storage: Storage;
  /** Whether several people ask, so that none of them may have every thread of a process; absent: one person has them all. */
  isShared?: boolean | undefined;
  /** Runs of this process at a time; 0: none, others do. */
  workers: number;
  log: Log;
  /** How many runs may be unfinished, and how long one may take; the usual ones unless told. */
  quotas?: RunQuotas | undefined;
  /** Hears of each run carried out here. */
  onRun: RunWorkerOptions['onRun'];
};

/**
 * The runs of a database: asked for and followed here, and carried out here as well unless `workers` is 0. Rejects if the database does not answer,
 * and leaves nothing open then.
 */
export function startRuns(options: RunsOptions): Promise<StartedRuns> {
  const { database, storage, workers, log, quotas = MOST_RUNS, isShared = false, onRun } = options;
  return startOrClose(async (opened) => {
    const queue = await openRunQueue(database, (error) => log('failure', { name: error.name, message: error.message }));
    opened(queue.close);
    const host = await openRuns(
      database,
      queue,
      {
        findCatalogueVersion: (workspaceId) => findCatalogueVersion(storage, workspaceId),
        engineVersion: getProgram(),
      },
      { quotas, isShared },
    );
    opened(host.close);
    const worker =
      workers === 0
        ? null
        : await startRunWorker({
            database,
            storage,
            queue,
            threads: workers,
            mostMinutes: quotas.minutes,
            now: () => new Date(),
            onRun,
          });
    return {
      runs: host.runs,
      endListening: host.endListening,
      close: async () => {
        await worker?.close();
        await host.close();
        await queue.close();
      },
    };
  });
}
