import type { Conditions } from './conditions.ts';
import type { Course } from './course.ts';
import type { FlowNetwork } from './flow-network.ts';
import { Border } from './lane-hold.ts';
import type { RunWitness } from './run-witness.ts';

/** What is ordered, waits at borders and is under way on the lanes of one run. */
export class LaneTraffic {
  /** By lane: ordered and not shipped. */
  readonly open: Float64Array;
  /** By lane: ordered and not received, goods at the border left out, since they count when they leave it. */
  readonly onOrder: Float64Array;
  /** By lane: what left for the buyer in the last step. */
  readonly departed: Float64Array;
  readonly border: (Border | null)[];
  /** By lane: units that took the faster way since the first day. */
  readonly hastened: Float64Array;
  /** By group: last step in which its buyer was short. */
  readonly shortAt: Int32Array;

  private readonly net: FlowNetwork;
  private readonly shelf: Float64Array;
  private readonly output: Float64Array;
  private readonly slots: number;
  private readonly underWay: Float64Array;
  private readonly laneSteps: Int32Array;
  private readonly laneLate: Float64Array;
  private readonly base: Float64Array;
  private readonly share: Float64Array;
  private readonly late: Float64Array;
  private readonly claim: Float64Array;
  private readonly turningBack: Int32Array;
  private readonly delayed: Int32Array;
  private readonly laneOpen: (Course | null)[];
  /** By lane: 1 where more is to be looked at than its orders: a border, a closure, a faster way. */
  private readonly special: Uint8Array;
  /** Slot that arrives in the current step. */
  private slot = 0;
  private readonly ranked: boolean;
  private conditions: Conditions;

  constructor(net: FlowNetwork, conditions: Conditions, stocks: { shelf: Float64Array; output: Float64Array }) {
    const { groupCount, laneCount, stepDays, laneLead } = net;
    this.net = net;
    this.conditions = conditions;
    this.shelf = stocks.shelf;
    this.output = stocks.output;
    this.open = new Float64Array(laneCount);
    this.onOrder = new Float64Array(laneCount);
    this.departed = new Float64Array(laneCount);
    this.hastened = new Float64Array(laneCount);
    this.shortAt = new Int32Array(groupCount);
    this.laneSteps = Int32Array.from(laneLead, (lead) => Math.floor(lead / stepDays));
    this.laneLate = laneLead.map((lead) => lead / stepDays - Math.floor(lead / stepDays));
    this.slots = this.laneSteps.reduce((most, steps) => Math.max(most, steps), 0) + 2;
    this.underWay = new Float64Array(this.slots * laneCount);
    // When orders are placed, what was to arrive in this step lies on the shelf and is no longer under way.
    const arriving = laneLead.map((lead, lane) => net.groupRate[net.laneGroup[lane]!]! * Math.min(lead, stepDays));
    const arrived = new Float64Array(groupCount);
    for (const [lane, units] of arriving.entries()) arrived[net.laneGroup[lane]!]! += net.laneShare[lane]! * units;
    this.base = laneLead.map((lead, lane) => {
      const group = net.laneGroup[lane]!;
      const days = lead + (net.laneTurnsBack[lane] === 1 ? stepDays : 0);
      return net.groupRate[group]! * days - arriving[lane]! + arrived[group]!;
    });
    this.share = new Float64Array(laneCount);
    this.late = new Float64Array(laneCount);
    this.claim = new Float64Array(laneCount);
    const lanes = [...net.laneSource.keys()];
    this.turningBack = Int32Array.from(lanes.filter((lane) => net.laneTurnsBack[lane] === 1));
    this.delayed = Int32Array.from(lanes.filter((lane) => laneLead[lane]! > 0));
    this.laneOpen = Array.from({ length: laneCount }, () => null);
    this.border = Array.from({ length: laneCount }, () => null);
    this.special = new Uint8Array(laneCount);
    this.ranked = net.laneRank.some((rank) => rank !== net.laneRank[0]);
  }

  /** Full pipelines and nothing overdue. */
  reset(conditions: Conditions): void {
    const { laneCount, laneGroup, laneShare, groupRate, stepDays, laneTurnsBack } = this.net;
    this.conditions = conditions;
    this.share.set(laneShare);
    this.open.fill(0);
    this.late.fill(0);
    this.departed.fill(0);
    this.underWay.fill(0);
    this.hastened.fill(0);
    this.shortAt.fill(-2);
    for (let lane = 0; lane < laneCount; lane++) {
      const perStep = laneShare[lane]! * groupRate[laneGroup[lane]!]! * stepDays;
      const steps = this.laneSteps[lane]!;
      const late = this.laneLate[lane]!;
      for (let slot = 0; slot < steps; slot++) this.underWay[slot * laneCount + lane] = perStep;
      this.underWay[steps * laneCount + lane] = perStep * late;
      this.onOrder[lane] = perStep * (steps + late);
      if (laneTurnsBack[lane] === 0) continue;
      this.late[lane] = perStep;
      this.onOrder[lane]! += perStep;
    }
    this.laneOpen.fill(null);
    for (const [lane, course] of conditions.laneOpen) this.laneOpen[lane] = course;
    this.border.fill(null);
    for (const [lane, hold] of conditions.holds) this.border[lane] = new Border(hold);
    this.special.fill(0);
    for (const lanes of [conditions.laneOpen, conditions.holds, conditions.faster]) {
      for (const lane of lanes.keys()) this.special[lane] = 1;
    }
  }

  /** Takes over what the step asks of shares, and lets orders through that a loop has kept for a step. */
  begin(t: number): void {
    for (const [lane, course] of this.conditions.laneShare) this.share[lane] = course[t]!;
    for (let at = 0; at < this.turningBack.length; at++) {
      const lane = this.turningBack[at]!;
      this.open[lane]! += this.late[lane]!;
      this.late[lane] = 0;
    }
  }

  receive(t: number, witness: RunWitness | null): void {
    const { underWay, shelf, onOrder, delayed } = this;
    const { laneCount, laneGroup } = this.net;
    this.slot = t % this.slots;
    const from = this.slot * laneCount;
    for (let at = 0; at < delayed.length; at++) {
      const lane = delayed[at]!;
      const units = underWay[from + lane]!;
      if (units === 0) continue;
      underWay[from + lane] = 0;
      onOrder[lane]! -= units;
      shelf[laneGroup[lane]!]! += units;
      witness?.receive(lane, units);
    }
  }

  /**
   * Places the orders of a source's buyers and returns all that is open there. A buyer orders up to its target from each source by itself,
   * and in one step never more than the source's share of what it can use. By group: `need` is what its buyer can use, `target` what is
   * to lie on its shelf.
   */
  orderFrom(node: number, need: Float64Array, target: Float64Array): number {
    const { share, base, shelf, onOrder, open } = this;
    const { outStart, outLane, laneGroup, laneTurnsBack } = this.net;
    let asked = 0;
    for (let row = outStart[node]!, end = outStart[node + 1]!; row < end; row++) {
      const lane = outLane[row]!;
      if (laneTurnsBack[lane] === 0) {
        const group = laneGroup[lane]!;
        const use = need[group]!;
        const most = share[lane]! * use;
        const gap = share[lane]! * (base[lane]! + target[group]! + use - shelf[group]!) - onOrder[lane]!;
        const units = gap <= 0 ? 0 : gap < most ? gap : most;
        onOrder[lane]! += units;
        open[lane]! += units;
      }
      asked += open[lane]!;
    }
    return asked;
  }

  /** Places the orders that no source hears of in this pass: from unknown sources, and back in a loop, where they take a step more. */
  orderElsewhere(need: Float64Array, target: Float64Array): void {
    for (const lane of this.net.unknownLanes) this.open[lane]! += this.orderOne(lane, need, target);
    for (const lane of this.turningBack) this.late[lane]! += this.orderOne(lane, need, target);
  }

  private orderOne(lane: number, need: Float64Array, target: Float64Array): number {
    const group = this.net.laneGroup[lane]!;
    const share = this.share[lane]!;
    const gap = share * (this.base[lane]! + target[group]! + need[group]! - this.shelf[group]!) - this.onOrder[lane]!;
    const units = Math.max(0, Math.min(gap, share * need[group]!));
    this.onOrder[lane]! += units;
    return units;
  }

  /** Ships what a node has to its buyers, shared by rank and, within one, in proportion to open orders. */
  shipFrom(node: number, t: number, witness: RunWitness | null): void {
    const { outStart, outLane, laneRank } = this.net;
    const { claim, output, open, special } = this;
    const [from, to] = [outStart[node]!, outStart[node + 1]!];
    let claims = 0;
    for (let row = from; row < to; row++) {
      const lane = outLane[row]!;
      const units = special[lane] === 1 ? this.getClaim(lane, t) : open[lane]!;
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

  /** An unknown source has whatever is asked of it. */
  shipUnknown(lane: number, t: number, witness: RunWitness | null): void {
    this.ship(lane, this.getClaim(lane, t), t, witness);
  }

  private shipRows(
    node: number,
    { from, to, claims }: { from: number; to: number; claims: number },
    t: number,
    witness: RunWitness | null,
  ): void {
    const { claim, output, open, departed, special, shelf, onOrder, underWay, laneSteps, laneLate } = this;
    const { outLane, laneGroup, laneCount } = this.net;
    const there = output[node]!;
    const ratio = claims > there ? there / claims : 1;
    for (let row = from; row < to; row++) {
      const lane = outLane[row]!;
      const units = claim[lane]! * ratio;
      if (special[lane] === 1) {
        this.ship(lane, units, t, witness);
        continue;
      }
      // What follows is `ship` and `depart` of a lane on which nothing is special, written out: it runs for nearly all lanes.
      departed[lane] = units;
      if (units === 0) continue;
      const left = open[lane]! - units;
      open[lane] = left > 0 ? left : 0;
      witness?.ship(lane, units, units, 0);
      const steps = laneSteps[lane]!;
      const late = laneLate[lane]!;
      const soon = units - units * late;
      if (steps === 0) {
        shelf[laneGroup[lane]!]! += soon;
        onOrder[lane]! -= soon;
        witness?.receive(lane, soon);
      } else underWay[this.getSlot(steps) * laneCount + lane]! += soon;
      if (late > 0) underWay[this.getSlot(steps + 1) * laneCount + lane]! += units * late;
    }
    output[node]! += claims > there ? -there : -claims;
  }

  /** The slot that arrives so many steps from now. */
  private getSlot(steps: number): number {
    const slot = this.slot + steps;
    return slot < this.slots ? slot : slot - this.slots;
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
    if (units === 0 && leaving === 0) return;
    // What is left of an order that was met in full is a rounding error.
    const left = this.open[lane]! - units;
    this.open[lane] = left > 0 ? left : 0;
    this.onOrder[lane]! += leaving - units;
    witness?.ship(lane, units, leaving, border ? border.refused : 0);
    this.depart(lane, leaving, t, witness);
  }

  private depart(lane: number, units: number, t: number, witness: RunWitness | null): void {
    const { laneCount, laneGroup, stepDays } = this.net;
    const group = laneGroup[lane]!;
    let steps = this.laneSteps[lane]!;
    let late = this.laneLate[lane]!;
    if (this.conditions.faster.size > 0 && this.shortAt[group]! >= t - 1) {
      const faster = this.conditions.faster.get(lane);
      if (faster && t >= faster.fromStep && faster.leadDays < this.net.laneLead[lane]!) {
        steps = Math.floor(faster.leadDays / stepDays);
        late = faster.leadDays / stepDays - steps;
        this.hastened[lane]! += units;
      }
    }
    const soon = units - units * late;
    if (steps === 0) {
      this.shelf[group]! += soon;
      this.onOrder[lane]! -= soon;
      witness?.receive(lane, soon);
    } else this.underWay[this.getSlot(steps) * laneCount + lane]! += soon;
    if (late > 0) this.underWay[this.getSlot(steps + 1) * laneCount + lane]! += units * late;
  }
}
