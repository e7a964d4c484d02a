import { type RowsByOwner, groupRowsByOwner } from '../../network/rows-by-owner.ts';
import type { SupplyNetwork } from '../../network/supply-network.ts';
import { computeProductLoss } from './product-loss.ts';
import type { FourWorlds } from '../report.ts';
import { computeGroup, computeNode } from './lost-shares.ts';
import { WORLDS } from './worlds.ts';

/** Lanes and open leaves with a loss in question; the rest of the network is taken as sound. */
export type LaneSelection = { lanes: Iterable<number>; openLeaves: Iterable<number> };

/**
 * Revenue at risk of chosen lanes: the sum over products of revenue times lost share with only those lanes hit, by world. The
 * answers of different selections overlap and must never be added. Works through the downstream cone of the chosen lanes only,
 * suppliers before buyers, and keeps its columns between calls.
 */
export class RevenueAtRisk {
  private readonly node: Float64Array;
  private readonly group: Float64Array;
  private readonly hits: Uint8Array;
  private readonly openLeaf: Uint8Array;
  private readonly position: Int32Array;
  private readonly productLoss = [0, 0, 0, 0];
  /** Lanes by source node. */
  readonly lanesOf: RowsByOwner;
  /** Nodes in need of a group, by group. */
  readonly nodesOf: RowsByOwner;
  /** Products by the nodes making them. */
  private readonly productsOf: RowsByOwner;
  private readonly productOf: Int32Array;
  /** Groups changed by a source or a hit since they were computed. */
  private readonly isStale: Uint8Array;
  /** Groups with a given loss, not worked out from their lanes. */
  private readonly isGiven: Uint8Array;
  private readonly touchedGroups: number[] = [];
  private readonly touchedNodes: number[] = [];
  /** Positions in `order` of the waiting nodes, as a heap with the least on top; `isQueued` by position. */
  private readonly heap: Int32Array;
  private heapSize = 0;
  private readonly isQueued: Uint8Array;
  private readonly network: SupplyNetwork;

  constructor(network: SupplyNetwork) {
    this.network = network;
    this.node = new Float64Array(network.nodeCount * WORLDS);
    this.group = new Float64Array(network.groupCount * WORLDS);
    this.hits = new Uint8Array(network.laneCount);
    this.openLeaf = new Uint8Array(network.nodeCount);
    this.isStale = new Uint8Array(network.groupCount);
    this.isGiven = new Uint8Array(network.groupCount);
    this.heap = new Int32Array(network.nodeCount);
    this.isQueued = new Uint8Array(network.nodeCount);
    this.position = new Int32Array(network.nodeCount);
    network.order.forEach((node, at) => {
      this.position[node] = at;
    });
    this.lanesOf = groupRowsByOwner(network.laneSource, network.nodeCount);
    const inputOwner = new Int32Array(network.inputGroup.length);
    for (let node = 0; node < network.nodeCount; node++)
      inputOwner.fill(node, network.inputStart[node], network.inputStart[node + 1]);
    const inputsOf = groupRowsByOwner(network.inputGroup, network.groupCount);
    const made = network.products.flatMap(({ sources }, product) => sources.map(({ node }) => ({ node, product })));
    const makers = Int32Array.from(made, ({ node }) => node);
    this.productsOf = groupRowsByOwner(makers, network.nodeCount);
    this.productOf = Int32Array.from(made, ({ product }) => product);
    this.nodesOf = { start: inputsOf.start, rows: inputsOf.rows.map((input) => inputOwner[input]!) };
  }

  /** Revenue at risk with only the chosen lanes hit, each in its worlds by `laneHits`, and only the chosen open leaves unknown. */
  compute(selection: LaneSelection, laneHits: Uint8Array): FourWorlds {
    const { laneGroup, order } = this.network;
    const lanes: number[] = [];
    for (const lane of selection.lanes) {
      if (laneHits[lane] === 0) continue;
      lanes.push(lane);
      this.hits[lane] = laneHits[lane]!;
      this.markStale(laneGroup[lane]!);
    }
    const openLeaves = [...selection.openLeaves];
    for (const node of openLeaves) {
      this.openLeaf[node] = 1;
      this.push(node);
    }
    while (this.heapSize > 0) this.updateNode(order[this.pop()]!);
    const result = this.takeRevenue();
    for (const lane of lanes) this.hits[lane] = 0;
    for (const node of openLeaves) this.openLeaf[node] = 0;
    return result;
  }

  /** Revenue at risk with as much of chosen groups lost as `lostOfGroup` says, by any lane or component, and nothing else. */
  computeGiven(groups: Iterable<number>, lostOfGroup: Float64Array): FourWorlds {
    const given = [...groups];
    for (const group of given) {
      this.isGiven[group] = 1;
      this.group.set(lostOfGroup.subarray(group * WORLDS, (group + 1) * WORLDS), group * WORLDS);
      this.touchedGroups.push(group);
      this.pushBuyers(group);
    }
    while (this.heapSize > 0) this.updateNode(this.network.order[this.pop()]!);
    const result = this.takeRevenue();
    for (const group of given) this.isGiven[group] = 0;
    return result;
  }

  /** The lost revenue of the working out, with nothing of it left in the columns afterwards. */
  private takeRevenue(): FourWorlds {
    const result = this.touchedNodes.length === 0 ? NOTHING : this.getRevenue();
    for (const group of this.touchedGroups) {
      this.isStale[group] = 0;
      this.group.fill(0, group * WORLDS, (group + 1) * WORLDS);
    }
    for (const node of this.touchedNodes) this.node.fill(0, node * WORLDS, (node + 1) * WORLDS);
    this.touchedGroups.length = 0;
    this.touchedNodes.length = 0;
    return result;
  }

  /** A group is computed with the first of its buyers, after all of its sources. */
  private markStale(group: number): void {
    if (this.isStale[group] === 1 || this.isGiven[group] === 1) return;
    this.isStale[group] = 1;
    this.touchedGroups.push(group);
    this.pushBuyers(group);
  }

  private pushBuyers(group: number): void {
    for (let at = this.nodesOf.start[group]!, last = this.nodesOf.start[group + 1]!; at < last; at++)
      this.push(this.nodesOf.rows[at]!);
  }

  private updateNode(node: number): void {
    const { network, lanesOf, isStale } = this;
    for (let input = network.inputStart[node]!, last = network.inputStart[node + 1]!; input < last; input++) {
      const group = network.inputGroup[input]!;
      if (isStale[group] === 0) continue;
      isStale[group] = 0;
      computeGroup(network, this.hits, this.node, this.group, group);
    }
    this.touchedNodes.push(node);
    if (computeNode(network, this.group, this.node, node, false, this.openLeaf) === 0) return;
    for (let at = lanesOf.start[node]!, last = lanesOf.start[node + 1]!; at < last; at++)
      this.markStale(network.laneGroup[lanesOf.rows[at]!]!);
  }

  /** Adds up the products of the nodes made anew, in their order; all others lose nothing. */
  private getRevenue(): FourWorlds {
    const sums = [0, 0, 0, 0];
    const lost = new Set<number>();
    for (const node of this.touchedNodes)
      for (let at = this.productsOf.start[node]!; at < this.productsOf.start[node + 1]!; at++)
        lost.add(this.productOf[this.productsOf.rows[at]!]!);
    for (const row of [...lost].toSorted((a, b) => a - b)) {
      const product = this.network.products[row]!;
      if (product.revenue === null) continue;
      computeProductLoss(product.sources, this.node, this.productLoss);
      for (let world = 0; world < WORLDS; world++) sums[world]! += product.revenue * this.productLoss[world]!;
    }
    return { sure: sums[0]!, possible: sums[1]!, ifPausedBack: sums[2]!, ifUnknown: sums[3]! };
  }

  private push(node: number): void {
    const { heap, isQueued } = this;
    const position = this.position[node]!;
    if (isQueued[position] === 1) return;
    isQueued[position] = 1;
    let at = this.heapSize++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (heap[up]! <= position) break;
      heap[at] = heap[up]!;
      at = up;
    }
    heap[at] = position;
  }

  private pop(): number {
    const { heap } = this;
    const top = heap[0]!;
    const size = --this.heapSize;
    const last = heap[size]!;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1]! < heap[child]!) child++;
      if (heap[child]! >= last) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    this.isQueued[top] = 0;
    return top;
  }
}

const NOTHING: FourWorlds = { sure: 0, possible: 0, ifPausedBack: 0, ifUnknown: 0 };
