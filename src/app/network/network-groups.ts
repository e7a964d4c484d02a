import type { NodeGroups } from '../../worker/network-layout.ts';
import { formGroups } from '../../worker/network-layout.ts';
import type { NetworkShape } from '../../engine/explorer/picture.ts';
import type { Grouping } from './network-search.ts';

/** Groups of nodes with their keys as they stand in the address. */
export type NetworkGroups = NodeGroups & {
  /** `tier:key` of each group; of a node by itself its own key. */
  names: readonly string[];
  byName: ReadonlyMap<string, number>;
};

/** Stands for what is not known in the key of a group. */
export const NOT_KNOWN = '?';

/** Forms groups by country, supplier or stage within each tier; without a grouping every node is by itself. */
export function formNetworkGroups(shape: NetworkShape, grouping: Grouping | undefined): NetworkGroups {
  const rows = new Map<string, number>();
  const keys: string[] = [];
  const keyOf = new Int32Array(shape.nodeCount).fill(-1);
  if (grouping !== undefined) {
    for (let node = 0; node < shape.nodeCount; node++) {
      const key = readKey(shape, grouping, node);
      const row = rows.get(key) ?? keys.push(key) - 1;
      rows.set(key, row);
      keyOf[node] = row;
    }
  }
  const groups = formGroups(shape.nodeTier, keyOf);
  const first = new Int32Array(groups.count).fill(-1);
  for (let node = shape.nodeCount - 1; node >= 0; node--) first[groups.groupOf[node] ?? 0] = node;
  const names = Array.from(groups.groupKey, (key, group) =>
    key < 0
      ? (shape.nodeKeys[first[group] ?? 0] ?? '')
      : `${String(groups.groupTier[group])}:${keys[key] ?? NOT_KNOWN}`,
  );
  return { ...groups, names, byName: new Map(names.map((name, group) => [name, group])) };
}

function readKey(shape: NetworkShape, grouping: Grouping, node: number): string {
  const country = shape.countries[shape.nodeCountry[node] ?? -1];
  if (grouping === 'country') return country ?? NOT_KNOWN;
  if (grouping === 'stage') return shape.nodeStage[node] ?? NOT_KNOWN;
  const site = shape.sites[shape.nodeSite[node] ?? -1];
  // Sources that nobody has named are one group for each country.
  return site?.supplierId ?? (site === undefined ? `~${country ?? NOT_KNOWN}` : site.siteId);
}
