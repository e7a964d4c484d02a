import type { Caller } from './people/caller.ts';
import type { People } from './people/people.ts';
import type { CreateEvent } from './prepare-version.ts';
import type { StreamShares } from './streams/stream-shares.ts';
import type { Storage } from './storage.ts';

/** Means of all handlers of routes. */
export type RouteContext = {
  storage: Storage;
  people: People;
  streams: StreamShares;
  /** Makes audit events in the asker's name. */
  createEventFor: (caller: Caller) => CreateEvent;
};
