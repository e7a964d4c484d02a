import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../../src/api/contract.ts';
import { createApp } from '../../src/api/create-app.ts';
import { createLocalPeople } from '../../src/api/people/people.ts';
import type { App } from '../../src/api/create-app.ts';
import { ROUTES } from '../../src/api/routes.ts';
import type { Route } from '../../src/api/route.ts';
import { createDatabaseStorage } from '../../src/server/database/database-storage.ts';
import type { Database } from '../../src/server/database/database.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { openPostgres } from '../../src/server/database/open-postgres.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { startRuns } from '../../src/server/runs/start-runs.ts';
import type { StartedRuns } from '../../src/server/runs/start-runs.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { damage, refusal, strangeText, stranger } from './hostile-values.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

/** How many requests are tried; `npm run test:abuse` tries ten thousand. */
const ASKED = process.env['HOSTILE_REQUESTS'];
const CASES = Number(ASKED ?? 600);
/** Who asks for a number waits for all of them. */
const PATIENCE = ASKED === undefined ? {} : { interruptAfterTimeLimit: 600_000 };

let server: PostgresServer;
let database: Database;
let app: App;
/** A workspace, a version and a run that are there. */
let known: { workspace: string; hash: string; run: string };
let runs: StartedRuns;

beforeAll(async () => {
  server = await startPostgres();
  database = await openPostgres(await server.createDatabase());
  await migrate(database);
  const storage = createDatabaseStorage(database);
  runs = await startRuns({ database, storage, workers: 0, log: () => undefined, onRun: () => undefined });
  app = createApp({
    storage,
    runs: runs.runs,
    metrics: createMetrics(database),
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-24T08:00:00Z'),
    host: 'server',
    engineVersion: '9.9.9',
    maxBodyBytes: 200_000,
  });
  const made = await send('POST', '/workspaces', JSON.stringify({ name: 'Works', demo: false }));
  const { id } = (await made.json()) as { id: string };
  const body = { basedOn: null, dataset: datasetWithParts('one', 'P-1'), note: '', sourceFiles: [] };
  const added = await send('POST', `/workspaces/${id}/versions`, JSON.stringify(body));
  const { hash } = (await added.json()) as { hash: string };
  const asked = await send('POST', `/workspaces/${id}/runs`, JSON.stringify({ question: EXPOSURE }));
  const { id: run } = (await asked.json()) as { id: string };
  known = { workspace: id, hash, run };
  // An ended one, whose events end as well.
  await send('POST', `/workspaces/${id}/runs/${run}/cancel`, null);
});

afterAll(async () => {
  runs.endListening();
  await runs.close();
  await database.close();
  await server.remove();
});

function send(method: string, path: string, body: BodyInit | null, tag: string | null = null): Promise<Response> {
  const headers = tag === null ? {} : { 'if-none-match': tag };
  const address = `http://lodestone.test/api${path}`;
  return app.fetch(new Request(address, { method, headers, ...(body === null ? {} : { body }) }));
}

/** A body that the route takes, so that damage to it gets past the first check. */
function findSoundBody({ method, path }: Route): unknown {
  const dataset = datasetWithParts('two', 'P-1', 'P-2');
  const version = { dataset, note: 'n', sourceFiles: [{ file: 'f', sha256: 's' }], leftOut: [] };
  const view = { name: 'n', page: 'p', search: 's' };
  if (method === 'POST' && path === '/workspaces')
    return { name: 'Second', demo: true, content: { versions: [version], head: 0, documents: [] } };
  if (path.endsWith('/runs')) return { version: known.hash, question: EXPOSURE };
  if (method === 'POST') return { ...version, basedOn: known.hash };
  if (path.endsWith('/head')) return { basedOn: known.hash, to: known.hash };
  if (path.endsWith('/documents')) return [{ kind: 'view', key: 'k', basedOn: 0, value: view }];
  return { basedOn: 0, value: view };
}

const EXPOSURE = {
  kind: 'exposure',
  lawDate: '2026-11-24',
  suspensionEnd: 'inclusive',
  assumptions: {},
  inference: true,
  destination: null,
};

describe('the API on a database', () => {
  it('answers whatever is sent with what the route promises or a refusal, never with a failure', async () => {
    const statuses = new Set<number>();
    const json = (value: unknown) => JSON.stringify(value);
    const bodyOf = (route: Route) =>
      fc.oneof(
        fc.constant(json(findSoundBody(route))),
        fc.tuple(fc.nat(5000), stranger).map(([path, put]) => json(damage(findSoundBody(route), path, put))),
        fc.jsonValue().map(json),
        fc.uint8Array({ maxLength: 60 }).map((bytes) => Uint8Array.from(bytes)),
        fc.constantFrom('', '['.repeat(50_000), `${'['.repeat(20_000)}${']'.repeat(20_000)}`, '{"basedOn":1e999}'),
      );
    const parameter = (usual: string) =>
      fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: strangeText });
    const writes = ROUTES.filter((route) => route.body !== null);
    const route = fc.constantFrom(...ROUTES, ...writes, ...writes);
    const request = fc.record({
      asked: route.chain((one) => fc.tuple(fc.constant(one), bodyOf(one))),
      workspace: parameter(known.workspace),
      hash: parameter(known.hash),
      run: parameter(known.run),
      query: fc.option(
        fc.dictionary(fc.oneof(fc.constantFrom('limit', 'after', 'before', 'format'), strangeText), strangeText),
      ),
      tag: fc.constantFrom(null, '*', `"${known.hash}"`, 'W/"x", ,', '"'.repeat(5000)),
      kind: fc.oneof(fc.constantFrom(...DOCUMENT_KINDS), strangeText),
      key: parameter('k'),
      organisation: parameter('local'),
      /** Members, sessions, tokens and invitations. */
      other: strangeText,
    });
    await fc.assert(
      fc.asyncProperty(
        request,
        async ({ asked: [{ method, path, body, answer }, sent], query, tag, ...parameters }) => {
          const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
            encodeURIComponent((new Map(Object.entries(parameters)).get(name) ?? parameters.other).toWellFormed()),
          );
          const words = new URLSearchParams(
            Object.entries(query ?? {}).map(([name, value]) => [name.toWellFormed(), value.toWellFormed()]),
          ).toString();
          const response = await send(method, `${address}?${words}`, body === null ? null : sent, tag);
          statuses.add(response.status);
          if (response.status === 304) return;
          const isJson = /json/.test(response.headers.get('content-type') ?? '');
          const given: unknown = isJson ? await response.json() : await response.text();
          const promised = isJson ? (answer.schema ?? refusal) : z.string().min(1);
          const schema = response.ok ? promised : refusal;
          expect(schema.safeParse(given).error).toBeUndefined();
        },
      ),
      { numRuns: CASES, ...PATIENCE },
    );
    // It came far enough to be taken, to be refused for each reason, and to lose a race.
    for (const status of [200, 201, 400, 404, 409, 422]) expect(statuses).toContain(status);
    // Nothing of it harmed what was there.
    const response = await send('GET', `/workspaces/${known.workspace}/versions/${known.hash}`, null);
    expect(await response.json()).toMatchObject({ dataset: datasetWithParts('one', 'P-1') });
  });
});
