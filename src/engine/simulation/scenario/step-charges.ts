import type { Money } from '../../../domain/units.ts';
import type { Course } from '../flow/course.ts';
import type { FlowRun } from '../flow/flow-run.ts';
import type { Buffer, MovedDemand } from './conditions-draft.ts';
import type { DrawnCosts } from './draw-conditions.ts';
import type { ScenarioPlan } from './planned-scenario.ts';
import type { RunFigures } from './run-figures.ts';

const DAYS_PER_YEAR = 365;

/** Cost of a run beside the usual, step by step; fixed costs of levers stand on the first. */
export class StepCharges {
  private readonly stepDays: number;
  private readonly planned: Money;
  /** In lists: every step goes through them. */
  private readonly lanes: Int32Array;
  /** Step by step, lane by lane. */
  private readonly laneCosts: Float64Array;
  private readonly groups: readonly (readonly [group: number, cost: Money])[];
  private readonly buffers: readonly Buffer[];
  private readonly moved: readonly MovedDemand[];
  private hastened = 0;
  private total = 0;
  private carrying = 0;
  private outlayPeak = 0;
  private outlay = 0;

  constructor({ steps }: ScenarioPlan, { laneCost, substituteCost, plannedCost, buffers, moved }: DrawnCosts) {
    this.stepDays = steps.days;
    this.planned = plannedCost;
    this.lanes = Int32Array.from(laneCost.keys());
    this.laneCosts = listBySteps([...laneCost.values()], steps.count);
    this.groups = [...substituteCost];
    this.buffers = buffers;
    this.moved = moved;
  }

  /** Returns the cost of a step, once its goods are sold; steps follow each other from 0. */
  charge(step: number, run: FlowRun): Money {
    const planned = step === 0 ? this.planned : 0;
    let sum = run.traffic.lanes.addDeparted(planned, this.lanes, this.laneCosts, step * this.lanes.length);
    for (const [group, cost] of this.groups) sum += run.getReplaced(group) * cost;
    for (const { to, units, costPerUnit } of this.moved) {
      const asked = run.sales.demand[to]!;
      if (asked <= 0) continue;
      const share = (units[step]! * this.stepDays) / asked;
      sum += (run.sales.onTime[to]! + run.sales.late[to]!) * share * costPerUnit;
    }
    const hastened = run.getHastenSpent();
    sum += hastened - this.hastened + this.carry(step, run);
    this.hastened = hastened;
    this.total += sum;
    return sum;
  }

  /** Stock above the target without the levers is theirs: it costs money to hold, and money lies in it. */
  private carry(step: number, run: FlowRun): Money {
    let cost = 0;
    let outlay = 0;
    for (const { group, fromStep, units, unitPrice, carryingPerYear } of this.buffers) {
      if (step < fromStep) continue;
      const held = Math.min(units, Math.max(0, run.getInputStock(group) - (run.getTarget(group) - units)));
      cost += (held * carryingPerYear * this.stepDays) / DAYS_PER_YEAR;
      outlay += held * unitPrice;
    }
    this.carrying += cost;
    this.outlay = outlay;
    this.outlayPeak = Math.max(this.outlayPeak, outlay);
    return cost;
  }

  /** Writes the cost of the run into its figures. */
  settle(figures: RunFigures): void {
    figures.extraCost = this.total;
    figures.carrying = this.carrying;
    figures.outlayPeak = this.outlayPeak;
    figures.outlayEnd = this.outlay;
  }
}

function listBySteps(courses: readonly Course[], steps: number): Float64Array {
  const listed = new Float64Array(courses.length * steps);
  for (const [row, course] of courses.entries())
    for (let step = 0; step < steps; step++) listed[step * courses.length + row] = course[step]!;
  return listed;
}
