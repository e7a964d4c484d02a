import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../src/server/database/migrate.ts';
import { openEmbedded } from '../../src/server/database/open-embedded.ts';
import { openRunQueue } from '../../src/server/runs/run-queue.ts';
import { makeOnce } from './make-once.ts';

/**
 * Puts an embedded database that has just been made, without a schema, into a data folder, as its first start would: making one costs
 * seconds of the processor, a copy next to nothing. Returns the folder.
 */
export async function copyNewDatabase(folder: string): Promise<string> {
  return copyInto(folder, await makeOnce('embedded', async (path) => (await openEmbedded(path)).close()));
}

/**
 * The same with the newest schema and the queue of runs, as a later start finds it: to make either takes an embedded database as long as to
 * open it.
 */
export async function copyMigratedDatabase(folder: string): Promise<string> {
  const made = await makeOnce('embedded-migrated', async (path) => {
    const database = await openEmbedded(await copyNewDatabase(path));
    await migrate(database);
    const failures: Error[] = [];
    const queue = await openRunQueue(database, (error) => failures.push(error));
    await queue.close();
    await database.close();
    if (failures[0]) throw failures[0];
  });
  return copyInto(folder, made);
}

function copyInto(folder: string, made: string): string {
  cpSync(join(made, 'postgresql'), join(folder, 'postgresql'), { recursive: true });
  return folder;
}
