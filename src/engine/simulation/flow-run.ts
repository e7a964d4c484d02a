import type { Conditions } from './conditions.ts';
import type { Course } from './course.ts';
import { allocateColumns, type FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { LaneTraffic } from './lane-traffic.ts';
import { ProductSales } from './product-sales.ts';
import type { RunWitness } from './run-witness.ts';

/**
 * One run of a company in steps: it orders, makes, ships, receives and sells. `README.md` defines what a step does. The columns belong
 * to the run and are used again after `reset`; what is the same for all rows of a level is a pass of the kernel over them.
 */
export class FlowRun {
  /** By node: units made and not shipped. By group: units on the buyer's shelf. */
  readonly output: Float64Array;
  readonly shelf: Float64Array;
  /** By node: units made in the last step. */
  readonly made: Float64Array;
  readonly traffic: LaneTraffic;
  readonly sales: ProductSales;
  /** By group: units that something else stood in for in the last step. */
  readonly replaced: Float64Array;

  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private conditions: Conditions;
  /** Nodes whose capacity is cut. */
  private cuts: { readonly node: number; readonly left: Course }[] = [];

  constructor(net: FlowNetwork, conditions: Conditions) {
    this.net = net;
    this.conditions = conditions;
    this.columns = allocateColumns(net);
    this.output = this.columns.output;
    this.shelf = this.columns.shelf;
    this.made = this.columns.wanted;
    this.replaced = this.columns.replaced;
    this.traffic = new LaneTraffic(net, conditions, this.columns);
    this.sales = new ProductSales(net, conditions, this.output);
    this.reset(conditions);
  }

  /** Back to the first day: recorded stocks, full pipelines, and these conditions ahead. */
  reset(conditions: Conditions): void {
    this.conditions = conditions;
    this.columns.restart();
    this.markCareful();
    this.traffic.reset(conditions);
    this.sales.reset(conditions);
  }

  /** A node needs care where its capacity is cut, or where it rations or replaces an input. */
  private markCareful(): void {
    const { needsCare, isRationed, hasStandIn, setNumber } = this.columns;
    const { capacityLeft, substitute, rationing } = this.conditions;
    this.cuts = [...capacityLeft].map(([node, left]) => ({ node, left }));
    for (const { node } of this.cuts) needsCare[node] = 1;
    for (const group of substitute.keys()) hasStandIn[group] = 1;
    if (rationing !== null) {
      for (const group of rationing.groups) isRationed[group] = 1;
      setNumber('belowCoverDays', rationing.belowCoverDays);
      setNumber('cutToShare', rationing.cutToShare);
    }
    if (substitute.size === 0 && rationing === null) return;
    for (const [input, group] of this.net.inputGroup.entries()) {
      if (hasStandIn[group] === 1 || isRationed[group] === 1) needsCare[this.net.inputNode[input]!] = 1;
    }
  }

  /** Runs step t; steps follow each other from 0. */
  step(t: number, witness: RunWitness | null = null): void {
    this.columns.setNumber('now', t);
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
      this.columns.shelfTarget[group]! += units;
      witness?.add(group, units);
    }
    this.limit(t);
    this.traffic.begin(t);
  }

  /** Takes over what the step says about capacities and stand-ins. */
  private limit(t: number): void {
    const { capacity, nodeRate, stepDays } = this.net;
    const { most, cutTo, standIn, replaced } = this.columns;
    const { capacityAdded, substitute } = this.conditions;
    for (const [node, added] of capacityAdded) most[node] = capacity[node]! * stepDays + added[t]! * stepDays;
    for (let row = 0; row < this.cuts.length; row++) {
      const { node, left } = this.cuts[row]!;
      const share = left[t]!;
      const usual = capacityAdded.size > 0 ? capacity[node]! + (capacityAdded.get(node)?.[t] ?? 0) : capacity[node]!;
      cutTo[node] = share < 1 ? share * (usual === Infinity ? nodeRate[node]! : usual) * stepDays : Infinity;
    }
    for (const [group, course] of substitute) {
      standIn[group] = course[t]!;
      replaced[group] = 0;
    }
  }

  /** Asks upwards, from the products to the first suppliers: what each node wants to make, and what it orders for that. */
  private order(t: number): void {
    const { net, sales, traffic } = this;
    const { due, need, passes } = this.columns;
    need.fill(0);
    traffic.countTurningBack();
    for (let row = 0; row < net.products.length; row++) {
      const product = net.products[row]!;
      const units = sales.getFresh(row, t) + sales.getWaiting(row);
      for (let at = 0; at < product.nodes.length; at++) due[product.nodes[at]!]! += units * product.shares[at]!;
    }
    passes.order();
    traffic.orderBack();
  }

  /** Makes and ships downwards, from the first suppliers to the products. */
  private make(t: number, witness: RunWitness | null): void {
    const { net, sales, traffic } = this;
    const { passes, needsCare, wanted } = this.columns;
    // Only a node that is looked at says what limits it.
    if (witness !== null) needsCare.fill(1);
    traffic.shipUnknown(t, witness);
    for (let level = 0; level < net.levels.count; level++) {
      passes.makeLevel(level);
      if (witness !== null) this.tell(level, witness);
      traffic.shipLevel(level, t, witness);
    }
    for (let row = 0; row < net.products.length; row++) {
      let made = 0;
      for (const node of net.products[row]!.nodes) made += wanted[node]!;
      sales.made[row] = made;
    }
  }

  private tell(level: number, witness: RunWitness): void {
    const { levelNodeStart, levelNodes, useStart, useInput, taken, wanted, limit } = this.columns;
    for (let row = levelNodeStart[level]!; row < levelNodeStart[level + 1]!; row++) {
      const node = levelNodes[row]!;
      const units = wanted[node]!;
      // Of a node that makes nothing the column still says what it took when it last did.
      const end = units > 0 ? useStart[row + 1]! : 0;
      for (let use = useStart[row]!; use < end; use++) {
        if (taken[use]! > 0) witness.use(useInput[use]!, taken[use]!);
      }
      witness.make(node, units, limit[node]!);
    }
  }
}
