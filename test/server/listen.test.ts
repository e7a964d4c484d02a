import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST_LIMITS, listen } from '../../src/server/listen.ts';
import type { Listening } from '../../src/server/listen.ts';

const LIMITS = { headersMs: 300, requestMs: 900, lookEachMs: 50 };
/** Well beyond the longest limit: who is still connected then was not cut. */
const PATIENCE_MS = 5000;
const DRIP_MS = 20;
const CUT = /^(HTTP\/1\.1 408 |$)/;

let server: Listening;

beforeAll(async () => {
  server = await listen(
    (request, response) => {
      request.resume();
      request.once('end', () => response.end('done'));
    },
    0,
    1,
    '127.0.0.1',
    LIMITS,
  );
});

afterAll(() => server.close());

/**
 * What a client hears that sends `head` at once and then a byte every moment, until it is cut; null: nobody cut it. It may hear nothing:
 * a byte that meets the closed connection is answered by a reset, and a reset throws away what had not been read yet.
 */
async function drip(head: string): Promise<{ heard: string; afterMs: number } | null> {
  const { hostname, port } = new URL(server.url);
  // The server counts from when it took the connection, which may be long before its client hears of it.
  const begun = performance.now();
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  let heard = '';
  socket.on('data', (bytes) => (heard += String(bytes)));
  // Not by `once`, which takes the reset for a failure.
  const closed = new Promise<true>((resolve) => socket.once('close', () => resolve(true)));
  socket.write(head);
  const dripping = setInterval(() => socket.writable && socket.write('a'), DRIP_MS);
  const isCut = await Promise.race([closed, setTimeout(PATIENCE_MS, false, { ref: false })]);
  clearInterval(dripping);
  socket.destroy();
  return isCut ? { heard, afterMs: performance.now() - begun } : null;
}

describe(listen, () => {
  it('cuts who sends a head byte by byte', async () => {
    const cut = await drip('GET / HTTP/1.1\r\nhost: a\r\nx-slow: ');
    expect(cut?.heard).toMatch(CUT);
    expect(cut?.afterMs).toBeGreaterThanOrEqual(LIMITS.headersMs);
  });

  it('cuts who sends a body byte by byte, later than a head', async () => {
    const cut = await drip('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1000000\r\n\r\n');
    expect(cut?.heard).toMatch(CUT);
    expect(cut?.afterMs).toBeGreaterThanOrEqual(LIMITS.requestMs);
  });

  it('answers who sends in time', async () => {
    expect(await (await fetch(server.url, { method: 'POST', body: 'x'.repeat(100_000) })).text()).toBe('done');
  });

  it('has limits under which no client holds a connection for longer than five minutes', () => {
    expect(REQUEST_LIMITS.headersMs + REQUEST_LIMITS.lookEachMs).toBeLessThanOrEqual(30_000);
    expect(REQUEST_LIMITS.requestMs).toBeLessThanOrEqual(300_000);
  });
});
