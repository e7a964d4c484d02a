import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findPostgres } from './find-postgres.ts';

/** A PostgreSQL server of one test file, in a folder of its own and reached through a socket in it, so that no port is taken. */
export type PostgresServer = {
  /** Makes an empty database and gives its address for `DATABASE_URL`. */
  createDatabase: () => Promise<string>;
  /** Ends it as a person would, with connections cut; the data stay. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Ends it and clears it away. */
  remove: () => Promise<void>;
};

const USER = 'lodestone';
const PATIENCE_MS = 30_000;

/**
 * Makes and starts a server. PostgreSQL refuses to run as root, so there it runs as `nobody`. `isDurable`: what is committed is on disk, as
 * in use; else nothing need outlive the machine.
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  const programs = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-pg-'));
  const owner = process.getuid?.() === 0 ? { uid: readId('-u'), gid: readId('-g') } : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { encoding: 'utf8', cwd: folder, ...owner },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  let server: ChildProcess | null = null;
  let databases = 0;

  const urlOf = (name: string): string => `postgresql://${USER}@/${name}?host=${encodeURIComponent(folder)}`;

  async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: urlOf('postgres') });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  async function start(): Promise<void> {
    const speed = isDurable ? [] : ['fsync=off', 'full_page_writes=off'];
    const settings = [...speed, 'listen_addresses=', `unix_socket_directories=${folder}`];
    const started = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      cwd: folder,
      stdio: 'ignore',
      ...owner,
    });
    server = started;
    for (const begun = Date.now(); ; await wait(50)) {
      try {
        await withClient((client) => client.query('select 1'));
        return;
      } catch (error) {
        if (started.exitCode !== null || Date.now() - begun > PATIENCE_MS)
          throw new Error('PostgreSQL did not start.', { cause: error });
      }
    }
  }

  async function stop(): Promise<void> {
    const ending = server;
    server = null;
    if (ending === null || ending.exitCode !== null) return;
    await new Promise((resolve) => {
      ending.once('exit', resolve);
      // PostgreSQL's "fast" shutdown.
      ending.kill('SIGINT');
    });
  }

  // Also where a test file breaks off: a server must not outlive it.
  process.once('exit', () => server?.kill('SIGQUIT'));
  await start();
  return {
    createDatabase: async () => {
      const name = `test_${String((databases += 1))}`;
      await withClient((client) => client.query(`create database ${name}`));
      return urlOf(name);
    },
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readId(flag: '-u' | '-g'): number {
  const { stdout } = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  const id = Number.parseInt(stdout, 10);
  if (!Number.isInteger(id)) throw new Error('There is no user "nobody" to run PostgreSQL as.');
  return id;
}
