import { DEFAULT_SESSION_ENDS } from '../../../src/server/config/session-config.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeToken, Me } from '../../../src/api/people/people-contract.ts';
import { ENGINE_VERSION } from '../../../src/analyses/in-place.ts';
import { ConfigError, readConfig } from '../../../src/server/config/config.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { createPeople } from '../../../src/server/people/create-people.ts';
import { startServer } from '../../../src/server/start-server.ts';
import type { RunningServer } from '../../../src/server/start-server.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';
import { PASSWORD, readSecret } from './people-app.ts';

const ORIGIN = 'https://lodestone.example';
const SECRET = 'a secret of thirty-two characters';

let postgres: PostgresServer;
let root: string;
let url: string;
let server: RunningServer;
let cookie: string;
let setCookie: string;

const start = (environment: Record<string, string>) =>
  startServer(
    readConfig({ PORT: '0', LODESTONE_DEMO: 'off', ...environment }, root),
    join(root, 'app'),
    () => undefined,
  );

/** What a browser sends to change something. */
const send = (method: string, path: string, body: unknown, headers: Record<string, string>) =>
  fetch(`${server.url}/api${path}`, { method, headers, body: JSON.stringify(body), redirect: 'manual' });

beforeAll(async () => {
  postgres = await startPostgres();
  root = mkdtempSync(join(tmpdir(), 'lodestone-sign-in-'));
  mkdirSync(join(root, 'app'));
  writeFileSync(join(root, 'app', 'index.html'), '<head></head>');
  url = await postgres.createDatabase();
  server = await start({ DATABASE_URL: url, LODESTONE_URL: ORIGIN, LODESTONE_SECRET: SECRET });
  const token = readSecret(server.setUpLink ?? '');
  const given = { token, organisation: 'Nordlicht', name: 'Ann', email: 'ann@example.com', password: PASSWORD };
  const made = await send('POST', '/set-up', given, { origin: ORIGIN });
  setCookie = made.headers.getSetCookie().find((one) => one.includes('session_token')) ?? '';
  cookie = setCookie.split(';')[0] ?? '';
});

afterAll(async () => {
  await server.close();
  await postgres.remove();
  rmSync(root, { recursive: true });
});

describe('a server with sign-in', () => {
  it('prints a link to its public address until there is somebody', async () => {
    expect(server.setUpLink).toMatch(/^https:\/\/lodestone\.example\/set-up#.{40}/);
    const second = await start({ DATABASE_URL: url, LODESTONE_URL: ORIGIN, LODESTONE_SECRET: SECRET });
    expect(second.setUpLink).toBeNull();
    await second.close();
  });

  it('gives a cookie that no script reads and no other site and no plain connection carries', () => {
    expect(cookie).toMatch(/^__Host-lodestone\.session_token=/);
    // With a domain a browser would not take it under this name.
    expect(setCookie).not.toMatch(/domain=/i);
    expect(
      setCookie
        .split('; ')
        .slice(1)
        .map((one) => one.toLowerCase()),
    ).toEqual(expect.arrayContaining(['httponly', 'secure', 'samesite=lax', 'path=/']));
  });

  it('takes no session by a name that a neighbour under the same domain could have set', async () => {
    const ask = async (sent: string): Promise<number> =>
      (await fetch(`${server.url}/api/organisations`, { headers: { cookie: sent } })).status;
    expect(await ask(cookie)).toBe(200);
    for (const prefix of ['__Secure-', '']) expect(await ask(cookie.replace('__Host-', prefix))).toBe(401);
  });

  it('tells versions of program and database to those who are signed in, and to no stranger', async () => {
    const read = async (path: string, headers = {}): Promise<string> =>
      (await fetch(`${server.url}/api${path}`, { headers })).text();
    for (const path of ['/health', '/ready']) {
      expect(JSON.parse(await read(path))).toMatchObject({ host: 'server' });
      expect(await read(path)).not.toMatch(/\d/);
      expect(await read(path, { cookie: `${cookie}x` })).not.toMatch(/\d/);
      expect(JSON.parse(await read(path, { cookie }))).toMatchObject({ storage: server.storage });
    }
    expect(server.storage).toMatch(/^PostgreSQL \d/);
    expect((await fetch(`${server.url}/api/metrics`)).status).toBe(401);
    const { info } = JSON.parse(await read('/openapi.json')) as { info: { version: string } };
    expect(info.version).toBe('1');
    expect(await read('/docs')).not.toContain(ENGINE_VERSION);
  });

  it('holds browsers to https in every answer, files and refusals too', async () => {
    for (const path of ['/', '/nothing.js', '/api/me', '/api/nothing', '/api/docs']) {
      const answer = await fetch(`${server.url}${path}`);
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    }
  });

  it('takes a change by a session from its own pages only, and one by a token from a program', async () => {
    const make = (headers: Record<string, string>) =>
      send('POST', '/workspaces', { name: 'Works', demo: false }, headers).then(({ status }) => status);
    expect(await make({ cookie, origin: ORIGIN, 'sec-fetch-site': 'same-origin' })).toBe(201);
    expect(await make({ cookie, origin: 'https://attacker.example', 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await make({ cookie, origin: 'https://other.lodestone.example', 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await make({ cookie })).toBe(403);
    expect(await make({ origin: ORIGIN })).toBe(401);
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const asked = { name: 'ERP', organisation: 'local', role: 'planner', expires };
    const made = await send('POST', '/me/tokens', asked, { cookie, origin: ORIGIN });
    const { secret } = (await made.json()) as MadeToken;
    expect(await make({ authorization: `Bearer ${secret}` })).toBe(201);
    expect(await make({ authorization: `Bearer ${secret}x` })).toBe(401);
  });

  it('reaches nothing of the library for sign-in but the way back from a provider', async () => {
    for (const path of [
      '/auth/sign-up/email',
      '/auth/sign-in/email',
      '/auth/get-session',
      '/auth/list-sessions',
      '/auth/ok',
    ])
      for (const method of ['GET', 'POST']) {
        const headers = { cookie, origin: ORIGIN };
        const response = await fetch(`${server.url}/api${path}`, { method, headers });
        expect(response.status).toBe(404);
      }
    // Without a provider there is nobody to go to or to come back from.
    for (const path of ['/sign-in/oidc', '/auth/callback/oidc?code=x&state=y']) {
      const response = await fetch(`${server.url}/api${path}`, { redirect: 'manual' });
      expect(response.headers.get('location')).toMatch(/^\/sign-in\?error=/);
    }
  });

  it('lets nobody keep data in a browser at which another person may sit, and gives all that was done as a file', async () => {
    const headers = { cookie };
    for (const path of ['/me', '/organisations', '/workspaces', '/me/sessions', '/organisations/local/members', '/no'])
      expect((await fetch(`${server.url}/api${path}`, { headers })).headers.get('cache-control')).toBe('no-store');
    const audit = (format: string) =>
      fetch(`${server.url}/api/organisations/local/audit/export?format=${format}`, { headers });
    await send('PUT', '/organisations/local', { name: '=cmd(),"Nordlicht"' }, { cookie, origin: ORIGIN });
    const csv = await audit('csv');
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="lodestone-audit.csv"');
    const lines = (await csv.text()).split('\n');
    expect(lines[0]).toBe('id,at,author,workspace,action,subject,detail');
    expect(lines[1]).toMatch(/^\d+,[^,]+,ann@example\.com,,export,audit events,csv$/);
    expect(lines[2]).toMatch(/,rename-organisation,local,"'=cmd\(\),""Nordlicht"""$/);
    const events = (await (await audit('json')).json()) as { action: string; detail: string }[];
    expect(events.slice(0, 2).map(({ action, detail }) => `${action} ${detail}`)).toEqual([
      'export json',
      'export csv',
    ]);
    expect((await audit('xml')).status).toBe(422);
  });

  it('has the sessions of before when it is started again, and none with another secret', async () => {
    const ask = async (secret: string): Promise<Me> => {
      const again = await start({ DATABASE_URL: url, LODESTONE_URL: ORIGIN, LODESTONE_SECRET: secret });
      const response = await fetch(`${again.url}/api/me`, { headers: { cookie } });
      await again.close();
      return (await response.json()) as Me;
    };
    expect((await ask(SECRET)).person?.email).toBe('ann@example.com');
    expect((await ask('another secret of thirty-two chars')).person).toBeNull();
  });

  it('does not open a database with accounts to whoever sits at the computer', async () => {
    await expect(start({ DATABASE_URL: url })).rejects.toThrow(ConfigError);
    await expect(start({ DATABASE_URL: url })).rejects.toThrow(/people have accounts: set LODESTONE_URL/);
  });

  it('gives its operator a link for somebody who has lost their password', async () => {
    const database = await openPostgres(url);
    const { createPasswordLink } = createPeople(
      database,
      {
        publicUrl: ORIGIN,
        secret: SECRET,
        earlierSecrets: [],
        oidc: null,
        sessions: DEFAULT_SESSION_ENDS,
        secondFactorFor: 'nobody',
      },
      { now: () => new Date() },
    );
    expect(await createPasswordLink('nobody@example.com')).toBeNull();
    const link = await createPasswordLink('Ann@example.com');
    await database.close();
    const token = readSecret(link ?? '');
    for (const password of ['ann@example.com', 'passwordpassword']) {
      const guessed = await send('POST', '/password-links/use', { token, password }, { origin: ORIGIN });
      expect(guessed.status).toBe(422);
    }
    const used = await send('POST', '/password-links/use', { token, password: 'found it again!' }, { origin: ORIGIN });
    expect(used.status).toBe(200);
    expect((await fetch(`${server.url}/api/organisations`, { headers: { cookie } })).status).toBe(401);
  });

  it('says that the database is away instead of that nobody is signed in', async () => {
    const entered = await send(
      'POST',
      '/sign-in',
      { email: 'ann@example.com', password: 'found it again!' },
      { origin: ORIGIN },
    );
    const fresh = entered.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    await postgres.stop();
    const ask = () =>
      fetch(`${server.url}/api/organisations`, { headers: { cookie: fresh } }).then(({ status }) => status);
    expect(await ask()).toBe(503);
    const late = await send('POST', '/sign-in', { email: 'ann@example.com', password: 'x' }, { origin: ORIGIN });
    expect(late.status).toBe(503);
    await postgres.start();
    await expect.poll(ask).toBe(200);
  });
});
