import { chownSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { ApiError } from '../../src/api/client.ts';
import type { Client } from '../../src/api/client.ts';
import { startPostgres } from '../server/start-postgres.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { endProcess, startProcess } from './server-process.ts';
import { makeSmallDisk } from './small-disk.ts';
import type { SmallDisk } from './small-disk.ts';

/** What came of a disk that filled up under a server; whatever stands in `broken` is a broken promise. */
export type FullDiskReport = {
  database: string;
  stored: number;
  refused: number;
  recoveredMs: number;
  broken: string[];
};

const DISK_MB = 300;
/** Room that is left for the writes. */
const LEFT_BYTES = 6_000_000;
/** The disk counts as full for documents and versions alike after so many refusals. */
const REFUSALS = 6;
const MOST_WRITES = 3000;
const PATIENCE_MS = 30_000;

/**
 * Fills the disk under a server on each database while it writes, gives the room back, kills the server and looks for all that it had acknowledged.
 * null where this system lets us make no disk.
 */
export async function fillDisks(): Promise<FullDiskReport[] | null> {
  const reports: FullDiskReport[] = [];
  for (const fillOne of [fillUnderEmbedded, fillUnderPostgres, fillUnderItsLog]) {
    const disk = makeSmallDisk(DISK_MB);
    if (disk === null) return null;
    try {
      reports.push(await fillOne(disk));
    } finally {
      disk.remove();
    }
  }
  return reports;
}

async function fillUnderEmbedded(disk: SmallDisk): Promise<FullDiskReport> {
  return { database: 'PGlite', ...(await fillUnder({ LODESTONE_DATA: `${disk.folder}/data` }, disk, GOES_ON)) };
}

/** The rows stand on the small disk, the log on another one. */
async function fillUnderPostgres(disk: SmallDisk): Promise<FullDiskReport> {
  const postgres = await startPostgres();
  try {
    const url = await postgres.createDatabase();
    // A tablespace belongs to whoever the server runs as, who owns the folder of its socket.
    const { uid, gid } = statSync(new URLSearchParams(url.split('?')[1]).get('host') ?? '');
    chownSync(disk.folder, uid, gid);
    const client = new pg.Client({ connectionString: url.replace(/\/test_\d+/, '/postgres') });
    await client.connect();
    try {
      await client.query(`create tablespace small location '${disk.folder}'`);
      await client.query(`alter database ${/test_\d+/.exec(url)?.[0] ?? ''} set tablespace small`);
    } finally {
      await client.end();
    }
    return { database: 'PostgreSQL', ...(await fillUnder({ DATABASE_URL: url }, disk, GOES_ON)) };
  } finally {
    await postgres.remove();
  }
}

/** The log stands on the small disk: a server of PostgreSQL that cannot write it ends itself, and is started again by whoever has made room. */
async function fillUnderItsLog(disk: SmallDisk): Promise<FullDiskReport> {
  const postgres = await startPostgres({ isDurable: true, logFolder: disk.folder });
  try {
    const restart = async (): Promise<void> => {
      // It may be in the middle of its own ending, of which no gentler way is sure to see the end.
      await postgres.abort();
      await postgres.start();
    };
    const environment = { DATABASE_URL: await postgres.createDatabase() };
    return {
      database: 'PostgreSQL, its log',
      ...(await fillUnder(environment, disk, { statuses: [503, 507], restart })),
    };
  } finally {
    await postgres.remove();
  }
}

/** What a write may be refused with while the disk is full, and what brings the database back when there is room; null: nothing has to. */
type Expected = { statuses: readonly number[]; restart: (() => Promise<void>) | null };

const GOES_ON: Expected = { statuses: [507], restart: null };

async function fillUnder(
  environment: Readonly<Record<string, string>>,
  disk: SmallDisk,
  { statuses, restart }: Expected,
): Promise<Omit<FullDiskReport, 'database'>> {
  const broken: string[] = [];
  let server = await startProcess(environment);
  const { id } = await server.client.createWorkspace({ name: 'Works', demo: false });
  const documents = new Set<string>();
  const versions: string[] = [];
  let refused = 0;

  /** A document or, each fourth time, a version; whether it was stored. */
  async function write(client: Client, count: number): Promise<boolean> {
    try {
      if (count % 4 === 3) {
        const parts = Array.from({ length: 4000 }, (_, part) => `P-${String(count * part)}`);
        const dataset = datasetWithParts(`version ${String(count)}`, ...parts);
        const head = versions.at(-1) ?? null;
        const added = await client.addVersion(id, { basedOn: head, dataset, note: '', sourceFiles: [] });
        if (added.ok) versions.push(added.value.hash);
        return added.ok;
      }
      const value = { name: String(count), page: 'exposure', search: noise(count) };
      await client.writeDocument(id, 'view', `d${String(count)}`, { basedOn: 0, value });
      documents.add(`d${String(count)}`);
      return true;
    } catch (error) {
      refused += 1;
      const { status = 0, message = '' } = error instanceof ApiError ? error : {};
      if (!statuses.includes(status)) broken.push(`a write was answered with ${String(status)} ${message}`);
      return false;
    }
  }

  await write(server.client, 0);
  disk.fill(LEFT_BYTES);
  let count = 1;
  while (refused < REFUSALS && count < MOST_WRITES && broken.length === 0) await write(server.client, count++);
  if (refused < REFUSALS) broken.push('the disk did not fill up');
  if (restart === null && (await server.client.listDocuments(id)).length !== documents.size)
    broken.push('documents cannot be read');
  disk.clear();
  await restart?.();
  const cleared = performance.now();
  while (!(await write(server.client, count++)) && performance.now() - cleared < PATIENCE_MS) await wait(100);
  const recoveredMs = performance.now() - cleared;
  if (recoveredMs > PATIENCE_MS) broken.push('nothing could be written when there was room again');
  await endProcess(server, 'SIGKILL');
  server = await startProcess(environment);
  const found = new Set((await server.client.listDocuments(id)).map(({ key }) => key));
  for (const key of documents) if (!found.has(key)) broken.push(`document ${key} is gone`);
  const hashes = (await server.client.listVersions(id)).map(({ hash }) => hash).toReversed();
  if (hashes.join() !== versions.join()) broken.push('other versions are there than were acknowledged');
  const head = versions.at(-1);
  if (head !== undefined) await server.client.getVersion(id, head);
  await endProcess(server, 'SIGTERM');
  return { stored: documents.size + versions.length, refused, recoveredMs, broken };
}

/** Text that a database cannot make smaller, the same for the same number. */
function noise(seed: number): string {
  let state = seed + 1;
  let text = '';
  while (text.length < 6000) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text;
}
