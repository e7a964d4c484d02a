import type { z } from 'zod';
import type { Accounts, Asked, PasskeyQuestion, Refused, SignedIn } from './accounts.ts';
import type { Caller } from './caller.ts';
import { tooMany } from '../guard.ts';
import type { Guard } from '../guard.ts';
import * as contract from './people-contract.ts';
import type { Me } from './people-contract.ts';
import { problemResponse } from '../problem.ts';
import { answerList, getId, pageWhole } from '../requests/pages.ts';
import { readBody } from '../requests/read-body.ts';
import type { WithBody } from '../requests/read-body.ts';
import type { RouteContext } from '../route-context.ts';

/**
 * A browser's data to forget at a sign-out: its kept answers. Not "storage": unsent edits stand there, of other workspaces and people as well,
 * and would be lost. Not "cookies": they would include those of every site under the same domain; the session's own is ended by name.
 */
const CLEARED_AT_SIGN_OUT = '"cache"';

/** The asker; the same on every host. */
export function addIdentityRoutes(guard: Guard, { people }: RouteContext): void {
  guard.forAnyone('GET /me', async ({ request }) => {
    const caller = await people.identify(request);
    return describe(people.accounts, caller, caller?.cookies ?? []);
  });

  guard.forCaller('GET /organisations', async ({ request, caller }) =>
    answerList(
      request,
      pageWhole(() => Promise.resolve([...caller.organisations]), getId),
    ),
  );
}

/** Signing in and out, and people's words on themselves. */
export function addAccountRoutes(guard: Guard, accounts: Accounts, { people }: RouteContext): void {
  const answerSignedIn = async (asked: Asked<SignedIn>, status: 200 | 201): Promise<Response> =>
    asked.ok
      ? describe(accounts, asked.value.caller, asked.value.cookies, { status, needsCode: asked.value.needsCode })
      : refuse(asked);

  guard.forAnyone(
    'POST /sign-in',
    withBody(contract.signIn, async (given, { request }) => answerSignedIn(await accounts.signIn(request, given), 200)),
  );
  guard.forAnyone('GET /sign-in/oidc', ({ request }) =>
    accounts.goToProvider(request, new URL(request.url).searchParams.get('next') ?? '/'),
  );
  guard.forAnyone('GET /auth/callback/oidc', ({ request }) => accounts.comeBackFromProvider(request));
  guard.forAnyone(
    'POST /sign-out',
    withBody(contract.nothing, async (_nothing, { request }) => {
      const { caller, cookies } = await accounts.signOut(request);
      const response = await describe(accounts, caller, cookies);
      response.headers.set('clear-site-data', CLEARED_AT_SIGN_OUT);
      return response;
    }),
  );
  guard.forAnyone(
    'POST /set-up',
    withBody(contract.setUp, async (given, { request }) => answerSignedIn(await accounts.setUp(request, given), 201)),
  );
  guard.forAnyone(
    'POST /invitations/open',
    withBody(contract.openInvitation, async ({ token }) => answer(await accounts.openInvitation(token))),
  );
  guard.forAnyone(
    'POST /invitations/accept',
    withBody(contract.acceptInvitation, async (given, { request }) =>
      answerSignedIn(await accounts.acceptInvitation(request, await people.identify(request), given), 201),
    ),
  );
  guard.forAnyone(
    'POST /password-links/use',
    withBody(contract.useLink, async (given, { request }) =>
      answerSignedIn(await accounts.useLink(request, given), 200),
    ),
  );
  guard.forAnyone(
    'POST /password-links/ask',
    withBody(contract.askForLink, async (given, { request }) => answer(await accounts.askForLink(request, given))),
  );

  guard.forCaller(
    'PUT /me',
    withBody(contract.changeName, async ({ name }, { request, caller }) =>
      describe(accounts, await accounts.changeName(request, caller, name), []),
    ),
  );
  guard.forCaller(
    'PUT /me/password',
    withBody(contract.changePassword, async (given, { request, caller }) => {
      const changed = await accounts.changePassword(request, caller, given);
      return changed.ok ? describe(accounts, caller, []) : refuse(changed);
    }),
  );
  guard.forCaller('GET /me/sessions', ({ request, caller }) =>
    answerList(
      request,
      pageWhole(() => accounts.listSessions(caller), getId),
    ),
  );
  guard.forCaller('DELETE /me/sessions/{session}', async ({ caller, params }) =>
    answer(await accounts.revokeSession(caller, params['session'] ?? '')),
  );
  addProofRoutes(guard, accounts, answerSignedIn);
  guard.forCaller('GET /me/links', ({ request, caller }) =>
    answerList(
      request,
      pageWhole(() => accounts.listLinksForMe(caller), getId),
    ),
  );
  guard.forCaller('DELETE /me/links/{link}', async ({ caller, params }) =>
    answer(await accounts.withdrawLinkForMe(caller, params['link'] ?? '')),
  );
  guard.forCaller('GET /me/tokens', ({ request, caller }) =>
    answerList(
      request,
      pageWhole(() => accounts.listOwnTokens(caller), getId),
    ),
  );
  guard.forCaller(
    'POST /me/tokens',
    withBody(contract.newToken, async (given, { caller }) => answer(await accounts.makeToken(caller, given), 201)),
  );
  guard.forCaller('DELETE /me/tokens/{token}', async ({ caller, params }) =>
    answer(await accounts.revokeOwnToken(caller, params['token'] ?? '')),
  );
}

/** Proofs of a person's sign-in beside a password: codes of an app, and passkeys. */
function addProofRoutes(
  guard: Guard,
  accounts: Accounts,
  answerSignedIn: (asked: Asked<SignedIn>, status: 200 | 201) => Promise<Response>,
): void {
  guard.forAnyone(
    'POST /sign-in/code',
    withBody(contract.code, async (given, { request }) =>
      answerSignedIn(await accounts.signInWithCode(request, given), 200),
    ),
  );
  guard.forAnyone(
    'POST /sign-in/passkey/begin',
    withBody(contract.nothing, async (_nothing, { request }) => answerQuestion(await accounts.askForPasskey(request))),
  );
  guard.forAnyone(
    'POST /sign-in/passkey',
    withBody(contract.usePasskey, async (given, { request }) =>
      answerSignedIn(await accounts.signInWithPasskey(request, given), 200),
    ),
  );
  guard.forCaller('GET /me/proofs', async ({ caller }) => Response.json(await accounts.describeProofs(caller)));
  guard.forCaller(
    'POST /me/codes',
    withBody(contract.passwordAgain, async (given, { request, caller }) =>
      answer(await accounts.beginCodes(request, caller, given)),
    ),
  );
  guard.forCaller(
    'POST /me/codes/confirm',
    withBody(contract.code, async (given, { request, caller }) =>
      answerSignedIn(await accounts.confirmCodes(request, caller, given), 200),
    ),
  );
  guard.forCaller(
    'POST /me/codes/end',
    withBody(contract.passwordAgain, async (given, { request, caller }) =>
      answerSignedIn(await accounts.endCodes(request, caller, given), 200),
    ),
  );
  guard.forCaller(
    'POST /me/passkey-options',
    withBody(contract.passkeyWanted, async (given, { request, caller }) =>
      answerQuestion(await accounts.beginPasskey(request, caller, given)),
    ),
  );
  guard.forCaller(
    'POST /me/passkeys',
    withBody(contract.newPasskey, async (given, { request, caller }) => {
      const added = await accounts.addPasskey(request, caller, given);
      return added.ok ? Response.json(await accounts.describeProofs(caller), { status: 201 }) : refuse(added);
    }),
  );
  guard.forCaller('DELETE /me/passkeys/{passkey}', async ({ caller, params }) => {
    const removed = await accounts.removePasskey(caller, params['passkey'] ?? '');
    return removed.ok ? Response.json(await accounts.describeProofs(caller)) : refuse(removed);
  });
}

function answerQuestion(asked: Asked<PasskeyQuestion>): Response {
  if (!asked.ok) return refuse(asked);
  const response = Response.json(asked.value.options);
  for (const cookie of asked.value.cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** Answers a question with the result of its body, or with the body's refusal. */
export function withBody<T, Q extends WithBody>(
  schema: z.ZodType<T>,
  handle: (given: T, question: Q) => Promise<Response>,
): (question: Q) => Promise<Response> {
  return async (question) => {
    const body = await readBody(question, schema);
    return body.ok ? handle(body.value, question) : body.refusal;
  };
}

/** The value as JSON, or the refusal. */
export function answer(asked: Asked<unknown>, status: 200 | 201 = 200): Response {
  return asked.ok ? Response.json(asked.value, { status }) : refuse(asked);
}

function refuse({ status, detail, retryAfterSeconds }: Refused): Response {
  return retryAfterSeconds === undefined ? problemResponse(status, detail) : tooMany(detail, retryAfterSeconds);
}

async function describe(
  accounts: Accounts | null,
  caller: Caller | null,
  cookies: readonly string[],
  { status = 200, needsCode = false }: { status?: 200 | 201; needsCode?: boolean | undefined } = {},
): Promise<Response> {
  const links = caller?.by === 'session' ? await accounts?.listLinksForMe(caller) : undefined;
  const others = links?.filter(({ by }) => by !== caller?.person.email).length ?? 0;
  const body: Me = {
    person: caller?.person ?? null,
    organisations: [...(caller?.organisations ?? [])],
    signIn: accounts && (await accounts.describeSignIn()),
    ...(needsCode ? { needs: 'code' } : caller?.lacksSecondFactor === true ? { needs: 'second-factor' } : {}),
    ...(others > 0 ? { links: others } : {}),
    ...(caller?.closed ? { closed: [...caller.closed] } : {}),
  };
  const response = Response.json(body, { status });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
