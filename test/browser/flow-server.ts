import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, vi } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { RunningServer } from '../../src/server/start-server.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** A server with the built app, whose data outlast its restarts. */
export type FlowServer = {
  readonly url: string;
  /** Path of the link by which the first person gets in; empty where there is no sign-in or somebody has an account. */
  readonly setUpPath: string;
  stop: () => Promise<void>;
  /** On the port that it had, so that open pages find it again. */
  start: () => Promise<void>;
};

/** A server for all flows of a file, in a folder of its own: for one person, or with sign-in by further settings (`withSignIn`). */
export function serveFlows(getSettings: (port: string) => Record<string, string> = () => ({})): FlowServer {
  let folder = '';
  let port = '';
  let server: RunningServer | null = null;
  const start = async (): Promise<void> => {
    const config = readConfig({ LODESTONE_DATA: folder, PORT: port, ...getSettings(port) }, folder);
    server = await startServer(config, DIST, (event, facts) => expect({ event, facts }).toBeNull());
  };
  const getServer = (): RunningServer => {
    if (server === null) throw new Error('The server of the flows is not started.');
    return server;
  };
  const stop = async (): Promise<void> => {
    const running = getServer();
    server = null;
    await running.close();
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lodestone-flow-'));
    cpSync(await findNewData(), folder, { recursive: true });
    port = String(await findFreePort());
    await start();
  });
  afterAll(async () => {
    if (server !== null) await stop();
    rmSync(folder, { recursive: true });
  });
  return {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    get setUpPath() {
      return (getServer().setUpLink ?? '').replace(getServer().url, '');
    },
    stop,
    start,
  };
}

/**
 * The data folder of a server that has started once and was stopped. Whoever needs it first makes it for the whole run, the others wait:
 * making a database takes longer than copying one.
 */
async function findNewData(): Promise<string> {
  const shared = inject('sharedFolder');
  const [data, claim, done] = [join(shared, 'data'), join(shared, 'claim'), join(shared, 'done')];
  if (isFirst(claim)) {
    const config = readConfig({ LODESTONE_DATA: data, PORT: '0' }, shared);
    await (await startServer(config, DIST, (event, facts) => expect({ event, facts }).toBeNull())).close();
    writeFileSync(done, '');
  }
  await vi.waitUntil(() => existsSync(done), { timeout: 280_000, interval: 200 });
  return data;
}

/** Whether this call is the one of all processes that makes the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Settings by which people sign in. */
export const withSignIn = (port: string): Record<string, string> => ({
  LODESTONE_URL: `http://127.0.0.1:${port}`,
  LODESTONE_SECRET: 'a secret of this test and of nothing else',
});

/** A port that is free now: a server with sign-in has to know its own address before it listens. */
function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
