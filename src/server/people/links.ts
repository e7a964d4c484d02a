import { and, eq, gt, lt } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Queries } from '../database/database.ts';
import { links } from '../database/people-schema.ts';
import { refuse } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { createSecret, hashSecret } from './secret.ts';

export type Link = typeof links.$inferSelect;
type NewLink = Pick<Link, 'purpose' | 'invitedBy'> &
  Partial<Pick<Link, 'organisationId' | 'email' | 'role' | 'personId' | 'mailed'>>;

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a link is good. A password link is used at once, by somebody who waits for it. */
const LIFE_MS: Readonly<Record<Link['purpose'], number>> = {
  'set-up': 7 * DAY_MS,
  invitation: 7 * DAY_MS,
  password: DAY_MS,
};

/** Makes a link; its secret is known to the caller only and stored nowhere. Those that nobody used in time are cleared away. */
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

/** The link with this secret, held until the transaction ends; refuses one that is unknown, used, withdrawn or too old, in one sentence for all. */
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
