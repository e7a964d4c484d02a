import { betterAuth } from 'better-auth/minimal';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { isIP } from 'node:net';
import type { SignInConfig } from '../config/config.ts';
import type { Queries } from '../database/database.ts';
import { listSecrets } from './rotate-secret.ts';
import { accounts, passkeys, people, sessions, twoFactors, verifications } from '../database/people-schema.ts';

/** The provider's name in addresses and in the table of accounts. */
export const PROVIDER = 'oidc';
/** Of passwords in the table of accounts, as the library names it. */
export const PASSWORD_PROVIDER = 'credential';
/** Carries the asker's address to the library; it knows headers only. */
export const ADDRESS_HEADER = 'x-lodestone-address';
/** A session in use is prolonged once a day, and as often as eight times within its idle time. */
const PROLONG_SECONDS = 24 * 60 * 60;

/** The provider's signed-in person, in the words of the library. */
export type Arrival = {
  action: 'create-user' | 'link-account' | 'sign-in';
  user: { id?: string | undefined; email?: string | undefined; emailVerified?: boolean | undefined };
  claims: Readonly<Record<string, unknown>>;
};

/** The library's questions to this server. */
type AuthEvents = {
  /** Whether the provider's person may come in: null, or a code of why not. */
  admit: (arrival: Arrival) => Promise<string | null>;
};

/**
 * The library proving identities: passwords (scrypt), the company's OpenID Connect provider (with PKCE, state, nonce, issuer) and sessions in
 * signed cookies. It works on this server's own tables. Of its addresses only the provider's way back is reachable; all else goes through the
 * routes of the API.
 */
export function createAuth(
  queries: Queries,
  { publicUrl, oidc, sessions: ends, ...secrets }: SignInConfig,
  { admit }: AuthEvents,
) {
  return betterAuth({
    appName: 'Lodestone',
    baseURL: publicUrl,
    basePath: '/api/auth',
    ...listSecrets(secrets),
    database: drizzleAdapter(queries, {
      provider: 'pg',
      schema: {
        user: people,
        account: accounts,
        session: sessions,
        verification: verifications,
        twoFactor: twoFactors,
        passkey: passkeys,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    plugins: [
      twoFactor(),
      passkey({
        rpName: 'Lodestone',
        rpID: new URL(publicUrl).hostname,
        origin: publicUrl,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'passkey' },
        authentication: {
          // A passkey alone signs somebody in, so that its device has to have known them.
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED');
          },
        },
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: PROVIDER,
                  discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  requireIdTokenVerification: true,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  mapProfileToUser: ({ name, email }) => ({ name: name || email || 'Without a name' }),
                },
              ],
            }),
          ]
        : []),
    ],
    user: {
      validateUserInfo: async ({ user: { id, email, emailVerified }, source: { action, oauth } }) => {
        const error = await admit({ action, user: { id, email, emailVerified }, claims: oauth?.profile ?? {} });
        return error === null ? undefined : { error };
      },
    },
    // Who comes from the provider for the first time is the person who has their address where the provider has verified it. Somebody else may have made an
    // account with it before they came: `admit` leaves nothing in it by which they could use it.
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: false }, updateAccountOnSignIn: false },
    session: { expiresIn: ends.idleSeconds, updateAge: Math.min(PROLONG_SECONDS, ends.idleSeconds / 8) },
    // Counted by this server, which knows more than addresses.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { ...nameCookies(publicUrl), ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    databaseHooks: {
      account: {
        create: {
          // What the provider would let this server do in a person's name is not needed and not kept.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
  });
}

/**
 * Names and sending of cookies. Over https `__Host-lodestone.…`: a browser takes one of this name only from this very host over https, for all
 * its paths, so no neighbour under the same domain can plant one. The library's own prefix (`__Secure-`) does not keep neighbours out, and is
 * not read any more. Browsers refuse the prefix over plain http, where the name has none.
 */
function nameCookies(publicUrl: string) {
  const isHttps = publicUrl.startsWith('https://');
  return {
    cookiePrefix: isHttps ? '__Host-lodestone' : 'lodestone',
    useSecureCookies: false,
    defaultCookieAttributes: { secure: isHttps },
  };
}

/** Whether a server is reached by a name, a need of passkeys, and not at a bare address. */
export function hasHostName(publicUrl: string): boolean {
  return isIP(new URL(publicUrl).hostname.replaceAll(/[[\]]/g, '')) === 0;
}

export type Auth = ReturnType<typeof createAuth>;
