import { RUNS_PER_BATCH } from './batch.ts';
import type { Conditions } from './conditions.ts';
import type { Course } from './course.ts';
import type { DrawnGates } from './drawn-gates.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { LaneTraffic } from './lane-traffic.ts';
import { ProductSales } from './product-sales.ts';
import type { RunRecorder } from './run-recorder.ts';

/** One run of a company, at its place among those that go side by side (`run-batch.ts`, which steps it). */
export class FlowRun {
  readonly traffic: LaneTraffic;
  readonly sales: ProductSales;

  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  private conditions: Conditions | null = null;
  /** What is left of capacities that are cut, and of which nodes it is that. */
  private readonly cuts: { readonly left: Course; readonly nodes: number[] }[] = [];

  constructor(net: FlowNetwork, columns: FlowColumns, gates: DrawnGates, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
    this.traffic = new LaneTraffic(net, columns, gates, place);
    this.sales = new ProductSales(net, columns.output, place);
  }

  /** Units made and not shipped. */
  getOutput(node: number): number {
    return this.columns.output[node * RUNS_PER_BATCH + this.place]!;
  }

  /** Units made in the last step. */
  getMade(node: number): number {
    return this.columns.wanted[node * RUNS_PER_BATCH + this.place]!;
  }

  /** Units in the input stock of a group's buyer. */
  getInputStock(group: number): number {
    return this.columns.inputStock[group * RUNS_PER_BATCH + this.place]!;
  }

  /** Units of a group that something else stood in for in the last step. */
  getReplaced(group: number): number {
    return this.columns.replaced[group * RUNS_PER_BATCH + this.place]!;
  }

  /** Takes over the conditions of a run whose columns are those of the first day. */
  start(conditions: Conditions): void {
    this.conditions = conditions;
    this.mark(conditions);
    this.traffic.start(conditions);
    this.sales.start(conditions);
  }

  /** Marks what a step has to look at: where capacity is cut, and where an input is rationed or replaced. */
  private mark({ capacityLeft, substitute, rationing }: Conditions): void {
    const { isCut, needsLook, isRationed, hasStandIn, belowCoverDays, cutToShare } = this.columns;
    const flag = 1 << this.place;
    this.cuts.length = 0;
    const nodesOf = new Map<Course, number[]>();
    for (const [node, left] of capacityLeft) {
      isCut[node]! |= flag;
      const nodes = nodesOf.get(left);
      if (nodes !== undefined) nodes.push(node);
      else {
        const first = [node];
        nodesOf.set(left, first);
        this.cuts.push({ left, nodes: first });
      }
    }
    for (const group of substitute.keys()) hasStandIn[group]! |= flag;
    if (rationing !== null) {
      for (const group of rationing.groups) isRationed[group]! |= flag;
      belowCoverDays[this.place] = rationing.belowCoverDays;
      cutToShare[this.place] = rationing.cutToShare;
    }
    if (substitute.size === 0 && rationing === null) return;
    for (const [input, group] of this.net.inputGroup.entries()) {
      if (((hasStandIn[group]! | isRationed[group]!) & flag) !== 0) needsLook[this.net.inputNode[input]!]! |= flag;
    }
  }

  /** Takes over what a step says of stocks, capacities and stand-ins, and lets what is due arrive. */
  change(t: number, recorder: RunRecorder | null): void {
    const { output, inputStock, inputStockTarget } = this.columns;
    const { stockLosses, inputStockAdded } = this.conditions!;
    for (const { step, node } of stockLosses) {
      if (step !== t) continue;
      recorder?.destroy(node, this.getOutput(node));
      output[node * RUNS_PER_BATCH + this.place] = 0;
    }
    for (const { step, group, units } of inputStockAdded) {
      if (step !== t) continue;
      inputStock[group * RUNS_PER_BATCH + this.place]! += units;
      inputStockTarget[group * RUNS_PER_BATCH + this.place]! += units;
      recorder?.add(group, units);
    }
    this.limit(t, this.conditions!);
    this.traffic.begin(t, recorder);
  }

  private limit(t: number, { capacityAdded, substitute }: Conditions): void {
    const { place } = this;
    const { capacity, nodeRate, stepDays } = this.net;
    const { most, cutTo, standIn, replaced } = this.columns;
    // A step of a run without such things makes no iterator for them.
    if (capacityAdded.size > 0) {
      for (const [node, added] of capacityAdded) {
        most[node * RUNS_PER_BATCH + place] = capacity[node]! * stepDays + added[t]! * stepDays;
      }
    }
    for (let row = 0; row < this.cuts.length; row++) {
      const { left, nodes } = this.cuts[row]!;
      const share = left[t]!;
      // As in the step before, on the first day whole.
      if (capacityAdded.size === 0 && share === (t === 0 ? 1 : left[t - 1])) continue;
      for (const node of nodes) {
        const usual = capacity[node]! + (capacityAdded.get(node)?.[t] ?? 0);
        cutTo[node * RUNS_PER_BATCH + place] =
          share < 1 ? share * (usual === Infinity ? nodeRate[node]! : usual) * stepDays : Infinity;
      }
    }
    if (substitute.size === 0) return;
    for (const [group, course] of substitute) {
      standIn[group * RUNS_PER_BATCH + place] = course[t]!;
      replaced[group * RUNS_PER_BATCH + place] = 0;
    }
  }

  /** What customers ask for and wait for is due at the nodes that make it, and orders that a loop has let through are asked for. */
  askForProducts(t: number): void {
    const { net, sales } = this;
    const { due } = this.columns;
    this.traffic.countTurningBack();
    for (let row = 0; row < net.products.length; row++) {
      const product = net.products[row]!;
      const units = sales.getFresh(row, t) + sales.getWaiting(row);
      for (let at = 0; at < product.nodes.length; at++) {
        due[product.nodes[at]! * RUNS_PER_BATCH + this.place]! += units * product.shares[at]!;
      }
    }
  }

  /** Has every node and lane looked at by itself in this step: only one that is looked at says what it does. */
  lookAtAll(): void {
    const { needsLook } = this.columns;
    for (let node = 0; node < needsLook.length; node++) needsLook[node]! |= 1 << this.place;
    this.traffic.lookAtAll();
  }

  /** Tells what the nodes of a level have made, and of what. */
  tell(level: number, recorder: RunRecorder): void {
    const { place } = this;
    const { levelNodeStart, levelNodes, useStart, useInput, taken, wanted, limit } = this.columns;
    for (let row = levelNodeStart[level]!; row < levelNodeStart[level + 1]!; row++) {
      const node = levelNodes[row]!;
      const units = wanted[node * RUNS_PER_BATCH + place]!;
      // Of a node that makes nothing the column still says what it took when it last did.
      const end = units > 0 ? useStart[row + 1]! : 0;
      for (let use = useStart[row]!; use < end; use++) {
        const used = taken[use * RUNS_PER_BATCH + place]!;
        if (used > 0) recorder.use(useInput[use]!, used);
      }
      recorder.make(node, units, limit[node * RUNS_PER_BATCH + place]!);
    }
  }

  /** Sells what there is. */
  sell(t: number, recorder: RunRecorder | null): void {
    const { net, sales } = this;
    const { wanted } = this.columns;
    for (let row = 0; row < net.products.length; row++) {
      let made = 0;
      for (const node of net.products[row]!.nodes) made += wanted[node * RUNS_PER_BATCH + this.place]!;
      sales.made[row] = made;
    }
    sales.step(t, recorder);
  }
}
