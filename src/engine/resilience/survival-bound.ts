import type { SupplyModel } from './supply-model.ts';

/** Halvings of the interval around the bound: enough for a millionth of its length. */
const HALVINGS = 25;
/** Times below this, in days, are not told apart. */
const SHORTEST_DAYS = 1e-3;
/** A demand met but for this share is met. */
const SAME = 1e-9;

/**
 * Bounds from above how long sales survive: every node gets everything its sources can give, as if it were their only customer. This relaxes the
 * outage program, with a shorter or equal answer; it costs a pass over the network instead of a solve.
 */
export class SurvivalBound {
  private readonly model: SupplyModel;
  /** Nodes, sources before their customers; those of a cycle at the end, where not all sources come before. */
  private readonly order: Int32Array;
  /** Needs of node n are needStarts[n] to needStarts[n + 1] - 1: the supplying group, and units for one made. */
  private readonly needStarts: Int32Array;
  private readonly needGroup: Int32Array;
  private readonly needQuantity: Float64Array;
  /** Lanes of group g are laneStarts[g] to laneStarts[g + 1] - 1. */
  private readonly laneStarts: Int32Array;
  private readonly laneSource: Int32Array;
  private readonly laneMost: Float64Array;
  /** Units in the input stock and in the pools of each group. */
  private readonly held: Float64Array;
  /** Most output of each node a day, alone on its lines. */
  private readonly capacity: Float64Array;
  private readonly stock: Float64Array;
  private readonly output: Float64Array;
  /** Finished goods of each product, with the pools that it shares. */
  private readonly finished: Float64Array;

  constructor(model: SupplyModel) {
    this.model = model;
    const inputs = model.capacity.map((): { group: number; quantity: number }[] => []);
    for (const [group, { users }] of model.groups.entries()) {
      for (const { node, quantity } of users) inputs[node]!.push({ group, quantity });
    }
    const lanesOfGroup = model.groups.map((): SupplyModel['lanes'][number][] => []);
    for (const lane of model.lanes) lanesOfGroup[lane.group]!.push(lane);
    this.needStarts = findStarts(inputs);
    this.needGroup = Int32Array.from(inputs.flat(), ({ group }) => group);
    this.needQuantity = Float64Array.from(inputs.flat(), ({ quantity }) => quantity);
    this.laneStarts = findStarts(lanesOfGroup);
    this.laneSource = Int32Array.from(lanesOfGroup.flat(), ({ source }) => source);
    this.laneMost = Float64Array.from(lanesOfGroup.flat(), ({ mostPerDay }) => mostPerDay);
    this.held = Float64Array.from(model.groups, ({ inputStock }) => inputStock);
    this.finished = Float64Array.from(model.products, ({ finished }) => finished);
    for (const { quantity, groups, product } of model.pools) {
      for (const group of groups) this.held[group]! += quantity;
      if (product !== undefined) this.finished[product]! += quantity;
    }
    this.capacity = Float64Array.from(model.capacity);
    for (const line of model.lines) {
      for (const { node, perDay } of line.makes) this.capacity[node] = Math.min(this.capacity[node]!, perDay);
    }
    this.stock = Float64Array.from(model.stock);
    this.output = new Float64Array(model.capacity.length);
    this.order = Int32Array.from(sortBySupply(inputs, lanesOfGroup));
  }

  /** Days beyond the survival of any outage of these nodes, `most` at most. */
  compute(nodes: readonly number[], most: number): number {
    const down = new Uint8Array(this.order.length);
    for (const node of nodes) down[node] = 1;
    if (this.meetsDemand(down, most)) return most;
    let [within, beyond] = [SHORTEST_DAYS, most];
    for (let halving = 0; halving < HALVINGS; halving++) {
      const days = Math.sqrt(within * beyond);
      if (this.meetsDemand(down, days)) within = days;
      else beyond = days;
    }
    return beyond;
  }

  /** Whether each product could be delivered for some days if it were the only one. */
  private meetsDemand(down: Uint8Array, days: number): boolean {
    const { needStarts, needGroup, needQuantity, laneStarts, laneSource, laneMost, output } = this;
    output.fill(Infinity);
    for (const node of this.order) {
      let made = down[node] === 1 ? 0 : this.capacity[node]!;
      for (let need = needStarts[node]!; need < needStarts[node + 1]! && made > 0; need++) {
        const group = needGroup[need]!;
        let supply = this.held[group]! / days;
        for (let lane = laneStarts[group]!; lane < laneStarts[group + 1]!; lane++) {
          const source = laneSource[lane]!;
          supply += source < 0 ? laneMost[lane]! : Math.min(laneMost[lane]!, output[source]!);
        }
        made = Math.min(made, supply / needQuantity[need]!);
      }
      output[node] = made + this.stock[node]! / days;
    }
    return this.model.products.every(
      ({ sources, demand }, product) =>
        sources.reduce((sum, node) => sum + output[node]!, this.finished[product]! / days) >= demand * (1 - SAME),
    );
  }
}

/** Where each list begins when all stand one after another, and the end of the last. */
function findStarts(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [row, { length }] of lists.entries()) starts[row + 1] = starts[row]! + length;
  return starts;
}

function sortBySupply(
  inputs: readonly (readonly { readonly group: number }[])[],
  lanesOfGroup: readonly SupplyModel['lanes'][],
): number[] {
  const customers = inputs.map((): number[] => []);
  const waitsFor = new Int32Array(inputs.length);
  for (const [node, groups] of inputs.entries()) {
    for (const { group } of groups) {
      for (const { source } of lanesOfGroup[group]!) {
        if (source < 0) continue;
        customers[source]!.push(node);
        waitsFor[node]! += 1;
      }
    }
  }
  const order = [...inputs.keys()].filter((node) => waitsFor[node] === 0);
  // The list grows while it is read.
  for (const node of order) {
    for (const customer of customers[node]!) {
      waitsFor[customer]! -= 1;
      if (waitsFor[customer] === 0) order.push(customer);
    }
  }
  return [...order, ...[...inputs.keys()].filter((node) => waitsFor[node]! > 0)];
}
