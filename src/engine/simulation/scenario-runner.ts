import type { Money } from '../../domain/units.ts';
import { usualConditions } from './conditions.ts';
import { drawConditions, type DrawnConditions, type NumberOf } from './draw-conditions.ts';
import { FlowRun } from './flow-run.ts';
import type { RunWitness } from './run-witness.ts';
import type { ScenarioPlan } from './scenario-plan.ts';

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

/** Looks at a run after each step. */
export type AfterStep = (step: number, run: FlowRun, drawn: DrawnConditions) => void;

/** Runs the draws of one scenario one after another over the same columns. */
export class ScenarioRunner {
  readonly figures: RunFigures;
  private readonly plan: ScenarioPlan;
  private readonly numberOf: NumberOf;
  private readonly target: Float64Array;
  private readonly run: FlowRun;

  /** Scenarios on the same flow network may share one `run`, one after another. */
  constructor(plan: ScenarioPlan, numberOf: NumberOf, run: FlowRun = startRun(plan)) {
    const { net, steps } = plan;
    const count = net.products.length;
    this.plan = plan;
    this.numberOf = numberOf;
    this.run = run;
    this.target = Float64Array.from(net.products, ({ nodes }) =>
      nodes.reduce((sum, node) => sum + net.stock[node]!, 0),
    );
    this.figures = {
      lostUnits: new Float64Array(count),
      recoveredUnits: new Float64Array(count),
      firstStopDay: new Float64Array(count),
      daysToRecover: new Float64Array(count),
      made: new Float64Array(count * steps.count),
      stock: new Float64Array(count * steps.count),
      unmet: new Float64Array(count * steps.count),
      loss: 0,
      extraCost: 0,
    };
  }

  /** Runs one draw, or the middle course (null), into `figures`, which the next run overwrites. */
  runDraw(draw: number | null, witness: RunWitness | null = null, afterStep: AfterStep | null = null): RunFigures {
    return this.runConditions(drawConditions(this.plan, draw, this.numberOf), witness, afterStep);
  }

  /** The same under given conditions. */
  runConditions(
    drawn: DrawnConditions,
    witness: RunWitness | null = null,
    afterStep: AfterStep | null = null,
  ): RunFigures {
    const { net, steps } = this.plan;
    const { figures, run } = this;
    run.reset(drawn.conditions);
    figures.lostUnits.fill(0);
    figures.recoveredUnits.fill(0);
    figures.extraCost = drawn.costs.plannedCost;
    for (let step = 0; step < steps.count; step++) {
      run.step(step, witness);
      figures.extraCost += sumCosts(run, drawn, step);
      for (let row = 0; row < net.products.length; row++) {
        const at = row * steps.count + step;
        figures.made[at] = run.sales.made[row]!;
        figures.stock[at] = run.sales.stock[row]!;
        figures.unmet[at] = run.sales.unmet[row]!;
        figures.lostUnits[row]! += run.sales.lost[row]!;
        figures.recoveredUnits[row]! += run.sales.recovered[row]!;
      }
      afterStep?.(step, run, drawn);
    }
    for (const [lane, cost] of drawn.costs.fasterCost) figures.extraCost += run.traffic.hastened[lane]! * cost;
    this.settle();
    return figures;
  }

  private settle(): void {
    const { net, steps } = this.plan;
    const { figures } = this;
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

/** A run of a plan's network under which nothing happens, to be used for whatever does. */
export function startRun({ net, steps }: Pick<ScenarioPlan, 'net' | 'steps'>): FlowRun {
  return new FlowRun(net, usualConditions(steps.count, 0));
}

/** What a step costs beside the usual, but for goods that were sent faster. */
export function sumCosts(run: FlowRun, { costs }: DrawnConditions, step: number): Money {
  let sum = 0;
  for (const [lane, course] of costs.laneCost) sum += run.traffic.departed[lane]! * course[step]!;
  for (const [group, cost] of costs.substituteCost) sum += run.replaced[group]! * cost;
  return sum;
}
