import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeToken, Me, Member, OrganisationEvent, Token } from '../../../src/api/people/people-contract.ts';
import type { Role } from '../../../src/domain/roles.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openTestDatabase } from './open-database.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let database: Database;
let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let ann: Visitor;
let bob: Visitor;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PostgreSQL'));
  opened = await openPeopleApp(database);
  ann = await setUpAdmin(opened);
  bob = await inviteNew(opened, ann, { email: 'bob@example.com', role: 'planner' });
});

afterAll(() => remove());

const inDays = (days: number): string => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
const make = (visitor: Visitor, role: Role, expires = inDays(30)) =>
  visitor.ask<MadeToken>('POST', '/me/tokens', { name: 'ERP', organisation: 'local', role, expires });
const program = (token: string) => createVisitor(opened.app, { token });

describe('a token of a program', () => {
  it('acts for its owner up to its role, is named in the audit, and is stored as a hash', async () => {
    const { status, body } = await make(bob, 'buyer');
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'ERP', owner: 'bob@example.com', role: 'buyer', lastUsed: null });
    const erp = program(body.secret);
    expect((await erp.ask<Me>('GET', '/me')).body.organisations).toEqual([
      { id: 'local', name: 'Nordlicht', role: 'buyer' },
    ]);
    const refused = await erp.ask<{ detail: string }>('POST', '/workspaces', { name: 'W', demo: false });
    expect([refused.status, refused.body.detail]).toEqual([403, 'This needs the role "planner"; yours is "buyer".']);
    const { body: made } = await bob.ask<{ id: string }>('POST', '/workspaces', { name: 'W', demo: false });
    expect((await erp.ask('POST', `/workspaces/${made.id}/exports`, { what: 'parts', format: 'csv' })).status).toBe(
      201,
    );
    const { body: events } = await ann.ask<OrganisationEvent[]>('GET', '/organisations/local/audit');
    expect(events[0]).toMatchObject({
      author: 'bob@example.com (token "ERP")',
      action: 'export',
      subject: 'parts',
      workspace: made.id,
    });
    const stored = await database.withSession((session) => session.query('select * from tokens'));
    expect(JSON.stringify(stored)).not.toContain(body.secret.slice(10));
    const { body: listed } = await bob.ask<Token[]>('GET', '/me/tokens');
    expect(listed[0]?.lastUsed).not.toBeNull();
    expect(JSON.stringify(listed)).not.toContain(body.secret);
  });

  it('cannot do more than its owner, live longer than a year, or make another', async () => {
    expect((await make(bob, 'admin')).status).toBe(403);
    expect((await make(bob, 'viewer', inDays(400))).status).toBe(422);
    expect((await make(bob, 'viewer', inDays(-1))).status).toBe(422);
    const foreign = { name: 'X', organisation: 'elsewhere', role: 'viewer', expires: inDays(1) };
    expect((await bob.ask('POST', '/me/tokens', foreign)).status).toBe(404);
    const erp = program((await make(bob, 'planner')).body.secret);
    expect((await make(erp, 'viewer')).status).toBe(403);
    expect((await erp.ask('GET', '/me/sessions')).status).toBe(403);
  });

  it('follows its owner down, and ends with its day, by its owner, by an admin, and with the membership', async () => {
    const works = async (secret: string) => (await program(secret).ask('GET', '/organisations')).status === 200;
    const [aged, own, byAdmin, last] = [
      (await make(bob, 'viewer', inDays(1))).body,
      (await make(bob, 'planner')).body,
      (await make(bob, 'viewer')).body,
      (await make(bob, 'planner')).body,
    ];
    opened.clock.now = new Date(inDays(2));
    expect(await works(aged.secret)).toBe(false);
    opened.clock.now = new Date();
    expect(await works(own.secret)).toBe(true);
    await bob.ask('DELETE', `/me/tokens/${own.id}`);
    expect(await works(own.secret)).toBe(false);
    expect((await bob.ask('DELETE', `/organisations/local/tokens/${byAdmin.id}`)).status).toBe(403);
    await ann.ask('DELETE', `/organisations/local/tokens/${byAdmin.id}`);
    expect(await works(byAdmin.secret)).toBe(false);

    const { body: members } = await ann.ask<Member[]>('GET', '/organisations/local/members');
    const path = `/organisations/local/members/${members.find(({ name }) => name === 'bob')?.id ?? ''}`;
    await ann.ask('PUT', path, { role: 'viewer' });
    expect((await program(last.secret).ask<Me>('GET', '/me')).body.organisations[0]?.role).toBe('viewer');
    await ann.ask('DELETE', path);
    expect(await works(last.secret)).toBe(false);
    expect((await ann.ask<Token[]>('GET', '/organisations/local/tokens')).body).toEqual([]);
  });

  it('ends with the password of its owner: by a new one, and by a link; those of others go on', async () => {
    const cid = await inviteNew(opened, ann, { email: 'cid@example.com', role: 'planner' });
    const anns = program((await make(ann, 'viewer')).body.secret);
    const first = program((await make(cid, 'buyer')).body.secret);
    const change = { current: PASSWORD, password: 'a new long password' };
    expect((await cid.ask('PUT', '/me/password', { ...change, current: 'not it' })).status).toBe(422);
    expect((await first.ask('GET', '/organisations')).status).toBe(200);
    expect((await cid.ask('PUT', '/me/password', change)).status).toBe(200);
    expect((await first.ask('GET', '/organisations')).status).toBe(401);
    const second = program((await make(cid, 'buyer')).body.secret);
    expect((await cid.ask<Me>('GET', '/me')).body.links).toBeUndefined();
    const link = await opened.createPasswordLink('cid@example.com');
    // Their page says so, whichever they look at.
    expect((await cid.ask<Me>('GET', '/me')).body.links).toBe(1);
    const used = { token: readSecret(link), password: 'set by whoever has it' };
    expect((await createVisitor(opened.app).ask('POST', '/password-links/use', used)).status).toBe(200);
    expect((await second.ask('GET', '/organisations')).status).toBe(401);
    expect((await anns.ask('GET', '/organisations')).status).toBe(200);
    expect((await cid.ask<Me>('GET', '/me')).body.person).toBeNull();
  });

  it('may ask so often and has to wait then, and nobody else with it', async () => {
    const { secret } = (await make(ann, 'viewer')).body;
    const busy = program(secret);
    let answer = await busy.ask<object>('GET', '/organisations');
    for (let count = 0; count < 1300 && answer.status === 200; count++)
      answer = await busy.ask('GET', '/organisations');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ann.ask('GET', '/organisations')).status).toBe(200);
  });
});
