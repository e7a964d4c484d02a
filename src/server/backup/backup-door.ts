import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { writeBackup } from './write-backup.ts';

/** In a data folder, a command's way to ask the server holding it for a backup; only the server's own user can. */
const DOOR = 'backup.socket';
/** The longest path of a socket on Linux and macOS. */
const LONGEST_PATH = 103;
const PATIENCE_MS = 5000;

const wanted = z.object({ file: z.string().min(1), key: z.string().nullable() });
const done = z.union([z.object({ rows: z.number() }), z.object({ failure: z.string() })]);

/**
 * Lets `npm run backup` ask the server holding an embedded database for a backup. Where no socket can be in the folder (Windows, a path too
 * long), the server has to be stopped for one. Returns the way to close it.
 */
export async function openBackupDoor(folder: string, database: Database, log: Log): Promise<() => Promise<void>> {
  const path = join(folder, DOOR);
  if (!canHaveDoor(path)) return () => Promise.resolve();
  // The folder is locked for this process: what is there was left by one that was killed.
  rmSync(path, { force: true });
  let under = Promise.resolve();
  const door = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    under = under.then(() => answer(socket, database));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      door.once('error', reject);
      door.listen(path, resolve);
    });
    chmodSync(path, 0o600);
  } catch (error) {
    log('failure', { name: 'backup-door', message: error instanceof Error ? error.message : String(error) });
    return () => Promise.resolve();
  }
  return async () => {
    door.close();
    await under;
  };
}

async function answer(socket: Socket, database: Database): Promise<void> {
  try {
    // Whoever asks and says nothing must not keep the server from ending.
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    const { file, key } = wanted.parse(JSON.parse(await text(socket)));
    socket.setTimeout(0);
    const rows = await writeBackup(database, file, new Date(), key);
    socket.end(JSON.stringify({ rows }));
  } catch (error) {
    socket.end(JSON.stringify({ failure: error instanceof Error ? error.message : String(error) }));
  }
}

/**
 * Asks the server holding a data folder for a backup; the number of rows. null: it answers at no socket there. Rejects with the server's words
 * where it could write none.
 */
export async function askForBackup(folder: string, file: string, key: string | null): Promise<number | null> {
  const path = join(folder, DOOR);
  if (!canHaveDoor(path)) return null;
  const socket = connect({ path, allowHalfOpen: true });
  const isOpen = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  if (!isOpen) return null;
  socket.end(JSON.stringify({ file, key }));
  const said = done.parse(JSON.parse(await text(socket)));
  if ('failure' in said) throw new Error(said.failure);
  return said.rows;
}

function canHaveDoor(path: string): boolean {
  return process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_PATH;
}
