import { type RowsByOwner, groupRowsByOwner } from '../network/rows-by-owner.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { FourWorlds } from './report.ts';
import { WORLDS, computeGroup, computeNode } from './lost-shares.ts';

/** Lanes and open leaves whose loss is asked for; the rest of the network is taken as sound. */
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
  /** Lanes by source node. */
  readonly lanesOf: RowsByOwner;
  private readonly nodesOf: RowsByOwner;
  private readonly heap: number[] = [];
  private readonly queued: Uint8Array;
  private readonly touchedGroups = new Set<number>();
  private readonly touchedNodes = new Set<number>();
  private readonly network: SupplyNetwork;

  constructor(network: SupplyNetwork) {
    this.network = network;
    this.node = new Float64Array(network.nodeCount * WORLDS);
    this.group = new Float64Array(network.groupCount * WORLDS);
    this.hits = new Uint8Array(network.laneCount);
    this.openLeaf = new Uint8Array(network.nodeCount);
    this.queued = new Uint8Array(network.nodeCount);
    this.position = new Int32Array(network.nodeCount);
    network.order.forEach((node, at) => {
      this.position[node] = at;
    });
    this.lanesOf = groupRowsByOwner(network.laneCount, network.nodeCount, (lane) => network.laneSource[lane]!);
    const inputOwner = new Int32Array(network.inputGroup.length);
    for (let node = 0; node < network.nodeCount; node++)
      inputOwner.fill(node, network.inputStart[node], network.inputStart[node + 1]);
    const inputsOf = groupRowsByOwner(
      network.inputGroup.length,
      network.groupCount,
      (input) => network.inputGroup[input]!,
    );
    this.nodesOf = { start: inputsOf.start, rows: inputsOf.rows.map((input) => inputOwner[input]!) };
  }

  /** Revenue at risk with only the chosen lanes hit, each in the worlds that `laneHits` names, and only the chosen open leaves unknown. */
  compute(selection: LaneSelection, laneHits: Uint8Array): FourWorlds {
    const lanes = [...selection.lanes].filter((lane) => laneHits[lane] !== 0);
    const openLeaves = [...selection.openLeaves];
    for (const lane of lanes) this.hits[lane] = laneHits[lane]!;
    for (const node of openLeaves) this.openLeaf[node] = 1;
    for (const group of new Set(lanes.map((lane) => this.network.laneGroup[lane]!))) this.updateGroup(group);
    for (const node of openLeaves) this.push(node);
    while (this.heap.length > 0) this.updateNode(this.pop());
    const result = this.getRevenue();
    for (const lane of lanes) this.hits[lane] = 0;
    for (const node of openLeaves) this.openLeaf[node] = 0;
    for (const group of this.touchedGroups) this.group.fill(0, group * WORLDS, (group + 1) * WORLDS);
    for (const node of this.touchedNodes) this.node.fill(0, node * WORLDS, (node + 1) * WORLDS);
    this.touchedGroups.clear();
    this.touchedNodes.clear();
    return result;
  }

  private updateGroup(group: number): void {
    computeGroup(this.network, this.hits, this.node, this.group, group);
    this.touchedGroups.add(group);
    for (let at = this.nodesOf.start[group]!; at < this.nodesOf.start[group + 1]!; at++)
      this.push(this.nodesOf.rows[at]!);
  }

  private updateNode(node: number): void {
    this.touchedNodes.add(node);
    if (computeNode(this.network, this.group, this.node, node, false, this.openLeaf) === 0) return;
    const groups = new Set<number>();
    for (let at = this.lanesOf.start[node]!; at < this.lanesOf.start[node + 1]!; at++) {
      groups.add(this.network.laneGroup[this.lanesOf.rows[at]!]!);
    }
    for (const group of groups) this.updateGroup(group);
  }

  private getRevenue(): FourWorlds {
    const sums = [0, 0, 0, 0];
    for (const product of this.network.products) {
      if (product.revenue === null) continue;
      for (const { node, share } of product.sources) {
        for (let world = 0; world < WORLDS; world++)
          sums[world]! += product.revenue * share * this.node[node * WORLDS + world]!;
      }
    }
    return { sure: sums[0]!, possible: sums[1]!, ifPausedBack: sums[2]!, ifUnknown: sums[3]! };
  }

  private push(node: number): void {
    if (this.queued[node] === 1) return;
    this.queued[node] = 1;
    const { heap, position } = this;
    let at = heap.push(node) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (position[heap[up]!]! <= position[node]!) break;
      heap[at] = heap[up]!;
      at = up;
    }
    heap[at] = node;
  }

  private pop(): number {
    const { heap, position } = this;
    const top = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= heap.length) break;
        if (child + 1 < heap.length && position[heap[child + 1]!]! < position[heap[child]!]!) child++;
        if (position[heap[child]!]! >= position[last]!) break;
        heap[at] = heap[child]!;
        at = child;
      }
      heap[at] = last;
    }
    this.queued[top] = 0;
    return top;
  }
}
