import type { NodeGroups } from '../../../engine/layout/group-nodes.ts';
import { formGroups } from '../../../engine/layout/group-nodes.ts';
import type { NetworkShape } from '../../../engine/explorer/picture.ts';
import type { Grouping } from './network-search.ts';

/** Common mark of a part of an oversized group: a range of spend ranks, or a grouping's criterion. */
export type Part = {
  kind: 'stage' | 'item' | 'supplier' | 'country' | 'spend';
  key: string;
  /** The group of the part. */
  whole: number;
};

/** Groups of nodes with their keys as they stand in the address. */
export type NetworkGroups = NodeGroups & {
  /** `column:key` of each group (`component:CN`, `component.2:CN` in the second column of a stage); of a node by itself its own key. */
  names: readonly string[];
  byName: ReadonlyMap<string, number>;
  /** Groups with a parent group. */
  partOf: ReadonlyMap<number, Part>;
};

/** Whether a node belongs to a group or to a part of it. */
export function isWithin({ groupOf, partOf }: NetworkGroups, node: number, group: number): boolean {
  for (let one = groupOf[node]; one !== undefined; one = partOf.get(one)?.whole) if (one === group) return true;
  return false;
}

/** Stands for the unknown in the key of a group. */
export const NOT_KNOWN = '?';

/** Forms groups by country, supplier or stage within each column; without a grouping every node is by itself. */
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
  const groups = formGroups(shape.nodeColumn, keyOf);
  const columnNames = shape.columnStages.map((stage, column) => {
    const ofStage = column - shape.columnStages.indexOf(stage) + 1;
    return ofStage === 1 ? stage : `${stage}.${ofStage}`;
  });
  const first = new Int32Array(groups.count).fill(-1);
  for (let node = shape.nodeCount - 1; node >= 0; node--) first[groups.groupOf[node] ?? 0] = node;
  const names = Array.from(groups.groupKey, (key, group) =>
    key < 0
      ? (shape.nodeKeys[first[group] ?? 0] ?? '')
      : `${columnNames[groups.groupColumn[group] ?? 0] ?? NOT_KNOWN}:${keys[key] ?? NOT_KNOWN}`,
  );
  return { ...groups, names, byName: new Map(names.map((name, group) => [name, group])), partOf: new Map() };
}

/** Criterion of a grouping for a node. */
export function readKey(shape: NetworkShape, grouping: Grouping, node: number): string {
  const country = shape.countries[shape.nodeCountry[node] ?? -1];
  if (grouping === 'country') return country ?? NOT_KNOWN;
  if (grouping === 'stage') return shape.nodeStage[node] ?? NOT_KNOWN;
  const site = shape.sites[shape.nodeSite[node] ?? -1];
  // Sources that nobody has named are one group for each country.
  return site?.supplierId ?? (site === undefined ? `${shape.virtualPrefix}${country ?? NOT_KNOWN}` : site.siteId);
}
