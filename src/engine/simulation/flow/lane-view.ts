import { RUNS_PER_BATCH, SHIPS_LESS } from './batch.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { findSettling, getOwnRow, LANE_STATE } from './lane-records.ts';

/** Instead of the shipped share of its orders: the lane is looked at by itself. */
const ONE_BY_ONE = -1;

/** The columns that tell what left on a lane. */
type Departures = Pick<FlowColumns, 'departed' | 'ratio' | 'ratioOwed' | 'lanePlaces' | 'laneState' | 'isSentOff'>;

/** Numbers of one of the runs on its lanes, and their places in the columns. */
export class LaneView {
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  /** By lane: row of its records. */
  private readonly rowOf: Int32Array;
  /** Lanes with money for each unit leaving. */
  private charged = 0;

  constructor(net: FlowNetwork, columns: FlowColumns, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
    this.rowOf = columns.leads.row;
  }

  /** Called off in this step. */
  getRegular(lane: number): number {
    return this.columns.laneState[this.find(lane, LANE_STATE.regular)]!;
  }

  /** Asked for before and not shipped; after a step's shipping, the units owed by its source at the end. */
  getOwed(lane: number): number {
    const { ratio, ratioOwed, lanePlaces, isSentOff } = this.columns;
    const at = findSettling(lanePlaces, this.rowOf[lane]!) + this.place;
    const owed = this.columns.laneState[this.find(lane, LANE_STATE.owed)]!;
    const part = ratio[at]!;
    if (part < 0 || ((isSentOff[this.rowOf[lane]!]! >> this.place) & 1) === 1) return owed;
    return this.getRegular(lane) * (1 - part) + owed * (1 - ratioOwed[at]!);
  }

  /** Units gone to the buyer in the last step. */
  getDeparted(lane: number): number {
    return countDeparted(this.columns, this.rowOf[lane]!, this.place);
  }

  /** Takes note of lanes with money for each unit leaving, in the order of adding up; it is 0 at first. */
  chargeFor(lanes: readonly number[]): void {
    const { chargedLane, chargedMoney } = this.columns;
    this.charged = lanes.length;
    for (const [at, lane] of lanes.entries()) {
      chargedLane[at * RUNS_PER_BATCH + this.place] = this.rowOf[lane]!;
      chargedMoney[at * RUNS_PER_BATCH + this.place] = 0;
    }
  }

  /** Sets the money for each unit on one of those lanes, by its place among them. */
  setMoney(at: number, money: number): void {
    this.columns.chargedMoney[at * RUNS_PER_BATCH + this.place] = money;
  }

  /** Adds to a sum the money for the units gone to buyers in the last step. */
  addCharges(before: number): number {
    return this.columns.passes.addCharges(this.place, this.charged, before);
  }

  /** Units hastened on a lane since the first day. */
  getHastened(lane: number): number {
    return this.columns.hastened[this.locate(lane)]!;
  }

  /** Money for each unit hastened on a lane now. */
  getHastenCost(lane: number): number {
    return this.columns.hastenCost[this.locate(lane)]!;
  }

  /** Writes of lanes with these rows of their records the units gone to buyers in the last step, and those hastened since the first day. */
  readMoved(rows: Int32Array, departed: Float64Array, hastened: Float64Array): void {
    const { columns, place } = this;
    const sums = columns.hastened;
    for (let at = 0; at < rows.length; at++) {
      departed[at] = countDeparted(columns, rows[at]!, place);
      hastened[at] = sums[rows[at]! * RUNS_PER_BATCH + place]!;
    }
  }

  /** Writes the units gone to buyers in the last step into a list, from a place on; each lane at the row of its records. */
  readDeparted(to: Float64Array, from: number): void {
    const { passes, departedList } = this.columns;
    passes.listDeparted(this.place, departedList.length);
    to.set(departedList, from);
  }

  /** Row of the records of a lane. */
  getRow(lane: number): number {
    return this.rowOf[lane]!;
  }

  /** Called-off share of a buyer's plan on a lane. */
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

  /** Has the kernel leave a lane of an unknown source to be looked at by itself. */
  setApart(lane: number): void {
    const row = getOwnRow(this.net, this.rowOf[lane]!);
    this.columns.ratio[row * RUNS_PER_BATCH + this.place] = ONE_BY_ONE;
    this.columns.shipsLess[row]! |= SHIPS_LESS | (1 << this.place);
  }
}

/** Units gone to the buyer in the last step on the lane of a row, in one run. */
function countDeparted(
  { departed, ratio, ratioOwed, lanePlaces, laneState, isSentOff }: Departures,
  row: number,
  place: number,
): number {
  const at = findSettling(lanePlaces, row) + place;
  const part = ratio[at]!;
  if (part < 0 || ((isSentOff[row]! >> place) & 1) === 1) return departed[row * RUNS_PER_BATCH + place]!;
  // What is under way for a step or more is still among what was asked for: the next step will see to it.
  const state = row * LANE_STATE.size + place;
  return laneState[state + LANE_STATE.regular]! * part + laneState[state + LANE_STATE.owed]! * ratioOwed[at]!;
}
