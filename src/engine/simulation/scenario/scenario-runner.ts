import type { Money } from '../../../domain/units.ts';
import { RUNS_PER_BATCH } from '../flow/batch.ts';
import type { Course } from '../flow/course.ts';
import { drawConditions, type DrawnConditions, type NumberOf } from './draw-conditions.ts';
import type { FlowRun } from '../flow/flow-run.ts';
import type { RunRecorder } from '../flow/run-recorder.ts';
import { RunBatch } from '../flow/run-batch.ts';
import type { ScenarioPlan } from './planned-scenario.ts';

/** A product counts as back when its stock is this close to its target. */
const BACK = 1 - 1e-6;

/** What one run came to; series by product and step: row × steps + step. */
export type RunFigures = {
  readonly lostUnits: Float64Array;
  readonly recoveredUnits: Float64Array;
  /** Day of the first unmet demand; infinite: none. */
  readonly firstStopDay: Float64Array;
  /** Days from there until demand is met and stock is back; 0: no stop; infinite: not within the horizon. */
  readonly daysToRecover: Float64Array;
  readonly made: Float64Array;
  readonly stock: Float64Array;
  readonly unmet: Float64Array;
  /** Money of what was lost, and what was spent beside the usual. */
  loss: Money;
  extraCost: Money;
};

/** Looks at a run after each step; `cost` is what it cost beside the usual, but for goods that were sent faster. */
export type AfterStep = (step: number, run: FlowRun, drawn: DrawnConditions, cost: Money) => void;

/** Runs the draws of one scenario, a few side by side and then the next, over the same columns. */
export class ScenarioRunner {
  private readonly plan: ScenarioPlan;
  private readonly numberOf: NumberOf;
  private readonly target: Float64Array;
  private readonly batch: RunBatch;
  private readonly figures: readonly RunFigures[];

  /** Scenarios on the same flow network may share the runs of a `batch`, one scenario after another. */
  constructor(plan: ScenarioPlan, numberOf: NumberOf, batch: RunBatch = new RunBatch(plan.net)) {
    const { net, steps } = plan;
    const count = net.products.length;
    this.plan = plan;
    this.numberOf = numberOf;
    this.batch = batch;
    this.target = Float64Array.from(net.products, ({ nodes }) =>
      nodes.reduce((sum, node) => sum + net.stock[node]!, 0),
    );
    this.figures = Array.from({ length: RUNS_PER_BATCH }, () => ({
      lostUnits: new Float64Array(count),
      recoveredUnits: new Float64Array(count),
      firstStopDay: new Float64Array(count),
      daysToRecover: new Float64Array(count),
      made: new Float64Array(count * steps.count),
      stock: new Float64Array(count * steps.count),
      unmet: new Float64Array(count * steps.count),
      loss: 0,
      extraCost: 0,
    }));
  }

  /** Runs one draw, or the middle course (null); the next run overwrites its figures. */
  runDraw(draw: number | null, recorder: RunRecorder | null = null, afterStep: AfterStep | null = null): RunFigures {
    return this.runConditions(this.draw(draw), recorder, afterStep);
  }

  /**
   * Runs draws `from` to `to` - 1, a few at a time, with somebody who listens to each, if anybody does; the figures of a draw last until
   * the next is asked for.
   */
  *runDraws(from: number, to: number, listen?: (draw: number) => AfterStep | null): Generator<RunFigures, void> {
    for (let first = from; first < to; first += RUNS_PER_BATCH) {
      const draws = Array.from({ length: Math.min(RUNS_PER_BATCH, to - first) }, (_, place) => first + place);
      const drawn = draws.map((draw) => this.draw(draw));
      yield* this.runBatch(drawn, { listeners: draws.map((draw) => listen?.(draw) ?? null) });
    }
  }

  /** Runs given conditions. */
  runConditions(drawn: DrawnConditions, recorder: RunRecorder | null, afterStep: AfterStep | null): RunFigures {
    return this.runBatch([drawn], { recorder, listeners: [afterStep] })[0]!;
  }

  /** The conditions of one draw, or of the middle course (null), to be run with others. */
  draw(draw: number | null): DrawnConditions {
    return drawConditions(this.plan, draw, this.numberOf);
  }

  /**
   * Runs one to four sets of conditions side by side. Returns the figures of each, the same whatever it runs beside; the next run
   * overwrites them. The recorder hears of the first, and of each its listener.
   */
  runBatch(
    drawn: readonly DrawnConditions[],
    {
      recorder = null,
      listeners = [],
    }: { recorder?: RunRecorder | null; listeners?: readonly (AfterStep | null)[] } = {},
  ): readonly RunFigures[] {
    const { steps } = this.plan;
    const runs = this.batch.start(drawn.map(({ conditions }) => conditions));
    const figures = this.figures.slice(0, runs.length);
    const charges = drawn.map(({ costs }) => listCharges(costs));
    for (const [place, one] of figures.entries()) {
      one.lostUnits.fill(0);
      one.recoveredUnits.fill(0);
      one.extraCost = drawn[place]!.costs.plannedCost;
    }
    for (let step = 0; step < steps.count; step++) {
      this.batch.step(step, recorder);
      for (let place = 0; place < runs.length; place++) {
        const cost = sumCharges(runs[place]!, charges[place]!, step);
        figures[place]!.extraCost += cost;
        this.note(figures[place]!, step, runs[place]!);
        listeners[place]?.(step, runs[place]!, drawn[place]!, cost);
      }
    }
    for (const [place, one] of figures.entries()) {
      const { hastened } = runs[place]!.traffic.hand;
      for (const [lane, cost] of drawn[place]!.costs.fasterCost) one.extraCost += hastened[lane]! * cost;
      this.settle(one);
    }
    return figures;
  }

  private note(figures: RunFigures, step: number, run: FlowRun): void {
    const { net, steps } = this.plan;
    for (let row = 0; row < net.products.length; row++) {
      const at = row * steps.count + step;
      figures.made[at] = run.sales.made[row]!;
      figures.stock[at] = run.sales.stock[row]!;
      figures.unmet[at] = run.sales.unmet[row]!;
      figures.lostUnits[row]! += run.sales.lost[row]!;
      figures.recoveredUnits[row]! += run.sales.recovered[row]!;
    }
  }

  private settle(figures: RunFigures): void {
    const { net, steps } = this.plan;
    figures.loss = 0;
    for (const [row, { lossPerUnit }] of net.products.entries()) {
      const from = row * steps.count;
      let first = -1;
      let last = -1;
      for (let step = 0; step < steps.count; step++) {
        const isShort = figures.unmet[from + step]! > 0;
        if (isShort && first < 0) first = step;
        if (isShort || (first >= 0 && figures.stock[from + step]! < this.target[row]! * BACK)) last = step;
      }
      figures.firstStopDay[row] = first < 0 ? Infinity : first * steps.days;
      const isOpen = last === steps.count - 1 && first >= 0;
      figures.daysToRecover[row] = first < 0 ? 0 : isOpen ? Infinity : (last + 1 - first) * steps.days;
      if (lossPerUnit > 0) figures.loss += figures.lostUnits[row]! * lossPerUnit;
    }
  }
}

/** What is charged for in each step of a run, in lists: every step goes through them. */
type Charges = {
  readonly lanes: readonly number[];
  readonly courses: readonly Course[];
  readonly groups: readonly number[];
  readonly costs: readonly Money[];
};

function listCharges({ laneCost, substituteCost }: DrawnConditions['costs']): Charges {
  return {
    lanes: [...laneCost.keys()],
    courses: [...laneCost.values()],
    groups: [...substituteCost.keys()],
    costs: [...substituteCost.values()],
  };
}

/** What a step costs beside the usual, but for goods that were sent faster. */
function sumCharges(run: FlowRun, { lanes, courses, groups, costs }: Charges, step: number): Money {
  const view = run.traffic.lanes;
  let sum = 0;
  for (let row = 0; row < lanes.length; row++) sum += view.getDeparted(lanes[row]!) * courses[row]![step]!;
  for (let row = 0; row < groups.length; row++) sum += run.getReplaced(groups[row]!) * costs[row]!;
  return sum;
}
