import type { OpenLinearProgram } from '../../src/engine/resilience/linear-program.ts';
import { OutageSweep } from '../../src/engine/resilience/outage-sweep.ts';
import type { SupplyModel } from '../../src/engine/resilience/supply-model.ts';
import { loadHighsSolver } from '../../src/analyses/highs-solver.ts';
import { drawSupplyModel } from './draw-supply-model.ts';
import { type BenchRow, measureProcessor } from './measure.ts';

const SIZES = [350, 3_000];
/** Milliseconds for every node of the larger network. */
const BUDGET = 15_000;
/** Days to recover, dealt out over the nodes. */
const DAYS = [30, 60, 90, 120];
/** Nodes that are asked cold, each in a model of its own; scaled to all. */
const COLD_NODES = 8;
/** Largest difference between warm and cold, as a share. */
const LARGEST_DIFFERENCE = 1e-6;

/**
 * Time to survive and performance impact of every node of a network in tiers, one warm model for all, against the same questions to
 * a new model each. Throws where the two differ.
 */
export default async function benchResilience(): Promise<BenchRow[]> {
  const open = await loadHighsSolver();
  const rows: BenchRow[] = [];
  for (const size of SIZES) {
    const model = drawSupplyModel(size, 1);
    const all = Array.from({ length: size }, (_, node) => node);
    let warm: number[][] = [];
    const milliseconds = measureProcessor(() => {
      warm = askAll(model, open, all);
    });
    const some = all.filter((node) => node % Math.floor(size / COLD_NODES) === 0);
    let cold: number[][] = [];
    const taken = measureProcessor(() => {
      cold = some.map((node) => askAll(model, open, [node])[0]!);
    });
    for (const [row, node] of some.entries()) expectSame(node, warm[node]!, cold[row]!);
    rows.push({
      what: 'time to survive and impact: every node, time of the processor',
      size: `${size.toLocaleString('en')} nodes, ${model.lanes.length.toLocaleString('en')} arcs`,
      milliseconds,
      budget: size === 3_000 ? BUDGET : null,
      baseline: (taken / some.length) * size,
    });
  }
  return rows;
}

/** Time to survive and, where that is shorter than the time to recover, loss. */
function askAll(model: SupplyModel, open: OpenLinearProgram, nodes: readonly number[]): number[][] {
  const sweep = new OutageSweep(model, open);
  try {
    Array.from(sweep.prepareFor(nodes.map((node) => [node])));
    return nodes.map((node) => {
      const days = DAYS[node % DAYS.length]!;
      const time = sweep.computeTimeToSurvive([node]).value ?? Number.NaN;
      return time < days ? [time, sweep.computeLeastLoss([node], days).value?.loss ?? Number.NaN] : [time];
    });
  } finally {
    sweep.dispose();
  }
}

function expectSame(node: number, warm: readonly number[], cold: readonly number[]): void {
  for (const [row, value] of warm.entries()) {
    const other = cold[row] ?? Number.NaN;
    const same = value === other || Math.abs(value - other) <= LARGEST_DIFFERENCE * Math.max(1, value);
    if (!same) throw new Error(`Node ${node}: ${value} from the warm model, ${other} from one of its own`);
  }
}
