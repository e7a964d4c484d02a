import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createClient } from '../../src/api/client.ts';
import type { Client } from '../../src/api/client.ts';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

/** A server in a process of its own that can be ended in any way. */
export type ServerProcess = { client: Client; url: string; child: ChildProcess };

/** Starts the server as `npm start` does, on any free port. Rejects with what it said where it ends instead of answering. */
export async function startProcess(environment: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { ...process.env, DATABASE_URL: '', LODESTONE_DATA: '', PORT: '0', LODESTONE_DEMO: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      const found = /http:\S+/.exec(text.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with code ${String(code)}: ${said}`)));
  });
  return { child, url, client: createClient({ fetch, baseUrl: url }) };
}

/** Ends a process and waits until it is gone; returns its exit code, null where the signal ended it. */
export async function endProcess({ child }: ServerProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}
