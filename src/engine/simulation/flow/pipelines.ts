import { RUNS_PER_BATCH } from './batch.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { LANE_STATE } from './lane-records.ts';

/**
 * Goods of one run under way on lanes looked at one by one: lanes of the same number of steps have a row of arrivals for each of them, and one
 * of the rows is due in each step.
 */
export class Pipelines {
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  private step = 0;

  constructor(net: FlowNetwork, columns: FlowColumns, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
  }

  /** Lets time go on to a step. */
  turnTo(step: number): void {
    this.step = step;
  }

  /** Units arriving on a lane in this step. */
  getArriving(lane: number): number {
    return this.columns.ring[this.findPlace(lane, 0)]!;
  }

  /** Sends units on their way, once for each lane and step; returns those there at once. */
  send(lane: number, units: number): number {
    const { leads, ring, laneState } = this.columns;
    const drawn = this.net.laneLeadClass[lane]!;
    if (drawn >= 0) return units === 0 ? 0 : this.hasten(lane, units, this.getDrawnSteps(drawn));
    const late = units * leads.late[lane]!;
    const soon = units - late;
    const at = this.findPlace(lane, 0);
    if (leads.steps[lane] === 0) {
      ring[at] = late;
      return soon;
    }
    const carried = this.findCarried(lane);
    ring[at] = laneState[carried]! + soon;
    laneState[carried] = late;
    return 0;
  }

  /** The same for units under way for fewer steps than usual, on top of those sent in this step. */
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
    const { ring, leads, laneState } = this.columns;
    if (this.net.laneLeadClass[lane]! < 0 && steps > Math.max(1, leads.steps[lane]!))
      laneState[this.findCarried(lane)]! += units;
    else ring[this.findPlace(lane, steps)]! += units;
  }

  /** Steps under way drawn by a run for a class of lanes. */
  private getDrawnSteps(drawn: number): number {
    const { classSteps, classLate } = this.columns;
    const at = drawn * RUNS_PER_BATCH + this.place;
    return classSteps[at]! + classLate[at]!;
  }

  private findCarried(lane: number): number {
    return this.columns.leads.row[lane]! * LANE_STATE.size + LANE_STATE.carried + this.place;
  }

  /** Place in the rows of a lane of the arrivals in so many steps. */
  private findPlace(lane: number, ahead: number): number {
    const { ringPlace, ringWidth, steps, classRows, classWidth } = this.columns.leads;
    const drawn = this.net.laneLeadClass[lane]!;
    const count = drawn < 0 ? steps[lane]! : classRows[drawn]!;
    const width = drawn < 0 ? ringWidth[count]! : classWidth[drawn]!;
    const row = ringPlace[lane]! + (count === 0 ? 0 : ((this.step + ahead) % count) * width);
    return row * RUNS_PER_BATCH + this.place;
  }
}
