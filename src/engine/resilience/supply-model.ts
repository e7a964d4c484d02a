import type { Money } from '../../domain/units.ts';

/** A network with stocks, capacities and demand, as the aggregated program sees it; flows per day, stocks in units. */
export type SupplyModel = {
  /** Units a day that each node can make; infinite where nothing is on file. */
  readonly capacity: readonly number[];
  /** Units of its part that each node has ready. */
  readonly stock: readonly number[];
  /** One per need that is supplied as one: the input stock there, and who draws on it with how many units per unit made. */
  readonly groups: readonly {
    readonly inputStock: number;
    readonly users: readonly { readonly node: number; readonly quantity: number }[];
  }[];
  /** Who can supply a group; source -1: nobody by name. `mostPerDay`: what it delivers at most, infinite where only the source limits it. */
  readonly lanes: readonly { readonly group: number; readonly source: number; readonly mostPerDay: number }[];
  /** Stock that several groups share. */
  readonly pools: readonly { readonly quantity: number; readonly groups: readonly number[] }[];
  /** Lines or plants whose nodes share their time; `perDay`: units a day of one of them, above 0, if nothing else is made. */
  readonly lines: readonly {
    readonly name: string;
    readonly makes: readonly { readonly node: number; readonly perDay: number }[];
  }[];
  readonly products: readonly {
    readonly demand: number;
    /** Margin or revenue that one lost unit costs. */
    readonly lossPerUnit: Money;
    readonly sources: readonly number[];
    /** Finished goods that belong to no plant. */
    readonly finished: number;
  }[];
};

/** What is wrong with a node: `down` of its capacity is gone (1: all of it), and its stock as well where `losesStock`. */
export type NodeOutage = { readonly node: number; readonly down: number; readonly losesStock: boolean };

/** Returns the model while the outages last. A partial outage of a node without a capacity on file changes nothing. */
export function applyOutages(model: SupplyModel, outages: readonly NodeOutage[]): SupplyModel {
  const capacity = [...model.capacity];
  const stock = [...model.stock];
  for (const { node, down, losesStock } of outages) {
    capacity[node] = down >= 1 ? 0 : (capacity[node] ?? 0) * (1 - down);
    if (losesStock) stock[node] = 0;
  }
  return { ...model, capacity, stock };
}
