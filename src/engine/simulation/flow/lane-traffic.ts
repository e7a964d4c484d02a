import { RUNS_PER_BATCH } from './batch.ts';
import type { Conditions } from './conditions.ts';
import type { DrawnGates } from './drawn-gates.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { LaneShipping } from './lane-shipping.ts';
import { LaneBorders } from './lane-borders.ts';
import { LANE_STATE } from './lane-records.ts';
import { LaneView } from './lane-view.ts';
import type { RunRecorder } from './run-recorder.ts';

/** Instead of a share of its open orders that a source ships: its lane is looked at by itself. */
const ONE_BY_ONE = -1;

/** What is ordered, waits at borders and is under way on the lanes of one run, as far as the kernel does not see to it. */
export class LaneTraffic {
  readonly lanes: LaneView;
  readonly borders: LaneBorders;
  readonly hand: LaneShipping;

  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  private readonly late: Float64Array;
  /** Lanes of unknown sources on which more is to be looked at than orders: a border, a closure, a faster way. */
  private specialUnknown: number[] = [];
  private laneShare: Conditions['laneShare'] = new Map();
  /** Whether lanes on which something is to be looked at are shipped by hand, and not by the kernel; of all lanes. */
  private isByHand = false;
  private isSeenWhole = false;

  constructor(net: FlowNetwork, columns: FlowColumns, gates: DrawnGates, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
    this.lanes = new LaneView(net, columns, place);
    this.borders = new LaneBorders(net, columns, { view: this.lanes, gates, place });
    this.hand = new LaneShipping(net, columns, this.lanes, this.borders, place);
    this.late = new Float64Array(net.laneCount);
  }

  /** Full pipelines and nothing overdue, in columns that are those of the first day. */
  start(conditions: Conditions): void {
    const { laneGroup, laneShare, groupRate, stepDays, turningBack } = this.net;
    this.laneShare = conditions.laneShare;
    for (const lane of turningBack) this.late[lane] = laneShare[lane]! * groupRate[laneGroup[lane]!]! * stepDays;
    this.isByHand = this.hand.isNeeded(conditions);
    this.isSeenWhole = false;
    this.borders.start(conditions, this.isByHand);
    this.hand.start(conditions);
    this.markSpecial(conditions);
  }

  /** Sets apart the sources, and of the unknown ones the lanes, on which a step has to look at more than orders. */
  private markSpecial({ laneOpen, holds, faster }: Conditions): void {
    const { laneSource } = this.net;
    const { isSpecialSource, isByHand, isSpecialLane } = this.columns;
    const flag = 1 << this.place;
    const marked = this.isByHand ? isByHand : isSpecialSource;
    const unknown = new Set<number>();
    for (const lanes of [laneOpen, holds, faster]) {
      for (const lane of lanes.keys()) {
        const source = laneSource[lane]!;
        if (source >= 0) marked[source]! |= flag;
        else unknown.add(lane);
      }
    }
    this.specialUnknown = [...unknown].toSorted((a, b) => a - b);
    for (const lane of this.specialUnknown) {
      this.lanes.setOwnRatio(lane, ONE_BY_ONE);
      if (!this.isByHand) isSpecialLane[this.columns.leads.row[lane]!]! |= flag;
    }
  }

  /** Whether the kernel sees to all that is made and shipped, as long as nobody looks on. */
  isLeftToKernel(): boolean {
    return !this.isByHand && !this.borders.hasPassings();
  }

  /** Has every lane looked at by itself, and not only those that need it. */
  lookAtAll(): void {
    if (this.isSeenWhole) return;
    this.isSeenWhole = true;
    for (const lane of this.net.unknownLanes) this.lanes.setOwnRatio(lane, ONE_BY_ONE);
  }

  /** Takes over what the step asks of shares, lets orders through that a loop has kept for a step, and tells what will arrive. */
  begin(t: number, recorder: RunRecorder | null): void {
    const { laneState, leads, share } = this.columns;
    if (this.laneShare.size > 0)
      for (const [lane, course] of this.laneShare) share[this.lanes.locate(lane)] = course[t]!;
    for (let at = 0; at < this.net.turningBack.length; at++) {
      const lane = this.net.turningBack[at]!;
      laneState[this.lanes.find(lane, LANE_STATE.open)]! += this.late[lane]!;
      this.late[lane] = 0;
    }
    this.borders.begin(t);
    const { pipelines } = this.hand;
    pipelines.turnTo(t);
    if (recorder === null) return;
    for (let lane = 0; lane < this.net.laneCount; lane++) {
      if (leads.steps[lane]! > 0 || leads.late[lane]! > 0) recorder.receive(lane, pipelines.getArriving(lane));
    }
  }

  /** Counts the orders that a loop has let through with what sources are asked for in a step. */
  countTurningBack(): void {
    const { asked } = this.columns;
    for (const lane of this.net.turningBack) {
      asked[this.net.laneAsked[lane]! * RUNS_PER_BATCH + this.place]! += this.lanes.getOpen(lane);
    }
  }

  /** Places the orders back in a loop, where they take a step more. */
  orderBack(): void {
    for (const lane of this.net.turningBack) this.late[lane]! += this.orderOne(lane);
  }

  private orderOne(lane: number): number {
    const { need, inputStock, inputStockTarget, laneState } = this.columns;
    const at = this.net.laneGroup[lane]! * RUNS_PER_BATCH + this.place;
    const share = this.lanes.getShare(lane);
    const gap =
      share * (this.net.laneBase[lane]! + inputStockTarget[at]! + need[at]! - inputStock[at]!) -
      this.lanes.getOnOrder(lane);
    const units = Math.max(0, Math.min(gap, share * need[at]!));
    laneState[this.lanes.find(lane, LANE_STATE.onOrder)]! += units;
    return units;
  }

  /** Ships from unknown sources on lanes that are looked at one by one. */
  shipUnknown(t: number, recorder: RunRecorder | null): void {
    if (!this.isSeenWhole && !this.isByHand) return;
    const lanes = this.isSeenWhole ? this.net.unknownLanes : this.specialUnknown;
    for (let at = 0; at < lanes.length; at++) this.hand.shipUnknown(lanes[at]!, t, recorder);
  }

  /** Asks the borders of a level, or with none those of unknown sources, what leaves of that which the kernel ships. */
  passBorders(level: number | null, t: number): void {
    if (!this.isSeenWhole) this.borders.pass(level, t);
  }
}
