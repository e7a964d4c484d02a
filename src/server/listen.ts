import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens: its address as a link, and the way to end it. */
export type Listening = { url: string; close: () => Promise<void> };

/** Longer than clients and proxies keep a connection that is idle: one that is closed while the next question is on its way loses it. */
const KEEP_ALIVE_MS = 75_000;
/** How long answers that are on their way may take when a server ends. */
const LAST_ANSWERS_MS = 10_000;

/**
 * Listens on `host` at the first free port from `firstPort` on (0: any free one). Rejects when `tries` ports in a row are taken
 * or the system refuses for another reason. Ending it takes no more connections and lets answers that are on their way go out.
 */
export async function listen(
  handle: RequestListener,
  firstPort: number,
  tries: number,
  host = '127.0.0.1',
): Promise<Listening> {
  for (let port = firstPort; ; port++) {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handle);
    try {
      await bind(server, port, host);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (taken && port + 1 < firstPort + tries) continue;
      throw error;
    }
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${String(getPort(server.address()))}`,
      close: prepareClose(server),
    };
  }
}

/** Counts the answers that are on their way, because a connection on which none is can be cut at once. */
function prepareClose(server: Server): () => Promise<void> {
  let answers = 0;
  let isClosing = false;
  const cutWhenDone = (): void => {
    if (isClosing && answers === 0) server.closeAllConnections();
  };
  server.on('request', (_request, response) => {
    answers += 1;
    response.once('close', () => {
      answers -= 1;
      cutWhenDone();
    });
  });
  return () =>
    new Promise((resolve) => {
      isClosing = true;
      const impatience = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
      server.close(() => {
        clearTimeout(impatience);
        resolve();
      });
      cutWhenDone();
    });
}

function bind(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function getPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
