import type { NodeGroups } from './group-nodes.ts';

/**
 * Puts new groups, the parts of one too large to be opened, in its place: part p becomes group `groups.count + p`. Every member belongs to one
 * of the parts, and a group left without members draws nothing. The parts keep to the members' stretch of the tier, each side by side, in the
 * order of the middles of their places (`keepsOrder`: in the order given). The group and its key stay known; nothing outside of it moves.
 */
export function divideGroup(
  groups: NodeGroups,
  place: Int32Array,
  { group, parts, keepsOrder }: { group: number; parts: readonly (readonly number[])[]; keepsOrder: boolean },
): { groups: NodeGroups; place: Int32Array } {
  const groupOf = groups.groupOf.slice();
  for (const [part, members] of parts.entries()) for (const node of members) groupOf[node] = groups.count + part;
  const middle = parts.map((members) => members.reduce((sum, node) => sum + place[node]!, 0) / members.length);
  const order = Array.from(parts.keys());
  if (!keepsOrder) order.sort((a, b) => middle[a]! - middle[b]! || a - b);
  const stretch = Int32Array.from(parts.flat(), (node) => place[node]!).toSorted();
  const moved = place.slice();
  let at = 0;
  for (const part of order) {
    for (const node of parts[part]!.toSorted((a, b) => place[a]! - place[b]!)) moved[node] = stretch[at++]!;
  }
  const extend = (column: Int32Array): Int32Array => {
    const longer = new Int32Array(groups.count + parts.length).fill(column[group]!);
    longer.set(column);
    return longer;
  };
  return {
    groups: {
      count: groups.count + parts.length,
      groupOf,
      groupColumn: extend(groups.groupColumn),
      groupKey: extend(groups.groupKey),
    },
    place: moved,
  };
}
