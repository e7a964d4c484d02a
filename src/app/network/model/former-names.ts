import type { NetworkShape } from '../../../engine/explorer/picture.ts';
import type { NetworkGroups } from './network-groups.ts';

/** `tier:key`, as addresses named groups when columns were tiers. */
const FORMER = /^(?<tier>\d+):(?<key>[^/]*)$/s;

/** The nodes of an earlier address's `tier:key`; null: the name is not of this kind, or that of a group today. */
export function listFormerNodes(shape: NetworkShape, groups: NetworkGroups, name: string): number[] | null {
  const former = groups.byName.has(name) ? null : FORMER.exec(name);
  if (!former) return null;
  const ofKey = new Set(
    [...groups.byName].flatMap(([own, group]) => (own.endsWith(`:${former[2] ?? ''}`) ? group : [])),
  );
  const tier = Number(former[1]);
  const nodes: number[] = [];
  for (let node = 0; node < shape.nodeCount; node++) {
    if (shape.nodeTier[node] === tier && ofKey.has(groups.groupOf[node] ?? -1)) nodes.push(node);
  }
  return nodes;
}

/** Names of open groups with those of earlier addresses as the groups of their sources now. */
export function renameOpen(shape: NetworkShape, groups: NetworkGroups, names: readonly string[]): string[] {
  const renamed = names.flatMap((name) => {
    const nodes = listFormerNodes(shape, groups, name);
    if (nodes === null) return name;
    return nodes.map((node) => groups.names[groups.groupOf[node] ?? 0] ?? '');
  });
  return [...new Set(renamed)];
}
