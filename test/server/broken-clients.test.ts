import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { readConfig } from '../../src/server/config/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let postgres: PostgresServer;
let folder: string;
let server: RunningServer;
const failures: unknown[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'lodestone-clients-'));
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app', 'index.html'), '<head></head>');
  const environment = { PORT: '0', LODESTONE_DEMO: 'off', DATABASE_URL: await postgres.createDatabase() };
  server = await startServer(readConfig(environment, folder), join(folder, 'app'), (event, facts) => {
    if (event === 'failure') failures.push(facts);
  });
});

afterAll(async () => {
  await server.close();
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

/** A bare connection that has sent `text`, and what comes back. */
async function open(text: string): Promise<{ socket: Socket; answer: () => string }> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (data) => (answer += data.toString('latin1')));
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(text);
  return { socket, answer: () => answer };
}

const head = (...lines: string[]): string => [...lines, `Host: ${new URL(server.url).host}`, '', ''].join('\r\n');

describe('a server', () => {
  it('answers others while hundreds of clients send half of a request or read nothing', async () => {
    const client = createClient({ fetch, baseUrl: server.url });
    const parts = Array.from({ length: 20_000 }, (_, part) => `P-${String(part)}`);
    const { id } = await client.createWorkspace({ name: 'W', demo: false });
    const version = { basedOn: null, dataset: datasetWithParts('big', ...parts), note: '', sourceFiles: [] };
    const added = await client.addVersion(id, version);
    const hash = added.ok ? added.value.hash : '';
    const idle = await Promise.all([
      ...Array.from({ length: 100 }, () => open('POST /api/workspaces HTTP/1.1\r\nHo')),
      ...Array.from({ length: 100 }, () =>
        open(`${head('POST /api/workspaces HTTP/1.1', 'Content-Length: 1000000')}{"name":"`),
      ),
      // They ask for much and take none of it.
      ...Array.from({ length: 50 }, async () => {
        const reader = await open(head(`GET /api/workspaces/${id}/versions/${hash} HTTP/1.1`));
        reader.socket.pause();
        return reader;
      }),
      ...Array.from({ length: 50 }, () => open(head('GET /api/events HTTP/1.1'))),
    ]);
    for (let count = 0; count < 5; count++) expect((await client.getWorkspace(id)).head).toBe(hash);
    expect((await client.getVersion(id, hash)).dataset.parts).toHaveLength(parts.length);
    // Then all of them are gone in the middle.
    for (const { socket } of idle) socket.resetAndDestroy();
    await wait(100);
    expect(await client.listWorkspaces()).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it.each([
    ['a line that is none', 'HELLO\r\n\r\n', 400],
    [
      'a header with a line break in its value',
      'GET /api/health HTTP/1.1\r\nHost: a\r\nX: a\rSet-Cookie: b\r\n\r\n',
      400,
    ],
    ['headers beyond measure', `GET /api/health HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    [
      'two lengths',
      'POST /api/workspaces HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
      400,
    ],
    [
      'a length and pieces',
      'POST /api/workspaces HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['another host', 'GET /api/workspaces HTTP/1.1\r\nHost: attacker.example\r\n\r\n', 403],
    ['no host', 'GET /api/workspaces HTTP/1.1\r\n\r\n', 400],
  ])('refuses %s', async (_what, text, status) => {
    const { socket, answer } = await open(text);
    await expect.poll(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
    expect(Number(answer().split(' ')[1])).toBe(status);
    socket.destroy();
  });

  it('gives nothing outside of the app’s folder, and repeats no address as markup', async () => {
    for (const path of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd', '/\\..\\x.html']) {
      const { socket, answer } = await open(head(`GET ${path} HTTP/1.1`));
      await expect.poll(answer).toMatch(/^HTTP/);
      expect(answer()).not.toContain('root:');
      socket.destroy();
    }
    const strange = await fetch(`${server.url}/api/workspaces/${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(strange.headers.get('content-type')).toBe('application/problem+json');
    expect(strange.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('loses no acknowledged write when its database is stopped and started again under load, and says 503 meanwhile', async () => {
    const client = createClient({ fetch, baseUrl: server.url });
    const { id } = await client.createWorkspace({ name: 'Load', demo: false });
    const acknowledged = new Map<string, number>();
    const statuses = new Set<number>();
    const over = new AbortController();
    const value = { name: 'n', page: 'p', search: '' };
    async function write(writer: number): Promise<void> {
      const key = `w${String(writer)}`;
      let basedOn = 0;
      while (!over.signal.aborted) {
        try {
          const outcome = await client.writeDocument(id, 'view', key, { basedOn, value });
          // A write whose answer was lost may have been made.
          basedOn = outcome.ok ? outcome.value.revision : outcome.conflict.current.revision;
          if (outcome.ok) acknowledged.set(key, basedOn);
        } catch (error) {
          statuses.add((error as { status: number }).status);
          await wait(20);
        }
      }
    }
    const writers = Array.from({ length: 10 }, (_, writer) => write(writer));
    for (let stop = 0; stop < 3; stop++) {
      await wait(300);
      await postgres.stop();
      await wait(300);
      await postgres.start();
      const count = () => [...acknowledged.values()].reduce((sum, revision) => sum + revision, 0);
      const before = count();
      await expect.poll(count).toBeGreaterThan(before + 20);
    }
    over.abort();
    await Promise.all(writers);
    expect([...statuses]).toEqual([503]);
    const stored = new Map((await client.listDocuments(id)).map(({ key, revision }) => [key, revision]));
    for (const [key, revision] of acknowledged) expect(stored.get(key)).toBeGreaterThanOrEqual(revision);
  });
});
