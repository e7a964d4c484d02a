import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { DurableFileSystem, syncFolder } from './durable-file-system.ts';
import { lockFolder } from './folder-lock.ts';

/** After about so much was written, the log is worked into the tables: what a reopening after a crash has to read again. */
const CHECKPOINT_BYTES = 32_000_000;

/**
 * The PostgreSQL that comes with the program (PGlite), in a folder of this computer, made where there is none. It belongs to one process:
 * a second is refused with a `FolderInUseError`. What was committed is on disk. Transactions run one after another.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const lock = lockFolder(folder);
  try {
    const path = join(folder, 'postgresql');
    if (!existsSync(path)) await createDatabase(path);
    const pglite = await start(path);
    return createDatabaseOver(pglite, async () => {
      await pglite.close();
      lock.release();
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Made beside its place and moved there when it is whole, so that a crash on the way leaves nothing half-made behind. */
async function createDatabase(path: string): Promise<void> {
  const draft = `${path}.new`;
  rmSync(draft, { recursive: true, force: true });
  const pglite = await start(draft);
  await pglite.close();
  syncFolder(draft);
  renameSync(draft, path);
  syncFolder(path);
}

async function start(path: string): Promise<PGlite> {
  const parameters = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  return PGlite.create({
    fs: new DurableFileSystem(path),
    startParams: [...parameters, '-c', 'wal_sync_method=fsync'],
  });
}

function createDatabaseOver(pglite: PGlite, close: () => Promise<void>): Database {
  let unsettledBytes = 0;
  const session = {
    query: async (statement: string, parameters: readonly unknown[] = []) =>
      (await pglite.query<Record<string, unknown>>(statement, [...parameters])).rows,
    run: async (statements: string) =>
      (await pglite.exec(statements)).flatMap(({ rows }) => rows as Record<string, unknown>[]),
  };
  return {
    name: 'PostgreSQL 18 (PGlite)',
    kind: 'embedded',
    queries: drizzle(pglite),
    withSession: (work) => work(session),
    listen: async (channel, listener) => pglite.listen(channel, listener),
    afterWrite: (bytes) => {
      unsettledBytes += bytes;
      if (unsettledBytes < CHECKPOINT_BYTES) return;
      unsettledBytes = 0;
      // Nothing rests on it: without, a reopening takes longer. PGlite has no process of its own for this.
      void pglite.exec('checkpoint').catch(() => undefined);
    },
    close,
  };
}
