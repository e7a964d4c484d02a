import type { RowsByOwner } from '../network/rows-by-owner.ts';
import { groupRowsByOwner } from '../network/rows-by-owner.ts';

/** Up to so many nodes are drawn one by one; above it they are grouped by country, where nothing else is asked for. */
export const MOST_SINGLE = 10_000;
/** Above so many sources they are grouped by country unless somebody asks for more: of fewer all names can be read. */
export const MOST_READ = 150;

/** Groups of nodes: those of one tier with a common key. A node without a key is a group of its own. */
export type NodeGroups = {
  readonly count: number;
  /** Group of each node. */
  readonly groupOf: Int32Array;
  readonly groupColumn: Int32Array;
  /** The common key of its members; -1: a node by itself. */
  readonly groupKey: Int32Array;
};

/** Forms the groups of a tiering; `keyOf` has a key from 0 for each node, or -1. Groups come in the order of their first nodes. */
export function formGroups(tier: Int32Array, keyOf: Int32Array): NodeGroups {
  const groupOf = new Int32Array(tier.length);
  const known = new Map<number, number>();
  const keys = keyOf.reduce((most, key) => Math.max(most, key + 1), 0);
  const groupColumn: number[] = [];
  const groupKey: number[] = [];
  for (let node = 0; node < tier.length; node++) {
    const key = keyOf[node]!;
    const name = tier[node]! * keys + key;
    let group = key < 0 ? undefined : known.get(name);
    if (group === undefined) {
      group = groupColumn.push(tier[node]!) - 1;
      groupKey.push(key);
      if (key >= 0) known.set(name, group);
    }
    groupOf[node] = group;
  }
  return {
    count: groupColumn.length,
    groupOf,
    groupColumn: Int32Array.from(groupColumn),
    groupKey: Int32Array.from(groupKey),
  };
}

/** Drawn items: single nodes and closed groups, tier by tier, in their order from the top. */
export type DrawnItems = {
  readonly count: number;
  readonly itemColumn: Int32Array;
  /** The node of an item; -1 for a closed group. */
  readonly itemNode: Int32Array;
  readonly itemGroup: Int32Array;
  /** Nodes by item. */
  readonly members: RowsByOwner;
  /** Item of each node; -1: filtered out. */
  readonly itemOf: Int32Array;
  /** Groups asked to be open but with more than `most` items to draw. */
  readonly refused: readonly number[];
};

/**
 * Chooses the items to draw of the nodes left by a filter (`isShown` 1): the members of open groups and of groups of one, one item for each
 * other group. Groups are opened in the order of `open` as long as no more than `most` items are drawn. Places come from the order of the whole
 * graph, so a filter or an open group never changes the order of the rest.
 */
export function chooseItems(
  { groupOf, count: groupCount, groupColumn }: NodeGroups,
  position: Int32Array,
  isShown: Uint8Array,
  open: Iterable<number>,
  most: number,
): DrawnItems {
  const nodeCount = groupOf.length;
  const size = new Int32Array(groupCount);
  const first = new Int32Array(groupCount).fill(-1);
  for (let node = 0; node < nodeCount; node++) {
    if (isShown[node] === 0) continue;
    const group = groupOf[node]!;
    size[group]!++;
    if (first[group] === -1 || position[node]! < position[first[group]!]!) first[group] = node;
  }
  const isOpen = new Uint8Array(groupCount);
  const refused: number[] = [];
  let drawn = 0;
  for (let group = 0; group < groupCount; group++) {
    if (size[group]! > 0) drawn++;
    if (size[group] === 1) isOpen[group] = 1;
  }
  for (const group of open) {
    if (size[group]! < 2 || isOpen[group] === 1) continue;
    if (drawn + size[group]! - 1 > most) refused.push(group);
    else {
      isOpen[group] = 1;
      drawn += size[group]! - 1;
    }
  }

  // One node stands for each item; items are sorted by tier, then by that node's place.
  const leads: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    const group = groupOf[node]!;
    if (isShown[node] === 1 && (isOpen[group] === 1 || first[group] === node)) leads.push(node);
  }
  const tierOf = (node: number): number => groupColumn[groupOf[node]!]!;
  leads.sort((a, b) => tierOf(a) - tierOf(b) || position[a]! - position[b]!);
  const itemOf = new Int32Array(nodeCount).fill(-1);
  leads.forEach((node, item) => {
    itemOf[node] = item;
  });
  for (let node = 0; node < nodeCount; node++) {
    const group = groupOf[node]!;
    if (isShown[node] === 1 && isOpen[group] === 0) itemOf[node] = itemOf[first[group]!]!;
  }
  return {
    count: leads.length,
    itemColumn: Int32Array.from(leads, tierOf),
    itemNode: Int32Array.from(leads, (node) => (isOpen[groupOf[node]!] === 1 ? node : -1)),
    itemGroup: Int32Array.from(leads, (node) => groupOf[node]!),
    members: groupRowsByOwner(itemOf, leads.length),
    itemOf,
    refused,
  };
}
