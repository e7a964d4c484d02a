import { OAuth2Server } from 'oauth2-mock-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MadeInvitation, Me } from '../../../src/api/people-contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openTestDatabase } from './open-database.ts';
import { PUBLIC_URL, createVisitor, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';

let remove: () => Promise<void>;
let database: Database;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let admin: Visitor;
const provider = new OAuth2Server();
/** Whom the provider says that it has before it. */
let claims: Record<string, unknown>;

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  provider.service.on('beforeTokenSigning', ({ payload }: { payload: Record<string, unknown> }) => {
    Object.assign(payload, claims);
  });
  provider.service.on('beforeUserinfo', (response: { body: unknown }) => {
    response.body = claims;
  });
  ({ database, remove } = await openTestDatabase('PostgreSQL'));
  const oidc = {
    issuer: provider.issuer.url ?? '',
    clientId: 'lodestone',
    clientSecret: 'a secret',
    name: 'Nordlicht account',
  };
  opened = await openPeopleApp(database, { oidc });
  admin = await setUpAdmin(opened);
});

afterAll(async () => {
  await remove();
  await provider.stop();
});

beforeEach(() => {
  claims = { sub: 'nord-17', email: 'Ida@example.com', email_verified: true, name: 'Ida' };
});

/** A browser's way to the provider and back; gives the address at which it ends. */
async function goThrough(visitor: Visitor, next = '/', change = (back: URL): URL => back): Promise<string> {
  const away = await visitor.send('GET', `/sign-in/oidc?next=${encodeURIComponent(next)}`);
  expect(away.status).toBe(302);
  const there = await fetch(away.headers.get('location') ?? '', { redirect: 'manual' });
  const back = change(new URL(there.headers.get('location') ?? ''));
  expect(back.origin).toBe(PUBLIC_URL);
  const home = await visitor.send('GET', `${back.pathname.replace('/api', '')}${back.search}`);
  return home.headers.get('location') ?? '';
}

describe("sign-in with the company's provider", () => {
  it('asks with PKCE, state and nonce, and comes back to the page where one was', async () => {
    const ida = createVisitor(opened.app);
    expect((await ida.ask<Me>('GET', '/me')).body.signIn?.oidc).toEqual({ name: 'Nordlicht account' });
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

  it('is the same person as the one with a password where the provider has verified the e-mail, and nobody where it has not', async () => {
    claims = { sub: 'nord-1', email: 'ann@example.com', email_verified: false, name: 'Mallory' };
    const mallory = createVisitor(opened.app);
    expect(await goThrough(mallory)).toBe('/sign-in?error=not-linked');
    expect((await mallory.ask<Me>('GET', '/me')).body.person).toBeNull();
    claims = { sub: 'nord-1', email: 'ann@example.com', email_verified: true, name: 'Ann' };
    const ann = createVisitor(opened.app);
    expect(await goThrough(ann)).toBe('/');
    expect((await ann.ask<Me>('GET', '/me')).body.organisations).toMatchObject([{ role: 'admin' }]);
  });

  it('goes nowhere but to its own pages', async () => {
    for (const next of [
      'https://attacker.example/',
      '//attacker.example',
      '/\\attacker.example',
      'javascript:alert(1)',
    ])
      expect(await goThrough(createVisitor(opened.app), next)).toBe('/');
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
    claims = { ...claims, aud: 'another-client' };
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=refused');
    claims = { sub: 'nord-99', name: 'Nameless' };
    expect(await goThrough(createVisitor(opened.app))).toBe('/sign-in?error=refused');
    expect(opened.failures).toEqual([]);
  });
});
