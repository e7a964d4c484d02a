import type { MadeInvitation } from '../../../src/api/people/people-contract.ts';
import type { Role } from '../../../src/domain/roles.ts';
import { createApp } from '../../../src/api/create-app.ts';
import type { App } from '../../../src/api/create-app.ts';
import type { People } from '../../../src/api/people/people.ts';
import type { Runs } from '../../../src/api/runs/runs.ts';
import type { Changes } from '../../../src/api/streams/stream-changes.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import type { Mailer } from '../../../src/server/mail/create-mailer.ts';
import { setClientAddress } from '../../../src/server/people/client-address.ts';
import { createPeople } from '../../../src/server/people/create-people.ts';
import { DEFAULT_SESSION_ENDS } from '../../../src/server/config/session-config.ts';
import type { SessionEnds } from '../../../src/server/config/session-config.ts';
import type { SignInConfig } from '../../../src/server/config/sign-in-config.ts';

export const PUBLIC_URL = 'http://localhost:4173';
export const PASSWORD = 'correct horse battery';

/** A clock that a test moves on. */
export type Clock = { now: Date };

/** The API over a database, with people who have accounts. */
export async function openPeopleApp(
  database: Database,
  {
    oidc = null,
    changes,
    runs,
    standing,
    mailer = null,
    sessions = DEFAULT_SESSION_ENDS,
    secondFactorFor = 'nobody',
    secret = 'a secret of thirty-two characters',
    earlierSecrets = [],
  }: {
    secondFactorFor?: SignInConfig['secondFactorFor'];
    secret?: string;
    earlierSecrets?: readonly string[];
    sessions?: SessionEnds;
    mailer?: Mailer | null;
    oidc?: SignInConfig['oidc'];
    changes?: Changes;
    runs?: Runs;
    standing?: People['subscribe'];
  } = {},
) {
  await migrate(database);
  const clock: Clock = { now: new Date() };
  const storage = createDatabaseStorage(database);
  const signIn = {
    publicUrl: PUBLIC_URL,
    secret,
    earlierSecrets,
    oidc,
    sessions,
    secondFactorFor,
  };
  const { people, createSetUpLink, createPasswordLink } = createPeople(database, signIn, {
    now: () => clock.now,
    subscribe: standing,
    mailer,
  });
  const failures: Error[] = [];
  const app = createApp({
    storage,
    people,
    now: () => clock.now,
    host: 'server',
    engineVersion: '9.9.9',
    ...(changes ? { changes } : {}),
    ...(runs ? { runs } : {}),
    onFailure: (error) => failures.push(error),
  });
  return { app, storage, clock, failures, createSetUpLink, createPasswordLink };
}

export type Answer<T> = { status: number; body: T; headers: Headers };

/** A browser with a jar for cookies, or a program with a token: the difference is what it sends. */
export function createVisitor(app: App, { token, address = '192.0.2.1' }: { token?: string; address?: string } = {}) {
  const jar = new Map<string, string>();

  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = new Headers({ 'user-agent': 'Firefox' });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (jar.size > 0) headers.set('cookie', Array.from(jar, ([name, value]) => `${name}=${value}`).join('; '));
    const request = new Request(`${PUBLIC_URL}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    setClientAddress(request, address);
    const response = await app.fetch(request);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(/; */);
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (attributes.some((one) => /^max-age=0$/i.test(one))) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  return {
    jar,
    send,
    /** The answer with its JSON body. */
    ask: async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
      const response = await send(method, path, body);
      return { status: response.status, body: (await response.json()) as T, headers: response.headers };
    },
  };
}

export type Visitor = ReturnType<typeof createVisitor>;

/** The secret part of a link. */
export function readSecret(link: string | null): string {
  return new URL(link ?? '').hash.slice(1);
}

type PeopleApp = Awaited<ReturnType<typeof openPeopleApp>>;

/** The first admin, at a browser. */
export async function setUpAdmin(
  { app, createSetUpLink }: Pick<PeopleApp, 'app' | 'createSetUpLink'>,
  email = 'ann@example.com',
): Promise<Visitor> {
  const admin = createVisitor(app);
  const token = readSecret((await createSetUpLink()) ?? '');
  const given = { token, organisation: 'Nordlicht', name: 'Ann', email, password: PASSWORD };
  const { status } = await admin.ask('POST', '/set-up', given);
  if (status !== 201) throw new Error(`The set-up was answered with ${String(status)}.`);
  return admin;
}

/** Invites somebody, who joins as a new person; at their browser. */
export async function inviteNew(
  { app }: Pick<PeopleApp, 'app'>,
  admin: Visitor,
  { email, role, organisation = 'local' }: { email: string; role: Role; organisation?: string },
): Promise<Visitor> {
  const path = `/organisations/${organisation}/invitations`;
  const { body } = await admin.ask<MadeInvitation>('POST', path, { email, role, show: true });
  const visitor = createVisitor(app);
  const newPerson = { name: email.split('@')[0] ?? '', password: PASSWORD };
  const joined = await visitor.ask('POST', '/invitations/accept', { token: readSecret(body.link), newPerson });
  if (joined.status !== 201) throw new Error(`The invitation was answered with ${String(joined.status)}.`);
  return visitor;
}
