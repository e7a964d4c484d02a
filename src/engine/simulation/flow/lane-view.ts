import { RUNS_PER_BATCH } from './batch.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { findSettling, getOwnRow, LANE_STATE } from './lane-records.ts';

/** What one of the runs has on its lanes, and where in the columns. */
export class LaneView {
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  /** By lane: row of its records. */
  private readonly rowOf: Int32Array;

  constructor(net: FlowNetwork, columns: FlowColumns, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
    this.rowOf = columns.leads.row;
  }

  /** Ordered and not shipped. */
  getOpen(lane: number): number {
    return this.columns.laneState[this.find(lane, LANE_STATE.open)]!;
  }

  /** Ordered and not received, goods at the border left out, since they count when they leave it. */
  getOnOrder(lane: number): number {
    return this.columns.laneState[this.find(lane, LANE_STATE.onOrder)]!;
  }

  /** What left for the buyer in the last step. */
  getDeparted(lane: number): number {
    const { departed, ratio, lanePlaces } = this.columns;
    const part = ratio[findSettling(lanePlaces, this.rowOf[lane]!) + this.place]!;
    // What is under way for a step or more is still among the open orders: the next step will see to it.
    return part >= 0 ? this.getOpen(lane) * part : departed[this.locate(lane)]!;
  }

  /** Share of its buyer's need that is ordered on a lane. */
  getShare(lane: number): number {
    return this.columns.share[this.locate(lane)]!;
  }

  /** Where this run has one of the numbers of a lane's record. */
  find(lane: number, what: number): number {
    return this.rowOf[lane]! * LANE_STATE.size + what + this.place;
  }

  /** Where this run has its number in a column by lane. */
  locate(lane: number): number {
    return this.rowOf[lane]! * RUNS_PER_BATCH + this.place;
  }

  /** Says what share of its open orders is shipped on a lane that follows no source. */
  setOwnRatio(lane: number, ratio: number): void {
    this.columns.ratio[getOwnRow(this.net, this.rowOf[lane]!) * RUNS_PER_BATCH + this.place] = ratio;
  }
}
