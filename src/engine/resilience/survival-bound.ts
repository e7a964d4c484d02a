import type { SupplyModel } from './supply-model.ts';

/** Halvings of the interval in which the bound lies: enough for a millionth of its length. */
const HALVINGS = 25;
/** Times below this, in days, are not told apart. */
const SHORTEST_DAYS = 1e-3;
/** A demand that is met but for this share is met. */
const SAME = 1e-9;

/**
 * Bounds from above how long sales survive: every node gets all that its sources can give, as if it were their only customer. That
 * is a relaxation of the outage program, whose answer can only be shorter; it costs a pass over the network instead of a solve.
 */
export class SurvivalBound {
  private readonly model: SupplyModel;
  /** Nodes, sources before those whom they supply; those of a cycle at the end, where not all sources come before. */
  private readonly order: readonly number[];
  private readonly inputs: readonly (readonly { readonly group: number; readonly quantity: number }[])[];
  private readonly lanesOfGroup: readonly SupplyModel['lanes'][];
  /** Units in the input stock and in the pools of each group. */
  private readonly held: readonly number[];
  /** What each node makes a day at most, alone on its lines. */
  private readonly capacity: readonly number[];

  constructor(model: SupplyModel) {
    this.model = model;
    const inputs = model.capacity.map((): { group: number; quantity: number }[] => []);
    for (const [group, { users }] of model.groups.entries()) {
      for (const { node, quantity } of users) inputs[node]!.push({ group, quantity });
    }
    const lanesOfGroup = model.groups.map((): SupplyModel['lanes'][number][] => []);
    for (const lane of model.lanes) lanesOfGroup[lane.group]!.push(lane);
    const held = model.groups.map(({ inputStock }) => inputStock);
    for (const { quantity, groups } of model.pools) for (const group of groups) held[group]! += quantity;
    const capacity = [...model.capacity];
    for (const line of model.lines) {
      for (const { node, perDay } of line.makes) capacity[node] = Math.min(capacity[node]!, perDay);
    }
    this.inputs = inputs;
    this.lanesOfGroup = lanesOfGroup;
    this.held = held;
    this.capacity = capacity;
    this.order = sortBySupply(inputs, lanesOfGroup);
  }

  /** Days that no outage of these nodes is survived for longer, `most` at most. */
  compute(nodes: readonly number[], most: number): number {
    const down = new Set(nodes);
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
  private meetsDemand(down: ReadonlySet<number>, days: number): boolean {
    const output = new Float64Array(this.order.length).fill(Infinity);
    for (const node of this.order) {
      let made = down.has(node) ? 0 : this.capacity[node]!;
      for (const { group, quantity } of this.inputs[node]!) {
        if (made === 0) break;
        let supply = this.held[group]! / days;
        for (const { source, mostPerDay } of this.lanesOfGroup[group]!) {
          supply += source < 0 ? mostPerDay : Math.min(mostPerDay, output[source]!);
        }
        made = Math.min(made, supply / quantity);
      }
      output[node] = made + this.model.stock[node]! / days;
    }
    return this.model.products.every(
      ({ sources, finished, demand }) =>
        sources.reduce((sum, node) => sum + output[node]!, finished / days) >= demand * (1 - SAME),
    );
  }
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
