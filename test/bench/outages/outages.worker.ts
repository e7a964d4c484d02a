import { parentPort, workerData } from 'node:worker_threads';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import type { OutageWork } from '../../../src/engine/resilience/report.ts';
import { drawSupplyModel } from './draw-supply-model.ts';
import { DrawnOutages } from './drawn-outages.ts';

const { size, seed } = workerData as { readonly size: number; readonly seed: number };
const run = new DrawnOutages(drawSupplyModel(size, seed), await loadHighsSolver());
const begun = process.threadCpuUsage();
run.begin();

parentPort?.on('message', (works: readonly OutageWork[]) => {
  const rows = works.map((work) => run.answer(work));
  const { user, system } = process.threadCpuUsage(begun);
  parentPort?.postMessage({ rows, milliseconds: (user + system) / 1000 });
});
parentPort?.postMessage('ready');
