import { createHash } from 'node:crypto';
import type { Accounts } from '../../api/people/accounts.ts';
import type { Caller } from '../../api/people/caller.ts';
import type { People } from '../../api/people/people.ts';

/** How long an answer is used again: a session out of time ends so much later at most. */
const REMEMBERED_MS = 5000;
/** Sessions remembered before all are looked up again. */
const MOST_SESSIONS = 5000;
/** Reading parts of accounts. */
const READS = /^(describe|list)/;

/**
 * The same people, with the sessions looked up once for several requests: a page asks for many things at once, and an embedded database answers
 * one question at a time. Only for a database without another writer: any deed about people makes it forget everything, before it is done and
 * after, so people signed out or with fewer rights are asked again at once. `now` in milliseconds of a clock going only forward.
 */
export function rememberSessions(people: People, now: () => number = () => performance.now()): People {
  const known = new Map<string, { caller: Promise<Caller | null>; until: number }>();
  const forget = (): void => known.clear();
  // Before those who listen to streams are told, because they ask who is there.
  people.subscribe(forget);

  async function identify(request: Request): Promise<Caller | null> {
    const cookie = request.headers.get('cookie');
    // A program's token is one question, and counts when it is used.
    if (cookie === null || request.headers.has('authorization')) return people.identify(request);
    const key = createHash('sha256').update(cookie).digest('base64url');
    const remembered = known.get(key);
    if (remembered && remembered.until > now()) return remembered.caller;
    if (known.size >= MOST_SESSIONS) forget();
    const entry = { caller: people.identify(request), until: now() + REMEMBERED_MS };
    known.set(key, entry);
    const drop = (): void => {
      if (known.get(key) === entry) known.delete(key);
    };
    try {
      const caller = await entry.caller;
      // A new cookie is for one answer only.
      if (caller === null || caller.cookies?.length) drop();
      return caller;
    } catch (error) {
      drop();
      throw error;
    }
  }

  return { ...people, identify, accounts: people.accounts && forgetAround(people.accounts, forget) };
}

function forgetAround(accounts: Accounts, forget: () => void): Accounts {
  const wrapped = Object.entries(accounts).map(([name, method]) => {
    if (READS.test(name)) return [name, method];
    const act = method as (...given: unknown[]) => Promise<unknown>;
    return [
      name,
      async (...given: unknown[]): Promise<unknown> => {
        forget();
        try {
          return await act(...given);
        } finally {
          forget();
        }
      },
    ];
  });
  return Object.fromEntries(wrapped) as Accounts;
}
