import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ConfigError } from '../config/config-error.ts';

/** A data folder held by this process, until it lets go or ends in any way. */
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
 * Takes a data folder for this process, making a missing one; throws a `FolderInUseError` where another holds it, and a `ConfigError` where it
 * can be neither made nor written to. The lock is one of the operating system on a file in the folder and ends with its process: unlike a file
 * with a process's name, it cannot be left behind by a crash, nor be mistaken about a process in another container.
 */
export function lockFolder(folder: string): FolderLock {
  const file = openFile(folder);
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    file.close();
    throw isBusy(error) ? new FolderInUseError(folder) : error;
  }
  return { release: () => file.close() };
}

/** Node has no file locks of its own, and SQLite comes with it; the file holds nothing. */
function openFile(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new DatabaseSync(join(folder, 'in-use.lock'));
  } catch (error) {
    throw new ConfigError(
      `The data folder "${folder}" cannot be used: ${error instanceof Error ? error.message : String(error)}. Name a folder in LODESTONE_DATA that this user may write to.`,
      { cause: error },
    );
  }
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
