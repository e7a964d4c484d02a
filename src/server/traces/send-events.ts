import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { connect as connectPlain } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectSafely } from 'node:tls';
import type { EventTarget } from './event-target.ts';
import { writeSyslog } from './write-syslog.ts';

/** An event and its line of JSON. */
export type WrittenEvent = { at: string; kind: string; json: string };

/** How long a place may take no bytes before it counts as gone. */
const PATIENCE_MS = 10_000;

/** Hands events on, in their order; rejects if the place did not take them all. By UDP nobody says whether they came. */
export async function sendEvents(target: EventTarget, events: readonly WrittenEvent[]): Promise<void> {
  if (target.kind === 'file') await appendLines(target.path, events);
  else if (target.kind === 'udp') await sendDatagrams(target, events);
  else await sendStream(target, events);
}

async function appendLines(path: string, events: readonly WrittenEvent[]): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await appendWhole(file, events.map(({ json }) => `${json}\n`).join(''));
  } finally {
    await file.close();
  }
}

/**
 * Brings text to the end of a file, on disk; rejects if not all of it fits, and then leaves the file as it was, if that can be cut: what did not
 * come all is sent again, so that part of it would stand there twice, behind half a line.
 */
export async function appendWhole(
  file: Pick<FileHandle, 'stat' | 'appendFile' | 'sync' | 'truncate'>,
  text: string,
): Promise<void> {
  const { size } = await file.stat();
  try {
    await file.appendFile(text);
    await file.sync();
  } catch (error) {
    await file.truncate(size).catch(() => undefined);
    throw error;
  }
}

type Peer = { kind: 'udp' | 'tcp' | 'tls'; host: string; port: number };

async function sendDatagrams({ host, port }: Peer, events: readonly WrittenEvent[]): Promise<void> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  try {
    for (const event of events)
      await new Promise<void>((resolve, reject) => {
        socket.send(writeSyslog(event, event.json), port, host, (error) => (error ? reject(error) : resolve()));
      });
  } finally {
    socket.close();
  }
}

/** Each message with its length before it (RFC 6587, 3.4.1), so one may hold a line break. */
async function sendStream({ kind, host, port }: Peer, events: readonly WrittenEvent[]): Promise<void> {
  const socket: Socket =
    kind === 'tls' ? connectSafely({ host, port, servername: host }) : connectPlain({ host, port });
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('The place for security events takes nothing.')));
  try {
    await once(socket, kind === 'tls' ? 'secureConnect' : 'connect');
    const text = events.map((event) => {
      const message = writeSyslog(event, event.json);
      return `${String(Buffer.byteLength(message))} ${message}`;
    });
    socket.resume();
    socket.end(text.join(''));
    await once(socket, 'close');
  } finally {
    socket.destroy();
  }
}
