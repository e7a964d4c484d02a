import type { ScenarioPlan } from './scenario-plan.ts';
import type { ScenarioRunner } from './scenario-runner.ts';

/** Numbers of a series that are kept over all draws; beyond, bands rest on the first draws only. */
const MOST_SERIES_NUMBERS = 4_000_000;

/** Figures of draws `from` to `to` - 1 as columns that another thread can send; by draw, then product, then step. */
export type DrawBlock = {
  readonly from: number;
  readonly to: number;
  readonly lostUnits: Float64Array;
  readonly recoveredUnits: Float64Array;
  readonly firstStopDay: Float64Array;
  readonly daysToRecover: Float64Array;
  readonly loss: Float64Array;
  readonly extraCost: Float64Array;
  /** Series of the draws below `countBandDraws`. */
  readonly made: Float64Array;
  readonly stock: Float64Array;
};

/** Draws whose series are kept. */
export function countBandDraws({ net, steps }: ScenarioPlan): number {
  const perDraw = Math.max(1, 2 * net.products.length * steps.count);
  return Math.max(16, Math.floor(MOST_SERIES_NUMBERS / perDraw));
}

/** Runs some draws; a draw comes out the same in whatever block it is. */
export function runDraws(plan: ScenarioPlan, runner: ScenarioRunner, from: number, to: number): DrawBlock {
  const products = plan.net.products.length;
  const seriesLength = products * plan.steps.count;
  const banded = Math.max(0, Math.min(to, countBandDraws(plan)) - from);
  const columns = () => new Float64Array((to - from) * products);
  const block = {
    from,
    to,
    lostUnits: columns(),
    recoveredUnits: columns(),
    firstStopDay: columns(),
    daysToRecover: columns(),
    loss: new Float64Array(to - from),
    extraCost: new Float64Array(to - from),
    made: new Float64Array(banded * seriesLength),
    stock: new Float64Array(banded * seriesLength),
  };
  for (let draw = from; draw < to; draw++) {
    const row = draw - from;
    const figures = runner.runDraw(draw);
    block.lostUnits.set(figures.lostUnits, row * products);
    block.recoveredUnits.set(figures.recoveredUnits, row * products);
    block.firstStopDay.set(figures.firstStopDay, row * products);
    block.daysToRecover.set(figures.daysToRecover, row * products);
    block.loss[row] = figures.loss;
    block.extraCost[row] = figures.extraCost;
    if (row >= banded) continue;
    block.made.set(figures.made, row * seriesLength);
    block.stock.set(figures.stock, row * seriesLength);
  }
  return block;
}
