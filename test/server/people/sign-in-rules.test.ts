import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeInvitation, MadeToken, Me, SignInState } from '../../../src/api/people/people-contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openTestDatabase } from './open-database.ts';
import { goThrough, openProvider } from './open-provider.ts';
import { PASSWORD, createVisitor, inviteNew, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let database: Database;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let provider: Awaited<ReturnType<typeof openProvider>>;
let ann: Visitor;

const RULES = '/organisations/local/sign-in';
const OPEN = { domains: [], companyOnly: false, newcomers: null };

beforeAll(async () => {
  provider = await openProvider();
  ({ database, remove } = await openTestDatabase('PGlite'));
  opened = await openPeopleApp(database, { oidc: provider.oidc });
  ann = await setUpAdmin(opened, 'ann@nordlicht.example');
});

afterAll(async () => {
  await remove();
  await provider.stop();
});

const as = (email: string, claims: Record<string, unknown> = {}): void => {
  provider.before.claims = { sub: email, email, email_verified: true, name: email, ...claims };
};
const come = async (email: string, claims?: Record<string, unknown>): Promise<Visitor> => {
  as(email, claims);
  const visitor = createVisitor(opened.app);
  await goThrough(visitor);
  return visitor;
};
const listOwn = async (visitor: Visitor) => (await visitor.ask<Me>('GET', '/me')).body.organisations;

describe('the sign-in of an organisation', () => {
  it('lets in by invitation whose address is of its domains, and of no name below or beside them', async () => {
    const early = await ann.ask<MadeInvitation>('POST', '/organisations/local/invitations', {
      email: 'early@other.example',
      role: 'viewer',
    });
    const given = { ...OPEN, domains: ['Nordlicht.example'] };
    const { status, body } = await ann.ask<SignInState>('PUT', RULES, given);
    expect([status, body.rules.domains, body.outside]).toEqual([200, ['nordlicht.example'], 0]);
    for (const email of ['x@other.example', 'x@sub.nordlicht.example', 'x@nordlicht.example.evil.example'])
      expect((await ann.ask('POST', '/organisations/local/invitations', { email, role: 'viewer' })).status, email).toBe(
        403,
      );
    // What was handed out before is good no more either.
    const newPerson = { name: 'Early', password: PASSWORD };
    const accepted = { token: readSecret(early.body.link), newPerson };
    expect((await createVisitor(opened.app).ask('POST', '/invitations/accept', accepted)).status).toBe(403);
    const bob = await inviteNew(opened, ann, { email: 'bob@nordlicht.example', role: 'planner' });
    expect(await listOwn(bob)).toMatchObject([{ id: 'local', role: 'planner' }]);
    for (const domains of [['*'], ['nordlicht'], ['a b.example'], ['@nordlicht.example']])
      expect((await ann.ask('PUT', RULES, { ...OPEN, domains })).status, domains[0]).toBe(422);
  });

  it('takes in newcomers of a domain that an admin has proved, with the role of their claim', async () => {
    const newcomers = { role: null, claim: { name: 'groups', roles: { buying: 'buyer', planning: 'planner' } } };
    const wanted = { domains: ['nordlicht.example'], companyOnly: false, newcomers };
    const refused = await ann.ask<{ detail: string }>('PUT', RULES, wanted);
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      'newcomers: no admin of this organisation has proved to have an address in nordlicht.example',
    ]);
    as('ann@nordlicht.example');
    await goThrough(ann);
    expect((await ann.ask('PUT', RULES, wanted)).status).toBe(200);
    expect(await listOwn(await come('nia@nordlicht.example', { groups: ['buying', 'planning'] }))).toMatchObject([
      { id: 'local', role: 'planner' },
    ]);
    expect(await listOwn(await come('noa@nordlicht.example', { groups: ['admin', 'constructor'] }))).toEqual([]);
    expect(await listOwn(await come('eve@other.example', { groups: ['planning'] }))).toEqual([]);
    // Another organisation cannot take in people of a company that is not its own.
    const { body: second } = await ann.ask<{ id: string }>('POST', '/organisations', { name: 'Other' });
    const other = `/organisations/${second.id}/sign-in`;
    expect((await ann.ask('PUT', other, { ...wanted, domains: ['other.example'] })).status).toBe(422);
    expect((await ann.ask('PUT', other, { ...wanted, domains: [] })).status).toBe(422);
  });

  it('is the company sign-in alone where it says so: passwords and programs of before open nothing of it', async () => {
    const bob = createVisitor(opened.app);
    await bob.ask('POST', '/sign-in', { email: 'bob@nordlicht.example', password: PASSWORD });
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const asked = { name: 'ERP', organisation: 'local', role: 'viewer', expires };
    const erp = createVisitor(opened.app, {
      token: (await bob.ask<MadeToken>('POST', '/me/tokens', asked)).body.secret,
    });
    expect((await erp.ask('GET', '/organisations/local/members')).status).toBe(200);
    const rules = { domains: ['nordlicht.example'], companyOnly: true, newcomers: null };
    // Who signed in with a password would shut themselves out; nobody else may ask.
    const annByPassword = createVisitor(opened.app);
    const operator = await opened.createPasswordLink('ann@nordlicht.example');
    expect((await bob.ask('PUT', RULES, rules)).status).toBe(403);
    expect((await ann.ask('PUT', RULES, rules)).status).toBe(200);
    for (const visitor of [bob, erp])
      expect((await visitor.ask('GET', '/organisations/local/members')).status).toBeGreaterThan(400);
    expect((await bob.ask<Me>('GET', '/me')).body).toMatchObject({ organisations: [], closed: ['Nordlicht'] });
    expect((await erp.ask('GET', '/workspaces')).status).toBe(401);
    expect((await bob.ask('POST', '/me/tokens', asked)).status).toBe(404);
    expect(await listOwn(await come('bob@nordlicht.example'))).toMatchObject([{ id: 'local' }]);
    // Where the company sign-in is gone, whoever runs the server opens it again.
    const used = { token: readSecret(operator), password: 'a password by the operator' };
    expect((await annByPassword.ask<Me>('POST', '/password-links/use', used)).body.organisations).toContainEqual(
      expect.objectContaining({ id: 'local' }),
    );
    expect((await annByPassword.ask('PUT', RULES, OPEN)).status).toBe(200);
    const plain = createVisitor(opened.app);
    await plain.ask('POST', '/sign-in', { email: 'ann@nordlicht.example', password: used.password });
    const refused = await plain.ask<{ detail: string }>('PUT', RULES, rules);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'companyOnly: sign in with Nordlicht account first, or you would shut yourself out.',
    ]);
    expect(opened.failures).toEqual([]);
  });
});
