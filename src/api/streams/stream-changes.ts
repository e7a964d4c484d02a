import { type Visibility, createEventStream } from './event-stream.ts';
import type { Change } from '../contract.ts';

/** A host's word of each write, by anybody. */
export type Changes = {
  /** Calls back after each visible write; returns the way to stop. */
  subscribe: (listener: (change: Change) => void) => () => void;
  /** Aborted when the host ends, so listeners need not find out. */
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
