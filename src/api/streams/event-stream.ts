/** Proxies end silent connections after a minute or so. */
const SIGN_OF_LIFE_MS = 20_000;
/** How long a browser waits before it connects again. */
const RETRY_MS = 2000;
/** Unread messages before a reader counts as gone; it will connect again and ask for everything. */
const MOST_UNREAD = 1000;

/** Sends a value as one message, or ends the stream; neither does anything when it has ended. */
export type EventSender = { send: (value: unknown) => void; end: () => void };

export type EventSource = {
  /** Begins to send; returns the way to stop. */
  open: (sender: EventSender) => () => void;
  /** Whether the reader may still listen, asked again and again and at every possible change; absent: always. */
  standing?: Pick<Visibility, 'isThere' | 'subscribe'> | undefined;
  /** Aborted when the host ends. */
  closing: AbortSignal;
};

/**
 * An answer of server-sent events (`text/event-stream`), one message of JSON each, until the sender ends it, the reader leaves or may no longer
 * listen, or the host ends.
 */
export function createEventStream({ open, standing, closing }: EventSource): Response {
  const encoder = new TextEncoder();
  let leave = (): void => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        let isOpen = true;
        const write = (text: string): void => {
          if (!isOpen) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) <= 0) end();
        };
        function end(): void {
          if (!isOpen) return;
          leave();
          controller.close();
        }
        let stop = (): void => undefined;
        const timer = setInterval(() => {
          write(': still here\n\n');
          ask();
        }, SIGN_OF_LIFE_MS);
        // Ends as well where it cannot be found out: the reader connects again and is asked who they are.
        const ask = (): void => void standing?.isThere().then((is) => (is ? undefined : end()), end);
        const stopHearing = standing?.subscribe(ask);
        leave = () => {
          isOpen = false;
          stop();
          stopHearing?.();
          clearInterval(timer);
          closing.removeEventListener('abort', end);
        };
        closing.addEventListener('abort', end);
        write(`retry: ${String(RETRY_MS)}\n\n`);
        if (closing.aborted) end();
        else stop = open({ send: (value) => write(`data: ${JSON.stringify(value)}\n\n`), end });
      },
      cancel: () => leave(),
    },
    { highWaterMark: MOST_UNREAD },
  );
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}

/** Rights of one listener; both are asked again and again, because people come and go. */
export type Visibility = {
  /** Whether a workspace is theirs to know of. */
  sees: (workspaceId: string) => Promise<boolean>;
  /** Whether they are still signed in. */
  isThere: () => Promise<boolean>;
  /** Calls back when the answers may be others; returns the way to stop. */
  subscribe: (listener: () => void) => () => void;
};
