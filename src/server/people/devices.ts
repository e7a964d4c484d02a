import { and, eq, lt, sql } from 'drizzle-orm';
import type { Queries } from '../database/database.ts';
import { devices, people } from '../database/people-schema.ts';
import { writeNewDevice } from '../mail/letters.ts';
import { getClientAddress } from './client-address.ts';
import { read, requireValue, write } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { createSecret, hashSecret } from './secret.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The browser of a request as it is stored, where somebody with this e-mail has signed in from it; null: it is not known to be theirs. */
export async function findKnownDevice(context: PeopleContext, request: Request, email: string): Promise<string | null> {
  const secret = readDevice(context, request);
  if (secret === null) return null;
  const hash = hashSecret(secret);
  const found = await read(context, (queries) =>
    queries
      .select({ hash: devices.hash })
      .from(devices)
      .innerJoin(people, eq(people.id, devices.personId))
      .where(and(eq(people.email, email), eq(devices.hash, hash))),
  );
  return found.length > 0 ? hash : null;
}

/**
 * Remembers the browser of somebody's sign-in; gives the cookies for knowing it again, none if it is known already. They hear by mail of a
 * new one, unless it is their first.
 */
export async function rememberDevice(
  context: PeopleContext,
  request: Request,
  { id, email }: { id: string; email: string },
): Promise<string[]> {
  const secret = readDevice(context, request);
  const now = context.now();
  const fresh = createSecret();
  const known = await write(context, async (queries) => {
    const theirs = eq(devices.personId, id);
    const all = await queries.select({ hash: devices.hash }).from(devices).where(theirs);
    const hash = secret === null ? null : hashSecret(secret);
    const isKnown = all.some((one) => one.hash === hash);
    // Of another person's browser the secret stays, so that several who share it are each known there.
    await keepDevice(queries, id, hash ?? hashSecret(fresh), now);
    await queries
      .delete(devices)
      .where(and(theirs, lt(devices.lastUsed, new Date(now.getTime() - YEAR_SECONDS * 1000))));
    return { isKnown, isFirst: all.length === 0 };
  });
  const { isKnown, isFirst } = requireValue(known);
  if (!isKnown && !isFirst) {
    const agent = request.headers.get('user-agent') ?? 'unknown';
    const { mailer, publicUrl } = context;
    void mailer?.send(writeNewDevice({ to: email, agent, address: getClientAddress(request), at: now, publicUrl }));
  }
  return isKnown ? [] : [writeCookie(context, secret ?? fresh)];
}

async function keepDevice(queries: Queries, personId: string, hash: string, lastUsed: Date): Promise<void> {
  await queries
    .insert(devices)
    .values({ personId, hash, lastUsed })
    .onConflictDoUpdate({ target: [devices.personId, devices.hash], set: { lastUsed: sql`excluded.last_used` } });
}

function nameCookie({ publicUrl }: PeopleContext): string {
  return publicUrl.startsWith('https://') ? '__Host-lodestone.device' : 'lodestone.device';
}

function readDevice(context: PeopleContext, request: Request): string | null {
  const name = nameCookie(context);
  const cookies = (request.headers.get('cookie') ?? '').split(/; */).map((pair) => pair.split(/=(.*)/s));
  const secret = cookies.find(([one]) => one === name)?.[1] ?? '';
  return /^[\w-]{20,100}$/.test(secret) ? secret : null;
}

function writeCookie(context: PeopleContext, secret: string): string {
  const secure = context.publicUrl.startsWith('https://') ? '; Secure' : '';
  return `${nameCookie(context)}=${secret}; Max-Age=${String(YEAR_SECONDS)}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
