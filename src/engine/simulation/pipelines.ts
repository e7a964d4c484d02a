import type { FlowColumns } from './flow-columns.ts';

/** Goods under way on lanes that are looked at one by one: each lane has a ring of arrivals, of which one is due in each step. */
export class Pipelines {
  private readonly columns: FlowColumns;

  constructor(columns: FlowColumns) {
    this.columns = columns;
  }

  /** Units that arrive on a lane in the step that begins. */
  getArriving(lane: number): number {
    const { ring } = this.columns;
    return ring[this.findPlace(lane, 1)]!;
  }

  /** Sends units on their way, once for each lane and step; returns those that are there at once. */
  send(lane: number, units: number): number {
    const { laneSteps, laneLate, ringAt, ring, carried } = this.columns;
    const late = units * laneLate[lane]!;
    const soon = units - late;
    const at = ringAt[lane]!;
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

  /** Where in the ring of a lane lies what arrives in so many steps. */
  private findPlace(lane: number, steps: number): number {
    const { ringAt, ringStart } = this.columns;
    const place = ringAt[lane]! + steps;
    const end = ringStart[lane + 1]!;
    return place < end ? place : place - end + ringStart[lane]!;
  }
}
