import type { EngineNote, ShortageCause } from '../../domain/notes/engine-note.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { SupplyLimit } from './outage-program.ts';
import type { SupplyModel } from './supply-model.ts';

/** Returns, for a product, the binding limits upstream of it, in the order given: candidates for widening to meet more of its demand. */
function findShortages(model: SupplyModel, product: number, binding: readonly SupplyLimit[]): SupplyLimit[] {
  const { nodes, groups } = findUpstream(model, product);
  return binding.filter((limit) => {
    switch (limit.kind) {
      case 'capacity':
        return nodes.has(limit.node);
      case 'line':
        return model.lines[limit.line]!.makes.some(({ node }) => nodes.has(node));
      case 'share':
        return groups.has(model.lanes[limit.lane]!.group);
      case 'input':
        return groups.has(limit.group);
    }
  });
}

function findUpstream(model: SupplyModel, product: number): { nodes: Set<number>; groups: Set<number> } {
  const groupsOf = new Map<number, number[]>();
  for (const [group, { users }] of model.groups.entries()) {
    for (const { node } of users) groupsOf.set(node, [...(groupsOf.get(node) ?? []), group]);
  }
  const sourcesOf = Map.groupBy(model.lanes, ({ group }) => group);
  const nodes = new Set(model.products[product]!.sources);
  const groups = new Set<number>();
  // A set hands out what is added while it is read.
  for (const node of nodes) {
    for (const group of groupsOf.get(node) ?? []) {
      groups.add(group);
      for (const { source } of sourcesOf.get(group) ?? []) if (source >= 0) nodes.add(source);
    }
  }
  return { nodes, groups };
}

/** Limits named by a note; the rest are counted. */
const MOST_NAMED = 3;
/** A shorter fall than this share of the demand is a rounding error. */
const SLACK = 1e-6;

/**
 * One note for each product with an unmet part of a year's demand without any outage: the missing share and its reason. `lost` by product;
 * `binding` are the limits behind the loss.
 */
export function describeShortages(
  network: SupplyNetwork,
  model: SupplyModel,
  lost: readonly { readonly partNumber: string; readonly lostShare: number | null }[],
  binding: readonly SupplyLimit[],
): EngineNote[] {
  return lost.flatMap(({ partNumber, lostShare }, product) => {
    if (lostShare === null || lostShare <= SLACK) return [];
    const causes = findShortages(model, product, binding).map((limit) => describeLimit(network, model, limit));
    const facts = {
      part: partNumber,
      share: lostShare,
      causes: causes.slice(0, MOST_NAMED),
      more: Math.max(0, causes.length - MOST_NAMED),
    };
    return { code: 'short-without-outage', facts };
  });
}

function describeLimit(network: SupplyNetwork, model: SupplyModel, limit: SupplyLimit): ShortageCause {
  switch (limit.kind) {
    case 'capacity':
      return {
        kind: 'source',
        site: network.siteIds[network.nodeSite[limit.node]!] ?? '',
        part: network.parts[network.nodePart[limit.node]!]!.partNumber,
        makes: model.capacity[limit.node]!,
      };
    case 'line':
      return { kind: 'line', name: model.lines[limit.line]!.name };
    case 'share': {
      const { group, mostPerDay } = model.lanes[limit.lane]!;
      return { kind: 'unnamed-sources', ...findNeed(network, group), bring: mostPerDay };
    }
    case 'input':
      return { kind: 'nobody', ...findNeed(network, limit.group) };
  }
}

function findNeed(network: SupplyNetwork, group: number): { part: string; site: string | null } {
  return {
    part: network.parts[network.groupPart[group]!]!.partNumber,
    site: network.siteIds[network.groupBuyerSite[group]!] ?? null,
  };
}
