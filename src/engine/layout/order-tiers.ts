import { groupRowsByOwner, type RowsByOwner } from '../network/rows-by-owner.ts';
import { type LayoutGraph, listNeighbours } from './layout-graph.ts';

/**
 * Returns how many pairs of arcs between neighbouring tiers cross; arcs over more than one tier are not counted. `buyers` are the neighbours
 * at the ends of arcs, `tiers` lists the nodes of each tier in their order, `position` is a node's place in it. One sweep over the arcs of each pair
 * of tiers with a tree of running counts (Barth, Mutzel & Jünger, J. Graph Algorithms Appl. 8 (2004) 179): O(arcs × log nodes).
 */
export function countCrossings(
  buyers: RowsByOwner,
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
      const first = buyers.start[node]!;
      const end = buyers.start[node + 1]!;
      // Arcs of one node do not cross one another: all are held against the earlier nodes, then all are added.
      let added = 0;
      for (let at = first; at < end; at++) {
        const buyer = buyers.rows[at]!;
        if (tier[buyer] !== high - 1) continue;
        let before = 0;
        for (let place = position[buyer]! + 1; place > 0; place -= place & -place) before += tree[place]!;
        crossings += counted - before;
        added++;
      }
      if (added === 0) continue;
      for (let at = first; at < end; at++) {
        const buyer = buyers.rows[at]!;
        if (tier[buyer] !== high - 1) continue;
        for (let place = position[buyer]! + 1; place <= size; place += place & -place) tree[place]!++;
      }
      counted += added;
    }
  }
  return crossings;
}

/** Sweeps to the products and back. Later ones hardly change the picture; a large one cannot afford them. */
const SWEEPS = 12;
const SWEEPS_OF_MANY = 4;
const MANY_ARCS = 100_000;
/** Barycentres lie from 0 to 1; a sort key is this many steps of it, a number of three digits. */
const STEPS = 2 ** 30;
const DIGITS = 3;
const DIGIT_BITS = 11;
const DIGIT = 2 ** DIGIT_BITS;

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
  private readonly tier: Int32Array;
  private readonly groupOf: Int32Array;
  private readonly buyers;
  private readonly suppliers;
  private readonly tiers;
  private readonly tierCount: number;
  /** Place as a share of the tier, to compare tiers of any size. */
  private readonly height: Float64Array;
  private readonly pull: Float64Array;
  private readonly groupPull: Float64Array;
  private readonly groupSize: Float64Array;
  private readonly groupPlace: Int32Array;

  constructor({ nodeCount, arcFrom, arcTo }: LayoutGraph, tier: Int32Array, groupOf: Int32Array) {
    this.tier = tier;
    this.groupOf = groupOf;
    this.buyers = listNeighbours(arcFrom, arcTo, nodeCount, tier);
    this.suppliers = listNeighbours(arcTo, arcFrom, nodeCount, tier);
    this.tierCount = tier.reduce((most, one) => Math.max(most, one + 1), 0);
    const groupCount = groupOf.reduce((most, one) => Math.max(most, one + 1), 0);
    this.tiers = groupRowsByOwner(tier, this.tierCount);
    this.position = new Int32Array(nodeCount);
    this.height = new Float64Array(nodeCount);
    this.pull = new Float64Array(nodeCount);
    this.groupPull = new Float64Array(groupCount);
    this.groupSize = new Float64Array(groupCount);
    this.groupPlace = new Int32Array(groupCount);
    for (let at = 0; at < this.tierCount; at++) {
      const rows = this.tierRows(at);
      for (let place = 0; place < rows.length; place++) {
        this.position[rows[place]!] = place;
        this.pull[rows[place]!] = place / Math.max(1, rows.length);
      }
      // Groups together from the start, in the order of their first members.
      this.sortTier(rows);
    }
  }

  /** From the products to the mines: each tier by the places of its buyers. */
  sortByBuyers(): void {
    for (let at = 1; at < this.tierCount; at++) this.sortTier(this.pullTier(at, this.buyers));
  }

  /** From the mines to the products: each tier by the places of its suppliers. */
  sortBySuppliers(): void {
    for (let at = this.tierCount - 2; at >= 0; at--) this.sortTier(this.pullTier(at, this.suppliers));
  }

  countCrossings(): number {
    return countCrossings(this.buyers, this.tiers, this.tier, this.position);
  }

  private tierRows(at: number): Int32Array {
    return this.tiers.rows.subarray(this.tiers.start[at], this.tiers.start[at + 1]);
  }

  /** Sets the pull of a tier's nodes: the mean place of a node's neighbours in other tiers, its own where it has none. Returns the nodes. */
  private pullTier(at: number, { start, rows: neighbours }: RowsByOwner): Int32Array {
    const rows = this.tierRows(at);
    const { pull, height } = this;
    for (const node of rows) {
      const first = start[node]!;
      const end = start[node + 1]!;
      let sum = 0;
      for (let row = first; row < end; row++) sum += height[neighbours[row]!]!;
      pull[node] = first === end ? height[node]! : sum / (end - first);
    }
    return rows;
  }

  /** Puts the nodes of a tier in the order of their pulls, the members of a group side by side. */
  private sortTier(rows: Int32Array): void {
    const { pull, groupPull, groupSize, groupPlace, groupOf, position, height } = this;
    const groups: number[] = [];
    for (const node of rows) {
      const group = groupOf[node]!;
      if (groupSize[group] === 0) groups.push(group);
      groupSize[group]!++;
      groupPull[group]! += pull[node]!;
    }
    for (const group of groups) groupPull[group]! /= groupSize[group]!;
    // Each group gets a stretch of the tier; its members fill the stretch in the order of their own pulls.
    let begin = 0;
    for (const group of sortBy(Int32Array.from(groups), groupPull)) {
      groupPlace[group] = begin;
      begin += groupSize[group]!;
      groupSize[group] = 0;
      groupPull[group] = 0;
    }
    const inside = sortBy(rows, pull);
    for (const node of inside) {
      const place = groupPlace[groupOf[node]!]!++;
      position[node] = place;
      rows[place] = node;
      height[node] = (place + 0.5) / rows.length;
    }
  }
}

/** Rows sorted by their key from 0 to 1; equal ones keep their order. Sorted digit by digit from the last one, without comparisons. */
function sortBy(rows: Int32Array, keyOf: Float64Array): Int32Array {
  const count = rows.length;
  let sorted = rows.slice();
  let keys = new Int32Array(count);
  for (let at = 0; at < count; at++) keys[at] = Math.floor(keyOf[rows[at]!]! * STEPS);
  let nextSorted = new Int32Array(count);
  let nextKeys = new Int32Array(count);
  const start = new Int32Array(DIGIT + 1);
  for (let shift = 0; shift < DIGITS * DIGIT_BITS; shift += DIGIT_BITS) {
    start.fill(0);
    for (let at = 0; at < count; at++) start[((keys[at]! >>> shift) & (DIGIT - 1)) + 1]!++;
    for (let digit = 0; digit < DIGIT; digit++) start[digit + 1]! += start[digit]!;
    for (let at = 0; at < count; at++) {
      const place = start[(keys[at]! >>> shift) & (DIGIT - 1)]!++;
      nextSorted[place] = sorted[at]!;
      nextKeys[place] = keys[at]!;
    }
    [sorted, nextSorted, keys, nextKeys] = [nextSorted, sorted, nextKeys, keys];
  }
  return sorted;
}
