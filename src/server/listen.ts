import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens: its address as a link, and the way to end it. */
export type Listening = { url: string; close: () => Promise<void> };

/**
 * Listens on 127.0.0.1 at the first free port from `firstPort` on (0: any free one). Rejects when `tries` ports in a row are taken
 * or the system refuses for another reason.
 */
export async function listen(handle: RequestListener, firstPort: number, tries: number): Promise<Listening> {
  for (let port = firstPort; ; port++) {
    const server = createServer(handle);
    try {
      await bind(server, port);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (taken && port + 1 < firstPort + tries) continue;
      throw error;
    }
    return {
      url: `http://127.0.0.1:${String(getPort(server.address()))}`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function getPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
