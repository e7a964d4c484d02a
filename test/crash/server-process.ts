import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createClient } from '../../src/api/client.ts';
import type { Client } from '../../src/api/client.ts';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

/** Lodestone in a process of its own that can be ended in any way; `said` is what it has written to standard error. */
export type LodestoneProcess = { child: ChildProcess; said: () => string };
export type ServerProcess = LodestoneProcess & { client: Client; url: string };

/** Starts the server as `npm start` does, on any free port; `program`: that of another commit. Rejects with what it said where it ends instead of answering. */
export async function startProcess(
  environment: Readonly<Record<string, string>>,
  program = main,
): Promise<ServerProcess> {
  const { greeting, ...started } = await spawnLodestone(environment, program);
  const url = /http:[^\s,]+/.exec(greeting)?.[0] ?? '';
  return { ...started, url, client: createClient({ fetch, baseUrl: url }) };
}

/** Starts a process that only carries out runs. */
export async function startWorkerProcess(environment: Readonly<Record<string, string>>): Promise<LodestoneProcess> {
  return spawnLodestone({ LODESTONE_ROLE: 'worker', ...environment });
}

async function spawnLodestone(
  environment: Readonly<Record<string, string>>,
  program = main,
): Promise<LodestoneProcess & { greeting: string }> {
  const child = spawn(process.execPath, ['--max-semi-space-size=4', '--disable-warning=ExperimentalWarning', program], {
    env: { ...process.env, DATABASE_URL: '', LODESTONE_DATA: '', PORT: '0', LODESTONE_DEMO: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const greeting = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      if (text.toString().startsWith('Lodestone ')) resolve(text.toString());
    });
    child.once('exit', (code) => reject(new Error(`The server ended with code ${String(code)}: ${said}`)));
  });
  return { child, greeting, said: () => said };
}

/** Ends a process and waits until it is gone; returns its exit code, null where the signal ended it. */
export async function endProcess({ child }: LodestoneProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill(signal);
    await once(child, 'exit');
  }
  return child.exitCode;
}
