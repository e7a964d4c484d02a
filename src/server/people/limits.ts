import { createHash } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import type { Database, Queries } from '../database/database.ts';
import { explainFailure } from '../database/explain-failure.ts';
import { rateLimits } from '../database/people-schema.ts';
import { isIPv6 } from 'node:net';

/**
 * The network of an address for counting its questions: an IPv4 address itself, of IPv6 the first 64 bits, with as many addresses behind them as
 * one computer likes. A port is no part of it. Text without an address counts as it is.
 */
export function getNetwork(address: string): string {
  const bare = address
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const groups = listGroups(bare);
  // IPv4 as a socket for both kinds has it.
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xff_ff)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 0xff])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::`;
}

/** The eight groups of 16 bits of an IPv6 address in any of its spellings. */
function listGroups(address: string): number[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const [first, last] = [head, tail ?? ''].map((part) =>
    part === '' ? [] : part.split(':').map((hex) => Number.parseInt(hex, 16)),
  );
  const [before, after] = [first ?? [], last ?? []];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

/** How often something may be asked, of all servers on one database together. */
export type Limits = {
  /** Each gives the seconds to wait, or null if it may go on. */
  ofCaller: (credential: string) => Promise<number | null>;
  ofAddress: (address: string) => Promise<number | null>;
  /** To be asked before a password is tried; `device`: the browser of an earlier sign-in with this e-mail. */
  ofPassword: (address: string, email: string, device?: string | null) => Promise<number | null>;
  /** Seconds for holding back such a try, because many from anywhere were wrong; it is never refused for them. 0: go on. */
  findDelay: (email: string) => Promise<number>;
  /** To be told when it was right. */
  forgive: (address: string, email: string, device?: string | null) => Promise<void>;
  /** To be asked before a code of an app is tried: each is good once, while an app could still show it. */
  ofCode: (personId: string, code: string) => Promise<number | null>;
  /** To be asked before any code of a person is tried, so many at once are no more than ten; `forgiveCodes`: one was right. */
  ofCodeTries: (personId: string) => Promise<number | null>;
  forgiveCodes: (personId: string) => Promise<void>;
  ofInvitations: (organisation: string) => Promise<number | null>;
  /** To be asked before a link is sent to a person named at the sign-in page. */
  ofLinks: (address: string, email: string) => Promise<number | null>;
};

const MINUTE = 60;

/** Requests a minute for each session and token. */
export const REQUESTS_PER_MINUTE = 1200;
/** Wrong passwords in a quarter of an hour, for one e-mail from one address. */
export const WRONG_PASSWORDS = 10;
/** Requests a minute passed by a server without asking the others, and those then taken from the common room at once. */
const UNSHARED_REQUESTS = 100;
const REQUESTS_AT_ONCE = 50;
/** Askers with a count in memory; of the others the oldest is let go. */
const MOST_HELD = 20_000;

/** A counted thing: at most `most` in `seconds`. */
type Limit = { name: string; most: number; seconds: number };

const CALLER: Limit = { name: 'caller', most: REQUESTS_PER_MINUTE, seconds: MINUTE };
/** An office may be one address, and all of it signs in at nine. */
const ADDRESS: Limit = { name: 'address', most: 300, seconds: MINUTE };
const ACCOUNT: Limit = { name: 'account', most: WRONG_PASSWORDS, seconds: 15 * MINUTE };
/** Of a known browser the address says nothing: other guessers from there, or about this e-mail, do not count for it. */
const DEVICE: Limit = { name: 'device', most: WRONG_PASSWORDS, seconds: 15 * MINUTE };
/** One password for many accounts, and one account from many addresses: more than forgetful people need. */
const FROM_ADDRESS: Limit = { name: 'from-address', most: 100, seconds: 15 * MINUTE };
const EMAIL: Limit = { name: 'email', most: 100, seconds: 24 * 60 * MINUTE };

/** A code of an app is taken for its own half minute and for those beside it (RFC 6238, 5.2: never twice). */
const CODE: Limit = { name: 'code', most: 1, seconds: 90 };

/** As many as the library takes before it takes none; it counts only after a look at each. */
const CODE_TRIES: Limit = { name: 'code-tries', most: 10, seconds: 15 * MINUTE };

/** How long a try is held back. */
export const DELAY_SECONDS = 3;
/** Invitations of an organisation; each may be a letter to whomever it names. */
export const INVITATIONS_A_DAY = 300;
const INVITATIONS: Limit = { name: 'invitations', most: INVITATIONS_A_DAY, seconds: 24 * 60 * MINUTE };
/** Letters with a link asked for at the sign-in page. */
const LINKS_FROM_ADDRESS: Limit = { name: 'links-from-address', most: 20, seconds: 60 * MINUTE };
const LINKS: Limit = { name: 'links', most: 3, seconds: 60 * MINUTE };

/**
 * The limits of the servers on a database. Each request of a session, token or address is counted in memory; only heavy askers are counted
 * together, some requests at a time, so reading writes nothing, and too much asking costs nothing. With several servers 100 requests more for
 * each may pass.
 */
export function createLimits(database: Pick<Database, 'queries' | 'afterWrite'>): Limits {
  const count = (limit: Limit, who: readonly string[], points = 1): Promise<number | null> =>
    countTogether(database, limit, who, points);
  const ofAddress = countInMemory((from, points) => count(ADDRESS, [from], points));

  return {
    ofCaller: countInMemory((credential, points) => count(CALLER, [credential], points)),
    ofAddress: async (address) => ofAddress(getNetwork(address)),
    ofPassword: async (address, who, device = null) => {
      if (device !== null) return count(DEVICE, [device, who]);
      const from = getNetwork(address);
      return (await count(FROM_ADDRESS, [from])) ?? count(ACCOUNT, [from, who]);
    },
    findDelay: async (who) => ((await count(EMAIL, [who])) === null ? 0 : DELAY_SECONDS),
    ofCode: (personId, code) => count(CODE, [personId, code]),
    ofCodeTries: (personId) => count(CODE_TRIES, [personId]),
    forgiveCodes: (personId) => takeBack(database.queries, CODE_TRIES, [personId], CODE_TRIES.most),
    ofInvitations: (organisation) => count(INVITATIONS, [organisation]),
    ofLinks: async (address, who) =>
      (await count(LINKS_FROM_ADDRESS, [getNetwork(address)])) ?? (await count(LINKS, [who])),
    forgive: async (address, who, device = null) => {
      if (device !== null) await takeBack(database.queries, DEVICE, [device, who], WRONG_PASSWORDS);
      const from = getNetwork(address);
      await takeBack(database.queries, ACCOUNT, [from, who], WRONG_PASSWORDS);
      await takeBack(database.queries, EMAIL, [who], 1);
      await takeBack(database.queries, FROM_ADDRESS, [from], 1);
    },
  };
}

/** Removes counts out of date. */
export async function clearLimits(queries: Queries): Promise<void> {
  await queries.delete(rateLimits).where(lt(rateLimits.until, sql`now()`));
}

/** One credential's requests to this process in the present minute, and the end of its wait; milliseconds of a clock going only forward. */
type Counted = { begun: number; requests: number; waitUntil: number };

function countInMemory(
  countMany: (credential: string, points: number) => Promise<number | null>,
): (credential: string) => Promise<number | null> {
  const all = new Map<string, Counted>();

  function take(credential: string, now: number): Counted {
    const known = all.get(credential);
    if (known && now - known.begun < MINUTE * 1000) return known;
    const begun = { begun: now, requests: 0, waitUntil: known?.waitUntil ?? 0 };
    // The first in it is the one that began first.
    all.delete(credential);
    const [first] = all.keys();
    if (all.size >= MOST_HELD && first !== undefined) all.delete(first);
    all.set(credential, begun);
    return begun;
  }

  return async (credential) => {
    const now = performance.now();
    const counted = take(credential, now);
    if (now < counted.waitUntil) return Math.max(1, Math.ceil((counted.waitUntil - now) / 1000));
    const shared = counted.requests - UNSHARED_REQUESTS;
    counted.requests += 1;
    if (shared < 0 || shared % REQUESTS_AT_ONCE > 0) return null;
    const wait = await countMany(credential, REQUESTS_AT_ONCE + (shared === 0 ? UNSHARED_REQUESTS : 0));
    if (wait !== null) counted.waitUntil = now + wait * 1000;
    return wait;
  };
}

/** Counts by the database's clock, common to all servers. After it was set back, counts too far ahead of it begin again. */
async function countTogether(
  { queries, afterWrite }: Pick<Database, 'queries' | 'afterWrite'>,
  limit: Limit,
  who: readonly string[],
  points: number,
): Promise<number | null> {
  const { until } = rateLimits;
  const end = sql`now() + make_interval(secs => ${limit.seconds})`;
  const isOver = sql`(${until} <= now() or ${until} > ${end})`;
  try {
    const [counted] = await queries
      .insert(rateLimits)
      .values({ key: nameKey(limit, who), points, until: sql`${end}` })
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: {
          points: sql`case when ${isOver} then ${points} else least(${rateLimits.points} + ${points}, 1000000) end`,
          until: sql`case when ${isOver} then ${end} else ${until} end`,
        },
      })
      .returning({
        points: rateLimits.points,
        left: sql<number>`ceil(extract(epoch from ${until} - now()))::int`,
      });
    afterWrite(1000);
    return counted && counted.points > limit.most ? Math.max(1, counted.left) : null;
  } catch (error) {
    throw explainFailure(error);
  }
}

async function takeBack(queries: Queries, limit: Limit, who: readonly string[], points: number): Promise<void> {
  try {
    await queries
      .update(rateLimits)
      .set({ points: sql`greatest(0, ${rateLimits.points} - ${points})` })
      .where(sql`${rateLimits.key} = ${nameKey(limit, who)}`);
  } catch (error) {
    throw explainFailure(error);
  }
}

function nameKey({ name }: Limit, who: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([name, ...who]))
    .digest('base64url');
}
