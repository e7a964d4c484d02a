import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MadeInvitation, Me } from '../../../src/api/people/people-contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openTestDatabase } from './open-database.ts';
import { goThrough, openProvider } from './open-provider.ts';
import { PUBLIC_URL, createVisitor, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let database: Database;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let admin: Visitor;
let provider: Awaited<ReturnType<typeof openProvider>>;

beforeAll(async () => {
  provider = await openProvider();
  ({ database, remove } = await openTestDatabase('PostgreSQL'));
  opened = await openPeopleApp(database, { oidc: provider.oidc });
  admin = await setUpAdmin(opened);
});

afterAll(async () => {
  await remove();
  await provider.stop();
});

beforeEach(() => {
  provider.before.claims = { sub: 'nord-17', email: 'Ida@example.com', email_verified: true, name: 'Ida' };
});

describe("sign-in with the company's provider", () => {
  it('asks with PKCE, state and nonce, and comes back to the page where one was', async () => {
    const ida = createVisitor(opened.app);
    expect((await ida.ask<Me>('GET', '/me')).body.signIn?.oidc).toEqual({ name: 'Nordlicht account', only: false });
    const away = new URL((await ida.send('GET', '/sign-in/oidc')).headers.get('location') ?? '');
    expect(away.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(away.searchParams.get(name)).toMatch(/.{16}/);
    expect(away.searchParams.get('redirect_uri')).toBe(`${PUBLIC_URL}/api/auth/callback/oidc`);
    expect(await goThrough(ida, '/exposure?q=1')).toBe('/exposure?q=1');
    const { body } = await ida.ask<Me>('GET', '/me');
    expect(body).toMatchObject({ person: { name: 'Ida', email: 'ida@example.com' }, organisations: [] });
    // Whom the provider knows is in no organisation before somebody has asked them.
    expect((await ida.ask('GET', '/workspaces')).body).toEqual([]);
    const { body: invited } = await admin.ask<MadeInvitation>('POST', '/organisations/local/invitations', {
      email: 'ida@example.com',
      role: 'buyer',
    });
    const joined = await ida.ask<Me>('POST', '/invitations/accept', { token: readSecret(invited.link) });
    expect(joined.body.organisations).toMatchObject([{ id: 'local', role: 'buyer' }]);
    const again = createVisitor(opened.app);
    await goThrough(again);
    expect((await again.ask<Me>('GET', '/me')).body.organisations).toMatchObject([{ role: 'buyer' }]);
  });

  it('keeps no token of the provider', async () => {
    const rows = await database.withSession((session) =>
      session.query('select access_token, refresh_token, id_token from accounts'),
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(Object.values(row)).toEqual([null, null, null]);
  });

  it('is the same person under another name of the provider where both addresses are proved, and nobody where one is not', async () => {
    await goThrough(createVisitor(opened.app));
    provider.before.claims = { sub: 'nord-18', email: 'ida@example.com', email_verified: false, name: 'Mallory' };
    const mallory = createVisitor(opened.app);
    expect(await goThrough(mallory)).toBe('/sign-in?error=not-linked');
    expect((await mallory.ask<Me>('GET', '/me')).body.person).toBeNull();
    provider.before.claims = { sub: 'nord-18', email: 'ida@example.com', email_verified: true, name: 'Ida' };
    const ida = createVisitor(opened.app);
    expect(await goThrough(ida)).toBe('/');
    expect((await ida.ask<Me>('GET', '/me')).body.organisations).toMatchObject([{ role: 'buyer' }]);
  });

  it('goes nowhere but to its own pages', async () => {
    for (const next of [
      'https://attacker.example/',
      '//attacker.example',
      '/\\attacker.example',
      'javascript:alert(1)',
      '/..//attacker.example',
      '/a/..//attacker.example',
      '/.//attacker.example',
      '/%2e%2e//attacker.example',
      '/..\\/attacker.example',
      '/\t/attacker.example',
      ' //attacker.example',
      'https:attacker.example',
      '//localhost:4173@attacker.example',
      'http://localhost:4173.attacker.example/',
      'http://ann@localhost:4173/',
    ])
      expect([next, await goThrough(createVisitor(opened.app), next)]).toEqual([next, '/']);
    for (const next of ['/exposure?q=//a/..//b', '/parts?error=none', '/sign-in-help', '/a%2f..%2f%2fb'])
      expect(await goThrough(createVisitor(opened.app), next)).toBe(next);
    // From the page that says why one was not signed in, one goes on to the first.
    expect(await goThrough(createVisitor(opened.app), '/sign-in?error=refused')).toBe('/');
    expect(await goThrough(createVisitor(opened.app), '/api/sign-in/oidc?next=/')).toBe('/');
  });

  it('takes nothing back that it did not ask for: another state, a code for the second time, another browser, a refusal', async () => {
    const refused = '/sign-in?error=refused';
    const ida = createVisitor(opened.app);
    const forged = await goThrough(ida, '/', (back) => {
      back.searchParams.set('state', 'forged');
      return back;
    });
    expect(forged).toBe(refused);
    let seen = new URL(PUBLIC_URL);
    const keep = (back: URL): URL => (seen = new URL(back));
    await goThrough(ida, '/', keep);
    const replay = async (visitor: Visitor) =>
      (await visitor.send('GET', `/auth/callback/oidc${seen.search}`)).headers.get('location');
    expect(await replay(ida)).toBe(refused);
    const thief = createVisitor(opened.app);
    const stolen = createVisitor(opened.app);
    const away = await stolen.send('GET', '/sign-in/oidc');
    const there = await fetch(away.headers.get('location') ?? '', { redirect: 'manual' });
    seen = new URL(there.headers.get('location') ?? '');
    expect(await replay(thief)).toBe(refused);
    expect((await thief.ask<Me>('GET', '/me')).body.person).toBeNull();
    const denied = await goThrough(createVisitor(opened.app), '/', (back) => {
      back.searchParams.delete('code');
      back.searchParams.set('error', 'access_denied');
      return back;
    });
    expect(denied).toBe(refused);
  });

  it('takes nobody whom the provider did not sign for, or without an e-mail', async () => {
    provider.before.claims = { ...provider.before.claims, aud: 'another-client' };
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=refused');
    provider.before.claims = { sub: 'nord-99', name: 'Nameless' };
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=refused');
    expect(opened.failures).toEqual([]);
  });
});
