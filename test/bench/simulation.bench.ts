import { isDeepStrictEqual } from 'node:util';
import type { DrawBlock } from '../../src/engine/simulation/results/draw-block.ts';
import { drawConditions } from '../../src/engine/simulation/scenario/draw-conditions.ts';
import { runDraws } from '../../src/engine/simulation/results/run-draws.ts';
import type { ScenarioPlan } from '../../src/engine/simulation/scenario/planned-scenario.ts';
import { ScenarioRunner } from '../../src/engine/simulation/scenario/scenario-runner.ts';
import { createNumbers } from '../../src/engine/simulation/simulate.ts';
import { drawInWorkers, FIRST_DRAWS } from './draw-in-workers.ts';
import { type BenchRow, measureMedian } from './measure.ts';
import { runPlainly } from './plain/plain-simulation.ts';
import { generateCompany, planCompany, WEEKS } from './simulated-company.ts';

const DRAWS = 10_000;
/**
 * Nodes that give about 500, 2,000 and 10,000 arcs, and the draws that are run of them; the table goes on from these to 10,000. The size with a
 * budget is run whole: beside the first two thousand draws the compiler still works, which those after them do not pay for.
 */
const SIZES = [
  { nodes: 140, run: 1_600 },
  { nodes: 560, run: DRAWS },
  { nodes: 2_800, run: 256 },
];
const WORKERS = 2;
const PLAIN = 2;
/** Draws that this thread runs again to see that they come out the same in a worker. */
const AGAIN = 4;
const BUDGET = 5_000;
const LARGEST_DIFFERENCE = 1e-9;

/**
 * A run of 10,000 draws of a year in weeks on two worker threads: its start, which is planning and the first draws of each thread, and
 * from there on what a draw costs when all is warm. As time on the clock and as time of the processor, and beside it the same flow over
 * objects for draws without the licence queue. Throws where the two lose units that differ by more than 1e-9 of the demand, or where a
 * worker finds other digits than this thread. Where others use the machine as well, the clock says little: the time of the processor is
 * then what to hold against the budget, which leaves so much for each draw.
 */
export default async function benchSimulation(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { nodes, run } of SIZES) {
    const company = generateCompany(nodes);
    const bare = planCompany(company, false);
    const difference = compare(bare);
    if (!(difference <= LARGEST_DIFFERENCE)) throw new Error(`The run differs from the plain one by ${difference}`);
    const plainConditions = Array.from({ length: PLAIN }, (_, draw) => drawConditions(bare, draw, createNumbers(bare)));
    const plain = await measureMedian(
      () => plainConditions.map(({ conditions }) => runPlainly(bare.net, conditions)),
      1,
    );
    const plan = planCompany(company, true);
    const { blocks, start, perDraw } = await drawInWorkers(nodes, run, WORKERS);
    const steadyDraws = DRAWS - FIRST_DRAWS * WORKERS;
    for (const block of blocks) assertSame(plan, block);
    const held = [...plan.hits.values()].reduce((sum, hits) => sum + hits.length, 0);
    const size = `${plan.net.laneCount.toLocaleString('en')} arcs, ${held} held`;
    const what = `Monte Carlo: ${DRAWS.toLocaleString('en')} draws × ${WEEKS} weeks, ${WORKERS} workers (from ${run} draws)`;
    rows.push(
      {
        what,
        size,
        milliseconds: start.wallMilliseconds + (perDraw.wallMilliseconds * steadyDraws) / WORKERS,
        budget: nodes === 560 ? BUDGET : null,
        baseline: (plain / PLAIN) * (DRAWS / WORKERS),
      },
      {
        what: 'the same, time of the processor for one draw, the start shared out',
        size: `${size}; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`,
        milliseconds: (start.cpuMilliseconds + perDraw.cpuMilliseconds * steadyDraws) / DRAWS,
        budget: nodes === 560 ? (BUDGET * WORKERS) / DRAWS : null,
        baseline: null,
      },
      {
        what: `of which the start: plans, and the first ${FIRST_DRAWS} draws of each worker`,
        size,
        milliseconds: start.cpuMilliseconds,
        budget: null,
        baseline: null,
      },
    );
  }
  return rows;
}

/** Largest difference of unsold units between the two, as a share of the year's demand. */
function compare(plan: ScenarioPlan): number {
  const runner = new ScenarioRunner(plan, createNumbers(plan));
  let most = 0;
  for (let draw = 0; draw < PLAIN; draw++) {
    const { unsoldUnits } = runner.runDraw(draw);
    const plain = runPlainly(plan.net, drawConditions(plan, draw, createNumbers(plan)).conditions);
    for (const [row, { demand }] of plan.net.products.entries()) {
      most = Math.max(most, Math.abs(unsoldUnits[row]! - plain[row]!) / (demand * 365));
    }
  }
  return most;
}

/** @throws Error where the first draws of a worker's block are not, to the last digit, those that this thread finds. */
function assertSame(plan: ScenarioPlan, block: DrawBlock): void {
  const own = runDraws(plan, new ScenarioRunner(plan, createNumbers(plan)), block.from, block.from + AGAIN);
  for (const field of ['unsoldUnits', 'lateUnits', 'firstShortDay', 'daysToRecover', 'loss', 'extraCost'] as const) {
    if (!isDeepStrictEqual(own[field], block[field].slice(0, own[field].length))) {
      throw new Error(`A worker finds other ${field} from draw ${block.from} on than this thread`);
    }
  }
}
