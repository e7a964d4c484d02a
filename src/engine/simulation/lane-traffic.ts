import { ApplicationTable } from '../licence-queue/application-table.ts';
import type { Conditions } from './conditions.ts';
import type { Course } from './course.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { Border } from './lane-hold.ts';
import { Pipelines } from './pipelines.ts';
import type { RunWitness } from './run-witness.ts';

/** What is ordered, waits at borders and is under way on the lanes of one run. */
export class LaneTraffic {
  /** By lane: ordered and not shipped. */
  readonly open: Float64Array;
  /** By lane: ordered and not received, goods at the border left out, since they count when they leave it. */
  readonly onOrder: Float64Array;
  /** By lane: share of its buyer's need that is ordered on it. */
  readonly share: Float64Array;
  /** By lane: what left for the buyer in the last step. */
  readonly departed: Float64Array;
  readonly border: (Border | null)[];
  /** By lane: units that took the faster way since the first day. */
  readonly hastened: Float64Array;

  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly shelf: Float64Array;
  private readonly output: Float64Array;
  private readonly pipelines: Pipelines;
  private readonly late: Float64Array;
  /** Applications at all borders. */
  private readonly table = new ApplicationTable();
  private readonly claim: Float64Array;
  private readonly laneOpen: (Course | null)[];
  /** Lanes of unknown sources on which more is to be looked at than orders: a border, a closure, a faster way. */
  private readonly specialUnknown: number[] = [];
  private readonly ranked: boolean;
  private conditions: Conditions;

  constructor(net: FlowNetwork, conditions: Conditions, columns: FlowColumns) {
    const { laneCount } = net;
    this.net = net;
    this.conditions = conditions;
    this.columns = columns;
    this.shelf = columns.shelf;
    this.output = columns.output;
    this.open = columns.open;
    this.onOrder = columns.onOrder;
    this.departed = columns.departed;
    this.share = columns.share;
    this.hastened = new Float64Array(laneCount);
    this.pipelines = new Pipelines(columns);
    this.late = new Float64Array(laneCount);
    this.claim = new Float64Array(laneCount);
    this.laneOpen = Array.from({ length: laneCount }, () => null);
    this.border = Array.from({ length: laneCount }, () => null);
    this.ranked = net.laneRank.some((rank) => rank !== net.laneRank[0]);
  }

  /** Full pipelines and nothing overdue. */
  reset(conditions: Conditions): void {
    const { laneGroup, laneShare, groupRate, stepDays, turningBack } = this.net;
    this.conditions = conditions;
    this.late.fill(0);
    this.hastened.fill(0);
    for (const lane of turningBack) this.late[lane] = laneShare[lane]! * groupRate[laneGroup[lane]!]! * stepDays;
    this.laneOpen.fill(null);
    for (const [lane, course] of conditions.laneOpen) this.laneOpen[lane] = course;
    this.border.fill(null);
    this.table.clear();
    for (const [lane, hold] of conditions.holds) this.border[lane] = new Border(hold, this.table);
    this.markSpecial();
  }

  /** Sets apart the sources, and of the unknown ones the lanes, on which a step has to look at lanes one by one. */
  private markSpecial(): void {
    const { laneOpen, holds, faster } = this.conditions;
    const { laneSource, unknownLanes } = this.net;
    const { isSpecialSource, plainUnknown } = this.columns;
    for (const lanes of [laneOpen, holds, faster]) {
      for (const lane of lanes.keys()) if (laneSource[lane]! >= 0) isSpecialSource[laneSource[lane]!] = 1;
    }
    this.specialUnknown.length = 0;
    let plain = 0;
    for (let at = 0; at < unknownLanes.length; at++) {
      const lane = unknownLanes[at]!;
      if (laneOpen.has(lane) || holds.has(lane) || faster.has(lane)) this.specialUnknown.push(lane);
      else plainUnknown[plain++] = lane;
    }
    this.columns.setNumber('plainUnknownCount', plain);
  }

  /** Takes over what the step asks of shares, and lets orders through that a loop has kept for a step. */
  begin(t: number): void {
    for (const [lane, course] of this.conditions.laneShare) this.share[lane] = course[t]!;
    for (let at = 0; at < this.net.turningBack.length; at++) {
      const lane = this.net.turningBack[at]!;
      this.open[lane]! += this.late[lane]!;
      this.late[lane] = 0;
    }
  }

  /** What left as long ago as it is under way lies on its buyer's shelf. */
  receive(t: number, witness: RunWitness | null): void {
    const { delayed, passes } = this.columns;
    this.pipelines.turnTo(t);
    if (witness !== null) for (const lane of delayed) witness.receive(lane, this.pipelines.getArriving(lane));
    passes.receive();
  }

  /** Starts the count of what sources are asked for in a step with the orders that a loop has let through. */
  countTurningBack(): void {
    const { asked } = this.columns;
    asked.fill(0);
    for (const lane of this.net.turningBack) asked[this.net.laneAsked[lane]!]! += this.open[lane]!;
  }

  /** Places the orders back in a loop, where they take a step more. */
  orderBack(): void {
    for (const lane of this.net.turningBack) this.late[lane]! += this.orderOne(lane);
  }

  private orderOne(lane: number): number {
    const { need, shelfTarget } = this.columns;
    const group = this.net.laneGroup[lane]!;
    const share = this.share[lane]!;
    const gap =
      share * (this.net.laneBase[lane]! + shelfTarget[group]! + need[group]! - this.shelf[group]!) -
      this.onOrder[lane]!;
    const units = Math.max(0, Math.min(gap, share * need[group]!));
    this.onOrder[lane]! += units;
    return units;
  }

  /** Ships what the nodes of a level have, in one go where nothing but a shortage shared in proportion stands in the way. */
  shipLevel(level: number, t: number, witness: RunWitness | null): void {
    const { passes, left } = this.columns;
    for (let at = 0, count = passes.shipLevel(level, witness === null ? 0 : 1); at < count; at++) {
      this.shipFrom(left[at]!, t, witness);
    }
    passes.departLevel(level);
  }

  /** Ships what a node has to its buyers, shared by rank and, within one, in proportion to open orders. */
  private shipFrom(node: number, t: number, witness: RunWitness | null): void {
    const { outStart, outLane, laneRank } = this.net;
    const { claim, output } = this;
    const [from, to] = [outStart[node]!, outStart[node + 1]!];
    let claims = 0;
    for (let row = from; row < to; row++) {
      const lane = outLane[row]!;
      const units = this.getClaim(lane, t);
      claim[lane] = units;
      claims += units;
    }
    if (!this.ranked || claims <= output[node]!) {
      this.shipRows(node, { from, to, claims }, t, witness);
      return;
    }
    for (let first = from; first < to;) {
      const rank = laneRank[outLane[first]!]!;
      let sum = 0;
      let end = first;
      for (; end < to && laneRank[outLane[end]!] === rank; end++) sum += claim[outLane[end]!]!;
      this.shipRows(node, { from: first, to: end, claims: sum }, t, witness);
      first = end;
    }
  }

  /** Unknown sources have whatever is asked of them. */
  shipUnknown(t: number, witness: RunWitness | null): void {
    if (witness === null) this.columns.passes.departUnknown();
    const lanes = witness === null ? this.specialUnknown : this.net.unknownLanes;
    for (let at = 0; at < lanes.length; at++) this.ship(lanes[at]!, this.getClaim(lanes[at]!, t), t, witness);
  }

  private shipRows(
    node: number,
    { from, to, claims }: { from: number; to: number; claims: number },
    t: number,
    witness: RunWitness | null,
  ): void {
    const { claim, output } = this;
    const { outLane } = this.net;
    const there = output[node]!;
    const ratio = claims > there ? there / claims : 1;
    for (let row = from; row < to; row++) {
      const lane = outLane[row]!;
      this.ship(lane, claim[lane]! * ratio, t, witness);
    }
    output[node]! += claims > there ? -there : -claims;
  }

  /** What a lane asks of its source now: its open orders, as far as they may leave. */
  private getClaim(lane: number, t: number): number {
    let units = this.open[lane]!;
    const course = this.laneOpen[lane];
    if (course && course[t]! < 1) {
      const { groupRate, laneGroup, stepDays } = this.net;
      units = Math.min(units, course[t]! * this.share[lane]! * groupRate[laneGroup[lane]!]! * stepDays);
    }
    const border = this.border[lane];
    return border ? border.limit(units, t) : units;
  }

  private ship(lane: number, units: number, t: number, witness: RunWitness | null): void {
    const border = this.border[lane];
    let leaving = units;
    if (border) {
      leaving = border.pass(units, t);
      const source = this.net.laneSource[lane]!;
      if (source >= 0) this.output[source]! += border.refused;
    }
    this.departed[lane] = leaving;
    // What is left of an order that was met in full is a rounding error.
    const left = this.open[lane]! - units;
    this.open[lane] = left > 0 ? left : 0;
    this.onOrder[lane]! += leaving - units;
    witness?.ship(lane, units, leaving, border ? border.refused : 0);
    this.depart(lane, leaving, t, witness);
  }

  private depart(lane: number, units: number, t: number, witness: RunWitness | null): void {
    const { laneGroup, laneLead, stepDays } = this.net;
    const group = laneGroup[lane]!;
    const { faster: fasterWays } = this.conditions;
    const faster = fasterWays.size > 0 && this.columns.shortAt[group]! >= t - 1 ? fasterWays.get(lane) : undefined;
    const isHastened = faster !== undefined && t >= faster.fromStep && faster.leadDays < laneLead[lane]!;
    let there = this.pipelines.send(lane, isHastened ? 0 : units);
    if (isHastened) {
      there += this.pipelines.hasten(lane, units, faster.leadDays / stepDays);
      this.hastened[lane]! += units;
    }
    if (there === 0) return;
    this.shelf[group]! += there;
    this.onOrder[lane]! -= there;
    witness?.receive(lane, there);
  }
}
