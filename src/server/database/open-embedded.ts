import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { existsSync, mkdirSync, renameSync, rmSync, chmodSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StorageFullError } from '../../api/storage.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Database, Queries, SqlSession } from './database.ts';
import { DurableFileSystem, syncFolder } from './durable-file-system.ts';
import { lockFolder } from './folder-lock.ts';
import { keepLogReserve } from './log-reserve.ts';

/** Rights of everybody but the owner on a file. */
const OTHERS = 0o077;

/** Names of files made in a data folder, there or by the commands writing beside it; a backup has any name. */
const OWN_FOLDERS = new Set(['postgresql', 'postgresql.new']);
const OWN_FILES = /^(?:in-use\.lock(?:-journal)?|kept-for-the-log|backup\.socket|.*\.backup|.*\.part)$/;

/**
 * Takes a data folder and its content from everybody on this computer but its owner, as an earlier version or a copy may have left it. A folder
 * with something else in it stays as open as it is (somebody may have named one in use for more), the data in it do not. Returns the paths still
 * open to others, because they belong to somebody else or the file system knows no owners; none on Windows, where folders are closed in another
 * way.
 */
export function closeFolder(folder: string): string[] {
  if (process.platform === 'win32') return [];
  const place = realpathSync(folder);
  const entries = readdirSync(place, { withFileTypes: true });
  // The database may lie on another disk, to which a link leads.
  const isOwn = (entry: (typeof entries)[number]): boolean =>
    OWN_FOLDERS.has(entry.name) || ((entry.isFile() || entry.isSocket()) && OWN_FILES.test(entry.name));
  const own = entries.filter(isOwn).map(({ name }) => realpathSync(join(place, name)));
  const closed = own.length === entries.length ? [place, ...own] : own;
  return closed.filter((path) => !closeToOthers(path)).concat(own.flatMap(closeInside));
}

/** Closes the content of one of our own folders, from the top down. */
function closeInside(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((inside) => !closeToOthers(inside));
}

function closeToOthers(path: string): boolean {
  const { mode } = lstatSync(path);
  if ((mode & OTHERS) === 0) return true;
  try {
    chmodSync(path, mode & 0o7777 & ~OTHERS);
  } catch {
    return false;
  }
  return (lstatSync(path).mode & OTHERS) === 0;
}

/** After about so much was written, the log is worked into the tables: a reopening after a crash has to read the rest again. */
const CHECKPOINT_BYTES = 32_000_000;

/**
 * The PostgreSQL shipped with the program (PGlite), in a folder of this computer, made where there is none. It belongs to one process: a second
 * is refused with a `FolderInUseError`. Committed data are on disk. Transactions run one after another; while the disk is full they are refused
 * with a `StorageFullError`, and existing data can be read.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  const lock = lockFolder(folder);
  try {
    const open = closeFolder(folder);
    if (open.length > 0)
      console.error(
        `Other users of this computer can read data, such as "${String(open[0])}", and this one may not close it to them. Give "${folder}" to the user that the server runs as.`,
      );
    const path = join(folder, 'postgresql');
    if (!existsSync(path)) await createDatabase(path);
    const reserve = keepLogReserve(folder);
    let isOpen = false;
    const makeRoom = (): boolean => {
      if (!reserve.spend()) endForWantOfRoom(folder);
      // Gives back the parts of the log that nothing needs any more; begun when the database is free again.
      setImmediate(() => void pglite.exec('checkpoint').catch(() => undefined));
      return true;
    };
    // One that does not open says so by itself; one that breaks later keeps the process busy for ever, and answers nothing.
    const onBroken = (reason: string): void => {
      if (isOpen) endForBreak(folder, reason);
    };
    const pglite: PGlite = await start(path, { makeRoom, onBroken }).catch((error: unknown) => {
      throw describeDamage(folder, error);
    });
    isOpen = true;
    const close = async (): Promise<void> => {
      await pglite.close();
      lock.release();
    };
    return createDatabaseOver(pglite, close, reserve.isThere);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What a database that does not open is told of: it says by itself no more than where in its code it broke off. */
function describeDamage(folder: string, error: unknown): ConfigError {
  // What the system refused has a code; what broke off in the database has the name of nothing that anybody could mend.
  const reason = error instanceof Error && 'code' in error ? ` (${error.message.replace(/\.$/, '')})` : '';
  return new ConfigError(
    `The database in "${folder}" does not open${reason}: it is damaged, or another version of PostgreSQL made it. Keep the folder as it is, name an empty one in LODESTONE_DATA and put the last backup there: npm run restore -- FILE.`,
    { cause: error },
  );
}

/** Made beside its place and moved there when whole, so a crash on the way leaves nothing half-made behind. */
async function createDatabase(path: string): Promise<void> {
  const draft = `${path}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const pglite = await start(draft, {
    makeRoom: () => endForWantOfRoom(dirname(path)),
    onBroken: (reason) => endForBreak(dirname(path), reason),
  });
  await pglite.close();
  syncFolder(draft);
  renameSync(draft, path);
  syncFolder(path);
}

/** Acknowledged data are on disk, and there again at the next start. */
function endForWantOfRoom(folder: string): never {
  console.error(
    `There is no room left in "${folder}", not even for the log of the database. Make some, and start again.`,
  );
  process.exit(1);
}

/** Nothing that was on its way is acknowledged; all else is on disk, and read again at the next start. */
function endForBreak(folder: string, reason: string): never {
  console.error(
    `The database in "${folder}" cannot go on: ${reason}. See to the disk, and start again; what was acknowledged is there.`,
  );
  process.exit(1);
}

/**
 * Pages of tables that the database keeps for itself. It fills all of them with zeros at each start: with its usual 128 MB it takes twice the
 * processor to open and a hundred megabytes more, and reads no faster, since the system keeps the files in memory as well.
 */
const SHARED_BUFFERS = '32MB';

async function start(path: string, disk: ConstructorParameters<typeof DurableFileSystem>[1]): Promise<PGlite> {
  const parameters = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
  const settings = ['wal_sync_method=fsync', `shared_buffers=${SHARED_BUFFERS}`];
  return PGlite.create({
    fs: new DurableFileSystem(path, disk),
    startParams: [...parameters, ...settings.flatMap((setting) => ['-c', setting])],
  });
}

function createSession(asked: Pick<PGlite, 'query' | 'exec'>): SqlSession {
  return {
    query: async (statement, parameters = []) =>
      (await asked.query<Record<string, unknown>>(statement, [...parameters])).rows,
    run: async (statements) => (await asked.exec(statements)).flatMap(({ rows }) => rows as Record<string, unknown>[]),
  };
}

function createDatabaseOver(pglite: PGlite, close: () => Promise<void>, hasRoom: () => boolean): Database {
  let unsettledBytes = 0;
  const session = createSession(pglite);
  return {
    name: 'PostgreSQL 18 (PGlite)',
    kind: 'embedded',
    queries: createQueries(pglite, hasRoom),
    withSession: (work) => work(session),
    withSnapshot: (work) =>
      pglite.transaction(async (within) => {
        await within.exec('set transaction isolation level repeatable read read only');
        return work(createSession(within));
      }),
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

/** drizzle over the database; it begins no transaction while there is no room for its log. */
function createQueries(pglite: PGlite, hasRoom: () => boolean): Queries {
  const queries: Queries = drizzle(pglite);
  const transact = queries.transaction.bind(queries);
  queries.transaction = async (work, config) => {
    if (!hasRoom()) throw new StorageFullError();
    return transact(work, config);
  };
  return queries;
}
