import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from './config/config-error.ts';

/** A listening server: its address as a link, and the way to end it. */
export type Listening = { url: string; close: () => Promise<void> };

/** Longer than clients and proxies keep an idle connection: one closed while the next question is on its way loses it. */
const KEEP_ALIVE_MS = 75_000;
/** Most time of a client for sending its question, so none holds connections by sending byte after byte. */
export type RequestLimits = {
  headersMs: number;
  /** For head and body together. */
  requestMs: number;
  /** How often connections are looked through for longer ones. */
  lookEachMs: number;
};

/** The largest body, 256 MB, comes within its time at 7 Mbit/s. */
export const REQUEST_LIMITS: RequestLimits = { headersMs: 15_000, requestMs: 300_000, lookEachMs: 5000 };
/** Most time of answers on their way when a server ends. */
const LAST_ANSWERS_MS = 10_000;

/**
 * Listens on `host` at the first free port from `firstPort` on (0: any free one). Rejects with a `ConfigError` when `tries` ports in a row are
 * taken or the system refuses for another reason. A request slower than the limits is answered with 408 and its connection ended. Ending it
 * takes no more connections and lets answers on their way go out.
 */
export async function listen(
  handle: RequestListener,
  firstPort: number,
  tries: number,
  host = '127.0.0.1',
  { headersMs, requestMs, lookEachMs }: RequestLimits = REQUEST_LIMITS,
): Promise<Listening> {
  for (let port = firstPort; ; port++) {
    const limits = { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: lookEachMs };
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, ...limits }, handle);
    try {
      await bind(server, port, host);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      if (reason === 'EADDRINUSE' && port + 1 < firstPort + tries) continue;
      throw new ConfigError(describeRefusal(reason, host, port, tries), { cause: error });
    }
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${String(getPort(server.address()))}`,
      close: prepareClose(server),
    };
  }
}

/** Why the system lets nobody listen, as a sentence with the setting to change. */
function describeRefusal(reason: string, host: string, port: number, tries: number): string {
  if (reason === 'EADDRINUSE') {
    const ports =
      tries > 1 ? `The ports ${String(port + 1 - tries)} to ${String(port)} are` : `Port ${String(port)} is`;
    return `${ports} taken on ${host}. Stop what uses it, or name a free one in PORT.`;
  }
  if (reason === 'EADDRNOTAVAIL' || reason === 'ENOTFOUND')
    return `LODESTONE_HOST is "${host}", which is no address of this computer.`;
  return `The system does not let this user listen at port ${String(port)} of ${host} (${reason}). Name another port in PORT.`;
}

/** Counts the answers on their way, because a connection without one can be cut at once. */
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
