import { RUNS_PER_BATCH } from './batch.ts';
import type { Conditions } from './conditions.ts';
import type { FlowNetwork } from './flow-network.ts';
import type { RunRecorder } from './run-recorder.ts';

/** A gap below this share of the demand is a rounding error and no lost unit. */
const ROUNDING = 1e-9;

/** Demand, sales and losses of one run. The columns hold the last step's units, one for each product of the flow network. */
export class ProductSales {
  readonly made: Float64Array;
  readonly sold: Float64Array;
  /** Sold later than it was asked for. */
  readonly recovered: Float64Array;
  readonly lost: Float64Array;
  /** Asked for in this step and not met in it, whether it is lost or waits. */
  readonly unmet: Float64Array;
  /** Finished goods at the end of the step. */
  readonly stock: Float64Array;

  private readonly net: FlowNetwork;
  private readonly output: Float64Array;
  private readonly place: number;
  private readonly waiting: Float64Array;
  private demand: Conditions['demand'] = new Map();
  private backlogShare = 0;

  /** `output`: units made and not shipped, by node and run; `place`: which of the runs this is. */
  constructor(net: FlowNetwork, output: Float64Array, place: number) {
    const zeros = () => new Float64Array(net.products.length);
    this.net = net;
    this.output = output;
    this.place = place;
    this.made = zeros();
    this.sold = zeros();
    this.recovered = zeros();
    this.lost = zeros();
    this.unmet = zeros();
    this.stock = zeros();
    this.waiting = zeros();
  }

  start({ demand, backlogShare }: Conditions): void {
    this.demand = demand;
    this.backlogShare = backlogShare;
    this.waiting.fill(0);
  }

  /** Units that are asked for in step t for the first time. */
  getFresh(row: number, t: number): number {
    const { products, stepDays } = this.net;
    return products[row]!.demand * stepDays * (this.demand.get(row)?.[t] ?? 1);
  }

  /** Units that were asked for and are still waited for. */
  getWaiting(row: number): number {
    return this.waiting[row]!;
  }

  /**
   * Sells what there is; what waits is served first. Every plant sells its share of what is asked for, as it was asked to make; where one
   * lacks something, the others step in in proportion to what they have left.
   */
  step(t: number, recorder: RunRecorder | null): void {
    const { output, place, waiting } = this;
    for (let row = 0; row < this.net.products.length; row++) {
      const { nodes, shares } = this.net.products[row]!;
      const fresh = this.getFresh(row, t);
      let there = 0;
      for (const node of nodes) there += output[node * RUNS_PER_BATCH + place]!;
      const asked = fresh + waiting[row]!;
      const sold = Math.min(there, asked);
      let own = 0;
      for (let at = 0; at < nodes.length; at++) {
        own += Math.min(output[nodes[at]! * RUNS_PER_BATCH + place]!, shares[at]! * sold);
      }
      const spare = there - own;
      const ratio = spare > 0 ? Math.min(1, Math.max(0, sold - own) / spare) : 0;
      let stock = 0;
      for (let at = 0; at < nodes.length; at++) {
        const from = nodes[at]! * RUNS_PER_BATCH + place;
        const before = output[from]!;
        const first = Math.min(before, shares[at]! * sold);
        const units = sold === there ? before : first + (before - first) * ratio;
        const left = before - units;
        output[from] = left;
        stock += left;
        recorder?.sell(nodes[at]!, units);
      }
      const recovered = Math.min(waiting[row]!, sold);
      const gap = fresh - (sold - recovered);
      const unmet = gap > fresh * ROUNDING ? gap : 0;
      const waits = unmet * this.backlogShare;
      this.sold[row] = sold;
      this.recovered[row] = recovered;
      this.unmet[row] = unmet;
      this.lost[row] = unmet - waits;
      this.stock[row] = stock;
      waiting[row] = waiting[row]! - recovered + waits;
    }
  }
}
