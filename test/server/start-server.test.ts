import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { health } from '../../src/api/contract.ts';
import { readConfig } from '../../src/server/config/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { copyNewDatabase } from './copy-new-database.ts';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

let postgres: PostgresServer;
let root: string;

beforeAll(async () => {
  postgres = await startPostgres();
  root = mkdtempSync(join(tmpdir(), 'lodestone-server-'));
  mkdirSync(join(root, 'app'));
  writeFileSync(join(root, 'app', 'index.html'), '<head></head>');
});

afterAll(async () => {
  await postgres.remove();
  rmSync(root, { recursive: true });
});

const VIEW = { name: 'Magnets', page: 'exposure', search: '' };

/** A server on any free port, with what it logs. */
async function start(environment: Record<string, string>) {
  const logged: string[] = [];
  const config = readConfig({ PORT: '0', LODESTONE_DEMO: 'off', ...environment }, root);
  const server = await startServer(config, join(root, 'app'), (event) => logged.push(event));
  return { ...server, logged, client: createClient({ fetch, baseUrl: server.url }) };
}

/** The messages of a server's events as they come, the first one left out. */
async function listen(server: RunningServer) {
  const response = await fetch(`${server.url}/api/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('no body');
  await reader.read();
  return { next: async () => (await reader.read()).value ?? null };
}

describe(startServer, () => {
  it('serves app and API with strict headers, and has everything when it is started again', async () => {
    // How a first start makes the database is shown with its files (`database/closed-files.test.ts`).
    await copyNewDatabase(join(root, 'embedded'));
    const server = await start({ LODESTONE_DATA: 'embedded', LODESTONE_DEMO: 'on' });
    const response = await fetch(`${server.url}/api/health`);
    expect(health.parse(await response.json())).toMatchObject({ host: 'server', storage: server.storage });
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy'])
      expect(response.headers.get(name)).toBe((await fetch(server.url)).headers.get(name));
    // On plain http it would shut this computer's other programs out of their own addresses.
    expect(response.headers.has('strict-transport-security')).toBe(false);
    expect(await (await fetch(server.url)).text()).toContain('lodestone-host');
    const [demo] = await server.client.listWorkspaces();
    expect(demo).toMatchObject({ id: 'demo', demo: true });
    await server.client.writeDocument('demo', 'view', 'v', { basedOn: 0, value: VIEW });
    // Two programs on one folder would destroy it.
    await expect(start({ LODESTONE_DATA: 'embedded' })).rejects.toThrow(/Another process uses the data folder/);
    await server.close();

    const again = await start({ LODESTONE_DATA: 'embedded', LODESTONE_DEMO: 'on' });
    expect(await again.client.listWorkspaces()).toEqual([demo]);
    expect(await again.client.listDocuments('demo')).toEqual([{ kind: 'view', key: 'v', revision: 1, value: VIEW }]);
    expect((await again.client.listVersions('demo')).map(({ number }) => number)).toEqual([2, 1]);
    await again.close();
    expect([...server.logged, ...again.logged]).toEqual([]);
  });

  it('refuses what the page of another site sends', async () => {
    const server = await start({ DATABASE_URL: await postgres.createDatabase() });
    const headers = { origin: 'http://attacker.example', 'content-type': 'text/plain' };
    const body = JSON.stringify({ name: 'Forged', demo: false });
    const forged = await fetch(`${server.url}/api/workspaces`, { method: 'POST', headers, body });
    expect(forged.status).toBe(403);
    expect(forged.headers.get('content-type')).toBe('application/problem+json');
    expect(await server.client.listWorkspaces()).toEqual([]);
    await server.close();
  });

  it('lets people on two servers of one database race and hear of each other; one wins, the other sees both sides', async () => {
    const url = await postgres.createDatabase();
    const [first, second] = [await start({ DATABASE_URL: url }), await start({ DATABASE_URL: url })];
    const { id } = await first.client.createWorkspace({ name: 'Works', demo: false });
    const heard = await listen(second);
    const value = (name: string) => ({ basedOn: 0, value: { ...VIEW, name } });
    const races = Array.from({ length: 20 }, (_, race) => `v${String(race)}`);
    const outcomes = await Promise.all(
      races.flatMap((key) =>
        [first, second].map(async ({ client }, side) => ({
          key,
          side,
          outcome: await client.writeDocument(id, 'view', key, value(`side ${String(side)}`)),
        })),
      ),
    );
    const stored = await first.client.listDocuments(id);
    expect(await second.client.listDocuments(id)).toEqual(stored);
    for (const key of races) {
      const sides = outcomes.filter((one) => one.key === key);
      const winner = sides.find(({ outcome }) => outcome.ok);
      const loser = sides.find(({ outcome }) => !outcome.ok);
      const document = stored.find((one) => one.key === key);
      expect(document).toMatchObject({ revision: 1, value: { name: `side ${String(winner?.side)}` } });
      expect(loser?.outcome).toMatchObject({ ok: false, conflict: { current: document } });
    }
    expect((await first.client.listAudit(id)).filter(({ action }) => action === 'write-document')).toHaveLength(20);
    // Several events may come in one piece.
    expect((await heard.next())?.split('\n\n')[0]).toBe(`data: {"workspaceId":"${id}"}`);
    await first.close();
    await second.close();
    // The end of the server ends what listens to it.
    let last: string | null = '';
    while (last !== null) last = await heard.next();
  });

  it('says so while its database is away, and goes on when it is back, with everything and everybody', async () => {
    const server = await start({ DATABASE_URL: await postgres.createDatabase() });
    const { id } = await server.client.createWorkspace({ name: 'Works', demo: false });
    await server.client.writeDocument(id, 'view', 'before', { basedOn: 0, value: VIEW });
    const heard = await listen(server);
    await postgres.stop();
    const ready = () => fetch(`${server.url}/api/ready`).then(({ status }) => status);
    expect(await ready()).toBe(503);
    const write = () => server.client.writeDocument(id, 'view', 'after', { basedOn: 0, value: VIEW });
    await expect(write()).rejects.toMatchObject({ status: 503 });
    expect(server.logged).toContain('failure');
    await postgres.start();
    await expect.poll(ready).toBe(200);
    expect(await write()).toMatchObject({ ok: true });
    expect((await server.client.listDocuments(id)).map(({ key }) => key)).toEqual(['after', 'before']);
    // What happened meanwhile is not known, so that everything is to be asked for again.
    let message: string | null = '';
    while (message !== null && !message.includes('{"workspaceId":null}')) message = await heard.next();
    expect(message).not.toBeNull();
    await server.close();
  });
});
