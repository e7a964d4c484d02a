import { createRunClient } from '../../src/api/runs/run-client.ts';
import { endProcess, startProcess, startWorkerProcess } from '../crash/server-process.ts';
import { importCompany } from '../server/runs/company.ts';
import { UNCERTAIN_OUTAGE } from '../server/runs/scenarios.ts';
import { startPostgres } from '../server/start-postgres.ts';
import type { BenchRow } from './measure.ts';

/** Analyses that are asked for at once, each of about a second: shorter ones measure the queue, not the work. */
const RUNS = 16;
const DRAWS = 5000;
const PROCESSES = [1, 2, 4];
const HORIZON_DAYS = 365;

/** Analyses on one worker process, the baseline, on two and on four; half and a quarter of the time where there are as many processors for them. */
export default async function runs(): Promise<BenchRow[]> {
  const postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const rows: BenchRow[] = [];
  for (const processes of PROCESSES) {
    const what = `runs on ${String(processes)} worker process${processes > 1 ? 'es' : ''}`;
    const size = `${String(RUNS)} scenarios, ${String(DRAWS)} draws`;
    const milliseconds = await measure(url, processes);
    rows.push({ what, size, milliseconds, budget: null, baseline: rows[0]?.milliseconds ?? null });
  }
  await postgres.remove();
  return rows;
}

async function measure(url: string, workers: number): Promise<number> {
  const server = await startProcess({ DATABASE_URL: url, LODESTONE_WORKERS: '0' });
  const environment = { DATABASE_URL: url, LODESTONE_WORKERS: '1' };
  const processes = await Promise.all(Array.from({ length: workers }, () => startWorkerProcess(environment)));
  const { dataset } = await importCompany();
  const content = { versions: [{ dataset, note: '', sourceFiles: [] }] };
  const { id } = await server.client.createWorkspace({ name: 'Bench', demo: false, content });
  const client = createRunClient({ fetch, baseUrl: server.url });
  const ask = async (seed: number): Promise<void> => {
    const scenario = { ...UNCERTAIN_OUTAGE, horizonDays: HORIZON_DAYS, draws: DRAWS, seed };
    const run = await client.startRun(id, { question: { kind: 'simulation', scenario } });
    for await (const { state, failure } of client.followRun(id, run.id))
      if (state === 'failed') throw new Error(failure ?? 'A run failed.');
  };
  // Threads are started and the data are there before it counts.
  await Promise.all(Array.from({ length: workers * 2 }, (_, warm) => ask(1000 + warm)));
  const begun = performance.now();
  await Promise.all(Array.from({ length: RUNS }, (_, seed) => ask(seed)));
  const milliseconds = performance.now() - begun;
  await Promise.all([server, ...processes].map((one) => endProcess(one, 'SIGTERM')));
  return milliseconds;
}
