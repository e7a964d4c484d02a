import type { Config } from '../config/config.ts';
import { createDatabaseStorage } from '../database/database-storage.ts';
import { migrate } from '../database/migrate.ts';
import type { Log } from '../log.ts';
import { openDatabase } from '../open-database.ts';
import { startOrClose } from '../start-or-close.ts';
import { startRuns } from './start-runs.ts';

/** Carries out runs put by servers into a database, and answers nobody. Closing finishes current ones or hands them back. */
export function startWorkerProcess(config: Config, log: Log): Promise<{ close: () => Promise<void> }> {
  return startOrClose(async (opened) => {
    const database = await openDatabase(config);
    opened(database.close);
    await migrate(database);
    const storage = createDatabaseStorage(database);
    const runs = await startRuns({
      database,
      storage,
      workers: config.workers,
      quotas: config.quotas.runs,
      log,
      onRun: ({ seconds, ...run }) => log('run', { ...run, milliseconds: Math.round(seconds * 1000) }),
    });
    return {
      close: async () => {
        runs.endListening();
        await runs.close();
        await database.close();
      },
    };
  });
}
