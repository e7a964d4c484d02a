import type { Conditions } from './conditions.ts';
import type { Course } from './course.ts';
import type { FlowNetwork } from './flow-network.ts';
import { LaneTraffic } from './lane-traffic.ts';
import { placeOrders } from './place-orders.ts';
import { ProductSales } from './product-sales.ts';
import { CAPACITY_LIMITED, NOT_LIMITED, RATIONED, type RunWitness } from './run-witness.ts';
import { SharedShelves } from './shared-shelves.ts';

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
  private readonly due: Float64Array;
  private readonly atCapacity: Uint8Array;
  private readonly shared: SharedShelves;
  /** By node: 1 where more is to be looked at than whether its shelves hold enough. */
  private readonly isCareful: Uint8Array;
  /** The same in the step that runs, shortages added. */
  private readonly needsCare: Uint8Array;
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
    this.due = new Float64Array(nodeCount);
    this.atCapacity = new Uint8Array(nodeCount);
    this.capacityLeft = Array.from({ length: nodeCount }, () => null);
    this.substitute = Array.from({ length: groupCount }, () => null);
    this.shared = new SharedShelves(net, this.shelf, this.wanted, this.portion);
    this.isCareful = new Uint8Array(nodeCount);
    this.needsCare = new Uint8Array(nodeCount);
    this.reset(conditions);
  }

  /** Back to the first day: recorded stocks, full pipelines, and these conditions ahead. */
  reset(conditions: Conditions): void {
    this.conditions = conditions;
    this.output.set(this.net.stock);
    this.shelf.set(this.net.shelf);
    this.shelfTarget.set(this.net.shelfTarget);
    this.shared.reset();
    this.replaced.fill(0);
    this.capacityLeft.fill(null);
    for (const [node, course] of conditions.capacityLeft) this.capacityLeft[node] = course;
    this.substitute.fill(null);
    for (const [group, course] of conditions.substitute) this.substitute[group] = course;
    this.markCareful();
    this.traffic.reset(conditions);
    this.sales.reset(conditions);
  }

  /** A node needs care where its capacity is cut, or where it shares, rations or replaces an input. */
  private markCareful(): void {
    const { isCareful, capacityLeft, substitute } = this;
    const { isShared } = this.shared;
    const { nodeCount, inputStart, inputGroup } = this.net;
    const rationed = this.conditions.rationing?.groups;
    for (let node = 0; node < nodeCount; node++) {
      let care = capacityLeft[node] === null ? 0 : 1;
      for (let input = inputStart[node]!; care === 0 && input < inputStart[node + 1]!; input++) {
        const group = inputGroup[input]!;
        if (isShared[group] === 1 || substitute[group] !== null || rationed?.has(group) === true) care = 1;
      }
      isCareful[node] = care;
    }
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

  /** Asks upwards, from the products to the first suppliers: what each node wants to make, and what it orders for that. */
  private order(t: number): void {
    const { net, due, need, wanted, sales, traffic, shelfTarget } = this;
    need.fill(0);
    traffic.countTurningBack();
    for (let row = 0; row < net.products.length; row++) {
      const product = net.products[row]!;
      const units = sales.getFresh(row, t) + sales.getWaiting(row);
      for (let at = 0; at < product.nodes.length; at++) due[product.nodes[at]!]! += units * product.shares[at]!;
    }
    const { inputs } = net.levels;
    const { inputNode, inputGroup, inputQuantity } = net;
    for (let level = net.levels.count - 1; level >= 0; level--) {
      this.plan(level, t);
      for (let row = inputs.start[level]!, end = inputs.start[level + 1]!; row < end; row++) {
        const input = inputs.rows[row]!;
        need[inputGroup[input]!]! += inputQuantity[input]! * wanted[inputNode[input]!]!;
      }
      placeOrders(net, traffic, level, { need, target: shelfTarget, shelf: this.shelf });
    }
    traffic.orderBack(need, shelfTarget);
  }

  /** What the nodes of a level want to make, now that all their buyers have ordered. */
  private plan(level: number, t: number): void {
    const { due, wanted, output, atCapacity } = this;
    const { stepDays, stock, capacity, levels } = this.net;
    const { start, rows } = levels.nodes;
    const { asked } = this.traffic;
    const { capacityAdded } = this.conditions;
    const hasAdded = capacityAdded.size > 0;
    for (let row = start[level]!, end = start[level + 1]!; row < end; row++) {
      const node = rows[row]!;
      let most = capacity[node]! * stepDays;
      if (hasAdded) most += (capacityAdded.get(node)?.[t] ?? 0) * stepDays;
      const gap = due[node]! + asked[node]! + stock[node]! - output[node]!;
      due[node] = 0;
      atCapacity[node] = gap > most ? 1 : 0;
      wanted[node] = gap <= 0 ? 0 : gap < most ? gap : most;
    }
  }

  /** Makes and ships downwards, from the first suppliers to the products. */
  private make(t: number, witness: RunWitness | null): void {
    const { net, wanted, sales, traffic } = this;
    const { unknownLanes, levels } = net;
    if (witness === null) this.needsCare.set(this.isCareful);
    else this.needsCare.fill(1);
    for (let at = 0; at < unknownLanes.length; at++) traffic.shipUnknown(unknownLanes[at]!, t, witness);
    for (let level = 0; level < levels.count; level++) {
      this.makeLevel(level, t, witness);
      traffic.shipLevel(level, t, witness);
    }
    for (let row = 0; row < net.products.length; row++) {
      let made = 0;
      for (const node of net.products[row]!.nodes) made += wanted[node]!;
      sales.made[row] = made;
    }
  }

  /** Nodes whose shelves hold all that they want are served in one go, all others one by one. */
  private makeLevel(level: number, t: number, witness: RunWitness | null): void {
    const { wanted, shelf, output, needsCare } = this;
    const { levels, inputGroup, inputNode, inputQuantity } = this.net;
    const { nodes, inputs } = levels;
    const [from, to] = [nodes.start[level]!, nodes.start[level + 1]!];
    const [first, end] = [inputs.start[level]!, inputs.start[level + 1]!];
    for (let row = first; row < end; row++) {
      const input = inputs.rows[row]!;
      const node = inputNode[input]!;
      if (shelf[inputGroup[input]!]! < inputQuantity[input]! * wanted[node]!) needsCare[node] = 1;
    }
    for (let row = first; row < end; row++) {
      const input = inputs.rows[row]!;
      const node = inputNode[input]!;
      if (needsCare[node] === 0) shelf[inputGroup[input]!]! -= inputQuantity[input]! * wanted[node]!;
    }
    for (let row = from; row < to; row++) {
      const node = nodes.rows[row]!;
      if (needsCare[node] === 1) {
        if (wanted[node]! > 0) this.makeAt(node, t, witness);
        else witness?.make(node, 0, NOT_LIMITED);
      }
      output[node]! += wanted[node]!;
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
      if (this.shared.isShared[group] === 1) {
        this.shared.divide(group, t);
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
