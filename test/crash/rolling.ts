import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkChains } from '../../src/server/database/audit-chain.ts';
import { openPostgres } from '../../src/server/database/open-postgres.ts';
import { startPostgres } from '../server/start-postgres.ts';
import type { PostgresServer } from '../server/start-postgres.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { endProcess, startProcess } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';

/**
 * `npm run test:rolling -- COMMIT`: starts the server of an earlier commit on PostgreSQL, lets people write, starts this one beside it, which brings the schema up to date, lets people write to both
 * and then ends the earlier one. Exits 1 where a write was refused or lost, or the chain of events is broken.
 */

const WRITERS = 8;
const PHASE_MS = 5000;

const [commit = 'HEAD~1'] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lodestone-rolling-'));
const earlier = join(folder, 'earlier');

function git(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git failed: ${stderr}`);
}

/** Servers that were started. */
const running: ServerProcess[] = [];

async function roll(postgres: PostgresServer): Promise<void> {
  const environment = { DATABASE_URL: await postgres.createDatabase() };
  const acknowledged = new Map<string, number>();
  const failures: string[] = [];
  let writes = 0;

  const old = await startProcess(environment, join(earlier, 'src', 'server', 'main.ts'));
  running.push(old);
  const { id } = await old.client.createWorkspace({ name: 'Rolling', demo: false });
  let servers: readonly ServerProcess[] = [old];
  const over = new AbortController();

  async function writeAgainAndAgain(writer: number): Promise<void> {
    const key = `own ${String(writer)}`;
    for (let turn = writer; !over.signal.aborted; turn++) {
      const server = servers[turn % servers.length] ?? old;
      const basedOn = acknowledged.get(key) ?? 0;
      const value = { name: `${key}/${String(turn)}`, page: 'exposure', search: '' };
      try {
        const outcome = await server.client.writeDocument(id, 'view', key, { basedOn, value });
        if (!outcome.ok) failures.push(`${key}: lost a race against nobody`);
        else acknowledged.set(key, outcome.value.revision);
        writes += 1;
        await server.client.listDocuments(id);
      } catch (error) {
        failures.push(`${key}: ${String(error)}`);
      }
    }
  }

  const phase = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PHASE_MS));
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeAgainAndAgain(writer)));
  await phase();
  const before = writes;
  const young = await startProcess(environment);
  running.push(young);
  const during = writes - before;
  servers = [old, young];
  await phase();
  for (const [index, server] of servers.entries()) {
    const { head } = await server.client.getWorkspace(id);
    const dataset = datasetWithParts('Works', `P-${String(index)}`);
    const added = await server.client.addVersion(id, { basedOn: head, dataset, note: '', sourceFiles: [] });
    if (!added.ok) failures.push(`version ${String(index)} was not added`);
  }
  servers = [young];
  await phase();
  over.abort();
  await writing;
  await endProcess(old, 'SIGTERM');
  const stored = new Map((await young.client.listDocuments(id)).map(({ key, revision }) => [key, revision]));
  for (const [key, revision] of acknowledged) if (stored.get(key) !== revision) failures.push(`${key} was lost`);
  if ((await young.client.listVersions(id)).length !== 2) failures.push('a version was lost');
  await endProcess(young, 'SIGTERM');
  const database = await openPostgres(environment.DATABASE_URL);
  const { events, sealed, faults } = await database.queries.transaction(checkChains);
  await database.close();
  console.log(
    `${String(writes)} writes, ${String(during)} of them while the schema was brought up to date; ${String(failures.length)} refused or lost; ${String(events)} events in chains, ${String(sealed)} of them from before; ${String(faults.length)} faults`,
  );
  for (const line of new Set([...failures, ...faults])) console.error(line);
  if (failures.length + faults.length > 0) process.exitCode = 1;
}

git('worktree', 'add', '--detach', earlier, commit);
// Whatever becomes of it: neither the copy of the earlier program nor a server stays.
try {
  symlinkSync(realpathSync(join(root, 'node_modules')), join(earlier, 'node_modules'));
  const postgres = await startPostgres({ isDurable: true });
  try {
    await roll(postgres);
  } finally {
    await Promise.all(running.map((one) => endProcess(one, 'SIGKILL')));
    await postgres.remove();
  }
} finally {
  git('worktree', 'remove', '--force', earlier);
  rmSync(folder, { recursive: true, force: true });
}
