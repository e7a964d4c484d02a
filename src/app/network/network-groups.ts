import type { NodeGroups } from '../../worker/network-layout.ts';
import { formGroups } from '../../worker/network-layout.ts';
import type { NetworkModel } from './network-model.ts';
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
export function formNetworkGroups(model: NetworkModel, grouping: Grouping | undefined): NetworkGroups {
  const { picture } = model;
  const rows = new Map<string, number>();
  const keys: string[] = [];
  const keyOf = new Int32Array(picture.nodeCount).fill(-1);
  if (grouping !== undefined) {
    for (let node = 0; node < picture.nodeCount; node++) {
      const key = readKey(model, grouping, node);
      const row = rows.get(key) ?? keys.push(key) - 1;
      rows.set(key, row);
      keyOf[node] = row;
    }
  }
  const groups = formGroups(picture.nodeTier, keyOf);
  const first = new Int32Array(groups.count).fill(-1);
  for (let node = picture.nodeCount - 1; node >= 0; node--) first[groups.groupOf[node] ?? 0] = node;
  const names = Array.from(groups.groupKey, (key, group) =>
    key < 0
      ? (picture.nodeKeys[first[group] ?? 0] ?? '')
      : `${String(groups.groupTier[group])}:${keys[key] ?? NOT_KNOWN}`,
  );
  return { ...groups, names, byName: new Map(names.map((name, group) => [name, group])) };
}

function readKey({ picture }: NetworkModel, grouping: Grouping, node: number): string {
  const country = picture.countries[picture.nodeCountry[node] ?? -1];
  if (grouping === 'country') return country ?? NOT_KNOWN;
  if (grouping === 'stage') return picture.nodeStage[node] ?? NOT_KNOWN;
  const site = picture.sites[picture.nodeSite[node] ?? -1];
  // Sources that nobody has named are one group for each country.
  return site?.supplierId ?? (site === undefined ? `~${country ?? NOT_KNOWN}` : site.siteId);
}
