import { eq } from 'drizzle-orm';
import type { Accounts, Asked, SignedIn } from '../../api/people/accounts.ts';
import type { Caller } from '../../api/people/caller.ts';
import { twoFactors } from '../database/people-schema.ts';
import { askLibrary, toHeaders } from './ask-library.ts';
import { getClientAddress } from './client-address.ts';
import { noteChange } from './handing-over.ts';
import { findSession } from './identify.ts';
import { recordRefusal, write } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { describeProofs, keepProvedSession, refuseUnproved } from './proofs.ts';
import { welcome, withCookies } from './sign-in.ts';

type SecondFactorRoutes = Pick<
  Accounts,
  'describeProofs' | 'beginCodes' | 'confirmCodes' | 'endCodes' | 'signInWithCode'
>;

const WRONG_CODE = 'This is not the code of this moment. Look at the clock of your device, and enter the next one.';

/** Codes of an authenticator app (TOTP, RFC 6238) that a sign-in with a password asks for as well. */
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
        auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: toHeaders(request) }),
      );
      if (!begun.ok) return begun;
      if (begun.value.method !== 'totp') throw new Error('The library began with another way than was asked for.');
      return { ok: true, value: { uri: begun.value.totpURI, backupCodes: begun.value.backupCodes } };
    },

    confirmCodes: async (request, caller, { code }) => {
      // The library counts no wrong codes of a session.
      if ((await describeProofs(context, caller.person.id)).codes)
        return { ok: false, status: 422, detail: 'code: codes of an app are asked for already' };
      const confirmed = await askLibrary(context, () =>
        auth.api.verifyTOTP({ body: { code }, headers: toHeaders(request), returnHeaders: true }),
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
        auth.api.disableTwoFactor({ body: { password }, headers: toHeaders(request), returnHeaders: true }),
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

/** Ends a sign-in whose password was right with the code of the app, or with one of those that were written down. */
async function signInWithCode(context: PeopleContext, request: Request, code: string): Promise<Asked<SignedIn>> {
  const { auth } = context;
  const given = { body: { code: code.trim() }, headers: toHeaders(request), returnHeaders: true } as const;
  const signedIn = await askLibrary(context, () =>
    /^\d{6}$/.test(given.body.code) ? auth.api.verifyTOTP(given) : auth.api.verifyBackupCode(given),
  );
  if (signedIn === null) {
    await recordRefusal(context, 'code-failed', '');
    return { ok: false, status: 401, detail: `${WRONG_CODE} After five wrong ones, begin again with the password.` };
  }
  return {
    ok: true,
    value: await welcome(context, request, signedIn.headers.getSetCookie(), { beyondPassword: true }),
  };
}

/** Does what asks for the password again, as often as that may be tried. */
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
