import type { Money } from '../../domain/units.ts';

/** A network with stocks, capacities and demand, as the aggregated program sees it; flows per day, stocks in units. */
export type SupplyModel = {
  /** Units a day of each node; infinite where nothing is on file. */
  readonly capacity: readonly number[];
  /** Units of its part ready at each node. */
  readonly stock: readonly number[];
  /** One per need with one supply: the input stock there, and its users with their units per unit made. */
  readonly groups: readonly {
    readonly inputStock: number;
    readonly users: readonly { readonly node: number; readonly quantity: number }[];
  }[];
  /** Possible suppliers of a group; source -1: nobody by name. `mostPerDay`: its most deliveries, infinite where only the source limits it. */
  readonly lanes: readonly { readonly group: number; readonly source: number; readonly mostPerDay: number }[];
  /** Stock shared by several groups, and by the customers of a product where the part is sold by itself as well. */
  readonly pools: readonly {
    readonly quantity: number;
    readonly groups: readonly number[];
    readonly product?: number;
  }[];
  /** Lines or plants with nodes sharing their time; `perDay`: units a day of one of them, above 0, if nothing else is made. */
  readonly lines: readonly {
    readonly name: string;
    readonly makes: readonly { readonly node: number; readonly perDay: number }[];
  }[];
  readonly products: readonly {
    readonly demand: number;
    /** Margin or revenue of one lost unit. */
    readonly lossPerUnit: Money;
    readonly sources: readonly number[];
    /** Finished goods without a plant. */
    readonly finished: number;
  }[];
};

/**
 * State of a node: `down` of its capacity is gone (1: all of it), and its stock as well where `losesStock`: what it has made, and an input stock on
 * which only such nodes draw.
 */
export type NodeOutage = { readonly node: number; readonly down: number; readonly losesStock: boolean };

/** Returns the model while the outages last. A partial outage of a node without a capacity on file changes nothing. */
export function applyOutages(model: SupplyModel, outages: readonly NodeOutage[]): SupplyModel {
  const capacity = [...model.capacity];
  const stock = [...model.stock];
  for (const { node, down, losesStock } of outages) {
    capacity[node] = down >= 1 ? 0 : (capacity[node] ?? 0) * (1 - down);
    if (losesStock) stock[node] = 0;
  }
  const losing = new Set(outages.flatMap(({ node, losesStock }) => (losesStock ? [node] : [])));
  const isLost = (users: SupplyModel['groups'][number]['users']): boolean =>
    users.length > 0 && users.every(({ node }) => losing.has(node));
  const groups = model.groups.map((group) => (isLost(group.users) ? { ...group, inputStock: 0 } : group));
  return { ...model, capacity, stock, groups };
}
