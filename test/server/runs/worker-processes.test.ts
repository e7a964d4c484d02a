import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRunClient } from '../../../src/api/runs/run-client.ts';
import type { Run } from '../../../src/api/runs/run-contract.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { endProcess, startProcess, startWorkerProcess } from '../../crash/server-process.ts';
import type { LodestoneProcess, ServerProcess } from '../../crash/server-process.ts';
import { createFolder, runLodestone } from '../../cli/run-lodestone.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';
import { importCompany } from './company.ts';
import { LONG, UNCERTAIN_OUTAGE } from './scenarios.ts';

let postgres: PostgresServer;
let url: string;
/** Leaves runs to worker processes. */
let server: ServerProcess;
/** Two that carry them out; starting one takes seconds of the processor. The first is killed in the second test, the other told to end in the last. */
const workers: LodestoneProcess[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.createDatabase();
  server = await startProcess({ DATABASE_URL: url, LODESTONE_WORKERS: '0' });
  const startWorker = async (): Promise<number> =>
    workers.push(await startWorkerProcess({ DATABASE_URL: url, LODESTONE_WORKERS: '1' }));
  await Promise.all([startWorker(), startWorker()]);
});

afterAll(async () => {
  await Promise.all([...workers, server].map((one) => endProcess(one, 'SIGKILL')));
  await postgres.remove();
});

/** A workspace of the server with the motor maker in it, whose runs nobody works on yet. */
async function openWorkspace() {
  const company = await importCompany();
  const version = { dataset: company.dataset, note: '', sourceFiles: [] };
  const { id } = await server.client.createWorkspace({ name: 'W', demo: false, content: { versions: [version] } });
  const runs = createRunClient({ fetch, baseUrl: server.url });
  const ask = (scenario: Scenario) => runs.startRun(id, { question: { kind: 'simulation', scenario } });
  async function follow(run: Run): Promise<Run | undefined> {
    let last: Run | undefined;
    for await (const one of runs.followRun(id, run.id)) last = one;
    return last;
  }
  /** How often each run was begun. */
  async function readAttempts(): Promise<number[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ attempts: number }>(
      'select attempts from runs where workspace_id = $1 order by position',
      [id],
    );
    await client.end();
    return rows.map(({ attempts }) => attempts);
  }
  return { id, runs, company, ask, follow, readAttempts };
}

/** The runs that a process says it has carried out. */
function listDone({ said }: LodestoneProcess): string[] {
  const lines = said().split('\n').filter(Boolean);
  const events = lines.map((line) => JSON.parse(line) as { event: string; id: string });
  return events.filter(({ event }) => event === 'run').map(({ id }) => id);
}

describe('worker processes on one database', () => {
  it('share the runs, and do none of them twice', async () => {
    const { ask, follow, readAttempts } = await openWorkspace();
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    const asked = await Promise.all(seeds.map((seed) => ask({ ...UNCERTAIN_OUTAGE, seed })));
    const ended = await Promise.all(asked.map(follow));
    expect(ended.map((run) => run?.state)).toEqual(seeds.map(() => 'done'));
    expect(await readAttempts()).toEqual(seeds.map(() => 1));
    await expect.poll(() => workers.flatMap(listDone).length).toBe(seeds.length);
    expect(new Set(workers.flatMap(listDone))).toEqual(new Set(asked.map(({ id }) => id)));
    for (const worker of workers) expect(listDone(worker).length).toBeGreaterThan(0);
  });

  it('take over what one was doing when it was killed, to the same digits', async () => {
    const { id, runs, company, ask, follow, readAttempts } = await openWorkspace();
    const [killed, other] = workers as [LodestoneProcess, LodestoneProcess];
    // It neither takes the run nor hears of it until it goes on, as one that starts later.
    other.child.kill('SIGSTOP');
    const scenario = { ...UNCERTAIN_OUTAGE, horizonDays: 1096, draws: 1500 };
    const run = await ask(scenario);
    for await (const { state } of runs.followRun(id, run.id)) if (state === 'running') break;
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    other.child.kill('SIGCONT');
    expect(await follow(run)).toMatchObject({ state: 'done' });
    expect(await readAttempts()).toEqual([2]);
    const folder = createFolder({ 'scenario.json': JSON.stringify(scenario) });
    const { output } = await runLodestone(folder, 'simulate', company.path, '--scenario', 'scenario.json', '--json');
    expect(await runs.getResult(id, run.id)).toEqual(JSON.parse(output));
  });

  it('hand back what they are doing when they are told to end', async () => {
    const { id, runs, ask } = await openWorkspace();
    const [killed, ended] = workers as [LodestoneProcess, LodestoneProcess];
    await endProcess(killed, 'SIGKILL');
    const run = await ask(LONG);
    for await (const { state } of runs.followRun(id, run.id)) if (state === 'running') break;
    expect(await endProcess(ended, 'SIGTERM')).toBe(0);
    expect(await runs.getRun(id, run.id)).toMatchObject({ state: 'queued', progress: 0 });
    await runs.cancelRun(id, run.id);
  });
});
