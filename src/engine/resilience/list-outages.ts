import type { Dataset } from '../../domain/dataset.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';

/** Nodes down together, and the longest time to recover of their sites or why it is not known. */
export type Outage = { id: string; nodes: number[]; timeToRecover: number | null; missing: string | null };

/** Every possible outage: nodes by id; sites, suppliers and countries with all their nodes. */
export function listOutages(network: SupplyNetwork, dataset: Dataset) {
  const siteOf = new Map(dataset.sites.map((site) => [site.siteId, site]));
  const nodes = Array.from({ length: network.nodeCount }, (_, node) => node);
  const inferred = network.siteIds[network.inferredOwnSite];
  const getSite = (node: number): string | null => network.siteIds[network.nodeSite[node]!] ?? null;
  const seen = nodes.filter((node) => getSite(node) !== null);
  const toOutage = (id: string, members: number[]): Outage => {
    // An unnamed site stands for a country or a supplier and is no plant of which a time could be known.
    const ids = [...new Set(members.map(getSite))].filter((site) => site !== null);
    const named = ids.filter((site) => site !== inferred && siteOf.get(site)?.unnamed !== true);
    const sites = named.length > 0 ? named : ids;
    const days = sites.map((site) => siteOf.get(site)?.timeToRecoverDays ?? null);
    const without = sites.filter((_, row) => days[row] === null);
    const known = sites.length > 0 && without.length === 0;
    const timeToRecover = known ? days.reduce<number>((most, day) => Math.max(most, day ?? 0), 0) : null;
    const missing = known
      ? null
      : `No time to recover on file for ${without.slice(0, 3).join(', ') || id}${without.length > 3 ? ' …' : ''}.`;
    return { id, nodes: members, timeToRecover, missing };
  };
  const group = (members: number[], keyOf: (node: number) => string | null): Outage[] =>
    [...Map.groupBy(members, keyOf)]
      .flatMap(([id, list]) => (id === null ? [] : [toOutage(id, list)]))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return {
    nodes: seen.map((node) =>
      toOutage(`${getSite(node) ?? ''}/${network.parts[network.nodePart[node]!]!.partNumber}`, [node]),
    ),
    sites: group(seen, getSite),
    suppliers: group(seen, (node) => siteOf.get(getSite(node) ?? '')?.supplierId ?? null),
    countries: group(nodes, (node) => network.countries[network.nodeCountry[node]!] ?? null),
  };
}
