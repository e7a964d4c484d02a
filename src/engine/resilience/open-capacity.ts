import type { SupplyNetwork } from '../network/supply-network.ts';
import type { SupplyModel } from './supply-model.ts';

const DAYS_PER_YEAR = 365;
/** A shorter fall than this share of the need is a rounding error. */
const SLACK = 1e-6;

/** Returns of which part sources without a capacity on file are taken to make up for nodes that are down; null: none has to. */
export type SayOpenCapacity = (nodes: readonly number[]) => string | null;

/**
 * Tells which outages rest on what nobody has said: a part that a node down supplies comes from others too, and what those with a capacity on file
 * can make is less than is needed (`yearlyNeed` by group), so that one without any is taken to make the rest, however much that is.
 */
export function findOpenCapacity(
  network: SupplyNetwork,
  { capacity, lanes }: Pick<SupplyModel, 'capacity' | 'lanes'>,
  yearlyNeed: Float64Array,
): SayOpenCapacity {
  const lanesOf = Map.groupBy(lanes, ({ group }) => group);
  const groupsOf = Map.groupBy(lanes, ({ source }) => source);
  return (nodes) => {
    const down = new Set(nodes);
    for (const node of nodes) {
      for (const { group } of groupsOf.get(node) ?? []) {
        const live = (lanesOf.get(group) ?? []).filter(({ source }) => source >= 0 && !down.has(source));
        const known = live.reduce(
          (sum, { source, mostPerDay }) =>
            sum + Math.min(mostPerDay, capacity[source]! < Infinity ? capacity[source]! : 0),
          0,
        );
        const need = yearlyNeed[group]! / DAYS_PER_YEAR;
        const isOpen = live.some(
          ({ source, mostPerDay }) =>
            mostPerDay === Infinity && capacity[source] === Infinity && network.nodeSite[source]! >= 0,
        );
        if (!isOpen || known >= need * (1 - SLACK)) continue;
        const { partNumber } = network.parts[network.groupPart[group]!]!;
        return `How much of ${partNumber} others can make is not on file: they are taken to make up for all of it.`;
      }
    }
    return null;
  };
}
