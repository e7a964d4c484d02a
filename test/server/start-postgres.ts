import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findPostgres } from './find-postgres.ts';
import { makeOnce } from './make-once.ts';

/** A PostgreSQL server of one test file, in a folder of its own and reached through a socket in it, so that no port is taken. */
export type PostgresServer = {
  /** Makes an empty database and gives its address for `DATABASE_URL`. */
  createDatabase: () => Promise<string>;
  /** Ends it as a person would, with connections cut; the data stay. */
  stop: () => Promise<void>;
  /** Ends it at once, whatever it is in the middle of; what was committed is read back from its log at the next start. */
  abort: () => Promise<void>;
  start: () => Promise<void>;
  /** Ends it and clears it away. */
  remove: () => Promise<void>;
};

/** Files of a certificate and its key, which are handed to the user of the server, and a port of this computer that is free. */
export type PostgresTls = { certificate: string; key: string; port: number };

const USER = 'lodestone';
const MADE_WITH = ['-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
const PATIENCE_MS = 110_000;

/**
 * Makes and starts a server. PostgreSQL refuses to run as root, so there it runs as `nobody`. `isDurable`: what is committed is on disk, as
 * in use; else nothing need outlive the machine. `tls`: it is reached at a port as well, and can be with TLS. `logFolder`: a folder for its log (WAL), on a disk of its own.
 */
export async function startPostgres({
  isDurable = false,
  logFolder,
  tls,
}: { isDurable?: boolean; logFolder?: string; tls?: PostgresTls } = {}): Promise<PostgresServer> {
  const programs = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-pg-'));
  const owner = process.getuid?.() === 0 ? { uid: readId('-u'), gid: readId('-g') } : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  if (tls && owner.uid !== undefined)
    for (const file of [tls.certificate, tls.key]) chownSync(file, owner.uid, owner.gid);
  if (logFolder === undefined) {
    const made = await makeOnce('postgres', (path) => {
      mkdirSync(path);
      if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid);
      runProgram(join(programs, 'initdb'), ['-D', path, ...MADE_WITH], path, owner);
    });
    runProgram('cp', ['-Rp', made, data], folder, owner);
  } else {
    const logPlace = `--waldir=${join(logFolder, 'log')}`;
    runProgram(join(programs, 'initdb'), ['-D', data, ...MADE_WITH, logPlace], folder, owner);
  }
  let server: ChildProcess | null = null;
  let databases = 0;

  const port = tls ? `&port=${String(tls.port)}` : '';
  const urlOf = (name: string): string => `postgresql://${USER}@/${name}?host=${encodeURIComponent(folder)}${port}`;

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
    const safely = tls
      ? [
          'ssl=on',
          `ssl_cert_file=${tls.certificate}`,
          `ssl_key_file=${tls.key}`,
          'listen_addresses=127.0.0.1',
          `port=${String(tls.port)}`,
        ]
      : ['listen_addresses='];
    const settings = [...speed, ...safely, `unix_socket_directories=${folder}`];
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

  /** By SIGINT or SIGQUIT, which PostgreSQL calls a fast and an immediate shutdown. */
  async function end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const ending = server;
    server = null;
    if (ending === null || ending.exitCode !== null) return;
    await new Promise((resolve) => {
      ending.once('exit', resolve);
      ending.kill(signal);
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
    stop: () => end('SIGINT'),
    abort: () => end('SIGQUIT'),
    remove: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a program to its end as a user; throws with what it said where it fails. */
function runProgram(program: string, args: readonly string[], cwd: string, user: { uid?: number; gid?: number }): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd, ...user });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

function readId(flag: '-u' | '-g'): number {
  const { stdout } = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  const id = Number.parseInt(stdout, 10);
  if (!Number.isInteger(id)) throw new Error('There is no user "nobody" to run PostgreSQL as.');
  return id;
}
