import type { Conditions } from './conditions.ts';
import type { DrawnGates } from './drawn-gates.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { LaneShipping } from './lane-shipping.ts';
import { LaneBorders } from './lane-borders.ts';
import { LANE_STATE } from './lane-records.ts';
import { LaneView } from './lane-view.ts';
import type { RunRecorder } from './run-recorder.ts';
import { GROUP_STATE, locateFlag, locateGroup, locateNode, NODE_STATE } from './state-records.ts';

/** Orders, goods at borders and goods under way on the lanes of one run, outside the kernel's part. */
export class LaneTraffic {
  readonly lanes: LaneView;
  readonly borders: LaneBorders;
  readonly hand: LaneShipping;

  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  /** Call-offs back in a loop: those of this step, seen by their sources in the next, and those seen now. */
  private readonly late: Float64Array;
  private readonly inForce: Float64Array;
  /** Units owed by their sources at planning. */
  private readonly owedBefore: Float64Array;
  /** Lanes of unknown sources with more to look at than orders: a border, a closure. */
  private specialUnknown: number[] = [];
  private conditions: Pick<Conditions, 'laneShare' | 'standby'> = { laneShare: new Map(), standby: new Map() };
  /** Whether lanes with something to look at are shipped by hand, and not by the kernel; of all lanes. */
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
    this.inForce = new Float64Array(net.laneCount);
    this.owedBefore = new Float64Array(net.laneCount);
  }

  /** Full pipelines and nothing owed, in the columns of the first day. */
  start(conditions: Conditions): void {
    const { laneGroup, laneShare, groupRate, stepDays, turningBack } = this.net;
    this.conditions = conditions;
    for (const lane of turningBack) this.late[lane] = laneShare[lane]! * groupRate[laneGroup[lane]!]! * stepDays;
    this.isByHand = this.hand.isNeeded();
    this.isSeenWhole = false;
    this.borders.start(conditions, this.isByHand);
    this.markSpecial(conditions);
    this.markCalled(conditions);
  }

  /** Sets apart the sources, and of the unknown ones the lanes, with more to look at in a step than orders. */
  private markSpecial({ laneOpen, holds }: Conditions): void {
    const { laneSource } = this.net;
    const { isSpecialSource, isByHand, isSpecialLane, leads } = this.columns;
    const flag = 1 << this.place;
    const marked = this.isByHand ? isByHand : isSpecialSource;
    const unknown = new Set<number>();
    for (const lanes of [laneOpen, holds]) {
      for (const lane of lanes.keys()) {
        const source = laneSource[lane]!;
        if (source >= 0) marked[source]! |= flag;
        else unknown.add(lane);
      }
    }
    this.specialUnknown = [...unknown].toSorted((a, b) => a - b);
    for (const lane of this.specialUnknown) {
      this.lanes.setApart(lane);
      if (!this.isByHand) isSpecialLane[leads.row[lane]!]! |= flag;
    }
  }

  /** Marks the groups with sources taking over from others: those with a lever standing by, and all with several where people do so unasked. */
  private markCalled({ callOnOthers, standby }: Conditions): void {
    const { groupBytes, othersAfterDays, othersShare } = this.columns;
    const { laneStart, laneGroup, groupCount } = this.net;
    const flag = 1 << this.place;
    for (const lane of standby.keys()) groupBytes[locateFlag(laneGroup[lane]!, 'standsBy')]! |= flag;
    if (callOnOthers === null) return;
    othersAfterDays[this.place] = callOnOthers.afterDays;
    othersShare[this.place] = callOnOthers.share;
    for (let group = 0; group < groupCount; group++) {
      if (laneStart[group + 1]! - laneStart[group]! > 1) groupBytes[locateFlag(group, 'callsOthers')]! |= flag;
    }
  }

  /** Whether the kernel sees to all making and shipping, as long as nobody looks on. */
  isLeftToKernel(): boolean {
    return !this.isByHand && !this.borders.hasPassings();
  }

  /** Has every lane looked at by itself, and not only those in need of it. */
  lookAtAll(): void {
    if (this.isSeenWhole) return;
    this.isSeenWhole = true;
    for (const lane of this.net.unknownLanes) this.lanes.setApart(lane);
  }

  /** Takes over the step's shares, lets through call-offs kept back in a loop for a step, and tells the arrivals to come. */
  begin(t: number, recorder: RunRecorder | null): void {
    const { leads, share, standby, laneState, groupState } = this.columns;
    const { conditions } = this;
    if (conditions.laneShare.size > 0)
      for (const [lane, course] of conditions.laneShare) share[this.lanes.locate(lane)] = course[t]!;
    if (conditions.standby.size > 0)
      for (const [lane, course] of conditions.standby)
        standby[this.lanes.locate(lane)] = course[t]! * this.net.stepDays;
    for (let at = 0; at < this.net.turningBack.length; at++) {
      const lane = this.net.turningBack[at]!;
      const units = this.late[lane]!;
      this.inForce[lane] = units;
      laneState[this.lanes.find(lane, LANE_STATE.regular)] = units;
      // Its buyer counts on it while it orders.
      groupState[locateGroup(this.net.laneGroup[lane]!, GROUP_STATE.atBorder) + this.place]! += units;
    }
    this.borders.begin(t);
    const { pipelines } = this.hand;
    pipelines.turnTo(t);
    if (recorder === null) return;
    for (let lane = 0; lane < this.net.laneCount; lane++) {
      const isThere = leads.steps[lane] === 0 && leads.late[lane] === 0 && this.net.laneLeadClass[lane]! < 0;
      if (!isThere) recorder.receive(lane, pipelines.getArriving(lane));
    }
  }

  /** Counts the orders let through by a loop with those at their sources in a step. */
  countTurningBack(): void {
    const { nodeState, laneState } = this.columns;
    for (const lane of this.net.turningBack) {
      const at = this.net.laneAsked[lane]!;
      const owed = laneState[this.lanes.find(lane, LANE_STATE.owed)]!;
      nodeState[locateNode(at, NODE_STATE.asked) + this.place]! += this.lanes.getRegular(lane);
      nodeState[locateNode(at, NODE_STATE.askedOwed) + this.place]! += owed;
      this.owedBefore[lane] = owed;
    }
  }

  /** Keeps the call-offs back in a loop for a step; their sources go on with the known ones. */
  orderBack(): void {
    const { laneState, groupState, nodeState } = this.columns;
    for (const lane of this.net.turningBack) {
      // A source ships what it owes now, and has planned for what it owed before.
      const owed = laneState[this.lanes.find(lane, LANE_STATE.owed)]! - this.owedBefore[lane]!;
      nodeState[locateNode(this.net.laneAsked[lane]!, NODE_STATE.askedOwed) + this.place]! += owed;
      const at = this.lanes.find(lane, LANE_STATE.regular);
      this.late[lane] = laneState[at]!;
      laneState[at] = this.inForce[lane]!;
      groupState[locateGroup(this.net.laneGroup[lane]!, GROUP_STATE.atBorder) + this.place]! -= this.inForce[lane]!;
    }
  }

  /** Ships from unknown sources on lanes looked at one by one. */
  shipUnknown(t: number, recorder: RunRecorder | null): void {
    if (!this.isSeenWhole && !this.isByHand) return;
    const lanes = this.isSeenWhole ? this.net.unknownLanes : this.specialUnknown;
    for (let at = 0; at < lanes.length; at++) this.hand.shipUnknown(lanes[at]!, t, recorder);
  }

  /** Asks the borders of a level, or with none those of unknown sources, for the units leaving of the kernel's shipments. */
  passBorders(level: number | null, t: number): void {
    if (!this.isSeenWhole) this.borders.pass(level, t);
  }
}
