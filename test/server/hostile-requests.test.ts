import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENT_KINDS, problem } from '../../src/api/contract.ts';
import { createApp } from '../../src/api/create-app.ts';
import { createLocalPeople } from '../../src/api/people.ts';
import type { App } from '../../src/api/create-app.ts';
import { ROUTES } from '../../src/api/routes.ts';
import type { Route } from '../../src/api/route.ts';
import { createDatabaseStorage } from '../../src/server/database/database-storage.ts';
import type { Database } from '../../src/server/database/database.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { openPostgres } from '../../src/server/database/open-postgres.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let server: PostgresServer;
let database: Database;
let app: App;
/** A workspace and a version that are there. */
let known: { workspace: string; hash: string };

beforeAll(async () => {
  server = await startPostgres();
  database = await openPostgres(await server.createDatabase());
  await migrate(database);
  app = createApp({
    storage: createDatabaseStorage(database),
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
  known = { workspace: id, hash: ((await added.json()) as { hash: string }).hash };
});

afterAll(async () => {
  await database.close();
  await server.remove();
});

function send(method: string, path: string, body: BodyInit | null): Promise<Response> {
  return app.fetch(new Request(`http://lodestone.test/api${path}`, { method, ...(body === null ? {} : { body }) }));
}

/** A body that the route takes, so that damage to it gets past the first check. */
function findSoundBody({ method, path }: Route): unknown {
  const dataset = datasetWithParts('two', 'P-1', 'P-2');
  const version = { dataset, note: 'n', sourceFiles: [{ file: 'f', sha256: 's' }], leftOut: [] };
  const view = { name: 'n', page: 'p', search: 's' };
  if (method === 'POST' && path === '/workspaces')
    return { name: 'Second', demo: true, content: { versions: [version], head: 0, documents: [] } };
  if (method === 'POST') return { ...version, basedOn: known.hash };
  if (path.endsWith('/head')) return { basedOn: known.hash, to: known.hash };
  if (path.endsWith('/documents')) return [{ kind: 'view', key: 'k', basedOn: 0, value: view }];
  return { basedOn: 0, value: view };
}

const strangeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    "'; drop table workspaces; --",
    '../../etc/passwd',
    '%00',
    '%2e%2e%2f',
    '\u0000',
    '\ud800',
    '=1+1',
    '<script>',
    'x'.repeat(3000),
    '',
  ),
);

/** What the API may refuse with; a status from 500 on says that it failed. */
const refusal = problem.extend({ status: z.number().int().min(400).max(499) });

/** A value with one place in it, at any depth, replaced or left out. */
function damage(value: unknown, path: number, stranger: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0 || path === 0) return stranger;
  const keys = Object.keys(value);
  const at = keys[path % keys.length] ?? '';
  const copy = structuredClone(value) as Record<string, unknown>;
  if (path % 7 === 0) delete copy[at];
  else copy[at] = damage(copy[at], Math.floor(path / keys.length), stranger);
  return copy;
}

const stranger = fc.oneof(fc.jsonValue({ maxDepth: 3 }), strangeText, fc.constantFrom(-1, 0.5, 1e308, 2 ** 53, [], {}));

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
      kind: fc.oneof(fc.constantFrom(...DOCUMENT_KINDS), strangeText),
      key: parameter('k'),
      organisation: parameter('local'),
      /** Members, sessions, tokens and invitations. */
      other: strangeText,
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ asked: [{ method, path, body, answer }, sent], ...parameters }) => {
        const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent((new Map(Object.entries(parameters)).get(name) ?? parameters.other).toWellFormed()),
        );
        const response = await send(method, address, body === null ? null : sent);
        statuses.add(response.status);
        const given: unknown = await response.json();
        const schema = response.ok ? (answer.schema ?? refusal) : refusal;
        expect(schema.safeParse(given).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
    // It came far enough to be taken, to be refused for each reason, and to lose a race.
    for (const status of [200, 201, 400, 404, 409, 422]) expect(statuses).toContain(status);
    // Nothing of it harmed what was there.
    const response = await send('GET', `/workspaces/${known.workspace}/versions/${known.hash}`, null);
    expect(await response.json()).toMatchObject({ dataset: datasetWithParts('one', 'P-1') });
  });
});
