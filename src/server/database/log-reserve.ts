import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** More than a file of the database's log (16 MB), full-sized from its begin. */
const RESERVE_BLOCKS = 20;
const BLOCK_BYTES = 1_000_000;
/** How often it is tried to keep room again. */
const RENEW_MS = 1000;

/** Room on a disk kept for a database's log. */
export type LogReserve = {
  /** Gives the room to the log; false: it was given before. */
  spend: () => boolean;
  /** Whether room is kept, tried again where it was given. */
  isThere: () => boolean;
};

/**
 * Keeps room in a folder for the log of a database, as a file removed when the log needs it. A database unable to write its log comes to an end
 * in the middle of its work; one unable to write its records refuses a write and goes on. With the reserve it is always the records that find
 * the disk full first. `now` in milliseconds of a clock going only forward.
 */
export function keepLogReserve(folder: string, now: () => number = () => performance.now()): LogReserve {
  const path = join(folder, 'kept-for-the-log');
  let tried = -Infinity;

  function renew(): boolean {
    if (now() - tried < RENEW_MS) return false;
    tried = now();
    try {
      fill(path);
      return true;
    } catch (error) {
      rmSync(path, { force: true });
      if (isOutOfRoom(error)) return false;
      throw error;
    }
  }

  return {
    spend: () => {
      if (!existsSync(path)) return false;
      rmSync(path);
      // The room is for the log, not for the reserve again.
      tried = now();
      return true;
    },
    isThere: () => existsSync(path) || renew(),
  };
}

/** Whether a call of the system failed because the disk, or its usable share, is full. */
export function isOutOfRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

/** Writes bytes no file system can make smaller. A file left short by a crash is as good as a whole one: the next spending shows. */
function fill(path: string): void {
  const block = randomBytes(BLOCK_BYTES);
  const file = openSync(path, 'w', 0o600);
  try {
    for (let count = 0; count < RESERVE_BLOCKS; count++)
      for (let at = 0; at < BLOCK_BYTES;) at += writeSync(file, block, at);
  } finally {
    closeSync(file);
  }
}
