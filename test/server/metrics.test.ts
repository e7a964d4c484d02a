import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { createRunClient } from '../../src/api/runs/run-client.ts';
import { readConfig } from '../../src/server/config.ts';
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
  const environment = { PORT: '0', LODESTONE_DEMO: 'off', DATABASE_URL: await postgres.createDatabase() };
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
    const samples = await scrape();
    expect(samples.get(answered('POST', '/api/workspaces', 201))).toBe(1);
    expect(samples.get(answered('GET', '/api/workspaces/-', 200))).toBe(3);
    expect(samples.get(answered('GET', '/api/workspaces/-', 404))).toBe(1);
    expect(samples.get(answered('GET', '/api/-', 404))).toBe(3);
    expect(samples.get('lodestone_run_duration_seconds_count{kind="exposure"}')).toBe(1);
    expect(samples.get('lodestone_runs{state="queued"}')).toBe(0);
    expect(samples.get('lodestone_run_queue_length')).toBe(0);
    expect(samples.get('lodestone_database_up')).toBe(1);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    for (const name of samples.keys()) expect(name).not.toMatch(/mueller|TM-4411/i);
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
