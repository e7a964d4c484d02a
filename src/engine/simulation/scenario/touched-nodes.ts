import { isAtWork } from '../../../domain/closed-lists.ts';
import type { Disruption } from '../../../domain/scenario/disruption.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';

type Places = { network: SupplyNetwork; dataset: Dataset };

type NodeDisruption = Extract<
  Disruption,
  { kind: 'site-outage' | 'feed-stop' | 'technology-refusal' | 'country-stop' }
>;

/** Nodes touched by each disruption of sources, by its id. */
export function listTouchedNodes(places: Places, disruptions: readonly Disruption[]): Map<string, number[]> {
  return new Map(
    disruptions.flatMap((one) => {
      const isOfSources =
        one.kind === 'country-stop' ||
        one.kind === 'feed-stop' ||
        one.kind === 'site-outage' ||
        one.kind === 'technology-refusal';
      return isOfSources ? [[one.id, listNodes(places, one)] as const] : [];
    }),
  );
}

function listNodes(plan: Places, disruption: NodeDisruption): number[] {
  const { network } = plan;
  const nodes = Array.from({ length: network.nodeCount }, (_, node) => node);
  switch (disruption.kind) {
    case 'country-stop':
      return nodes.filter((node) => network.countries[network.nodeCountry[node]!] === disruption.country);
    case 'feed-stop':
      return nodes.filter((node) => isInScope(plan, disruption.scope, node, network.nodePart[node]!));
    case 'site-outage':
    case 'technology-refusal': {
      // A plant at work goes on shipping; a refusal stops what is to be built or to ramp up.
      const isRunning = plan.dataset.sites.some(
        ({ siteId, status }) => siteId === disruption.siteId && isAtWork(status),
      );
      if (disruption.kind === 'technology-refusal' && isRunning) return [];
      const only = disruption.kind === 'site-outage' ? disruption.partNumbers : [];
      return nodes.filter((node) => {
        if (network.siteIds[network.nodeSite[node]!] !== disruption.siteId) return false;
        return only.length === 0 || only.includes(network.parts[network.nodePart[node]!]!.partNumber);
      });
    }
  }
}

type PartScope = Extract<Disruption, { kind: 'feed-stop' }>['scope'];

/** Whether a source's shipments of a part lie in a scope: all of its lists agree, an empty one asks for nothing. `source` -1: not known. */
export function isInScope({ network }: Places, scope: PartScope, source: number, partRow: number): boolean {
  const part = network.parts[partRow]!;
  const country = source < 0 ? undefined : network.countries[network.nodeCountry[source]!];
  return (
    (scope.partNumbers.length === 0 || scope.partNumbers.includes(part.partNumber)) &&
    (scope.categories.length === 0 || (part.category !== null && scope.categories.includes(part.category))) &&
    (scope.forms.length === 0 || (part.form !== null && scope.forms.includes(part.form))) &&
    (scope.countries.length === 0 || (country !== undefined && scope.countries.includes(country)))
  );
}

/** By network and nodes the shelves of these alone: every draw asks for them. */
const shelves = new WeakMap<SupplyNetwork, WeakMap<readonly number[], readonly number[]>>();

/** Returns the groups with an input stock on which some nodes draw and no other node does. */
export function listShelves(network: SupplyNetwork, nodes: readonly number[]): readonly number[] {
  const ofNetwork = shelves.get(network) ?? new WeakMap<readonly number[], readonly number[]>();
  shelves.set(network, ofNetwork);
  const known = ofNetwork.get(nodes);
  if (known !== undefined) return known;
  const { inputStart, inputGroup, nodeCount } = network;
  const among = new Set(nodes);
  const own = new Set<number>();
  const others = new Set<number>();
  for (let node = 0; node < nodeCount; node++) {
    const groups = among.has(node) ? own : others;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) groups.add(inputGroup[input]!);
  }
  const found = [...own].filter((group) => !others.has(group));
  ofNetwork.set(nodes, found);
  return found;
}
