import { and, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Caller } from '../../api/people/caller.ts';
import type { Queries } from '../database/database.ts';
import { accounts, links, people, sessions, tokens, verifications } from '../database/people-schema.ts';
import { PASSWORD_PROVIDER } from './create-auth.ts';
import { refuse } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';

/** The slow hash of a password, as the library checks it. */
export async function hashPassword({ auth }: PeopleContext, password: string): Promise<string> {
  return (await auth.$context).password.hash(password);
}

const ofPerson = (personId: string) => and(eq(accounts.userId, personId), eq(accounts.providerId, PASSWORD_PROVIDER));

/**
 * Gives a person a password, or another one, and ends the tokens of their programs, their links for a new password and sign-ins that wait for
 * a code: anybody with the one before may have made some, or linger in a program with one. Sessions are the caller's to end, afterwards.
 */
export async function setPassword(
  queries: Queries,
  context: PeopleContext,
  personId: string,
  hash: string,
): Promise<void> {
  const now = context.now();
  // First, because what is made by the password of before holds this row until it is stored, and is seen by what follows.
  const changed = await queries
    .update(accounts)
    .set({ password: hash, updatedAt: now })
    .where(ofPerson(personId))
    .returning();
  await queries.delete(tokens).where(eq(tokens.personId, personId));
  await queries.delete(links).where(and(eq(links.personId, personId), eq(links.purpose, 'password')));
  await queries.delete(verifications).where(eq(verifications.value, personId));
  if (changed.length > 0) return;
  const row = { id: randomUUID(), userId: personId, accountId: personId, providerId: PASSWORD_PROVIDER };
  await queries.insert(accounts).values({ ...row, password: hash, createdAt: now, updatedAt: now });
}

/** A person with a password, as its hash. */
export type HasPassword = { personId: string; hash: string | null };

/** Whoever has this e-mail and a password; null: nobody. */
export async function findPassword(queries: Queries, email: string): Promise<HasPassword | null> {
  const isTheirs = and(eq(people.email, email), eq(accounts.providerId, PASSWORD_PROVIDER));
  const [own] = await queries
    .select({ personId: accounts.userId, hash: accounts.password })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.userId))
    .where(isTheirs);
  return own ?? null;
}

/**
 * Whether a person's password is the one with this hash still. It is until the transaction ends: checking a password takes a while, in which it may
 * have been changed because somebody else knew it.
 */
export async function holdPassword(queries: Queries, { personId, hash }: HasPassword): Promise<boolean> {
  const [own] = await queries.select({ hash: accounts.password }).from(accounts).where(ofPerson(personId)).for('share');
  return own !== undefined && own.hash === hash;
}

/** Ends the caller's transaction where their session was ended while their request was under way, and else keeps a change of password waiting. */
export async function requireOngoing(queries: Queries, { by, credential, person }: Caller): Promise<void> {
  if (by !== 'session') return;
  await queries.select({ id: accounts.id }).from(accounts).where(ofPerson(person.id)).for('share');
  const [own] = await queries.select({ id: sessions.id }).from(sessions).where(eq(sessions.id, credential));
  if (own === undefined) refuse(401, 'Your session has ended; sign in again.');
}
