import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../src/api/contract.ts';
import type { MadeInvitation, Me, Member } from '../../../src/api/people/people-contract.ts';
import { setClientAddress } from '../../../src/server/people/client-address.ts';
import { openTestDatabase } from './open-database.ts';
import { goThrough, goToProvider, openProvider } from './open-provider.ts';
import { PASSWORD, PUBLIC_URL, createVisitor, inviteNew, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
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
  opened = await openPeopleApp(database, { oidc: provider.oidc });
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

describe('an account that was made in the name of somebody else', () => {
  it('is never joined to their company sign-in, and they are told', async () => {
    // Mallory invites whom Nordlicht will make its admin, keeps the link and takes it with a password of his own.
    const made = createVisitor(opened.app);
    const token = await invite(mallory, second.id, 'victoria@example.com');
    const newPerson = { name: 'Victoria', password: 'a password of Mallory' };
    expect((await made.ask('POST', '/invitations/accept', { token, newPerson })).status).toBe(201);

    // Victoria comes with the company's sign-in, which has verified her address, again and again.
    claim('nord-7', 'Victoria@Example.com');
    for (let time = 0; time < 2; time++) {
      const victoria = createVisitor(opened.app);
      expect(await goThrough(victoria)).toBe('/sign-in?error=not-linked');
      expect((await isIn(victoria)).person).toBeNull();
    }
    // Nor does it help him that she is asked into Nordlicht: the link is hers, and he has no other.
    await invite(ann, 'local', 'victoria@example.com');
    expect((await isIn(made)).organisations.map(({ name }) => name)).toEqual(['Second']);
    const { body: members } = await ann.ask<Member[]>('GET', '/organisations/local/members');
    expect(members.map(({ email }) => email)).toEqual(['ann@example.com']);
  });

  it('is told of in a sentence, as a problem to a program and as a page to a browser', async () => {
    const visitor = createVisitor(opened.app);
    claim('nord-8', 'mallory@example.com');
    const back = await goToProvider(visitor);
    const cookie = Array.from(visitor.jar, ([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(back, { headers: { cookie, accept: 'application/json' } });
    setClientAddress(request, '192.0.2.1');
    const response = await opened.app.fetch(request);
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.parse(await response.json()).detail).toMatch(
      /account with your e-mail.*nobody has proved.*password/,
    );
    expect(response.headers.getSetCookie().filter((one) => one.includes('session_token='))).toEqual([]);
    const again = await goToProvider(createVisitor(opened.app)).then((url) => new Request(url));
    expect((await opened.app.fetch(again)).headers.get('location')).toMatch(/^\/sign-in\?error=/);
  });

  it('is not joined either where it is the first admin’s, whom the server’s own link let in', async () => {
    claim('nord-9', 'ann@example.com');
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=not-linked');
    expect((await isIn(ann)).organisations).toContainEqual(expect.objectContaining({ id: 'local', role: 'admin' }));
  });

  it('is not made good by another password, another name or another organisation', async () => {
    const made = await inviteNew(opened, mallory, {
      email: 'wanda@example.com',
      role: 'admin',
      organisation: second.id,
    });
    await made.ask('PUT', '/me', { name: 'Wanda' });
    await made.ask('PUT', '/me/password', { current: PASSWORD, password: `${PASSWORD} 2` });
    const token = await invite(ann, 'local', 'wanda@example.com');
    expect((await made.ask('POST', '/invitations/accept', { token })).status).toBe(201);
    claim('nord-10', 'wanda@example.com');
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=not-linked');
  });

  it('is not joined where the provider brought it without having verified the address', async () => {
    claim('nord-11', 'xenia@example.com', false);
    expect(await goThrough(createVisitor(opened.app))).toBe('/');
    claim('nord-12', 'xenia@example.com');
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=not-linked');
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
