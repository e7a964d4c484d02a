import { eq } from 'drizzle-orm';
import type { Accounts, Asked, SignedIn } from '../../../api/people/accounts.ts';
import type { Caller } from '../../../api/people/caller.ts';
import { people, twoFactors, verifications } from '../../database/people-schema.ts';
import { askLibrary, toHeaders } from '../ask-library.ts';
import { getClientAddress } from '../client-address.ts';
import { noteChange } from '../handing-over.ts';
import { findSession } from '../identify.ts';
import { read, recordRefusal, write } from '../people-context.ts';
import type { PeopleContext } from '../people-context.ts';
import { describeProofs, keepProvedSession, refuseUnproved } from './proofs.ts';
import { welcome, withCookies } from '../sign-in.ts';

type SecondFactorRoutes = Pick<
  Accounts,
  'describeProofs' | 'beginCodes' | 'confirmCodes' | 'endCodes' | 'signInWithCode'
>;

const WRONG_CODE = 'This is not the code of this moment. Look at the clock of your device, and enter the next one.';

const USED = 'This code was entered before, and each is good once. Wait until your app shows the next one.';

const LOCKED =
  'There were ten wrong codes, so that none is taken for 15 minutes, the right one neither. Wait, then sign in anew.';

/** Codes of an authenticator app (TOTP, RFC 6238), asked for by a sign-in with a password as well. */
export function createSecondFactor(context: PeopleContext): SecondFactorRoutes {
  const { auth } = context;
  return {
    describeProofs: ({ person: { id } }) => describeProofs(context, id),

    beginCodes: async (request, caller, { password }) => {
      if ((await describeProofs(context, caller.person.id)).codes)
        return { ok: false, status: 409, detail: 'Codes of an app are asked for already; end those first.' };
      const refused = await refuseUnproved(context, caller);
      if (refused) return refused;
      const begun = await withPassword(context, request, caller, () =>
        auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: toHeaders(context, request) }),
      );
      if (!begun.ok) return begun;
      if (begun.value.method !== 'totp') throw new Error('The library began with another way than was asked for.');
      return { ok: true, value: { uri: begun.value.totpURI, backupCodes: begun.value.backupCodes } };
    },

    confirmCodes: async (request, caller, { code }) => {
      // The library counts no wrong codes of a session.
      if ((await describeProofs(context, caller.person.id)).codes)
        return { ok: false, status: 422, detail: 'code: codes of an app are asked for already' };
      const shown = withoutBlanks(code);
      if ((await context.limits.ofCode(caller.person.id, shown)) !== null)
        return { ok: false, status: 422, detail: `code: ${USED}` };
      const confirmed = await askLibrary(context, () =>
        auth.api.verifyTOTP({ body: { code: shown }, headers: toHeaders(context, request), returnHeaders: true }),
      );
      if (confirmed === null) return { ok: false, status: 422, detail: `code: ${WRONG_CODE}` };
      const cookies = confirmed.headers.getSetCookie();
      const renewed = withCookies(request, cookies);
      const session = await findSession(context, renewed);
      if (session) await keepProvedSession(context, session);
      await noteChange(context, caller, 'add-codes', 'codes of an authenticator app are asked for from now on.');
      return { ok: true, value: { caller: await findSession(context, renewed), cookies } };
    },

    endCodes: async (request, caller, { password }) => {
      const ended = await withPassword(context, request, caller, () =>
        auth.api.disableTwoFactor({ body: { password }, headers: toHeaders(context, request), returnHeaders: true }),
      );
      if (!ended.ok) return ended;
      await write(context, (queries) => queries.delete(twoFactors).where(eq(twoFactors.userId, caller.person.id)));
      await noteChange(context, caller, 'end-codes', 'codes of an authenticator app are not asked for any more.');
      const cookies = ended.value.headers.getSetCookie();
      return { ok: true, value: { caller: await findSession(context, withCookies(request, cookies)), cookies } };
    },

    signInWithCode: (request, { code }) => signInWithCode(context, request, code),
  };
}

/** Ends a sign-in after a right password with the code of the app, or with a written-down one. */
async function signInWithCode(context: PeopleContext, request: Request, code: string): Promise<Asked<SignedIn>> {
  const { auth } = context;
  const person = await findHalfSignedIn(context, request);
  const given = {
    body: { code: withoutBlanks(code) },
    headers: toHeaders(context, request),
    returnHeaders: true,
  } as const;
  const isOfApp = /^\d{6}$/.test(given.body.code);
  if (isOfApp && person && (await findLock(context, person.id)) === null) {
    const isUsed = (await context.limits.ofCode(person.id, given.body.code)) !== null;
    if (isUsed) await recordRefusal(context, 'code-failed', person.email);
    if (isUsed) return { ok: false, status: 401, detail: USED };
  }
  const wait = person && (await context.limits.ofCodeTries(person.id));
  if (person && wait !== null) {
    await recordRefusal(context, 'code-failed', person.email);
    const retryAfterSeconds = Math.max(wait, (await findLock(context, person.id)) ?? 0);
    return { ok: false, status: 429, detail: LOCKED, retryAfterSeconds };
  }
  const signedIn = await askLibrary(context, () =>
    isOfApp ? auth.api.verifyTOTP(given) : auth.api.verifyBackupCode(given),
  );
  if (signedIn === null) {
    await recordRefusal(context, 'code-failed', person?.email ?? '');
    const retryAfterSeconds = person && (await findLock(context, person.id));
    if (retryAfterSeconds) return { ok: false, status: 429, detail: LOCKED, retryAfterSeconds };
    return { ok: false, status: 401, detail: `${WRONG_CODE} After five wrong ones, begin again with the password.` };
  }
  if (person) await context.limits.forgiveCodes(person.id);
  return {
    ok: true,
    value: await welcome(context, request, signedIn.headers.getSetCookie(), { shown: 'factor' }),
  };
}

/** Apps show a code in groups. */
function withoutBlanks(code: string): string {
  return code.replaceAll(/\s/g, '');
}

/** Person with a right password in this browser and a code still to come; null: nobody. */
async function findHalfSignedIn(
  context: PeopleContext,
  request: Request,
): Promise<{ id: string; email: string } | null> {
  const { name } = (await context.auth.$context).createAuthCookie('two_factor');
  const cookies = (request.headers.get('cookie') ?? '').split('; ');
  const value = cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  // Its signature stands after the point; what stands before it is a secret by itself.
  const [identifier = ''] = decodeURIComponent(value).split('.');
  const [person] = await read(context, (queries) =>
    queries
      .select({ id: people.id, email: people.email })
      .from(verifications)
      .innerJoin(people, eq(people.id, verifications.value))
      .where(eq(verifications.identifier, identifier)),
  );
  return person ?? null;
}

/** Seconds without any code taken of a person, as the library counts them, by its clock; null: they are. */
async function findLock(context: PeopleContext, personId: string): Promise<number | null> {
  const [own] = await read(context, (queries) =>
    queries.select({ until: twoFactors.lockedUntil }).from(twoFactors).where(eq(twoFactors.userId, personId)),
  );
  const left = Math.ceil(((own?.until?.getTime() ?? 0) - Date.now()) / 1000);
  return left > 0 ? left : null;
}

/** Does work in need of the password again, as often as it may be tried. */
export async function withPassword<T>(
  context: PeopleContext,
  request: Request,
  { person, credential }: Caller,
  ask: () => Promise<T>,
): Promise<Asked<T>> {
  const [address, email] = [getClientAddress(request), person.email ?? ''];
  const retryAfterSeconds = await context.limits.ofPassword(address, email, credential);
  if (retryAfterSeconds !== null)
    return { ok: false, status: 429, detail: 'There were too many tries; wait a while.', retryAfterSeconds };
  const done = await askLibrary(context, ask);
  if (done === null) return { ok: false, status: 422, detail: 'password: this is not your password' };
  await context.limits.forgive(address, email, credential);
  return { ok: true, value: done };
}
