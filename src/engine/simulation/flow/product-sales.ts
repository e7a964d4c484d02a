import { RUNS_PER_BATCH } from './batch.ts';
import type { Conditions } from './conditions.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import type { RunRecorder } from './run-recorder.ts';

/** Days of a quarter of a year. */
const QUARTER = 91;

/** Demand, sales and losses of one run in the last step, by product of the flow network, in units; the kernel sells (`kernel/sell.ts`). */
export class ProductSales {
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  private course: Conditions['demand'] = new Map();

  constructor(net: FlowNetwork, columns: FlowColumns, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
  }

  /** Takes over the demand of a run with the columns of the first day. */
  start({ demand, stillWaitingAfterQuarter }: Conditions): void {
    this.course = demand;
    this.columns.givingUp[this.place] = 1 - stillWaitingAfterQuarter ** (this.net.stepDays / QUARTER);
  }

  /** Nobody asks for any product in the columns of the first day: of a place without a run. */
  rest(): void {
    for (let row = 0; row < this.net.products.length; row++) this.columns.productDemand[this.find(row)] = 0;
  }

  /** Takes over the demand of a step. */
  begin(t: number): void {
    if (this.course.size === 0) return;
    const { products, stepDays } = this.net;
    for (const [row, course] of this.course)
      this.columns.productDemand[this.find(row)] = products[row]!.demand * stepDays * course[t]!;
  }

  getMade(row: number): number {
    return this.columns.productMade[this.find(row)]!;
  }

  /** Asked for in the step: sold in it, or it waits or is given up. */
  getDemand(row: number): number {
    return this.columns.productDemand[this.find(row)]!;
  }

  getOnTime(row: number): number {
    return this.columns.productOnTime[this.find(row)]!;
  }

  /** Sold later than it was asked for. */
  getLate(row: number): number {
    return this.columns.productLate[this.find(row)]!;
  }

  getGivenUp(row: number): number {
    return this.columns.productGivenUp[this.find(row)]!;
  }

  /** Asked for and still waited for at the end of the step. */
  getWaiting(row: number): number {
    return this.columns.productWaiting[this.find(row)]!;
  }

  /** Finished goods at the end of the step. */
  getStock(row: number): number {
    return this.columns.productStock[this.find(row)]!;
  }

  /** Sold by one of a product's plants. */
  getSoldBy(row: number, plant: number): number {
    return this.columns.plantSold[this.find(this.columns.plantStart[row]! + plant)]!;
  }

  /** Tells the units sold by each plant. */
  tell(recorder: RunRecorder): void {
    for (const [row, { nodes }] of this.net.products.entries())
      for (const [at, node] of nodes.entries()) recorder.sell(node, this.getSoldBy(row, at));
  }

  private find(row: number): number {
    return row * RUNS_PER_BATCH + this.place;
  }
}
