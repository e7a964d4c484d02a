import { FIRST_ORGANISATION } from '../../domain/first-organisation.ts';
import type { Accounts } from './accounts.ts';
import type { Caller } from './caller.ts';

/** People known to a host. */
export type People = {
  /** The sender of a request; null: nobody known to this host, or no longer. */
  identify: (request: Request) => Promise<Caller | null>;
  /** Seconds of wait after too many requests of a caller; null: go on. */
  findWait: (caller: Caller) => Promise<number | null>;
  /** The same for a request's address, where the request needs no proof. */
  findAddressWait: (request: Request) => Promise<number | null>;
  /** Calls back with the id of a person signed out, or with fewer rights (null: anybody may be); returns the way to stop. */
  subscribe: (listener: (person: string | null) => void) => () => void;
  /** Records somebody's refused request, in words; absent: nobody keeps it. */
  noteRefusal?: (caller: Caller, what: string) => Promise<void>;
  /** Sign-in and its belongings; null: a host for one person. */
  accounts: Accounts | null;
};

/** The one person of a host without sign-in, with all rights. */
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
