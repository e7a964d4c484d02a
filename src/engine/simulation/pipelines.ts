import type { FlowColumns } from './flow-columns.ts';

/**
 * Goods under way on lanes that are looked at one by one: lanes of the same number of
 * steps have a row of arrivals for each of them, and one of the rows is due in each step.
 */
export class Pipelines {
  private readonly columns: FlowColumns;
  private step = 0;

  constructor(columns: FlowColumns) {
    this.columns = columns;
  }

  /** Lets time go on to a step. */
  turnTo(step: number): void {
    this.step = step;
  }

  /** Units that arrive on a lane in this step. */
  getArriving(lane: number): number {
    return this.columns.ring[this.findPlace(lane, 0)]!;
  }

  /** Sends units on their way, once for each lane and step; returns those that are there at once. */
  send(lane: number, units: number): number {
    const { laneSteps, laneLate, ring, carried } = this.columns;
    const late = units * laneLate[lane]!;
    const soon = units - late;
    const at = this.findPlace(lane, 0);
    if (laneSteps[lane] === 0) {
      ring[at] = late;
      return soon;
    }
    ring[at] = carried[lane]! + soon;
    carried[lane] = late;
    return 0;
  }

  /** The same for units that are under way for fewer steps than usual, on top of what was sent in this step. */
  hasten(lane: number, units: number, lead: number): number {
    const steps = Math.floor(lead);
    const late = units * (lead - steps);
    const soon = units - late;
    this.add(lane, late, steps + 1);
    if (steps === 0) return soon;
    this.add(lane, soon, steps);
    return 0;
  }

  private add(lane: number, units: number, steps: number): void {
    const { ring, carried, laneSteps } = this.columns;
    if (steps > Math.max(1, laneSteps[lane]!)) carried[lane]! += units;
    else ring[this.findPlace(lane, steps)]! += units;
  }

  /** Where in the rows of a lane lies what arrives in so many steps. */
  private findPlace(lane: number, ahead: number): number {
    const { ringPlace, ringWidth, laneSteps } = this.columns;
    const steps = laneSteps[lane]!;
    return ringPlace[lane]! + (steps === 0 ? 0 : ((this.step + ahead) % steps) * ringWidth[steps]!);
  }
}
