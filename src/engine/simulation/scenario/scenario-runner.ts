import type { Money } from '../../../domain/units.ts';
import { RUNS_PER_BATCH } from '../flow/batch.ts';
import { drawConditions } from './draw-conditions.ts';
import type { FlowRun } from '../flow/flow-run.ts';
import type { RunRecorder } from '../flow/run-recorder.ts';
import { RunBatch } from '../flow/run-batch.ts';
import type { DrawnConditions, NumberOf } from './drawn-conditions.ts';
import type { ScenarioPlan } from './planned-scenario.ts';
import { allocateFigures, type RunFigures, settleFigures } from './run-figures.ts';
import { StepCharges } from './step-charges.ts';

/** Looks at a run after each step; `cost` is its cost beside the usual. */
export type AfterStep = (step: number, run: FlowRun, drawn: DrawnConditions, cost: Money) => void;

/** Runs the draws of one scenario, a few side by side and then the next, over the same columns. */
export class ScenarioRunner {
  private readonly plan: ScenarioPlan;
  private readonly numberOf: NumberOf;
  private readonly batch: RunBatch;
  private readonly figures: readonly RunFigures[];

  /** Scenarios on the same flow network may share the runs of a `batch`, one scenario after another. */
  constructor(plan: ScenarioPlan, numberOf: NumberOf, batch: RunBatch = new RunBatch(plan.net)) {
    this.plan = plan;
    this.numberOf = numberOf;
    this.batch = batch;
    this.figures = Array.from({ length: RUNS_PER_BATCH }, () => allocateFigures(plan.net, plan.steps));
  }

  /** Runs one draw, or the quick run without luck (null); the next run overwrites its figures. */
  runDraw(draw: number | null, recorder: RunRecorder | null = null, afterStep: AfterStep | null = null): RunFigures {
    return this.runConditions(this.draw(draw), recorder, afterStep);
  }

  /**
   * Runs draws `from` to `to` - 1, a few at a time, with a listener to each, if there is one; the figures of a draw last until the next is asked
   * for.
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

  /** The conditions of one draw, or of the quick run without luck (null), to be run with others. */
  draw(draw: number | null): DrawnConditions {
    return drawConditions(this.plan, draw, this.numberOf);
  }

  /**
   * Runs one to four sets of conditions side by side. Returns the figures of each, the same beside any others; the next run overwrites them. The
   * recorder hears of the first, and of each its listener; where they are `isWitnessed`, every node names its limit.
   */
  runBatch(
    drawn: readonly DrawnConditions[],
    {
      recorder = null,
      listeners = [],
      isWitnessed = false,
    }: { recorder?: RunRecorder | null; listeners?: readonly (AfterStep | null)[]; isWitnessed?: boolean } = {},
  ): readonly RunFigures[] {
    const { steps } = this.plan;
    const runs = this.batch.start(
      drawn.map(({ conditions }) => conditions),
      isWitnessed,
    );
    const figures = this.figures.slice(0, runs.length);
    const charges = drawn.map(({ costs }) => new StepCharges(this.plan, costs));
    for (let step = 0; step < steps.count; step++) {
      this.batch.step(step, recorder);
      for (let place = 0; place < runs.length; place++) {
        const cost = charges[place]!.charge(step, runs[place]!);
        this.note(figures[place]!, step, runs[place]!);
        listeners[place]?.(step, runs[place]!, drawn[place]!, cost);
      }
    }
    for (const [place, one] of figures.entries()) {
      charges[place]!.settle(one);
      settleFigures(one, this.plan.net, steps);
    }
    return figures;
  }

  private note(figures: RunFigures, step: number, { sales }: FlowRun): void {
    const { net, steps } = this.plan;
    for (let row = 0; row < net.products.length; row++) {
      const at = row * steps.count + step;
      // Each by its name, and not by one of a list: this is done for every product in every step of every draw.
      figures.made[at] = sales.getMade(row);
      figures.stock[at] = sales.getStock(row);
      figures.demand[at] = sales.getDemand(row);
      figures.onTime[at] = sales.getOnTime(row);
      figures.late[at] = sales.getLate(row);
      figures.givenUp[at] = sales.getGivenUp(row);
      figures.waiting[at] = sales.getWaiting(row);
    }
  }
}
