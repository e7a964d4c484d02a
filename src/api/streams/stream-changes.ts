import { type Visibility, createEventStream } from './event-stream.ts';
import type { Change } from '../contract.ts';

/** Where a host says that something was written, by whomever. */
export type Changes = {
  /** Calls back after each write that is there for all to see; returns the way to stop. */
  subscribe: (listener: (change: Change) => void) => () => void;
  /** Aborted when the host ends, so that those who listen need not find out. */
  closing: AbortSignal;
};

/**
 * Changes as server-sent events (`text/event-stream`), one message of JSON each, until the reader or the host leaves or the reader is
 * signed out. `sight` null: the reader may hear of everything.
 */
export function streamChanges({ subscribe, closing }: Changes, sight: Visibility | null = null): Response {
  return createEventStream({
    open: ({ send, end }) =>
      subscribe((change) => {
        const { workspaceId } = change;
        if (sight === null || workspaceId === null) send(change);
        else sight.sees(workspaceId).then((isTheirs) => (isTheirs ? send(change) : undefined), end);
      }),
    standing: sight ?? undefined,
    closing,
  });
}
