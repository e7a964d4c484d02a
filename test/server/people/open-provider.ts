import { OAuth2Server } from 'oauth2-mock-server';
import type { SignInConfig } from '../../../src/server/config/sign-in-config.ts';
import { PUBLIC_URL } from './people-app.ts';
import type { Visitor } from './people-app.ts';

/** A company's OpenID Connect provider, which says of everybody what `claims` holds. */
export async function openProvider() {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  const before: { claims: Record<string, unknown> } = { claims: {} };
  server.service.on('beforeTokenSigning', ({ payload }: { payload: Record<string, unknown> }) => {
    Object.assign(payload, before.claims);
  });
  server.service.on('beforeUserinfo', (response: { body: unknown }) => {
    response.body = before.claims;
  });
  const oidc: NonNullable<SignInConfig['oidc']> = {
    issuer: server.issuer.url ?? '',
    clientId: 'lodestone',
    clientSecret: 'a secret',
    name: 'Nordlicht account',
    only: false,
    domains: null,
    newcomers: null,
  };
  return { before, oidc, stop: () => server.stop() };
}

/** A browser's way to the provider, and the address by which it comes back. */
export async function goToProvider(visitor: Visitor, next = '/'): Promise<URL> {
  const away = await visitor.send('GET', `/sign-in/oidc?next=${encodeURIComponent(next)}`);
  const there = await fetch(away.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  if (back.origin !== PUBLIC_URL) throw new Error(`The provider sent the browser to ${back.origin}.`);
  return back;
}

/** And all the way home; gives the address at which it ends. */
export async function goThrough(visitor: Visitor, next = '/', change = (back: URL): URL => back): Promise<string> {
  const back = change(await goToProvider(visitor, next));
  const home = await visitor.send('GET', `${back.pathname.replace('/api', '')}${back.search}`);
  return home.headers.get('location') ?? '';
}
