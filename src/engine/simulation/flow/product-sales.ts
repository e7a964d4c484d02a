import type { Conditions } from './conditions.ts';
import { locateNode, NODE_STATE } from './state-records.ts';
import type { FlowNetwork } from './flow-network.ts';
import type { RunRecorder } from './run-recorder.ts';

/** A gap below this share of the demand is a rounding error and no lost unit. */
const ROUNDING = 1e-9;
/** Days of a quarter of a year. */
const QUARTER = 91;

/** Demand, sales and losses of one run. The columns hold the last step's units, one for each product of the flow network. */
export class ProductSales {
  readonly made: Float64Array;
  /** Asked for in this step: sold in it, or it waits or is given up. */
  readonly demand: Float64Array;
  readonly onTime: Float64Array;
  /** Sold later than it was asked for. */
  readonly late: Float64Array;
  readonly givenUp: Float64Array;
  /** Still waiting at the end of the step. */
  readonly waiting: Float64Array;
  /** Finished goods at the end of the step. */
  readonly stock: Float64Array;

  /** By product: units sold by each of its plants. */
  private readonly soldBy: readonly Float64Array[];
  private readonly net: FlowNetwork;
  private readonly nodeState: Float64Array;
  private readonly place: number;
  private course: Conditions['demand'] = new Map();
  /** Share of the waiting customers giving up in a step. */
  private leaving = 1;

  /** `nodeState`: the records of nodes; `place`: the run's place. */
  constructor(net: FlowNetwork, nodeState: Float64Array, place: number) {
    const zeros = () => new Float64Array(net.products.length);
    this.net = net;
    this.nodeState = nodeState;
    this.place = place;
    this.made = zeros();
    this.demand = zeros();
    this.onTime = zeros();
    this.late = zeros();
    this.givenUp = zeros();
    this.waiting = zeros();
    this.stock = zeros();
    this.soldBy = net.products.map(({ nodes }) => new Float64Array(nodes.length));
  }

  start({ demand, stillWaitingAfterQuarter }: Conditions): void {
    this.course = demand;
    this.leaving = 1 - stillWaitingAfterQuarter ** (this.net.stepDays / QUARTER);
    this.waiting.fill(0);
  }

  /** Units asked for in step t for the first time. */
  getFresh(row: number, t: number): number {
    const { products, stepDays } = this.net;
    return products[row]!.demand * stepDays * (this.course.get(row)?.[t] ?? 1);
  }

  /** Units sold by one of a product's plants in the last step. */
  getSoldBy(row: number, plant: number): number {
    return this.soldBy[row]![plant]!;
  }

  /** Units asked for and still waited for. */
  getWaiting(row: number): number {
    return this.waiting[row]!;
  }

  /**
   * Sells the output: to the customers of the step first, then to the waiting ones, some of them giving up. Every plant sells its share of the
   * demand, as it was asked to make; where one lacks something, the others step in in proportion to their rest.
   */
  step(t: number, recorder: RunRecorder | null): void {
    const { nodeState, place, waiting } = this;
    for (let row = 0; row < this.net.products.length; row++) {
      const { nodes, shares } = this.net.products[row]!;
      const soldBy = this.soldBy[row]!;
      const fresh = this.getFresh(row, t);
      let there = 0;
      for (const node of nodes) there += nodeState[locateNode(node, NODE_STATE.output) + place]!;
      const asked = fresh + waiting[row]!;
      const sold = Math.min(there, asked);
      let own = 0;
      for (let at = 0; at < nodes.length; at++) {
        own += Math.min(nodeState[locateNode(nodes[at]!, NODE_STATE.output) + place]!, shares[at]! * sold);
      }
      const spare = there - own;
      const ratio = spare > 0 ? Math.min(1, Math.max(0, sold - own) / spare) : 0;
      let stock = 0;
      for (let at = 0; at < nodes.length; at++) {
        const from = locateNode(nodes[at]!, NODE_STATE.output) + place;
        const before = nodeState[from]!;
        const first = Math.min(before, shares[at]! * sold);
        const units = sold === there ? before : first + (before - first) * ratio;
        const left = before - units;
        nodeState[from] = left;
        stock += left;
        soldBy[at] = units;
        recorder?.sell(nodes[at]!, units);
      }
      const gap = asked - sold;
      const waits = gap > fresh * ROUNDING ? gap : 0;
      const onTime = Math.min(sold, fresh);
      const givenUp = waits * this.leaving;
      this.demand[row] = fresh;
      this.onTime[row] = onTime;
      this.late[row] = sold - onTime;
      this.givenUp[row] = givenUp;
      this.stock[row] = stock;
      waiting[row] = waits - givenUp;
    }
  }
}
