import type { RowsByOwner } from '../network/rows-by-owner.ts';
import type { ArcIndex, LayoutGraph } from './layout-graph.ts';

/**
 * Returns how many pairs of arcs between neighbouring tiers cross; arcs that skip a tier are not counted. `tiers` lists the nodes of
 * each tier in their order, `position` is a node's place in it. One sweep over the arcs of each pair of tiers with a tree of
 * running counts (Barth, Mutzel & Jünger, J. Graph Algorithms Appl. 8 (2004) 179): O(arcs × log nodes).
 */
export function countCrossings(
  { arcTo }: LayoutGraph,
  { out }: Pick<ArcIndex, 'out'>,
  tiers: RowsByOwner,
  tier: Int32Array,
  position: Int32Array,
): number {
  let crossings = 0;
  for (let high = 1; high + 1 < tiers.start.length; high++) {
    const size = tiers.start[high]! - tiers.start[high - 1]!;
    const tree = new Int32Array(size + 1);
    let counted = 0;
    for (let row = tiers.start[high]!; row < tiers.start[high + 1]!; row++) {
      const node = tiers.rows[row]!;
      const ends: number[] = [];
      for (let at = out.start[node]!; at < out.start[node + 1]!; at++) {
        const buyer = arcTo[out.rows[at]!]!;
        if (tier[buyer] === high - 1) ends.push(position[buyer]!);
      }
      // Arcs of one node do not cross one another: all are held against the earlier nodes, then all are added.
      for (const end of ends) {
        let before = 0;
        for (let at = end + 1; at > 0; at -= at & -at) before += tree[at]!;
        crossings += counted - before;
      }
      for (const end of ends) for (let at = end + 1; at <= size; at += at & -at) tree[at]!++;
      counted += ends.length;
    }
  }
  return crossings;
}
