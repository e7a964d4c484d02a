import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { Worker } from 'node:worker_threads';
import { loadHighsSolver } from '../../src/analyses/highs-solver.ts';
import { answerTogether } from '../../src/analyses/threads/outages/share-outages.ts';
import type { OpenLinearProgram } from '../../src/engine/resilience/linear-program.ts';
import type { SupplyModel } from '../../src/engine/resilience/supply-model.ts';
import { drawSupplyModel } from './outages/draw-supply-model.ts';
import { DrawnOutages, type NodeFigures } from './outages/drawn-outages.ts';
import { type BenchRow, measureProcessor } from './measure.ts';

const SIZES = [350, 3_000];
const SEED = 1;
/** Milliseconds for every node of the larger network, on two threads. */
const BUDGET = 15_000;
/** Nodes that are asked cold, each in a model of its own; scaled to all. */
const COLD_NODES = 8;
/** Largest difference between warm and cold, as a share. */
const LARGEST_DIFFERENCE = 1e-6;

/**
 * Time to survive and performance impact of every node of a network in tiers, one warm model for all, against the same questions to a new model
 * each; and shared between two threads. Throws where warm and cold differ, or one digit does between one thread and two.
 */
export default async function benchResilience(): Promise<BenchRow[]> {
  const open = await loadHighsSolver();
  const rows: BenchRow[] = [];
  for (const size of SIZES) {
    const model = drawSupplyModel(size, SEED);
    let warm: NodeFigures[] = [];
    const milliseconds = measureProcessor(() => {
      warm = askAll(model, open);
    });
    const some = warm.map((_, node) => node).filter((node) => node % Math.floor(size / COLD_NODES) === 0);
    let cold: NodeFigures[] = [];
    const taken = measureProcessor(() => {
      cold = some.map((node) => askAll(model, open, [node])[0]!);
    });
    for (const [row, node] of some.entries()) expectSame(node, warm[node]!, cold[row]!);
    const shared = await askTogether(size, model, open);
    if (!isDeepStrictEqual(shared.figures, warm)) throw new Error('Two threads have other digits.');
    const said = `${size.toLocaleString('en')} nodes, ${model.lanes.length.toLocaleString('en')} arcs`;
    rows.push({
      what: 'time to survive and impact: every node, time of the processor',
      size: said,
      milliseconds,
      budget: null,
      baseline: (taken / some.length) * size,
    });
    rows.push({
      what: 'the same on two threads: half of the time of the processor in both',
      size: said,
      milliseconds: shared.milliseconds,
      budget: size === 3_000 ? BUDGET : null,
      baseline: milliseconds,
    });
  }
  return rows;
}

function askAll(model: SupplyModel, open: OpenLinearProgram, nodes?: readonly number[]): NodeFigures[] {
  const run = new DrawnOutages(model, open, nodes);
  try {
    Array.from(run.prepare());
    return run.listWork().flatMap((work) => run.answer(work));
  } finally {
    run.dispose();
  }
}

/** The figures of all nodes from two threads, and half of the processor's time in both, the loading of their programs aside: they share evenly. */
async function askTogether(
  size: number,
  model: SupplyModel,
  open: OpenLinearProgram,
): Promise<{ figures: NodeFigures[]; milliseconds: number }> {
  const worker = new Worker(new URL('./outages/outages.worker.ts', import.meta.url), {
    workerData: { size, seed: SEED },
  });
  await once(worker, 'message');
  const run = new DrawnOutages(model, open);
  let ofOther = 0;
  const begun = process.threadCpuUsage();
  const figures = await answerTogether<NodeFigures>(
    run,
    (join) => {
      join(async (works) => {
        worker.postMessage(works);
        const [reply] = (await once(worker, 'message')) as [{ rows: NodeFigures[][]; milliseconds: number }];
        ofOther = reply.milliseconds;
        return reply.rows;
      });
      return () => void worker.terminate();
    },
    () => undefined,
  );
  const { user, system } = process.threadCpuUsage(begun);
  run.dispose();
  return { figures, milliseconds: ((user + system) / 1000 + ofOther) / 2 };
}

function expectSame(node: number, warm: readonly number[], cold: readonly number[]): void {
  for (const [row, value] of warm.entries()) {
    const other = cold[row] ?? Number.NaN;
    const same = value === other || Math.abs(value - other) <= LARGEST_DIFFERENCE * Math.max(1, value);
    if (!same) throw new Error(`Node ${node}: ${value} from the warm model, ${other} from one of its own`);
  }
}
