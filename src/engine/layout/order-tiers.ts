import { groupRowsByOwner, type RowsByOwner } from '../network/rows-by-owner.ts';
import { type LayoutGraph, indexArcs, type ArcIndex } from './layout-graph.ts';

/**
 * Returns how many pairs of arcs between neighbouring tiers cross; arcs over more than one tier are not counted. `tiers` lists the nodes of each
 * tier in their order, `position` is a node's place in it. One sweep over the arcs of each pair of tiers with a tree of running counts (Barth,
 * Mutzel & Jünger, J. Graph Algorithms Appl. 8 (2004) 179): O(arcs × log nodes).
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

/** Sweeps to the products and back. Later ones hardly change the picture; a large one cannot afford them. */
const SWEEPS = 12;
const SWEEPS_OF_MANY = 4;
const MANY_ARCS = 100_000;
/** Barycentres lie from 0 to 1; a sort key is this many steps of it and, below them, the place before the sort. */
const STEPS = 2 ** 30;
const PLACES = 2 ** 22;

/**
 * Returns the place of every node within its tier, from 0: barycentre sweeps (Sugiyama, Tagawa & Toda, IEEE SMC-11 (1981) 109) over the arcs to
 * the products and back, keeping the order with the fewest crossings. Nodes of one group (`groupOf`, dense rows from 0; each group lies within
 * one tier) stand side by side. An arc over several tiers pulls like any other; one inside a tier does not. The same graph always gives the same
 * order: ties keep the place of the row.
 */
export function orderTiers(graph: LayoutGraph, tier: Int32Array, groupOf: Int32Array): Int32Array {
  const sweep = new TierSweep(graph, tier, groupOf);
  let best = sweep.position.slice();
  let least = Number.POSITIVE_INFINITY;
  const sweeps = graph.arcFrom.length > MANY_ARCS ? SWEEPS_OF_MANY : SWEEPS;
  for (let turn = 0; turn < sweeps; turn++) {
    sweep.sortByBuyers();
    sweep.sortBySuppliers();
    const crossings = sweep.countCrossings();
    if (crossings >= least) continue;
    least = crossings;
    best = sweep.position.slice();
  }
  return best;
}

class TierSweep {
  /** Place of each node in its tier. */
  readonly position: Int32Array;
  private readonly graph: LayoutGraph;
  private readonly tier: Int32Array;
  private readonly groupOf: Int32Array;
  private readonly arcs;
  private readonly tiers;
  private readonly tierCount: number;
  /** Place as a share of the tier, to compare tiers of any size. */
  private readonly height: Float64Array;
  private readonly pull: Float64Array;
  private readonly groupPull: Float64Array;
  private readonly groupSize: Float64Array;
  private readonly groupPlace: Int32Array;

  constructor(graph: LayoutGraph, tier: Int32Array, groupOf: Int32Array) {
    this.graph = graph;
    this.tier = tier;
    this.groupOf = groupOf;
    this.arcs = indexArcs(graph);
    this.tierCount = tier.reduce((most, one) => Math.max(most, one + 1), 0);
    const groupCount = groupOf.reduce((most, one) => Math.max(most, one + 1), 0);
    this.tiers = groupRowsByOwner(graph.nodeCount, this.tierCount, (node) => tier[node]!);
    this.position = new Int32Array(graph.nodeCount);
    this.height = new Float64Array(graph.nodeCount);
    this.pull = new Float64Array(graph.nodeCount);
    this.groupPull = new Float64Array(groupCount);
    this.groupSize = new Float64Array(groupCount);
    this.groupPlace = new Int32Array(groupCount);
    for (let at = 0; at < this.tierCount; at++) {
      this.tierRows(at).forEach((node, place) => {
        this.position[node] = place;
      });
      // Groups together from the start, in the order of their first members.
      this.sortTier(at, (node) => this.position[node]! / Math.max(1, this.tierRows(at).length));
    }
  }

  /** From the products to the mines: each tier by the places of its buyers. */
  sortByBuyers(): void {
    const { arcTo } = this.graph;
    const { start, rows } = this.arcs.out;
    for (let at = 1; at < this.tierCount; at++) this.sortTier(at, (node) => this.average(node, start, rows, arcTo));
  }

  /** From the mines to the products: each tier by the places of its suppliers. */
  sortBySuppliers(): void {
    const { arcFrom } = this.graph;
    const { start, rows } = this.arcs.in;
    for (let at = this.tierCount - 2; at >= 0; at--)
      this.sortTier(at, (node) => this.average(node, start, rows, arcFrom));
  }

  countCrossings(): number {
    return countCrossings(this.graph, this.arcs, this.tiers, this.tier, this.position);
  }

  private tierRows(at: number): Int32Array {
    return this.tiers.rows.subarray(this.tiers.start[at], this.tiers.start[at + 1]);
  }

  /** Mean place of a node's neighbours in other tiers; its own where it has none. */
  private average(node: number, start: Int32Array, rows: Int32Array, other: Int32Array): number {
    let sum = 0;
    let count = 0;
    for (let row = start[node]!; row < start[node + 1]!; row++) {
      const end = other[rows[row]!]!;
      if (this.tier[end] === this.tier[node]) continue;
      sum += this.height[end]!;
      count++;
    }
    return count === 0 ? this.height[node]! : sum / count;
  }

  private sortTier(at: number, pullOf: (node: number) => number): void {
    const rows = this.tierRows(at);
    const { pull, groupPull, groupSize, groupPlace, groupOf } = this;
    const groups: number[] = [];
    for (const node of rows) {
      pull[node] = pullOf(node);
      const group = groupOf[node]!;
      if (groupSize[group] === 0) groups.push(group);
      groupSize[group]!++;
      groupPull[group]! += pull[node];
    }
    const groupOrder = sortBy(Int32Array.from(groups), (group) => groupPull[group]! / groupSize[group]!);
    // Each group gets a stretch of the tier; its members fill the stretch in the order of their own pulls.
    let begin = 0;
    for (const group of groupOrder) {
      groupPlace[group] = begin;
      begin += groupSize[group]!;
      groupSize[group] = 0;
      groupPull[group] = 0;
    }
    const inside = sortBy(rows, (node) => pull[node]!);
    for (const node of inside) this.position[node] = groupPlace[groupOf[node]!]!++;
    for (const node of inside) {
      rows[this.position[node]!] = node;
      this.height[node] = (this.position[node]! + 0.5) / rows.length;
    }
  }
}

/** Rows sorted by a key from 0 to 1; equal ones keep their order. Keys with places in one number sort without a comparison function. */
function sortBy(rows: Int32Array, keyOf: (row: number) => number): Int32Array {
  const keys = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++)
    keys[place] = Math.floor(keyOf(rows[place]!) * STEPS) * PLACES + place;
  keys.sort();
  const sorted = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) sorted[place] = rows[keys[place]! % PLACES]!;
  return sorted;
}
