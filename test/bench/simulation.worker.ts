import { parentPort, workerData } from 'node:worker_threads';
import { runDraws } from '../../src/engine/simulation/run-draws.ts';
import { ScenarioRunner } from '../../src/engine/simulation/scenario-runner.ts';
import { createNumbers } from '../../src/engine/simulation/simulate.ts';
import type { DrawShare, DrawnShare } from './draw-in-workers.ts';
import { planCompany } from './simulated-company.ts';

const { nodes, from, to } = workerData as DrawShare;
const plan = planCompany(nodes, true);
const runner = new ScenarioRunner(plan, createNumbers(plan));
// Warms up the compiler with draws that no share has.
runDraws(plan, runner, 1_000_000, 1_000_008);

parentPort?.once('message', () => {
  const before = process.threadCpuUsage();
  const block = runDraws(plan, runner, from, to);
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage({ block, cpuMilliseconds: (user + system) / 1000 } satisfies DrawnShare);
});
parentPort?.postMessage('ready');
