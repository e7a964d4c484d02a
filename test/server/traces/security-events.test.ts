import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/server/database/database.ts';
import { answerAsking } from '../../../src/server/traces/asking.ts';
import { readEventTarget } from '../../../src/server/traces/event-target.ts';
import { startShipping } from '../../../src/server/traces/ship-events.ts';
import { readSecurityEvents } from '../../../src/server/traces/security-rows.ts';
import { openTestDatabase } from '../people/open-database.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, setUpAdmin } from '../people/people-app.ts';

let remove: () => Promise<void>;
let database: Database;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PGlite'));
  opened = await openPeopleApp(database);
});

afterAll(() => remove());

async function readAll() {
  const lines = [];
  for await (const line of readSecurityEvents(database.queries)) lines.push(line);
  return lines;
}
/** A server of syslog that keeps what it is told. */
async function collectSyslog() {
  const parts: Buffer[] = [];
  const server = createServer((socket) => socket.on('data', (part: Buffer) => parts.push(part)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port, text: () => Buffer.concat(parts), close };
}

/** Messages with their lengths before them (RFC 6587, 3.4.1). */
function readFrames(bytes: Buffer): string[] {
  const messages: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const blank = bytes.indexOf(' ', at);
    const length = Number(bytes.subarray(at, blank).toString());
    messages.push(bytes.subarray(blank + 1, blank + 1 + length).toString());
    at = blank + 1 + length;
  }
  return messages;
}

async function signIn() {
  const admin = createVisitor(opened.app);
  await admin.ask('POST', '/sign-in', { email: 'ann@example.com', password: PASSWORD });
  return admin;
}
const run = (statement: string) => database.withSession((session) => session.run(statement));

describe('security events', () => {
  it('say who did or tried what, from where and by which request, and hold no word that was typed by mistake', async () => {
    const admin = await setUpAdmin(opened);
    await inviteNew(opened, admin, { email: 'bob@example.com', role: 'viewer' });
    const thief = createVisitor(opened.app);
    const asking = { whence: '203.0.113.9', request: 'request-1' };
    await answerAsking(asking, async () => {
      await thief.ask('POST', '/sign-in', { email: 'bob@example.com', password: 'wrong password' });
      await thief.ask('POST', '/sign-in', { email: 'my password by mistake', password: PASSWORD });
    });
    const lines = await readAll();
    expect(lines.map(({ row: { kind, who } }) => `${kind} ${who}`)).toEqual([
      'set-up ann@example.com',
      'sign-in ann@example.com',
      'invite ann@example.com',
      'join bob@example.com',
      'sign-in bob@example.com',
      'sign-in-failed bob@example.com',
      'sign-in-failed unknown',
    ]);
    expect(lines[5]?.row).toMatchObject(asking);
    expect(lines.every(({ holds }) => holds)).toBe(true);
    expect(JSON.stringify(lines)).not.toMatch(/by mistake|wrong password|correct horse/);
  });

  it('say who was refused what for want of a role, once a minute for the same', async () => {
    const eve = await inviteNew(opened, await signIn(), { email: 'eve@example.com', role: 'viewer' });
    const before = (await readAll()).length;
    for (let count = 0; count < 3; count++) await eve.ask('GET', '/organisations/local/tokens');
    await eve.ask('POST', '/workspaces', { name: 'W', demo: false });
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const given = { name: 'P', organisation: 'local', role: 'viewer', expires };
    const { body } = await eve.ask<{ secret: string }>('POST', '/me/tokens', given);
    await createVisitor(opened.app, { token: body.secret }).ask('GET', '/me/tokens');
    const added = (await readAll()).slice(before).map(({ row: { kind, who, detail } }) => [kind, who, detail]);
    expect(added).toEqual([
      ['role-refused', 'eve@example.com', 'GET /organisations/{organisation}/tokens in organisation local'],
      ['role-refused', 'eve@example.com', 'POST /workspaces'],
      ['make-token', 'eve@example.com', expect.stringContaining('P; viewer')],
      ['role-refused', 'eve@example.com (token "P")', 'GET /me/tokens'],
    ]);
  });

  it('go to a file and by syslog, each once, in order, also those of before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-events-'));
    const path = join(folder, 'events.jsonl');
    const collected = await collectSyslog();
    const written = (await readAll()).map(({ row }) => JSON.stringify(row));
    for (const text of [path, `syslog+tcp://127.0.0.1:${String(collected.port)}`])
      for (let start = 0; start < 2; start++) {
        const target = readEventTarget(text, folder);
        if (target === null) throw new Error('No target.');
        const { close } = await startShipping(database, target, () => undefined);
        await close();
      }
    expect(readFileSync(path, 'utf8').trim().split('\n')).toEqual(written);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await collected.close();
    const messages = readFrames(collected.text());
    expect(messages.map((message) => message.slice(message.indexOf('\uFEFF') + 1))).toEqual(written);
    const failed = messages.find((message) => message.includes('sign-in-failed'));
    // Facility 10, warning: 84; the others are notices, 85.
    expect(failed).toMatch(/^<84>1 \d{4}-\d\d-\d\dT\S+Z [!-~]+ lodestone - sign-in-failed - \uFEFF\{/);
    expect(messages[0]).toMatch(/^<85>1 \S+ \S+ lodestone - set-up - \uFEFF\{/);
    rmSync(folder, { recursive: true });
  });

  it('wait in the database while the place takes none, of which the ordinary log has a line that names nobody', async () => {
    const collected = await collectSyslog();
    await collected.close();
    const target = readEventTarget(`syslog+tcp://127.0.0.1:${String(collected.port)}`, '/');
    if (target === null) throw new Error('No target.');
    const logged: unknown[] = [];
    const { close } = await startShipping(database, { ...target, key: 'another' }, (...line) => logged.push(line));
    await close();
    expect(logged).toEqual([['security-log-failed', { name: 'Error' }]]);
  });

  it('show where one was changed, left out or put in since', async () => {
    const find = async () => (await readAll()).find(({ holds }) => !holds)?.row.kind;
    await run(`update security_events set who = 'nobody@example.com' where kind = 'invite'`);
    expect(await find()).toBe('invite');
    await run(`update security_events set who = 'ann@example.com' where kind = 'invite'`);
    expect(await find()).toBeUndefined();
    await run(`delete from security_events where kind = 'invite'`);
    expect(await find()).toBe('join');
  });
});
