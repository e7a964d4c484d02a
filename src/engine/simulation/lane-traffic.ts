import type { Conditions } from './conditions.ts';
import type { Course } from './course.ts';
import type { FlowNetwork } from './flow-network.ts';
import { Border } from './lane-hold.ts';
import { Pipelines } from './pipelines.ts';
import type { RunWitness } from './run-witness.ts';

/** Instead of a share: each lane of the node was looked at by itself. */
const ONE_BY_ONE = -1;

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
  /** By node, and behind the last one for all unknown sources: open orders of a step before anything is shipped. */
  readonly asked: Float64Array;
  /** By node: the share of open orders that it ships in this step, or `ONE_BY_ONE`. */
  private readonly ratio: Float64Array;
  readonly border: (Border | null)[];
  /** By lane: units that took the faster way since the first day. */
  readonly hastened: Float64Array;
  /** By group: last step in which its buyer was short. */
  readonly shortAt: Int32Array;

  private readonly net: FlowNetwork;
  private readonly shelf: Float64Array;
  private readonly output: Float64Array;
  private readonly pipelines: Pipelines;
  private readonly late: Float64Array;
  private readonly claim: Float64Array;
  private readonly laneOpen: (Course | null)[];
  /** By node: 1 where on a lane that leaves it more is to be looked at than its orders: a border, a closure, a faster way. */
  private readonly isSpecialSource: Uint8Array;
  private readonly ranked: boolean;
  private conditions: Conditions;

  constructor(net: FlowNetwork, conditions: Conditions, stocks: { shelf: Float64Array; output: Float64Array }) {
    const { groupCount, laneCount } = net;
    this.net = net;
    this.conditions = conditions;
    this.shelf = stocks.shelf;
    this.output = stocks.output;
    this.open = new Float64Array(laneCount);
    this.onOrder = new Float64Array(laneCount);
    this.departed = new Float64Array(laneCount);
    this.ratio = new Float64Array(net.nodeCount);
    this.asked = new Float64Array(net.nodeCount + 1);
    this.hastened = new Float64Array(laneCount);
    this.shortAt = new Int32Array(groupCount);
    this.pipelines = new Pipelines(net);
    this.share = new Float64Array(laneCount);
    this.late = new Float64Array(laneCount);
    this.claim = new Float64Array(laneCount);
    this.laneOpen = Array.from({ length: laneCount }, () => null);
    this.border = Array.from({ length: laneCount }, () => null);
    this.isSpecialSource = new Uint8Array(net.nodeCount);
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
    this.pipelines.units.fill(0);
    this.hastened.fill(0);
    this.shortAt.fill(-2);
    for (let lane = 0; lane < laneCount; lane++) {
      const perStep = laneShare[lane]! * groupRate[laneGroup[lane]!]! * stepDays;
      this.onOrder[lane] = this.pipelines.fill(lane, perStep);
      if (laneTurnsBack[lane] === 0) continue;
      this.late[lane] = perStep;
      this.onOrder[lane]! += perStep;
    }
    this.laneOpen.fill(null);
    for (const [lane, course] of conditions.laneOpen) this.laneOpen[lane] = course;
    this.border.fill(null);
    for (const [lane, hold] of conditions.holds) this.border[lane] = new Border(hold);
    this.isSpecialSource.fill(0);
    for (const lanes of [conditions.laneOpen, conditions.holds, conditions.faster]) {
      for (const lane of lanes.keys()) {
        const source = this.net.laneSource[lane]!;
        if (source >= 0) this.isSpecialSource[source] = 1;
      }
    }
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

  receive(t: number, witness: RunWitness | null): void {
    const { shelf, onOrder, pipelines } = this;
    const { laneCount, laneGroup } = this.net;
    const { units: underWay, delayed, slots } = pipelines;
    pipelines.slot = t % slots;
    const from = pipelines.slot * laneCount;
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

  /** Starts the count of what sources are asked for in a step with the orders that a loop has let through. */
  countTurningBack(): void {
    this.asked.fill(0);
    for (const lane of this.net.turningBack) this.asked[this.net.laneAsked[lane]!]! += this.open[lane]!;
  }

  /** Places the orders back in a loop, where they take a step more. By group: what its buyer can use, and what is to lie on its shelf. */
  orderBack(need: Float64Array, target: Float64Array): void {
    for (const lane of this.net.turningBack) this.late[lane]! += this.orderOne(lane, need, target);
  }

  private orderOne(lane: number, need: Float64Array, target: Float64Array): number {
    const group = this.net.laneGroup[lane]!;
    const share = this.share[lane]!;
    const gap =
      share * (this.net.laneBase[lane]! + target[group]! + need[group]! - this.shelf[group]!) - this.onOrder[lane]!;
    const units = Math.max(0, Math.min(gap, share * need[group]!));
    this.onOrder[lane]! += units;
    return units;
  }

  /** Ships what the nodes of a level have, in one go where nothing but a shortage shared in proportion stands in the way. */
  shipLevel(level: number, t: number, witness: RunWitness | null): void {
    const { asked, output, ratio, isSpecialSource, ranked } = this;
    const { levels, outStart } = this.net;
    const { nodes } = levels;
    for (let row = nodes.start[level]!, end = nodes.start[level + 1]!; row < end; row++) {
      const node = nodes.rows[row]!;
      const claims = asked[node]!;
      const there = output[node]!;
      if (witness !== null || isSpecialSource[node] === 1 || (ranked && claims > there)) {
        ratio[node] = ONE_BY_ONE;
        if (outStart[node]! < outStart[node + 1]!) this.shipFrom(node, t, witness);
      } else {
        ratio[node] = claims > there ? there / claims : 1;
        output[node] = claims > there ? 0 : there - claims;
      }
    }
    this.departFrom(level);
  }

  private departFrom(level: number): void {
    const { open, departed, ratio, shelf, onOrder } = this;
    const { units: underWay, laneSteps, laneLate, slot, slots } = this.pipelines;
    const { levels, laneSource, laneGroup, laneCount } = this.net;
    const { start, rows } = levels.departures;
    for (let row = start[level]!, end = start[level + 1]!; row < end; row++) {
      const lane = rows[row]!;
      const part = ratio[laneSource[lane]!]!;
      if (part === ONE_BY_ONE) continue;
      const asked = open[lane]!;
      const units = asked * part;
      departed[lane] = units;
      open[lane] = asked - units;
      const steps = laneSteps[lane]!;
      const late = units * laneLate[lane]!;
      const soon = units - late;
      let into = slot + steps;
      if (into >= slots) into -= slots;
      if (steps === 0) {
        shelf[laneGroup[lane]!]! += soon;
        onOrder[lane]! -= soon;
      } else underWay[into * laneCount + lane]! += soon;
      if (late === 0) continue;
      into = into + 1 === slots ? 0 : into + 1;
      underWay[into * laneCount + lane]! += late;
    }
  }

  /** Ships what a node has to its buyers, shared by rank and, within one, in proportion to open orders. */
  shipFrom(node: number, t: number, witness: RunWitness | null): void {
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
    if (units === 0 && leaving === 0) return;
    // What is left of an order that was met in full is a rounding error.
    const left = this.open[lane]! - units;
    this.open[lane] = left > 0 ? left : 0;
    this.onOrder[lane]! += leaving - units;
    witness?.ship(lane, units, leaving, border ? border.refused : 0);
    this.depart(lane, leaving, t, witness);
  }

  private depart(lane: number, units: number, t: number, witness: RunWitness | null): void {
    const { laneGroup, stepDays } = this.net;
    const group = laneGroup[lane]!;
    let steps = this.pipelines.laneSteps[lane]!;
    let late = this.pipelines.laneLate[lane]!;
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
    } else this.pipelines.send(lane, soon, steps);
    if (late > 0) this.pipelines.send(lane, units * late, steps + 1);
  }
}
