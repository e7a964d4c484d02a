import { and, eq, gt, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Queries } from '../database/database.ts';
import { links, members, people } from '../database/people-schema.ts';
import { refuse } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { createSecret, hashSecret } from './secret.ts';

export type Link = typeof links.$inferSelect;
type NewLink = Pick<Link, 'purpose' | 'invitedBy'> &
  Partial<Pick<Link, 'organisationId' | 'email' | 'role' | 'personId' | 'mailed'>>;

/** Maker of a link without a member behind it; nobody has such an e-mail. */
export const OPERATOR = 'the operator of the server';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Term of a link. A password link is used at once, by somebody waiting for it. */
const LIFE_MS: Readonly<Record<Link['purpose'], number>> = {
  'set-up': 7 * DAY_MS,
  invitation: 7 * DAY_MS,
  password: DAY_MS,
};

/** Makes a link; its secret is known to the caller only and stored nowhere. Unused ones are cleared away in time. */
export async function createLink(
  queries: Queries,
  { now }: Pick<PeopleContext, 'now'>,
  given: NewLink,
): Promise<{ link: Link; secret: string }> {
  const created = now();
  const secret = createSecret();
  await queries.delete(links).where(lt(links.expires, created));
  const [link] = await queries
    .insert(links)
    .values({
      ...given,
      id: randomUUID(),
      hash: hashSecret(secret),
      created,
      expires: new Date(created.getTime() + LIFE_MS[given.purpose]),
    })
    .returning();
  if (!link) throw new Error('The link was not stored.');
  return { link, secret };
}

/** The e-mail of a link's maker, themselves or by a program with their token. No e-mail has a blank in it. */
export function getMakerEmail({ invitedBy }: Pick<Link, 'invitedBy'>): string {
  return invitedBy.split(' ')[0] ?? '';
}

/**
 * Ends the works of a former admin of an organisation: their open invitations, and links for a new password of its members. People let in by
 * them would be there for them.
 */
export async function endMadeLinks(queries: Queries, organisation: string, email: string): Promise<void> {
  const inIt = queries.select({ id: members.personId }).from(members).where(eq(members.organisationId, organisation));
  const isOfIt = or(
    and(eq(links.purpose, 'invitation'), eq(links.organisationId, organisation)),
    and(eq(links.purpose, 'password'), inArray(links.personId, inIt)),
  );
  // What somebody asked for at the sign-in page for themselves stays.
  const isAnothers = or(isNull(links.personId), ne(people.email, email));
  const made = await queries
    .select({ id: links.id, invitedBy: links.invitedBy })
    .from(links)
    .leftJoin(people, eq(people.id, links.personId))
    .where(and(isOfIt, isAnothers));
  const ids = made.filter((link) => getMakerEmail(link) === email).map(({ id }) => id);
  if (ids.length > 0) await queries.delete(links).where(inArray(links.id, ids));
}

/** The link with this secret, held until the transaction ends; refuses an unknown, used, withdrawn or old one, in one sentence for all. */
export async function requireLink(
  queries: Queries,
  { now }: Pick<PeopleContext, 'now'>,
  purpose: Link['purpose'],
  secret: string,
): Promise<Link> {
  const [link] = await queries
    .select()
    .from(links)
    .where(and(eq(links.hash, hashSecret(secret)), eq(links.purpose, purpose), gt(links.expires, now())))
    .for('update');
  return link ?? refuse(404, 'This link is no longer good.');
}
