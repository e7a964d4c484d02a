import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A data folder that this process holds, until it lets go or ends in whatever way. */
export type FolderLock = { release: () => void };

/** Another process holds the folder. */
export class FolderInUseError extends Error {
  constructor(folder: string) {
    super(
      `Another process uses the data folder "${folder}". Stop it first, or name another folder in LODESTONE_DATA; several processes need a PostgreSQL server, named in DATABASE_URL.`,
    );
    this.name = 'FolderInUseError';
  }
}

/**
 * Takes a data folder for this process, making it where it is not there; throws a `FolderInUseError` where another holds it. The lock
 * is one of the operating system on a file in the folder, which ends with its process: unlike a file that names a process, it cannot
 * be left behind by a crash, nor be mistaken about a process in another container.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  // Node has no file locks of its own, and SQLite comes with it; the file holds nothing.
  const file = new DatabaseSync(join(folder, 'in-use.lock'));
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    file.close();
    throw isBusy(error) ? new FolderInUseError(folder) : error;
  }
  return { release: () => file.close() };
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
