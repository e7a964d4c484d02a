import type { Change } from './contract.ts';

/** Where a host says that something was written, by whomever. */
export type Changes = {
  /** Calls back after each write that is there for all to see; returns the way to stop. */
  subscribe: (listener: (change: Change) => void) => () => void;
  /** Aborted when the host ends, so that those who listen need not find out. */
  closing: AbortSignal;
};

/** What one listener may hear of; both are asked again and again, because people come and go. */
export type Sight = {
  /** Whether a workspace is theirs to know of. */
  sees: (workspaceId: string) => Promise<boolean>;
  /** Whether they are still signed in. */
  isThere: () => Promise<boolean>;
};

/** Proxies end connections on which nothing comes for a minute or so. */
const SIGN_OF_LIFE_MS = 20_000;
/** How long a browser waits before it connects again. */
const RETRY_MS = 2000;
/** Messages that a reader may leave lying before it counts as gone; it will connect again and ask for everything. */
const MOST_UNREAD = 1000;

/**
 * Changes as server-sent events (`text/event-stream`), one message of JSON each, until the reader or the host leaves or the reader is
 * signed out. `sight` null: the reader may hear of everything.
 */
export function streamChanges({ subscribe, closing }: Changes, sight: Sight | null = null): Response {
  const encoder = new TextEncoder();
  let leave = (): void => undefined;
  let hasEnded = false;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const send = (text: string): void => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) <= 0) end();
        };
        const tell = (change: Change): void => send(`data: ${JSON.stringify(change)}\n\n`);
        /** Ends the stream as well where it cannot be found out: the reader connects again and is asked who they are. */
        const decide = (asked: Promise<boolean>, decided: (isSo: boolean) => void): void => {
          asked.then((isSo) => {
            if (!hasEnded) decided(isSo);
          }, end);
        };
        const unsubscribe = subscribe((change) => {
          const { workspaceId } = change;
          if (sight === null || workspaceId === null) tell(change);
          else decide(sight.sees(workspaceId), (isTheirs) => (isTheirs ? tell(change) : undefined));
        });
        const timer = setInterval(() => {
          send(': still here\n\n');
          if (sight) decide(sight.isThere(), (isThere) => (isThere ? undefined : end()));
        }, SIGN_OF_LIFE_MS);
        leave = () => {
          hasEnded = true;
          unsubscribe();
          clearInterval(timer);
          closing.removeEventListener('abort', end);
        };
        function end(): void {
          if (hasEnded) return;
          leave();
          controller.close();
        }
        closing.addEventListener('abort', end);
        send(`retry: ${String(RETRY_MS)}\n\n`);
        if (closing.aborted) end();
      },
      cancel: () => leave(),
    },
    { highWaterMark: MOST_UNREAD },
  );
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
