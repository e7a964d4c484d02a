import { parentPort, workerData } from 'node:worker_threads';
import { runDraws } from '../../src/engine/simulation/results/run-draws.ts';
import { ScenarioRunner } from '../../src/engine/simulation/scenario/scenario-runner.ts';
import { createNumbers } from '../../src/engine/simulation/simulate.ts';
import { type DrawShare, type DrawnShare, FIRST_DRAWS, type Taken } from './draw-in-workers.ts';
import { generateCompany, planCompany } from './simulated-company.ts';

const { nodes, from, to } = workerData as DrawShare;
const company = generateCompany(nodes);

function measure<T>(run: () => T): { of: T; taken: Taken } {
  const begun = performance.now();
  const before = process.threadCpuUsage();
  const of = run();
  const { user, system } = process.threadCpuUsage(before);
  return { of, taken: { wallMilliseconds: performance.now() - begun, cpuMilliseconds: (user + system) / 1000 } };
}

parentPort?.once('message', () => {
  const start = measure(() => {
    const plan = planCompany(company, true);
    const runner = new ScenarioRunner(plan, createNumbers(plan));
    return { plan, runner, block: runDraws(plan, runner, from, from + FIRST_DRAWS) };
  });
  const { plan, runner } = start.of;
  const steady = measure(() => runDraws(plan, runner, from + FIRST_DRAWS, to));
  const blocks = [start.of.block, steady.of];
  parentPort?.postMessage({ blocks, start: start.taken, steady: steady.taken } satisfies DrawnShare);
});
parentPort?.postMessage('ready');
