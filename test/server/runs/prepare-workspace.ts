import type { Run } from '../../../src/api/runs/run-contract.ts';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { startRuns } from '../../../src/server/runs/start-runs.ts';
import type { RunsOptions } from '../../../src/server/runs/start-runs.ts';
import { datasetWithParts } from '../../api/datasets.ts';

export const EVENT = { at: '2026-11-24T08:00:00.000Z', author: 'a', action: 'x', subject: 's', detail: '' };

/** A database with a workspace that has data. */
export async function prepareWorkspace(url: string, dataset = datasetWithParts('one', 'P-1')) {
  const database = await openPostgres(url);
  await migrate(database);
  const storage = createDatabaseStorage(database);
  await storage.createWorkspace({ id: 'w', name: 'W', demo: false, organisation: 'local' }, EVENT);
  const version = hashDataset(dataset);
  const meta = {
    hash: version,
    accepted: EVENT.at,
    author: 'a',
    note: '',
    dataDate: null,
    sourceFiles: [],
    counts: {},
  };
  await storage.addVersion('w', null, { meta: { ...meta, leftOut: [] }, dataset }, EVENT);
  return { database, version };
}

/** Runs over it, carried out by so many threads of this process. */
export async function work(
  database: Database,
  workers: number,
  { quotas, isShared }: Pick<RunsOptions, 'quotas' | 'isShared'> = {},
) {
  const storage = createDatabaseStorage(database);
  const { runs, endListening, close } = await startRuns({
    database,
    storage,
    workers,
    quotas,
    isShared,
    log: () => undefined,
    onRun: () => undefined,
  });
  const ask = (version: string, question: Run['question'], author = EVENT.author): Promise<Run> =>
    runs.start('w', { id: crypto.randomUUID(), version, question }, { ...EVENT, author });
  const stop = async (): Promise<void> => {
    endListening();
    await close();
  };
  return { runs, ask, stop };
}
