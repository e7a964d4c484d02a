import { setTimeout as wait } from 'node:timers/promises';
import { eq, lt } from 'drizzle-orm';
import type { Caller } from '../../api/people/caller.ts';
import type { Queries } from '../database/database.ts';
import { sessions } from '../database/people-schema.ts';
import { clearLimits } from './limits.ts';
import type { Accounts, Asked, Refused, SignedIn } from '../../api/people/accounts.ts';
import { readOwnPath } from '../../api/requests/own-path.ts';
import { problemResponse } from '../../api/problem.ts';
import { SIGN_IN_RETURNS } from '../../domain/sign-in-returns.ts';
import type { SignInReturn } from '../../domain/sign-in-returns.ts';
import { askLibrary, toHeaders } from './ask-library.ts';
import { getClientAddress } from './client-address.ts';
import { PROVIDER } from './create-auth.ts';
import { findKnownDevice, rememberDevice } from './devices.ts';
import { findSession } from './identify.ts';
import { read, recordForPerson, recordRefusal, requireValue, write } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { findPassword, holdPassword } from './passwords.ts';
import type { HasPassword } from './passwords.ts';
import { markShown } from './proofs/proofs.ts';
import type { Shown } from './proofs/proofs.ts';
import { joinAsNewcomer, visitProvider } from './provider-visit.ts';
import type { OidcConfig } from '../config/oidc-config.ts';

type SignInRoutes = Pick<Accounts, 'signIn' | 'goToProvider' | 'comeBackFromProvider' | 'signOut'>;

/** The library's target for a browser without a sign-in: the page saying so, or an address of its own. Nobody asks to come back there. */
const NO_PAGE = /^\/(?:sign-in|api)(?:[/?#]|$)/;

/** Signing in with a password or through the provider, and out. */
export function createSignIn(context: PeopleContext, oidc: OidcConfig | null): SignInRoutes {
  const { auth, limits, publicUrl } = context;
  return {
    signIn: async (request, { email, password }) =>
      oidc?.only ? refusePassword(oidc) : signInWithPassword(context, request, email, password),

    goToProvider: async (request, next) => {
      if ((await limits.ofAddress(getClientAddress(request))) !== null) return sendBack(request, 'refused');
      const path = readOwnPath(next, publicUrl) ?? '/';
      const callbackURL = NO_PAGE.test(path) ? '/' : path;
      const body = { provider: PROVIDER, callbackURL, errorCallbackURL: '/sign-in', disableRedirect: true };
      const begun = await askLibrary(context, () =>
        auth.api.signInSocial({ body, headers: toHeaders(context, request), returnHeaders: true }),
      );
      const address = begun?.response.url;
      return address === undefined
        ? sendBack(request, 'unavailable')
        : redirect(address, begun?.headers.getSetCookie());
    },

    comeBackFromProvider: async (request) => {
      if ((await limits.ofAddress(getClientAddress(request))) !== null) return sendBack(request, 'refused');
      const { pathname, search } = new URL(request.url);
      const back = new Request(`${publicUrl}${pathname}${search}`, { headers: toHeaders(context, request) });
      const caller = await findSession(context, request);
      const { value: response, first } = await visitProvider(caller, () => auth.handler(back));
      const path = readOwnPath(response.headers.get('location') ?? '', publicUrl);
      if (response.status !== 302 || path === null) return sendBack(request, 'refused');
      if (NO_PAGE.test(path)) return sendBack(request, readReturn(new URL(path, publicUrl).searchParams.get('error')));
      const cookies = response.headers.getSetCookie();
      const newcomer = first && (await findSession(context, withCookies(request, cookies)));
      if (newcomer) await joinAsNewcomer(context, oidc?.newcomers ?? null, newcomer, first.claims);
      return redirect(path, (await welcome(context, request, cookies, { shown: 'company' })).cookies);
    },

    signOut: async (request) => {
      const caller = await findSession(context, request);
      const done = await askLibrary(context, () =>
        auth.api.signOut({ headers: toHeaders(context, request), returnHeaders: true }),
      );
      if (caller) {
        const deed = { author: caller.author, action: 'sign-out', subject: caller.author, detail: '' };
        requireValue(await write(context, (queries) => recordForPerson(queries, context, caller.person.id, deed)));
      }
      return { caller: null, cookies: done?.headers.getSetCookie() ?? [] };
    },
  };
}

/**
 * Tries a password, as often as allowed; the sentence of a refusal is the same whether there is such a person or not. `isFresh`: it was just set
 * by a link, so nobody is guessing.
 */
export async function signInWithPassword(
  context: PeopleContext,
  request: Request,
  givenEmail: string,
  password: string,
  { isFresh = false } = {},
): Promise<Asked<SignedIn>> {
  const { auth, limits } = context;
  const email = givenEmail.trim().toLowerCase();
  const address = getClientAddress(request);
  const device = await findKnownDevice(context, request, email);
  if (!isFresh) {
    const retryAfterSeconds = await limits.ofPassword(address, email, device);
    if (retryAfterSeconds !== null) {
      await recordRefusal(context, 'sign-in-held-back', email);
      return { ok: false, status: 429, detail: 'There were too many tries; wait a while.', retryAfterSeconds };
    }
    if (device === null) await wait((await limits.findDelay(email)) * 1000);
  }
  const before = await read(context, (queries) => findPassword(queries, email));
  const signedIn = await askLibrary(context, () =>
    auth.api.signInEmail({
      body: { email, password },
      headers: toHeaders(context, request, { withCookies: false }),
      returnHeaders: true,
    }),
  );
  if (signedIn === null || !(await isStillGood(context, before, signedIn.response.token))) {
    await recordRefusal(context, 'sign-in-failed', email);
    return { ok: false, status: 401, detail: 'No account has this e-mail and this password.' };
  }
  await limits.forgive(address, email, device);
  const cookies = signedIn.headers.getSetCookie();
  return 'twoFactorRedirect' in signedIn.response
    ? { ok: true, value: { caller: null, cookies, needsCode: true } }
    : { ok: true, value: await welcome(context, request, cookies) };
}

/**
 * Whether somebody let in by a password still has it, so that nobody stays by one that was changed while it was tried; a session of theirs ends else.
 */
async function isStillGood(
  context: PeopleContext,
  before: HasPassword | null,
  token: string | undefined,
): Promise<boolean> {
  const good = await write(context, async (queries) => {
    if (before !== null && (await holdPassword(queries, before))) return true;
    if (token !== undefined) await queries.delete(sessions).where(eq(sessions.token, token));
    return false;
  });
  return requireValue(good);
}

/** The refusal of a password where people sign in with the company's provider alone. */
export function refusePassword({ name }: Pick<OidcConfig, 'name'>): Refused {
  return { ok: false, status: 403, detail: `Passwords are not in use here; sign in with ${name}.` };
}

/** Why the library did not let somebody in, as the page says it. */
function readReturn(error: string | null): SignInReturn {
  if (error === 'account_not_linked') return 'not-linked';
  return error !== null && Object.hasOwn(SIGN_IN_RETURNS, error) ? (error as SignInReturn) : 'refused';
}

/**
 * Takes somebody in with these new cookies of the library: records it, and remembers their browser; `shown`: their proof beside a password or
 * instead of one.
 */
export async function welcome(
  context: PeopleContext,
  request: Request,
  cookies: string[],
  { shown }: { shown?: Shown } = {},
): Promise<SignedIn> {
  const given = withCookies(request, cookies);
  const known = await findSession(context, given);
  if (known && shown) await markShown(context, known.credential, shown);
  const caller = shown ? await findSession(context, given) : known;
  if (caller === null) return { caller, cookies };
  const before = await findSession(context, request);
  const { id, email } = caller.person;
  const deed = { author: caller.author, action: 'sign-in', subject: caller.author, detail: '' };
  const recorded = await write(context, async (queries) => {
    // Of those who never came back; before the record, for which all others wait.
    await queries.delete(sessions).where(lt(sessions.expiresAt, context.now()));
    await clearLimits(queries);
    if (before && before.credential !== caller.credential) await endReplaced(queries, context, before);
    await recordForPerson(queries, context, id, deed);
  });
  requireValue(recorded);
  return { caller, cookies: [...cookies, ...(await rememberDevice(context, request, { id, email: email ?? '' }))] };
}

/** Ends the session of a browser before it was given another: its cookie is gone there, and a holder of a copy would go on by it. */
async function endReplaced(
  queries: Queries,
  context: PeopleContext,
  { credential, author, person }: Caller,
): Promise<void> {
  await queries.delete(sessions).where(eq(sessions.id, credential));
  const deed = { author, action: 'sign-out', subject: author, detail: 'by another sign-in in the same browser' };
  await recordForPerson(queries, context, person.id, deed);
}

/** The next request of a browser with these cookies. */
export function withCookies(request: Request, cookies: readonly string[]): Request {
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  return new Request(request.url, { headers: { cookie } });
}

/** Not signed in: a browser is sent to the page saying why, a program is told. */
function sendBack(request: Request, reason: SignInReturn): Response {
  const accepted = request.headers.get('accept') ?? '';
  return /\bjson\b/i.test(accepted) && !/\bhtml\b/i.test(accepted)
    ? problemResponse(reason === 'unavailable' ? 503 : 403, SIGN_IN_RETURNS[reason])
    : redirect(`/sign-in?error=${reason}`);
}

function redirect(location: string, cookies: readonly string[] = []): Response {
  const response = new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
