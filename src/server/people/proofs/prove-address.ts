import { and, eq, ne } from 'drizzle-orm';
import type { Queries } from '../../database/database.ts';
import {
  accounts,
  devices,
  links,
  passkeys,
  people,
  sessions,
  tokens,
  twoFactors,
} from '../../database/people-schema.ts';
import { PASSWORD_PROVIDER } from '../create-auth.ts';
import { tellOfChange } from '../handing-over.ts';
import { recordForPerson } from '../people-context.ts';
import type { PeopleContext } from '../people-context.ts';

/**
 * Gives an account with an unproved address to the person who has proved it now. Its owner until now may be anybody's invitee, so password,
 * sessions, links, tokens and other ways in end. A person signed in to it in the same sitting (`session`) has shown both proofs, and keeps
 * password and session. Gives whether it was done; false if the address was proved before.
 */
export async function takeAsProved(
  queries: Queries,
  context: PeopleContext,
  { id, email }: { id: string; email: string },
  session: string | null,
): Promise<boolean> {
  const isUnproved = and(eq(people.id, id), eq(people.emailVerified, false));
  const proof = { emailVerified: true, twoFactorEnabled: false, updatedAt: context.now() };
  const proved = await queries.update(people).set(proof).where(isUnproved).returning();
  if (proved.length === 0) return false;
  await dropWaysIn(queries, id, session);
  const ended = session === null ? 'password, sessions, tokens and links' : 'tokens, links and other sessions';
  const deed = { author: email, action: 'prove-address', subject: email, detail: `${ended} of before have ended` };
  await recordForPerson(queries, context, id, deed);
  tellOfChange(context, email, `your address was proved; ${ended} of before have ended.`);
  return true;
}

/** Ends every way of being this person; `session` stays, and the password with it. */
async function dropWaysIn(queries: Queries, personId: string, session: string | null): Promise<void> {
  const theirs = eq(accounts.userId, personId);
  const isOther = ne(accounts.providerId, PASSWORD_PROVIDER);
  await queries.delete(accounts).where(session === null ? theirs : and(theirs, isOther));
  const own = eq(sessions.userId, personId);
  await queries.delete(sessions).where(session === null ? own : and(own, ne(sessions.id, session)));
  await queries.delete(tokens).where(eq(tokens.personId, personId));
  await queries.delete(links).where(eq(links.personId, personId));
  await queries.delete(twoFactors).where(eq(twoFactors.userId, personId));
  await queries.delete(passkeys).where(eq(passkeys.userId, personId));
  await queries.delete(devices).where(eq(devices.personId, personId));
}
