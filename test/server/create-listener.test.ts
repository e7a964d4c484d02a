import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createListener } from '../../src/server/create-listener.ts';
import { listen } from '../../src/server/listen.ts';

/** The head of the answer to a question that comes in pieces, each a good moment after the one before; the last may be missing. */
async function ask(url: string, ...pieces: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await setTimeout(MOMENT_MS);
    socket.write(piece);
  }
  const answer = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
  socket.destroy();
  return String(answer).split('\r\n\r\n')[0]?.toLowerCase() ?? '';
}

/** Longer than the HTTP adapter waits for the rest of a question. */
const MOMENT_MS = 700;

describe(createListener, () => {
  it('waits for the rest of a short question before it answers, and ends the connection of a long one', async () => {
    const server = await listen(
      createListener({
        app: { fetch: async (request) => new Response(await request.text()) },
        files: (_request, response) => response.end(),
        apiPages: new Map(),
        findRefusal: ({ method }) => (method === 'DELETE' ? 'Not here.' : null),
        isBehindProxy: false,
        publicUrl: 'http://localhost:4173',
        onStream: () => () => undefined,
        onAnswered: () => undefined,
      }),
      0,
      1,
    );
    const question = (method: string, length: number, body: string): string =>
      `${method} /api/things HTTP/1.1\r\nhost: a\r\ncontent-length: ${length}\r\n\r\n${body}`;
    expect(await ask(server.url, question('DELETE', 1_000_000, ''))).toMatch(
      /^http\/1\.1 403 [^]*\r\nconnection: close/,
    );
    expect(await ask(server.url, question('DELETE', 4, ''), 'bo', 'dy')).toMatch(
      /^http\/1\.1 403 [^]*\r\nconnection: keep-alive/,
    );
    expect(await ask(server.url, question('POST', 4, 'body'))).toMatch(
      /^http\/1\.1 200 [^]*\r\nconnection: keep-alive/,
    );
    // One that a proxy went by and one that this server would.
    expect(await ask(server.url, 'GET /api/things HTTP/1.1\r\nhost: a\r\nHost: b\r\n\r\n')).toMatch(
      /^http\/1\.1 400 [^]*\r\nconnection: close/,
    );
    await server.close();
  });
});
