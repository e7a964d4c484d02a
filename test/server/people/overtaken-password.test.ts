import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../../../src/api/people/caller.ts';
import { DEFAULT_SESSION_ENDS } from '../../../src/server/config/session-config.ts';
import { createAuth } from '../../../src/server/people/create-auth.ts';
import type { Auth } from '../../../src/server/people/create-auth.ts';
import { identify } from '../../../src/server/people/identify.ts';
import { createLimits } from '../../../src/server/people/limits.ts';
import { createOwnAccount } from '../../../src/server/people/own-account.ts';
import type { PeopleContext } from '../../../src/server/people/people-context.ts';
import { createProgramTokens } from '../../../src/server/people/program-tokens.ts';
import { signInWithPassword } from '../../../src/server/people/sign-in.ts';
import { openTestDatabase } from './open-database.ts';
import { PASSWORD, PUBLIC_URL, createVisitor, openPeopleApp, readSecret, setUpAdmin } from './people-app.ts';

const EMAIL = 'ann@example.com';
let remove: () => Promise<void>;
let opened: Awaited<ReturnType<typeof openPeopleApp>>;
let context: PeopleContext;
let present = PASSWORD;

beforeAll(async () => {
  const { database, remove: removeDatabase } = await openTestDatabase('PGlite');
  remove = removeDatabase;
  opened = await openPeopleApp(database);
  await setUpAdmin(opened, EMAIL);
  const secrets = { secret: 'a secret of thirty-two characters', earlierSecrets: [] };
  const config = {
    ...secrets,
    publicUrl: PUBLIC_URL,
    oidc: null,
    sessions: DEFAULT_SESSION_ENDS,
    secondFactorFor: 'nobody',
  } as const;
  context = {
    database,
    auth: createAuth(database.queries, config, { admit: () => Promise.resolve(null) }),
    limits: createLimits(database),
    publicUrl: PUBLIC_URL,
    secrets,
    sessionEnds: DEFAULT_SESSION_ENDS,
    secondFactorFor: 'nobody',
    mostOrganisations: 1,
    mailer: null,
    now: () => new Date(),
  };
});

afterAll(() => remove());

/** Ann, who has lost her password to somebody, has a link for another used. */
async function overtake(): Promise<void> {
  present = `${present} again`;
  const token = readSecret(await opened.createPasswordLink(EMAIL));
  const used = await createVisitor(opened.app).ask('POST', '/password-links/use', { token, password: present });
  expect(used.status).toBe(200);
}

/** The library, with the password changed as soon as it has found the one of before right. */
async function overtaken(auth: Auth): Promise<Auth> {
  const library = await auth.$context;
  const { verify } = library.password;
  const password: typeof library.password = {
    ...library.password,
    verify: async (given) => {
      const isRight = await verify(given);
      await overtake();
      return isRight;
    },
  };
  const signInEmail = (async (given: Parameters<typeof auth.api.signInEmail>[0]) => {
    const answer = await auth.api.signInEmail(given);
    await overtake();
    return answer;
  }) as typeof auth.api.signInEmail;
  return { ...auth, $context: Promise.resolve({ ...library, password }), api: { ...auth.api, signInEmail } };
}

const countSessions = async (): Promise<unknown> =>
  context.database.withSession((session) => session.query('select count(*)::int as sessions from sessions'));

const enter = async (): Promise<Caller> => {
  const visitor = createVisitor(opened.app);
  await visitor.ask('POST', '/sign-in', { email: EMAIL, password: present });
  const cookie = Array.from(visitor.jar, ([name, value]) => `${name}=${value}`).join('; ');
  const caller = await identify(context, new Request(PUBLIC_URL, { headers: { cookie } }));
  return caller ?? expect.fail('signed in');
};

const request = new Request(`${PUBLIC_URL}/api`);

it('gives nobody a session by a password that was changed while it was looked at', async () => {
  const slow = { ...context, auth: await overtaken(context.auth) };
  expect(await signInWithPassword(slow, request, EMAIL, present)).toMatchObject({ ok: false, status: 401 });
  // The one of who used the link.
  expect(await countSessions()).toEqual([{ sessions: 1 }]);
  expect(await signInWithPassword(context, request, EMAIL, present)).toMatchObject({ ok: true });
});

it('lets nobody change a password back who knew the one of before', async () => {
  const caller = await enter();
  const slow = { ...context, auth: await overtaken(context.auth) };
  const given = { current: present, password: 'what the thief would like' };
  const changed = await createOwnAccount(slow).changePassword(request, caller, given);
  expect(changed).toMatchObject({ ok: false, status: 422 });
  expect(await signInWithPassword(context, request, EMAIL, present)).toMatchObject({ ok: true });
});

it('gives no token to a session that ended while its request was under way, and one to a session that goes on', async () => {
  const { makeToken } = createProgramTokens(context);
  const expires = new Date(Date.now() + 3_600_000).toISOString();
  const given = { name: 'ERP', organisation: 'local', role: 'viewer', expires } as const;
  const caller = await enter();
  expect(await makeToken(caller, given)).toMatchObject({ ok: true });
  await overtake();
  expect(await makeToken(caller, given)).toMatchObject({ ok: false, status: 401 });
});
