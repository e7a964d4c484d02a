import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from './start-postgres.ts';
import type { PostgresServer } from './start-postgres.ts';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));
/** A process that hangs shows nothing, so that only time can tell; an end takes well under a second. */
const HANGING_MS = 110_000;

let postgres: PostgresServer;
const relays: Server[] = [];
const sockets = new Set<Socket>();

beforeAll(async () => {
  postgres = await startPostgres();
});

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  for (const relay of relays.splice(0)) relay.close();
});

afterAll(() => postgres.remove());

/** Address of a PostgreSQL whose lines go through a relay, in which `onText` may break one by what the program sends on it. */
async function relayTo(url: string, onText: (text: string, line: Socket) => void): Promise<string> {
  const [, user = '', database = '', folder = ''] = /^postgresql:\/\/(\w+)@\/(\w+)\?host=(.+)$/.exec(url) ?? [];
  const socket = join(decodeURIComponent(folder), '.s.PGSQL.5432');
  const relay = createServer((line) => {
    const onward = connect(socket);
    for (const [from, to] of [
      [line, onward],
      [onward, line],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
    line.on('data', (bytes) => onText(bytes.toString('latin1'), line));
    line.pipe(onward).pipe(line);
  });
  relays.push(relay);
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const { port } = relay.address() as AddressInfo;
  return `postgresql://${user}@127.0.0.1:${String(port)}/${database}`;
}

/** Starts a process of a role on a database; `ended` gives its exit code, null where a signal ended it. */
function start(role: string, url: string) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { ...process.env, PORT: '0', LODESTONE_DEMO: 'off', LODESTONE_ROLE: role, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const hanging = setTimeout(() => child.kill('SIGKILL'), HANGING_MS);
  const ended = once(child, 'close').then(([code]) => {
    clearTimeout(hanging);
    return { code: code as number | null, said };
  });
  return { child, ended };
}

describe('a process that has not started yet', () => {
  it.each(['server', 'worker'])(
    'ends as a %s where a line breaks halfway, so that what watches over it starts it again',
    async (role) => {
      const broken: string[] = [];
      const url = await relayTo(await postgres.createDatabase(), (text, line) => {
        // By then the queue is at work, and looks for jobs now and then.
        if (!text.includes('listen "lodestone_runs"')) return;
        broken.push(text);
        line.destroy();
      });
      const { code, said } = await start(role, url).ended;
      expect(broken).toHaveLength(1);
      expect(said).toContain('Connection terminated');
      expect(said).not.toContain('Cannot use a pool');
      expect(code).toBe(1);
    },
  );

  it('ends when it is told to, as the first process of a container does only by itself', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<undefined>();
    const url = await relayTo(await postgres.createDatabase(), (_, line) => {
      line.pause();
      resolve(undefined);
    });
    const { child, ended } = start('server', url);
    await asked;
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, said: '' });
  });
});
