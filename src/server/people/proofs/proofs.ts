import { and, eq, ne } from 'drizzle-orm';
import type { Refused } from '../../../api/people/accounts.ts';
import type { Caller } from '../../../api/people/caller.ts';
import type { Proofs } from '../../../api/people/people-contract.ts';
import { accounts, passkeys, people, sessions } from '../../database/people-schema.ts';
import { PASSWORD_PROVIDER } from '../create-auth.ts';
import { read } from '../people-context.ts';
import type { PeopleContext } from '../people-context.ts';

/** Ways of a person's sign-in. */
export function describeProofs(context: PeopleContext, personId: string): Promise<Proofs> {
  return read(context, async (queries) => {
    const [person] = await queries.select().from(people).where(eq(people.id, personId));
    const isPassword = and(eq(accounts.userId, personId), eq(accounts.providerId, PASSWORD_PROVIDER));
    const own = await queries.select({ id: accounts.id }).from(accounts).where(isPassword);
    const keys = await queries.select().from(passkeys).where(eq(passkeys.userId, personId));
    return {
      addressProved: person?.emailVerified ?? false,
      password: own.length > 0,
      codes: person?.twoFactorEnabled ?? false,
      passkeys: keys.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? 'Passkey',
        created: createdAt?.toISOString() ?? null,
      })),
    };
  });
}

/** Proof at a session's begin, beside a password or instead of one: a passkey or code, the company's sign-in, or a link of the server's operator. */
export type Shown = 'factor' | 'company' | 'operator';

/** Remembers it. A link of the operator opens as far as the company's sign-in, and is no second factor. */
export async function markShown(context: PeopleContext, sessionId: string, shown: Shown): Promise<void> {
  const set = {
    ...(shown === 'operator' ? {} : { beyondPassword: true }),
    ...(shown === 'factor' ? {} : { byCompany: true }),
  };
  await read(context, (queries) => queries.update(sessions).set(set).where(eq(sessions.id, sessionId)));
}

/** Ends the other sessions of a person with a new further proof, begun without it; the present one has just shown it. */
export async function keepProvedSession(
  context: PeopleContext,
  caller: Pick<Caller, 'person' | 'credential'>,
): Promise<void> {
  await markShown(context, caller.credential, 'factor');
  const isOther = and(eq(sessions.userId, caller.person.id), ne(sessions.id, caller.credential));
  await read(context, (queries) => queries.delete(sessions).where(isOther));
}

/** Whether a session was begun with the password of its person and nothing else; further proofs of the person do not count. */
export async function showsPasswordOnly(context: PeopleContext, personId: string, sessionId: string): Promise<boolean> {
  const [session] = await read(context, (queries) =>
    queries.select({ beyondPassword: sessions.beyondPassword }).from(sessions).where(eq(sessions.id, sessionId)),
  );
  return session?.beyondPassword !== true && (await describeProofs(context, personId)).password;
}

/**
 * Refuses to change somebody's ways of sign-in where a session of theirs has shown the password alone, and an admin needs the further proof they
 * have: anybody with the password would get themselves another. Null: it may go on.
 */
export async function refuseUnproved(context: PeopleContext, caller: Caller): Promise<Refused | null> {
  if (caller.lacksSecondFactor !== true) return null;
  const { codes, passkeys: keys } = await describeProofs(context, caller.person.id);
  if (!codes && keys.length === 0) return null;
  return { ok: false, status: 403, detail: 'Sign in with the passkey or the code that you have, then change this.' };
}

/**
 * Whether a person signs in with a password and nothing else. A provider asks its people for its own proofs; a device gives a passkey only to a
 * known host.
 */
export async function hasPasswordOnly(context: PeopleContext, personId: string): Promise<boolean> {
  const { codes, passkeys: keys, password } = await describeProofs(context, personId);
  return password && !codes && keys.length === 0;
}
