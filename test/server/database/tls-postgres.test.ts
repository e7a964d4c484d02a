import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

let server: PostgresServer;
let folder: string;
let port: number;
let database: string;

function openssl(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl failed: ${stderr}`);
}

function makeAuthority(name: string): void {
  const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    ...files,
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
  );
}

async function findPort(): Promise<number> {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port: free } = taken.address() as AddressInfo;
  await new Promise((resolve) => taken.close(resolve));
  return free;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-tls-'));
  // PostgreSQL may run as another user, who has to reach its key.
  chmodSync(folder, 0o755);
  makeAuthority('own');
  makeAuthority('other');
  openssl(
    'req',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    'server.key',
    '-out',
    'server.csr',
    '-subj',
    '/CN=localhost',
  );
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost\n');
  openssl(
    'x509',
    '-req',
    '-in',
    'server.csr',
    '-CA',
    'own.pem',
    '-CAkey',
    'own.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    'names',
    '-out',
    'server.pem',
  );
  chmodSync(join(folder, 'server.key'), 0o600);
  port = await findPort();
  server = await startPostgres({
    tls: { certificate: join(folder, 'server.pem'), key: join(folder, 'server.key'), port },
  });
  database = /\/(test_\d+)\?/.exec(await server.createDatabase())?.[1] ?? '';
});

afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const urlAt = (host: string, authority: string): string =>
  `postgresql://lodestone@${host}:${String(port)}/${database}?sslmode=verify-full&sslrootcert=${encodeURIComponent(join(folder, authority))}`;

describe('TLS to PostgreSQL', () => {
  it('encrypts every line to a server whose certificate is that of its name', async () => {
    const opened = await openPostgres(urlAt('localhost', 'own.pem'));
    let told = 0;
    const stop = await opened.listen('here', () => (told += 1));
    const lines = await opened.withSession((session) =>
      session.query(
        `select ssl, version from pg_stat_ssl join pg_stat_activity using (pid)
           where datname = current_database() and backend_type = 'client backend'`,
      ),
    );
    // The one that asks, and the one that listens.
    expect(lines).toEqual([
      { ssl: true, version: 'TLSv1.3' },
      { ssl: true, version: 'TLSv1.3' },
    ]);
    await opened.withSession((session) => session.query(`select pg_notify('here', '')`));
    await expect.poll(() => told).toBe(1);
    await stop();
    await opened.close();
  });

  it('refuses a server that another authority vouches for, and one of another name', async () => {
    await expect(openPostgres(urlAt('localhost', 'other.pem'))).rejects.toThrow(
      /cannot be used: .*(certificate|verify)/,
    );
    await expect(openPostgres(urlAt('127.0.0.1', 'own.pem'))).rejects.toThrow(/cannot be used: .*altnames/);
  });
});
