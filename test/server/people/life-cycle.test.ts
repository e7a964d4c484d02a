import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  MadeToken,
  OrganisationEvent,
  OrganisationFile,
  OwnFile,
} from '../../../src/api/people/people-contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { readSecurityEvents } from '../../../src/server/traces/security-rows.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { openTestDatabase } from './open-database.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let database: Database;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let ann: Visitor;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PGlite'));
  opened = await openPeopleApp(database);
  ann = await setUpAdmin(opened);
});

afterAll(() => remove());

const version = (...parts: string[]) => ({ dataset: datasetWithParts('Works', ...parts), note: 'n', sourceFiles: [] });
const makeWorkspace = async (name: string, organisation = 'local'): Promise<string> => {
  const view = { name: 'n', page: 'p', search: '' };
  const documents = [{ kind: 'view', key: 'v', value: view }];
  const content = { versions: [version('P-1'), version('P-1', 'P-2')], head: 0, documents };
  return (await ann.ask<{ id: string }>('POST', '/workspaces', { name, demo: false, organisation, content })).body.id;
};
const count = async (table: string): Promise<unknown> =>
  (await database.withSession((session) => session.query(`select count(*)::int as rows from ${table}`)))[0]?.['rows'];
const end = (path: string, name: string) => ann.ask<{ detail: string }>('POST', `${path}/delete`, { name });

describe('a workspace', () => {
  it('leaves as the body that makes another like it, and ends with all that it holds but what was done in it', async () => {
    const id = await makeWorkspace('Works');
    const { body: file } = await ann.ask<object>('GET', `/workspaces/${id}/export`);
    const copied = (await ann.ask<{ id: string; head: string }>('POST', '/workspaces', file)).body;
    const original = (await ann.ask<{ head: string }>('GET', `/workspaces/${id}`)).body;
    expect(copied.head).toBe(original.head);
    for (const part of ['versions', 'documents']) {
      const [one, other] = [
        await ann.ask<{ hash?: string; value?: unknown }[]>('GET', `/workspaces/${id}/${part}`),
        await ann.ask<{ hash?: string; value?: unknown }[]>('GET', `/workspaces/${copied.id}/${part}`),
      ];
      expect(other.body.map(({ hash, value }) => [hash, value])).toEqual(
        one.body.map(({ hash, value }) => [hash, value]),
      );
    }
    expect((await end(`/workspaces/${copied.id}`, 'works')).status).toBe(422);
    for (const gone of [id, copied.id]) expect((await end(`/workspaces/${gone}`, 'Works')).status).toBe(200);
    expect((await ann.ask('GET', `/workspaces/${id}`)).status).toBe(404);
    expect((await ann.ask('GET', `/workspaces/${id}/versions`)).status).toBe(404);
    for (const table of ['workspaces', 'versions', 'version_chunks', 'documents'])
      expect(await count(table), table).toBe(0);
    const { body: events } = await ann.ask<OrganisationEvent[]>('GET', '/organisations/local/audit');
    expect(events.find(({ detail }) => detail === `workspace ${id}: n`)?.action).toBe('add-version');
    expect(events[0]).toMatchObject({ action: 'delete-workspace', subject: copied.id, detail: 'Works' });
  });
});

describe('organisations of one person', () => {
  it('are twenty at the most, also where they are made at once, because each has room of its own', async () => {
    const cid = await inviteNew(opened, ann, { email: 'cid@example.com', role: 'admin' });
    const make = (name: string) => cid.ask<{ id: string; detail: string }>('POST', '/organisations', { name });
    const made = await Promise.all(Array.from({ length: 22 }, (_, index) => make(`Own ${String(index)}`)));
    expect(made.filter(({ status }) => status === 201)).toHaveLength(19);
    const refused = made.find(({ status }) => status !== 201);
    expect([refused?.status, refused?.body.detail]).toEqual([429, expect.stringContaining('20 organisations')]);
    const index = made.findIndex(({ status }) => status === 201);
    const place = `/organisations/${made[index]?.body.id ?? ''}`;
    expect((await cid.ask('POST', `${place}/delete`, { name: `Own ${String(index)}` })).status).toBe(200);
    expect((await make('Another')).status).toBe(201);
    const { body: me } = await cid.ask<{ person: { id: string } }>('GET', '/me');
    await ann.ask('DELETE', `/organisations/local/members/${me.person.id}`);
  });

  it('have names in one line that read as they are written', async () => {
    for (const name of ['a\nb', 'a\u202Egnp', 'a\u2066b', 'a\u2028b', 'a\u0007b'])
      expect((await ann.ask('POST', '/organisations', { name })).status).toBe(422);
    expect((await ann.ask('PUT', '/me', { name: 'Ann\r\nBcc: x' })).status).toBe(422);
    expect((await ann.ask('PUT', '/me', { name: 'Ann 磁石 إدارة' })).status).toBe(200);
    await ann.ask('PUT', '/me', { name: 'Ann' });
  });
});

describe('an organisation', () => {
  it('tells what is kept of it without secrets, and ends with its workspaces, programs and memberships', async () => {
    const { body: second } = await ann.ask<{ id: string }>('POST', '/organisations', { name: 'Second' });
    const place = `/organisations/${second.id}`;
    const bob = await inviteNew(opened, ann, { email: 'bob@example.com', role: 'admin', organisation: second.id });
    await makeWorkspace('Theirs', second.id);
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const given = { name: 'ERP', organisation: second.id, role: 'viewer', expires };
    const { secret } = (await bob.ask<MadeToken>('POST', '/me/tokens', given)).body;
    const { body: file } = await ann.ask<OrganisationFile>('GET', `${place}/export`);
    expect(file.members.map(({ email }) => email)).toEqual(['ann@example.com', 'bob@example.com']);
    expect([file.workspaces[0]?.name, file.tokens[0]?.name]).toEqual(['Theirs', 'ERP']);
    expect(JSON.stringify(file)).not.toMatch(/hash|secret|password/);
    expect((await end('/organisations/local', 'Nordlicht')).status).toBe(409);
    expect((await end(place, 'Second')).status).toBe(200);
    expect((await ann.ask('GET', `${place}/members`)).status).toBe(404);
    expect((await createVisitor(opened.app, { token: secret }).ask('GET', '/workspaces')).status).toBe(401);
    expect((await bob.ask<OwnFile>('GET', '/me/export')).body.organisations).toEqual([]);
    expect([await count('workspaces'), await count('tokens')]).toEqual([0, 0]);
  });
});

describe('a person', () => {
  it('gets all that is kept of them, and goes with the password shown, unless nobody else is admin', async () => {
    const eve = await inviteNew(opened, ann, { email: 'eve@example.com', role: 'buyer' });
    const { body: own } = await eve.ask<OwnFile>('GET', '/me/export');
    expect(own.person).toMatchObject({ name: 'eve', email: 'eve@example.com' });
    expect(own.events.map(({ kind }) => kind)).toEqual(['join', 'sign-in']);
    expect(JSON.stringify(own)).not.toMatch(/ann@example.com"|hash|secret/);
    const leave = (visitor: Visitor, email: string, password?: string) =>
      visitor.ask<{ detail: string }>('POST', '/me/delete', { email, password });
    expect((await leave(eve, 'eve@example.com')).status).toBe(422);
    expect((await leave(eve, 'eve@example.com', 'not the password')).status).toBe(422);
    expect((await leave(eve, 'ann@example.com', PASSWORD)).status).toBe(422);
    expect((await leave(ann, 'ann@example.com', PASSWORD)).body).toMatchObject({
      title: 'Not possible as it stands',
      detail: 'This is the last admin; make somebody else one first.',
    });
    expect((await leave(eve, 'eve@example.com', PASSWORD)).status).toBe(200);
    expect((await eve.ask('GET', '/me/sessions')).status).toBe(401);
    const again = { email: 'eve@example.com', password: PASSWORD };
    expect((await createVisitor(opened.app).ask('POST', '/sign-in', again)).status).toBe(401);
    const { body: events } = await ann.ask<OrganisationEvent[]>('GET', '/organisations/local/audit');
    expect(events[0]).toMatchObject({ author: 'eve@example.com', action: 'delete-person' });
    // What was done to who somebody is stays, unbroken.
    const holds = [];
    for await (const line of readSecurityEvents(database.queries)) holds.push(line.holds);
    expect(holds.every(Boolean)).toBe(true);
    expect(opened.failures).toEqual([]);
  });
});
