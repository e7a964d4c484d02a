import { and, eq } from 'drizzle-orm';
import type { Proofs } from '../../api/people/people-contract.ts';
import { accounts, passkeys, people } from '../database/people-schema.ts';
import { PASSWORD_PROVIDER } from './create-auth.ts';
import { read } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';

/** By what a person signs in. */
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

/**
 * Whether a person signs in with a password and nothing else. Whom the company's provider signs in is asked by it for what it wants; a passkey is one that its
 * device gives only to whom it knows.
 */
export async function hasPasswordOnly(context: PeopleContext, personId: string): Promise<boolean> {
  const { codes, passkeys: keys, password } = await describeProofs(context, personId);
  return password && !codes && keys.length === 0;
}
