import { FIRST_ORGANISATION } from '../../domain/first-organisation.ts';
import type { Accounts } from './accounts.ts';
import type { Caller } from './caller.ts';

/** Whom a host knows. */
export type People = {
  /** Who sends a request; null: nobody whom this host knows, or no longer. */
  identify: (request: Request) => Promise<Caller | null>;
  /** Seconds for which a caller asks too much and has to wait; null: go on. */
  findWait: (caller: Caller) => Promise<number | null>;
  /** The same for whoever sends from where a request came, and has to show nothing for what they ask. */
  findAddressWait: (request: Request) => Promise<number | null>;
  /** Calls back with the id of who was signed out, or may no longer do what they could (null: anybody may be); returns the way to stop. */
  subscribe: (listener: (person: string | null) => void) => () => void;
  /** Records that somebody was refused what they asked for, in words; absent: nobody keeps it. */
  noteRefusal?: (caller: Caller, what: string) => Promise<void>;
  /** Sign-in and what belongs to it; null: a host for one person. */
  accounts: Accounts | null;
};

/** The one person of a host without sign-in, who may do everything. */
export function createLocalPeople({ author, place }: { author: string; place: string }): People {
  const caller: Caller = {
    person: { id: 'local', name: author, email: null },
    author,
    by: 'host',
    credential: 'local',
    organisations: [{ id: FIRST_ORGANISATION, name: place, role: 'admin' }],
  };
  return {
    identify: () => Promise.resolve(caller),
    findWait: () => Promise.resolve(null),
    findAddressWait: () => Promise.resolve(null),
    subscribe: () => () => undefined,
    accounts: null,
  };
}
