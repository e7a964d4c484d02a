import type { Conditions } from './conditions.ts';
import type { Course } from './course.ts';
import type { FlowNetwork } from './flow-network.ts';
import { LaneTraffic } from './lane-traffic.ts';
import { ProductSales } from './product-sales.ts';
import { CAPACITY_LIMITED, NOT_LIMITED, RATIONED, type RunWitness } from './run-witness.ts';

/** Below this share of what is needed it is a shortage and no rounding error. */
const SHORT = 1 - 1e-9;

/**
 * One run of a company in steps: it orders, makes, ships, receives and sells. `README.md` defines what a step does. The arrays belong
 * to the run and are used again after `reset`, so that no step allocates anything for a lane.
 */
export class FlowRun {
  /** By node: units made and not shipped. By group: units on the buyer's shelf. */
  readonly output: Float64Array;
  readonly shelf: Float64Array;
  readonly traffic: LaneTraffic;
  readonly sales: ProductSales;
  /** By group: units that something else stood in for in the last step. */
  readonly replaced: Float64Array;

  private readonly net: FlowNetwork;
  private readonly shelfTarget: Float64Array;
  /** By node: what it would make in this step; once it has made, what it made. */
  private readonly wanted: Float64Array;
  private readonly need: Float64Array;
  /** By input: what its user may take of the shelf in this step. */
  private readonly portion: Float64Array;
  /** By group: last step in which the shelf was divided among its users. */
  private readonly dividedAt: Int32Array;
  private readonly due: Float64Array;
  private readonly atCapacity: Uint8Array;
  private readonly isShared: Uint8Array;
  private readonly usersOf: ReadonlyMap<number, readonly { input: number; node: number }[]>;
  private readonly capacityLeft: (Course | null)[];
  private readonly substitute: (Course | null)[];
  private conditions: Conditions;

  constructor(net: FlowNetwork, conditions: Conditions) {
    const { nodeCount, groupCount } = net;
    this.net = net;
    this.conditions = conditions;
    this.output = new Float64Array(nodeCount);
    this.shelf = new Float64Array(groupCount);
    this.traffic = new LaneTraffic(net, conditions, this);
    this.sales = new ProductSales(net, conditions, this.output);
    this.replaced = new Float64Array(groupCount);
    this.shelfTarget = new Float64Array(groupCount);
    this.wanted = new Float64Array(nodeCount);
    this.need = new Float64Array(groupCount);
    this.portion = new Float64Array(net.inputGroup.length);
    this.dividedAt = new Int32Array(groupCount);
    this.due = new Float64Array(nodeCount);
    this.atCapacity = new Uint8Array(nodeCount);
    this.capacityLeft = Array.from({ length: nodeCount }, () => null);
    this.substitute = Array.from({ length: groupCount }, () => null);
    const users = listUsers(net);
    this.isShared = Uint8Array.from(users, (list) => (list.length > 1 ? 1 : 0));
    this.usersOf = new Map([...users.entries()].filter(([, list]) => list.length > 1));
    this.reset(conditions);
  }

  /** Back to the first day: recorded stocks, full pipelines, and these conditions ahead. */
  reset(conditions: Conditions): void {
    this.conditions = conditions;
    this.output.set(this.net.stock);
    this.shelf.set(this.net.shelf);
    this.shelfTarget.set(this.net.shelfTarget);
    this.dividedAt.fill(-1);
    this.replaced.fill(0);
    this.capacityLeft.fill(null);
    for (const [node, course] of conditions.capacityLeft) this.capacityLeft[node] = course;
    this.substitute.fill(null);
    for (const [group, course] of conditions.substitute) this.substitute[group] = course;
    this.traffic.reset(conditions);
    this.sales.reset(conditions);
  }

  /** Runs step t; steps follow each other from 0. */
  step(t: number, witness: RunWitness | null = null): void {
    this.change(t, witness);
    this.traffic.receive(t, witness);
    this.order(t);
    this.make(t, witness);
    this.sales.step(t, witness);
  }

  private change(t: number, witness: RunWitness | null): void {
    for (const { step, node } of this.conditions.stockLosses) {
      if (step !== t) continue;
      witness?.destroy(node, this.output[node]!);
      this.output[node] = 0;
    }
    for (const { step, group, units } of this.conditions.shelfAdded) {
      if (step !== t) continue;
      this.shelf[group]! += units;
      this.shelfTarget[group]! += units;
      witness?.add(group, units);
    }
    for (const group of this.conditions.substitute.keys()) this.replaced[group] = 0;
    this.traffic.begin(t);
  }

  private order(t: number): void {
    const { net, due, need, wanted, output, traffic, sales, shelfTarget } = this;
    const { stepDays, order, inputStart, inputGroup, inputQuantity, stock, capacity } = net;
    const { capacityAdded } = this.conditions;
    need.fill(0);
    for (let row = 0; row < net.products.length; row++) {
      const product = net.products[row]!;
      const asked = sales.getFresh(row, t) + sales.getWaiting(row);
      for (let at = 0; at < product.nodes.length; at++) due[product.nodes[at]!]! += asked * product.shares[at]!;
    }
    for (let at = order.length - 1; at >= 0; at--) {
      const node = order[at]!;
      const asked = due[node]! + traffic.orderFrom(node, need, shelfTarget);
      due[node] = 0;
      let most = capacity[node]! * stepDays;
      if (capacityAdded.size > 0) most += (capacityAdded.get(node)?.[t] ?? 0) * stepDays;
      const gap = asked + stock[node]! - output[node]!;
      const units = gap <= 0 ? 0 : gap < most ? gap : most;
      this.atCapacity[node] = gap > most ? 1 : 0;
      wanted[node] = units;
      if (units === 0) continue;
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
        need[inputGroup[input]!]! += inputQuantity[input]! * units;
      }
    }
    traffic.orderElsewhere(need, shelfTarget);
  }

  private make(t: number, witness: RunWitness | null): void {
    const { net, wanted, output, sales, traffic } = this;
    const { order, outStart, unknownLanes } = net;
    for (let at = 0; at < unknownLanes.length; at++) traffic.shipUnknown(unknownLanes[at]!, t, witness);
    for (let at = 0; at < order.length; at++) {
      const node = order[at]!;
      if (wanted[node]! > 0) this.makeAt(node, t, witness);
      else witness?.make(node, 0, NOT_LIMITED);
      output[node]! += wanted[node]!;
      if (outStart[node]! < outStart[node + 1]!) traffic.shipFrom(node, t, witness);
    }
    for (let row = 0; row < net.products.length; row++) {
      let made = 0;
      for (const node of net.products[row]!.nodes) made += wanted[node]!;
      sales.made[row] = made;
    }
  }

  /** Turns what the node wants into what it makes, and takes that from its shelves. */
  private makeAt(node: number, t: number, witness: RunWitness | null): void {
    const { net, shelf, wanted } = this;
    const { inputStart, inputGroup, inputQuantity, inputEssential, inputCostShare } = net;
    const { rationing } = this.conditions;
    const want = wanted[node]!;
    const from = inputStart[node]!;
    const to = inputStart[node + 1]!;
    let units = want;
    let limit = this.atCapacity[node] === 1 ? CAPACITY_LIMITED : NOT_LIMITED;
    const left = this.capacityLeft[node]?.[t] ?? 1;
    if (left < 1) {
      const usual = net.capacity[node]! + (this.conditions.capacityAdded.get(node)?.[t] ?? 0);
      const capacity = usual === Infinity ? net.nodeRate[node]! : usual;
      const most = left * capacity * net.stepDays;
      if (most < units) {
        units = most;
        limit = CAPACITY_LIMITED;
      }
    }
    let kept = 1;
    let worst = NOT_LIMITED;
    let worstLack = 0;
    for (let input = from; input < to; input++) {
      const group = inputGroup[input]!;
      const asked = inputQuantity[input]! * want;
      if (asked === 0) continue;
      if (rationing !== null && inputEssential[input] === 1 && rationing.groups.has(group)) {
        const most = this.getRation(group) * net.nodeRate[node]! * net.stepDays;
        if (most < units) {
          units = most;
          limit = RATIONED - input;
        }
      }
      let there = shelf[group]!;
      if (this.isShared[group] === 1) {
        // All that arrives in this step is there before the first user makes anything.
        if (this.dividedAt[group] !== t) this.divide(group);
        this.dividedAt[group] = t;
        there = this.portion[input]!;
      } else this.portion[input] = there;
      const course = this.substitute[group];
      if (course) there += course[t]! * asked;
      if (there >= asked) continue;
      if (there < asked * SHORT) this.traffic.shortAt[group] = t;
      if (inputEssential[input] === 1) {
        const possible = (there / asked) * want;
        if (possible >= units) continue;
        units = possible;
        limit = input;
      } else {
        const lack = inputCostShare[input]! * (1 - there / asked);
        kept -= lack;
        if (lack <= worstLack) continue;
        worstLack = lack;
        worst = input;
      }
    }
    if (kept * want < units) {
      units = Math.max(0, kept * want);
      limit = worst;
    }
    wanted[node] = units;
    for (let input = from; input < to; input++) {
      const group = inputGroup[input]!;
      const used = inputQuantity[input]! * units;
      if (used === 0) continue;
      // More than there is: a rounding error, an input that is not essential, or one that something else stands in for.
      const taken = Math.min(used, this.portion[input]!, shelf[group]!);
      if (this.substitute[group]) this.replaced[group]! += used - taken;
      shelf[group]! -= taken;
      witness?.use(input, taken);
    }
    witness?.make(node, units, limit);
  }

  /** Gives each user of a shelf its part: what it wants, or, where there is too little, by rank and then in proportion to what is wanted. */
  private divide(group: number): void {
    const { inputRank, inputQuantity } = this.net;
    let left = this.shelf[group]!;
    const users = this.usersOf.get(group) ?? [];
    for (let first = 0; first < users.length;) {
      const rank = inputRank[users[first]!.input]!;
      let wanted = 0;
      let end = first;
      for (; end < users.length && inputRank[users[end]!.input] === rank; end++) {
        wanted += inputQuantity[users[end]!.input]! * this.wanted[users[end]!.node]!;
      }
      const ratio = wanted > left ? left / wanted : 1;
      for (; first < end; first++) {
        const { input, node } = users[first]!;
        this.portion[input] = inputQuantity[input]! * this.wanted[node]! * ratio;
      }
      left = ratio < 1 ? 0 : left - wanted;
    }
  }

  /**
   * Share of the usual rate that is made of a scarce input to make it last: all of it while a usual step leaves enough on the shelf,
   * then evenly less, down to the stated cut when nothing is left. Infinite where production is not held back.
   */
  private getRation(group: number): number {
    const { groupRate, stepDays } = this.net;
    const rate = groupRate[group]!;
    const { rationing } = this.conditions;
    if (rationing === null || rate === 0) return Infinity;
    const enough = Math.min(rationing.belowCoverDays * rate, this.shelfTarget[group]!);
    const left = Math.max(0, this.shelf[group]! - rate * stepDays);
    if (left >= enough * SHORT) return Infinity;
    return rationing.cutToShare + (1 - rationing.cutToShare) * (left / enough);
  }
}

/** Who draws on each group, by rank. */
function listUsers({ nodeCount, groupCount, inputStart, inputGroup, inputRank }: FlowNetwork) {
  const users: { input: number; node: number }[][] = Array.from({ length: groupCount }, () => []);
  for (let node = 0; node < nodeCount; node++) {
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      users[inputGroup[input]!]!.push({ input, node });
    }
  }
  for (const list of users) list.sort((a, b) => inputRank[a.input]! - inputRank[b.input]! || a.input - b.input);
  return users;
}
