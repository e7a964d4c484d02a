import type { Money } from '../../../domain/units.ts';
import type { Course } from '../flow/course.ts';
import type { FlowRun } from '../flow/flow-run.ts';
import {
  type Buffer,
  getStandInCost,
  getUnitCost,
  type LaneCost,
  type MovedDemand,
  type StandInCost,
} from './conditions-draft.ts';
import type { DrawnCosts } from './drawn-conditions.ts';
import type { ScenarioPlan } from './planned-scenario.ts';
import type { RunFigures } from './run-figures.ts';

const DAYS_PER_YEAR = 365;

/** Cost of a run beside the usual, step by step; fixed costs of levers stand on the first. */
export class StepCharges {
  private readonly stepDays: number;
  private readonly planned: Money;
  private readonly lanes: readonly number[];
  /** Of those lanes, in their order. */
  private readonly laneCosts: readonly LaneCost[];
  /** Of the money for units on lanes: all that it changes with. */
  private readonly shares: readonly Course[];
  private readonly groups: readonly number[];
  private readonly groupCosts: readonly StandInCost[];
  private readonly buffers: readonly Buffer[];
  /** Of each of them, the ones for the same shelf that later levers put above it. */
  private readonly above: readonly (readonly Buffer[])[];
  private readonly moved: readonly MovedDemand[];
  private hastened = 0;
  private total = 0;
  private carrying = 0;
  private outlayPeak = 0;
  private outlay = 0;

  constructor({ steps }: ScenarioPlan, { laneCost, substituteCost, plannedCost, buffers, moved }: DrawnCosts) {
    this.stepDays = steps.days;
    this.planned = plannedCost;
    this.lanes = [...laneCost.keys()];
    this.laneCosts = [...laneCost.values()];
    this.shares = [...new Set(this.laneCosts.flatMap((cost) => cost.map(({ share }) => share)))];
    this.groups = [...substituteCost.keys()];
    this.groupCosts = [...substituteCost.values()];
    this.buffers = buffers;
    this.above = buffers.map(({ group }, row) => buffers.slice(row + 1).filter((other) => other.group === group));
    this.moved = moved;
  }

  /** Returns the cost of a step, once its goods are sold; steps follow each other from 0. */
  charge(step: number, run: FlowRun): Money {
    const planned = step === 0 ? this.planned : 0;
    let sum = this.lanes.length === 0 ? planned : this.addLanes(planned, step, run);
    // Without an iterator: every step of every draw comes here.
    for (let at = 0; at < this.groups.length; at++)
      sum += run.getReplaced(this.groups[at]!) * getStandInCost(this.groupCosts[at]!, step);
    for (const { to, units, costPerUnit } of this.moved) {
      const asked = run.sales.getDemand(to);
      if (asked <= 0) continue;
      const share = (units[step]! * this.stepDays) / asked;
      sum += (run.sales.getOnTime(to) + run.sales.getLate(to)) * share * costPerUnit;
    }
    const hastened = run.getHastenSpent();
    sum += hastened - this.hastened + this.carry(step, run);
    this.hastened = hastened;
    this.total += sum;
    return sum;
  }

  /** Adds to a sum the money for all units that left in a step; prices on lanes mostly stay as they were in the step before. */
  private addLanes(before: Money, step: number, { traffic: { lanes } }: FlowRun): Money {
    if (step === 0) lanes.chargeFor(this.lanes);
    if (this.isDearer(step)) {
      for (let at = 0; at < this.laneCosts.length; at++) lanes.setMoney(at, getUnitCost(this.laneCosts[at]!, step));
    }
    return lanes.addCharges(before);
  }

  /** Whether money on lanes changes in a step; before the first there is none. */
  private isDearer(step: number): boolean {
    for (let at = 0; at < this.shares.length; at++) {
      const share = this.shares[at]!;
      if (share[step] !== (step === 0 ? 0 : share[step - 1])) return true;
    }
    return false;
  }

  /** Stock above the target without the levers is theirs, of several for a shelf one upon the other: it costs money to hold, and money lies in it. */
  private carry(step: number, run: FlowRun): Money {
    let cost = 0;
    let outlay = 0;
    for (let row = 0; row < this.buffers.length; row++) {
      const { group, fromStep, units, unitPrice, carryingPerYear } = this.buffers[row]!;
      if (step < fromStep) continue;
      let until = run.getTarget(group);
      for (const other of this.above[row]!) if (step >= other.fromStep) until -= other.units;
      const held = Math.min(units, Math.max(0, run.getInputStock(group) - (until - units)));
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
