import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { createRunClient } from '../../src/api/runs/run-client.ts';
import { readConfig } from '../../src/server/config/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let postgres: PostgresServer;
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'lodestone-metrics-'));
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app', 'index.html'), '<head></head>');
  const database = { DATABASE_URL: await postgres.createDatabase(), LODESTONE_DATABASE_POOL: '2' };
  const environment = { PORT: '0', LODESTONE_DEMO: 'off', ...database };
  server = await startServer(readConfig(environment, folder), join(folder, 'app'), () => undefined);
});

afterAll(async () => {
  await server.close();
  await postgres.remove();
  rmSync(folder, { recursive: true });
});

/** The samples as Prometheus reads them: name with labels to value. */
async function scrape(): Promise<Map<string, number>> {
  const response = await fetch(`${server.url}/api/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, name = '', value] = /^(\S+(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
      return [name, Number(value)];
    }),
  );
}

const answered = (method: string, route: string, status: number): string =>
  `lodestone_http_request_duration_seconds_count{method="${method}",route="${route}",status="${String(status)}"}`;

describe('the metrics of a server', () => {
  it('count requests by route and status, and runs by state, and name nobody', async () => {
    const client = createClient({ fetch, baseUrl: server.url });
    const version = { dataset: datasetWithParts('Mueller', 'TM-4411'), note: '', sourceFiles: [] };
    const content = { versions: [version] };
    const { id } = await client.createWorkspace({ name: 'Mueller Magnets', demo: false, content });
    for (let count = 0; count < 3; count++) await client.getWorkspace(id);
    await fetch(`${server.url}/api/workspaces/mueller-secret`);
    // However long and strange an address is, it is one of a few routes.
    for (const path of ['mueller', 'mueller/a/b/c/d/e', 'workspaces/mueller/x/y/z'])
      await fetch(`${server.url}/api/${path}`);
    const runs = createRunClient({ fetch, baseUrl: server.url });
    const question = { kind: 'exposure', lawDate: '2026-11-24', suspensionEnd: 'inclusive', assumptions: {} } as const;
    const run = await runs.startRun(id, { question: { ...question, inference: true } });
    for await (const _ of runs.followRun(id, run.id));
    await expect.poll(async () => (await scrape()).get('lodestone_runs{state="done"}')).toBe(1);
    // How long a run took is counted right after its end is stored.
    const lasted = 'lodestone_run_duration_seconds_count{kind="exposure"}';
    await expect.poll(async () => (await scrape()).get(lasted)).toBe(1);
    const samples = await scrape();
    expect(samples.get(answered('POST', '/api/workspaces', 201))).toBe(1);
    expect(samples.get(answered('GET', '/api/workspaces/-', 200))).toBe(3);
    expect(samples.get(answered('GET', '/api/workspaces/-', 404))).toBe(1);
    expect(samples.get(answered('GET', '/api/-', 404))).toBe(3);
    expect(samples.get('lodestone_runs{state="queued"}')).toBe(0);
    expect(samples.get('lodestone_run_queue_length')).toBe(0);
    expect(samples.get('lodestone_database_up')).toBe(1);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    for (const name of samples.keys()) expect(name).not.toMatch(/mueller|TM-4411/i);
  });

  it('count streams while they are open, and keep to as many connections as the setting allows', async () => {
    const streams = async () => (await scrape()).get('lodestone_event_streams');
    const leaving = new AbortController();
    expect(await streams()).toBe(0);
    for (let count = 0; count < 3; count++) await fetch(`${server.url}/api/events`, { signal: leaving.signal });
    expect(await streams()).toBe(3);
    leaving.abort();
    await expect.poll(streams).toBe(0);
    // Ten times as many questions at once as there are connections.
    const asked = Array.from({ length: 20 }, () => fetch(`${server.url}/api/workspaces`));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array.from(asked, () => 200));
    const samples = await scrape();
    const count = (state: string) => samples.get(`lodestone_database_connections{state="${state}"}`) ?? NaN;
    expect(count('most')).toBe(2);
    expect(count('in-use') + count('idle')).toBeLessThanOrEqual(2);
    expect(count('in-use') + count('idle')).toBeGreaterThanOrEqual(1);
    expect(samples.get('lodestone_database_connection_waiters')).toBe(0);
    expect(samples.get('lodestone_run_queue_longest_wait_seconds')).toBe(0);
  });

  it('say that the database is down, and up again', async () => {
    await postgres.stop();
    const samples = await scrape();
    expect(samples.get('lodestone_database_up')).toBe(0);
    expect(samples.has('lodestone_runs{state="done"}')).toBe(false);
    await postgres.start();
    await expect.poll(async () => (await scrape()).get('lodestone_database_up')).toBe(1);
  });
});
