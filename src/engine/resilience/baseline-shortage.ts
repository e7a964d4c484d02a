import type { SupplyLimit } from './outage-program.ts';
import type { SupplyModel } from './supply-model.ts';

/**
 * Returns, for a product, which of the limits that bind lie upstream of it, in the order given: what to widen so that more of its
 * demand is met.
 */
export function findShortages(model: SupplyModel, product: number, binding: readonly SupplyLimit[]): SupplyLimit[] {
  const { nodes, groups } = findUpstream(model, product);
  return binding.filter((limit) => {
    switch (limit.kind) {
      case 'capacity':
        return nodes.has(limit.node);
      case 'line':
        return model.lines[limit.line]!.nodes.some((node) => nodes.has(node));
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
