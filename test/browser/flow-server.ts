import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { readConfig } from '../../src/server/config/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { copyNewDatabase } from '../server/copy-new-database.ts';
import { makeOnce } from '../server/make-once.ts';

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

/** Of the files that this process runs, one after another; empty before the first. */
let lastPort = '';

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
    // That of the file before: a browser that kept the app has it from the same address.
    port = await takePort(lastPort);
    lastPort = port;
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

/** The data folder of a server that has started once and was stopped: making a database takes longer than copying one. */
const findNewData = (): Promise<string> =>
  makeOnce('data', async (path) => {
    await copyNewDatabase(path);
    const config = readConfig({ LODESTONE_DATA: path, PORT: '0' }, path);
    await (await startServer(config, DIST, (event, facts) => expect({ event, facts }).toBeNull())).close();
  });

/** Settings by which people sign in. */
export const withSignIn = (port: string): Record<string, string> => ({
  LODESTONE_URL: `http://127.0.0.1:${port}`,
  LODESTONE_SECRET: 'a secret of this test and of nothing else',
});

/** This port while it is free, else one that is: a server with sign-in has to know its own address before it listens. */
async function takePort(wanted: string): Promise<string> {
  return (await tryPort(Number(wanted))) ?? (await tryPort(0)) ?? '';
}

function tryPort(wanted: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? String(address.port) : null;
      probe.close(() => resolve(port));
    });
  });
}
