import type { Caller } from './people/caller.ts';
import type { People } from './people/people.ts';
import type { CreateEvent } from './prepare-version.ts';
import type { StreamShares } from './streams/stream-shares.ts';
import type { Storage } from './storage.ts';

/** What all handlers of routes work with. */
export type RouteContext = {
  storage: Storage;
  people: People;
  streams: StreamShares;
  /** Makes audit events in the name of whoever asks. */
  createEventFor: (caller: Caller) => CreateEvent;
};
