import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../src/api/contract.ts';
import type { MadeInvitation, Me, Member } from '../../../src/api/people/people-contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { setClientAddress } from '../../../src/server/people/client-address.ts';
import { openTestDatabase } from './open-database.ts';
import { goThrough, goToProvider, openProvider } from './open-provider.ts';
import { PASSWORD, PUBLIC_URL, createVisitor, inviteNew, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>> & { database: Database };
let provider: Awaited<ReturnType<typeof openProvider>>;
/** Admin of the organisation that the attack is for. */
let ann: Visitor;
/** Admin of another organisation on the same server. */
let mallory: Visitor;
let second: { id: string };

beforeAll(async () => {
  provider = await openProvider();
  const { database, remove: removeDatabase } = await openTestDatabase('PGlite');
  remove = removeDatabase;
  opened = { ...(await openPeopleApp(database, { oidc: provider.oidc })), database };
  ann = await setUpAdmin(opened);
  ({ body: second } = await ann.ask<{ id: string }>('POST', '/organisations', { name: 'Second' }));
  mallory = await inviteNew(opened, ann, { email: 'mallory@example.com', role: 'admin', organisation: second.id });
});

afterAll(async () => {
  await remove();
  await provider.stop();
});

const claim = (sub: string, email: string, isVerified = true): void => {
  provider.before.claims = { sub, email, email_verified: isVerified, name: email };
};

const invite = async (admin: Visitor, organisation: string, email: string) =>
  readSecret(
    (await admin.ask<MadeInvitation>('POST', `/organisations/${organisation}/invitations`, { email, role: 'admin' }))
      .body.link,
  );

const isIn = async (visitor: Visitor) => (await visitor.ask<Me>('GET', '/me')).body;

/** Makes an account in somebody else's name by an invitation that was kept, with a second browser and a token in it. */
async function takeName(email: string) {
  const made = createVisitor(opened.app);
  const token = await invite(mallory, second.id, email);
  const newPerson = { name: 'Not they', password: 'a password of Mallory' };
  expect((await made.ask('POST', '/invitations/accept', { token, newPerson })).status).toBe(201);
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  const given = { name: 'P', organisation: second.id, role: 'admin', expires };
  const program = createVisitor(opened.app, {
    token: (await made.ask<{ secret: string }>('POST', '/me/tokens', given)).body.secret,
  });
  const { body: members } = await mallory.ask<Member[]>('GET', `/organisations/${second.id}/members`);
  const id = members.find((one) => one.email === email)?.id ?? '';
  const { body: kept } = await mallory.ask<{ link: string }>(
    'POST',
    `/organisations/${second.id}/members/${id}/password-link`,
    {},
  );
  return { made, program, kept: readSecret(kept.link) };
}

const signIn = async (email: string, password: string) =>
  (await createVisitor(opened.app).ask('POST', '/sign-in', { email, password })).status;

describe('an account that was made in the name of somebody else', () => {
  it('is theirs when the provider has verified their address, and no way in of before is left', async () => {
    const { made, program, kept } = await takeName('victoria@example.com');
    claim('nord-7', 'Victoria@Example.com');
    const victoria = createVisitor(opened.app);
    expect(await goThrough(victoria)).toBe('/');
    expect((await isIn(victoria)).person?.email).toBe('victoria@example.com');

    expect((await isIn(made)).person).toBeNull();
    expect((await program.ask('GET', '/workspaces')).status).toBe(401);
    expect(await signIn('victoria@example.com', 'a password of Mallory')).toBe(401);
    const used = { token: kept, password: 'another of Mallory’s' };
    expect((await createVisitor(opened.app).ask('POST', '/password-links/use', used)).status).toBe(404);
    // What she is asked into from then on is hers alone.
    const token = await invite(ann, 'local', 'victoria@example.com');
    expect((await victoria.ask('POST', '/invitations/accept', { token })).status).toBe(201);
    expect((await isIn(made)).organisations).toEqual([]);
    const { body: events } = await ann.ask<{ action: string; subject: string }[]>(
      'GET',
      `/organisations/${second.id}/audit`,
    );
    expect(events).toContainEqual(
      expect.objectContaining({ action: 'prove-address', subject: 'victoria@example.com' }),
    );
  });

  it('is the first admin’s with their organisation, whom the server’s own link let in', async () => {
    claim('nord-9', 'ann@example.com');
    const again = createVisitor(opened.app);
    expect(await goThrough(again)).toBe('/');
    expect((await isIn(again)).organisations).toContainEqual(expect.objectContaining({ id: 'local', role: 'admin' }));
    expect((await isIn(ann)).person).toBeNull();
    ann = again;
  });

  it('keeps password and session where both proofs are shown in one sitting, and nothing else', async () => {
    const wanda = await inviteNew(opened, mallory, {
      email: 'wanda@example.com',
      role: 'admin',
      organisation: second.id,
    });
    const elsewhere = createVisitor(opened.app);
    await elsewhere.ask('POST', '/sign-in', { email: 'wanda@example.com', password: PASSWORD });
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    const given = { name: 'P', organisation: second.id, role: 'admin', expires };
    const { body: token } = await elsewhere.ask<{ secret: string }>('POST', '/me/tokens', given);
    claim('nord-10', 'wanda@example.com');
    expect(await goThrough(wanda)).toBe('/');
    expect((await isIn(elsewhere)).person).toBeNull();
    expect((await createVisitor(opened.app, { token: token.secret }).ask('GET', '/workspaces')).status).toBe(401);
    expect(await signIn('wanda@example.com', PASSWORD)).toBe(200);
  });

  it('is not joined to the sign-in of somebody else who is signed in at the browser', async () => {
    const { made } = await takeName('yara@example.com');
    // Mallory comes with an identity of his own while the browser has the session of the account that he made.
    claim('nord-13', 'mallory-too@example.com');
    expect(await goThrough(made)).toBe('/');
    expect((await isIn(made)).person?.email).toBe('mallory-too@example.com');
    claim('nord-14', 'yara@example.com');
    expect(await goThrough(createVisitor(opened.app))).toBe('/');
    expect(await signIn('yara@example.com', 'a password of Mallory')).toBe(401);
  });

  it('is neither made nor joined where the provider has not verified the address, and they are told', async () => {
    claim('nord-11', 'xenia@example.com', false);
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=not-verified');
    claim('nord-12', 'xenia@example.com');
    const xenia = createVisitor(opened.app);
    expect(await goThrough(xenia)).toBe('/');
    claim('nord-11', 'xenia@example.com', false);
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=not-linked');
    expect((await isIn(xenia)).person?.email).toBe('xenia@example.com');
  });

  it('is told of in a sentence, as a problem to a program and as a page to a browser', async () => {
    const visitor = createVisitor(opened.app);
    claim('nord-8', 'mallory@example.com', false);
    const back = await goToProvider(visitor);
    const cookie = Array.from(visitor.jar, ([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(back, { headers: { cookie, accept: 'application/json' } });
    setClientAddress(request, '192.0.2.1');
    const response = await opened.app.fetch(request);
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.parse(await response.json()).detail).toMatch(/account with your e-mail.*not verified.*password/);
    expect(response.headers.getSetCookie().filter((one) => one.includes('session_token='))).toEqual([]);
    const again = await goToProvider(createVisitor(opened.app)).then((url) => new Request(url));
    expect((await opened.app.fetch(again)).headers.get('location')).toMatch(/^\/sign-in\?error=/);
  });
});

describe('rules about whom the provider may bring', () => {
  it('keeps other domains out, gives a role by claim once, and takes no password', async () => {
    const roles = new Map([
      ['buying', 'buyer'],
      ['it', 'admin'],
    ] as const);
    const rules = { only: true, domains: ['example.com'], newcomers: { organisation: second.id, role: null } };
    const oidc = { ...provider.oidc, ...rules, newcomers: { ...rules.newcomers, claim: { name: 'groups', roles } } };
    const strict = await openPeopleApp(opened.database, { oidc });
    claim('nord-30', 'nils@example.com.attacker.example');
    expect(await goThrough(createVisitor(strict.app))).toBe('/sign-in?error=other-domain');

    claim('nord-31', 'nils@example.com');
    Object.assign(provider.before.claims, { groups: ['cafeteria', 'buying'] });
    const nils = createVisitor(strict.app);
    expect(await goThrough(nils)).toBe('/');
    expect((await isIn(nils)).organisations).toMatchObject([{ id: second.id, role: 'buyer' }]);
    // Who was taken out is not let in again by coming again, nor made more by another claim.
    const { body: members } = await mallory.ask<Member[]>('GET', `/organisations/${second.id}/members`);
    const id = members.find(({ email }) => email === 'nils@example.com')?.id ?? '';
    await mallory.ask('DELETE', `/organisations/${second.id}/members/${id}`);
    Object.assign(provider.before.claims, { groups: 'it' });
    expect(await goThrough(nils)).toBe('/');
    expect((await isIn(nils)).organisations).toEqual([]);
    // Who has no such claim is in no organisation.
    claim('nord-32', 'olaf@example.com');
    const olaf = createVisitor(strict.app);
    expect(await goThrough(olaf)).toBe('/');
    expect((await isIn(olaf)).organisations).toEqual([]);

    const visitor = createVisitor(strict.app);
    const given = { email: 'mallory@example.com', password: PASSWORD };
    expect((await visitor.ask('POST', '/sign-in', given)).status).toBe(403);
    const token = await invite(mallory, second.id, 'petra@example.com');
    const newPerson = { name: 'Petra', password: PASSWORD };
    expect((await visitor.ask('POST', '/invitations/accept', { token, newPerson })).status).toBe(403);
  });
});

describe('whom the provider brings first, with a verified address', () => {
  it('is who they are: invited, with a password beside it, and under another name of the provider', async () => {
    claim('nord-20', 'ida@example.com');
    const ida = createVisitor(opened.app);
    expect(await goThrough(ida)).toBe('/');
    const token = await invite(ann, 'local', 'ida@example.com');
    const thief = createVisitor(opened.app);
    const newPerson = { name: 'Not Ida', password: 'a password of Mallory' };
    expect((await thief.ask('POST', '/invitations/accept', { token, newPerson })).status).toBe(409);
    expect((await ida.ask('POST', '/invitations/accept', { token })).status).toBe(201);
    for (const sub of ['nord-20', 'nord-21']) {
      claim(sub, 'ida@example.com');
      const again = createVisitor(opened.app);
      expect(await goThrough(again)).toBe('/');
      expect((await isIn(again)).organisations).toMatchObject([{ id: 'local', role: 'admin' }]);
    }
    // Nor does an admin give them a password, by whom they would not notice it.
    const { body: members } = await ann.ask<Member[]>('GET', '/organisations/local/members');
    const idaId = members.find(({ email }) => email === 'ida@example.com')?.id ?? '';
    const link = await ann.ask<{ detail: string }>('POST', `/organisations/local/members/${idaId}/password-link`, {});
    expect([link.status, link.body.detail]).toEqual([403, expect.stringMatching(/signs in with Nordlicht account/)]);
    const wrong = new Request(`${PUBLIC_URL}/api/auth/callback/oidc?code=x&state=y`);
    expect((await opened.app.fetch(wrong)).headers.get('location')).toBe('/sign-in?error=refused');
  });
});
