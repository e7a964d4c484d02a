import { and, eq } from 'drizzle-orm';
import type { Accounts } from '../../../api/people/accounts.ts';
import { passkeys } from '../../database/people-schema.ts';
import type { OidcConfig } from '../../config/oidc-config.ts';
import { askLibrary, toHeaders } from '../ask-library.ts';
import { noteChange } from '../handing-over.ts';
import { hasHostName } from '../create-auth.ts';
import { recordRefusal, refuse, write } from '../people-context.ts';
import type { PeopleContext } from '../people-context.ts';
import { describeProofs, keepProvedSession, refuseUnproved } from './proofs.ts';
import { withPassword } from './second-factor.ts';
import { refusePassword, welcome } from '../sign-in.ts';

type PasskeyRoutes = Pick<
  Accounts,
  'beginPasskey' | 'addPasskey' | 'removePasskey' | 'askForPasskey' | 'signInWithPasskey'
>;

const NO_NAME = {
  ok: false,
  status: 409,
  detail: 'Passkeys need a host name; this server is reached at a bare address.',
} as const;
/** Nothing is compared with an absent password: a comparison takes a tenth of a second of processor. */
const NO_PASSWORD = { ok: false, status: 422, detail: 'password: this takes your password' } as const;
const STALE = {
  ok: false,
  status: 403,
  detail: 'This needs a sign-in of today: sign out, sign in again, then add the passkey.',
} as const;

/** Passkeys (WebAuthn): kept by a device, and given only to a known host. */
export function createPasskeys(context: PeopleContext, oidc: OidcConfig | null): PasskeyRoutes {
  const { auth, publicUrl } = context;
  const isPossible = hasHostName(publicUrl);
  return {
    beginPasskey: async (request, caller, { password }) => {
      if (!isPossible) return NO_NAME;
      const refused = await refuseUnproved(context, caller);
      if (refused) return refused;
      if (!oidc?.only && (await describeProofs(context, caller.person.id)).password) {
        if (password === undefined) return NO_PASSWORD;
        // Whoever has come by a session alone would have a way in that outlives it.
        const checked = await withPassword(context, request, caller, () =>
          auth.api.verifyPassword({ body: { password }, headers: toHeaders(context, request) }),
        );
        if (!checked.ok) return checked;
      }
      const query = { name: caller.person.email ?? caller.person.name };
      const begun = await askLibrary(context, () =>
        auth.api.generatePasskeyRegistrationOptions({
          query,
          headers: toHeaders(context, request),
          returnHeaders: true,
        }),
      );
      if (begun === null) return STALE;
      return { ok: true, value: { options: begun.response, cookies: begun.headers.getSetCookie() } };
    },

    addPasskey: async (request, caller, { name, response }) => {
      const added = await askLibrary(context, () =>
        auth.api.verifyPasskeyRegistration({ body: { name, response }, headers: toHeaders(context, request) }),
      );
      if (added === null)
        return { ok: false, status: 422, detail: 'response: this passkey was not made for this server just now' };
      await keepProvedSession(context, caller);
      await noteChange(context, caller, 'add-passkey', 'a passkey was added.');
      return { ok: true, value: caller };
    },

    removePasskey: async (caller, id) => {
      const refused = await refuseUnproved(context, caller);
      if (refused) return refused;
      const removed = await write(context, async (queries) => {
        const isTheirs = and(eq(passkeys.id, id), eq(passkeys.userId, caller.person.id));
        const gone = await queries.delete(passkeys).where(isTheirs).returning();
        if (gone.length === 0) refuse(404, `You have no passkey "${id}".`);
      });
      if (removed.ok) await noteChange(context, caller, 'remove-passkey', 'a passkey was removed.');
      return removed;
    },

    askForPasskey: async (request) => {
      if (!isPossible) return NO_NAME;
      if (oidc?.only) return refusePassword(oidc);
      const asked = await askLibrary(context, () =>
        auth.api.generatePasskeyAuthenticationOptions({
          headers: toHeaders(context, request, { withCookies: false }),
          returnHeaders: true,
        }),
      );
      return asked === null
        ? NO_NAME
        : { ok: true, value: { options: asked.response, cookies: asked.headers.getSetCookie() } };
    },

    signInWithPasskey: async (request, { response }) => {
      if (oidc?.only) return refusePassword(oidc);
      const signedIn = await askLibrary(context, () =>
        auth.api.verifyPasskeyAuthentication({
          body: { response },
          headers: toHeaders(context, request),
          returnHeaders: true,
        }),
      );
      if (signedIn === null) {
        await recordRefusal(context, 'passkey-failed', '');
        return { ok: false, status: 401, detail: 'Nobody here has this passkey.' };
      }
      return {
        ok: true,
        value: await welcome(context, request, signedIn.headers.getSetCookie(), { shown: 'factor' }),
      };
    },
  };
}
