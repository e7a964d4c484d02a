import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { MadeToken, Me } from '../../../src/api/people/people-contract.ts';
import { createProgramClient } from '../../../src/api/program-client.ts';
import type { ProgramClient } from '../../../src/api/program-client.ts';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import { workspaceFile } from '../../../src/domain/workspace/workspace-file.ts';
import { restoreBackup } from '../../../src/server/backup/restore-backup.ts';
import { readConfig } from '../../../src/server/config/config.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { startServer } from '../../../src/server/start-server.ts';
import type { RunningServer } from '../../../src/server/start-server.ts';
import { getFixturePath, readFixture } from '../../fixtures/build-745ffa1/read-fixture.ts';
import { copyNewDatabase } from '../copy-new-database.ts';
import { createVisitor, openPeopleApp, PASSWORD } from '../people/people-app.ts';
import { deriveAsInUse } from '../people/proofs/quick-passwords.ts';

const ORIGIN = 'https://lodestone.example';
const json = z.record(z.string(), z.unknown());
const { workspace, token, exchanges } = z
  .object({
    workspace: z.string(),
    token: z.string(),
    exchanges: z.array(
      z.object({
        method: z.string(),
        path: z.string(),
        body: json.or(z.array(json)).optional(),
        status: z.number(),
        answer: json.or(z.array(json)),
      }),
    ),
  })
  .parse(readFixture('exchanges.json'));
const documents = z
  .array(z.object({ kind: z.string(), key: z.string(), value: z.unknown() }))
  .parse(readFixture('documents.json'));
const written = workspaceFile.parse(readFixture('brandtner.lodestone.json'));

let folder: string;
let server: RunningServer;
let program: ProgramClient;
let secret: string;
/** Whom the database of that build lets in by the token that a program of that time holds. */
let byOldToken: Me;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-745ffa1-'));
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app', 'index.html'), '<head></head>');
  const database = await openEmbedded(await copyNewDatabase(join(folder, 'data')));
  await restoreBackup(database, getFixturePath('server.backup'));
  const { app, clock } = await openPeopleApp(database);
  clock.now = new Date('2026-11-28T08:00:00Z');
  byOldToken = (await createVisitor(app, { token }).ask<Me>('GET', '/me')).body;
  await database.close();

  const environment = {
    PORT: '0',
    LODESTONE_DATA: join(folder, 'data'),
    LODESTONE_DEMO: 'off',
    LODESTONE_URL: ORIGIN,
    LODESTONE_SECRET: 'a secret of thirty-two characters',
  };
  server = await startServer(readConfig(environment, folder), join(folder, 'app'), () => undefined);
  const send = async (path: string, body: unknown, cookie = ''): Promise<Response> => {
    const headers = { origin: ORIGIN, cookie };
    return fetch(`${server.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  };
  // Its hash was made with the work of a server in use.
  const entered = await deriveAsInUse(() => send('/sign-in', { email: 'ann@example.com', password: PASSWORD }));
  const cookies = entered.headers.getSetCookie().map((one) => one.replace(/;.*/, ''));
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  const asked = { name: 'ERP', organisation: 'local', role: 'planner', expires };
  ({ secret } = (await (await send('/me/tokens', asked, cookies.join('; '))).json()) as MadeToken);
  program = createProgramClient({ baseUrl: server.url, token: secret });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('a backup of build 745ffa1', () => {
  it('brings people back with their passwords, roles and tokens', async () => {
    expect(byOldToken.person?.email).toBe('ann@example.com');
    const { person, organisations } = await program.getMe();
    expect(person?.name).toBe('Ann');
    expect(organisations).toHaveLength(1);
    expect(server.setUpLink).toBeNull();
  });

  it('brings back every version under its hash and every document', async () => {
    const all = await program.listWorkspaces();
    expect(all.map(({ name }) => name)).toEqual(['Brandtner Antriebe', 'By a program']);
    const { id, head } = all[0] ?? { id: '', head: null };
    expect(head).toBe(written.head);
    const metas = await program.listVersions(id);
    expect(metas.map(({ number, hash, leftOut }) => [number, hash, leftOut])).toEqual(
      written.versions.toReversed().map(({ meta }) => [meta.number, meta.hash, meta.leftOut]),
    );
    for (const { hash } of metas) {
      const { dataset } = await program.getVersion(id, hash);
      expect(hashDataset(dataset)).toBe(hash);
    }
    const found = await program.listDocuments(id);
    const deleted = found.filter(({ value }) => value === null);
    expect(deleted.map(({ kind, key, revision }) => [kind, key, revision])).toEqual([['triage', 'BUE-01', 2]]);
    for (const document of documents) expect(found).toContainEqual(expect.objectContaining(document));
    expect(found).toHaveLength(documents.length + deleted.length);
  });

  it('brings back a run with its report', async () => {
    const [company] = await program.listWorkspaces();
    const [run] = await program.listRuns(company?.id ?? '');
    expect([run?.state, run?.question.kind]).toEqual(['done', 'simulation']);
    const report = await program.getResult<Record<string, unknown>>(company?.id ?? '', run?.id ?? '');
    expect(report).toMatchObject({ scenarioId: 'sc-outage', horizonDays: 60, dataVersion: written.head });
  });
});

describe('a program that uses the client of build 745ffa1', () => {
  it('sends what it always sent, and finds in the answers all that it found there', async () => {
    const names = new Map<string, string>();
    const rename = (text: string): string => [...names].reduce((now, [old, name]) => now.replaceAll(old, name), text);
    for (const { method, path, body, status, answer } of exchanges) {
      const run = /\/runs\/([0-9a-f-]{36})/.exec(path)?.[1];
      if (run !== undefined) await waitForRun(names.get(workspace) ?? '', names.get(run) ?? run);
      const response = await fetch(`${server.url}/api${rename(path)}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: rename(JSON.stringify(body)) }),
      });
      const found: unknown = await response.json();
      const place = `${method} ${path}`;
      expect(response.status, place).toBe(status);
      // What is made anew has a name of its own.
      if (method === 'POST' && !Array.isArray(answer) && typeof answer['id'] === 'string')
        names.set(answer['id'], z.object({ id: z.string() }).parse(found).id);
      const fields = new Set(listFields(found));
      // A list that is empty now holds no fields: a magnet that surely needs a licence is asked nothing more.
      const emptied = listEmpty(found);
      const missing = listFields(answer).filter(
        (field) => !fields.has(field) && !emptied.some((list) => field.startsWith(list)),
      );
      expect({ place, missing, ...readKept(found) }).toEqual({ place, missing: [], ...readKept(answer) });
    }
  });

  async function waitForRun(id: string, run: string): Promise<void> {
    if (!/^[0-9a-f-]{36}$/.test(run)) return;
    for await (const { state } of program.followRun(id, run)) expect(state).not.toBe('failed');
  }
});

/** What an answer says that no later build may say otherwise: the name of a version, and what surely needs a licence in the program's company. */
function readKept(answer: unknown): object {
  const version = z.object({ hash: z.string(), number: z.number() });
  const report = z.object({ totals: z.object({ surely: z.number() }) });
  return version.safeParse(answer).data ?? report.safeParse(answer).data ?? {};
}

/** Every field of an answer by its path, with the kind of its value; of a list those of its first item; nothing of what is null. */
function listFields(value: unknown, path = ''): string[] {
  if (value === null) return [];
  if (Array.isArray(value)) return [`${path}[]`, ...(value.length > 0 ? listFields(value[0], `${path}[]`) : [])];
  if (typeof value !== 'object') return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, field]) => [`${path}.${name}`, ...listFields(field, `${path}.${name}`)]);
}

/** The paths of lists without an item. */
function listEmpty(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [`${path}[]`] : listEmpty(value[0], `${path}[]`);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, field]) => listEmpty(field, `${path}.${name}`));
}
