import type { SupplyNetwork } from '../../network/supply-network.ts';
import { getSweepPlan } from '../../network/sweep-plan.ts';
import { type LostShares, computeGroup, computeNode, settleLoop } from './lost-shares.ts';
import type { LaneSelection, RevenueAtRisk } from './revenue-at-risk.ts';

/** Everything open to a change by some lanes and open leaves, in the order of a sweep. */
export type DownstreamCone = {
  /** Rows of `orderLoopStart`: nodes by themselves, and whole loops. */
  readonly loops: Int32Array;
  /** Groups changed by a source in the cone or a chosen lane, before the first node in need of them; those before loop i end at `groupEnd[i]`. */
  readonly groups: Int32Array;
  readonly groupEnd: Int32Array;
};

/**
 * Sweeps of the part of a network downstream of a choice. With the lost shares of the rest of the network, such a sweep gives those of a sweep
 * of the whole network, to the last digit.
 */
export class DownstreamCones {
  private readonly network: SupplyNetwork;
  private readonly rows: Pick<RevenueAtRisk, 'lanesOf' | 'nodesOf'>;
  /** Row of `orderLoopStart` of each node. */
  private readonly loopOf: Int32Array;
  private readonly isReached: Uint8Array;
  private readonly isTouched: Uint8Array;

  constructor(network: SupplyNetwork, rows: Pick<RevenueAtRisk, 'lanesOf' | 'nodesOf'>) {
    const { order, orderLoopStart, nodeCount, groupCount } = network;
    this.network = network;
    this.rows = rows;
    this.loopOf = new Int32Array(nodeCount);
    for (let loop = 0; loop + 1 < orderLoopStart.length; loop++)
      for (let step = orderLoopStart[loop]!; step < orderLoopStart[loop + 1]!; step++) this.loopOf[order[step]!] = loop;
    this.isReached = new Uint8Array(nodeCount);
    this.isTouched = new Uint8Array(groupCount);
  }

  /** The cone of some lanes and open leaves. */
  find({ lanes, openLeaves }: LaneSelection): DownstreamCone {
    const { network, rows, loopOf, isReached, isTouched } = this;
    const { order, orderLoopStart, laneGroup } = network;
    const reached: number[] = [];
    const touched: number[] = [];
    const reach = (node: number): void => {
      const loop = loopOf[node]!;
      if (isReached[loop] === 1) return;
      isReached[loop] = 1;
      reached.push(loop);
    };
    const touch = (group: number): void => {
      if (isTouched[group] === 1) return;
      isTouched[group] = 1;
      touched.push(group);
      for (let at = rows.nodesOf.start[group]!; at < rows.nodesOf.start[group + 1]!; at++)
        reach(rows.nodesOf.rows[at]!);
    };
    for (const lane of lanes) touch(laneGroup[lane]!);
    for (const node of openLeaves) reach(node);
    for (let next = 0; next < reached.length; next++) {
      const loop = reached[next]!;
      for (let step = orderLoopStart[loop]!; step < orderLoopStart[loop + 1]!; step++) {
        const node = order[step]!;
        for (let at = rows.lanesOf.start[node]!; at < rows.lanesOf.start[node + 1]!; at++)
          touch(laneGroup[rows.lanesOf.rows[at]!]!);
      }
    }
    const cone = this.layOut(Int32Array.from(reached).toSorted(), touched.length);
    for (const loop of reached) isReached[loop] = 0;
    for (const group of touched) isTouched[group] = 0;
    return cone;
  }

  private layOut(loops: Int32Array, most: number): DownstreamCone {
    const { order, orderLoopStart, inputStart, inputGroup } = this.network;
    const groups = new Int32Array(most);
    const groupEnd = new Int32Array(loops.length);
    let count = 0;
    for (const [at, loop] of loops.entries()) {
      for (let step = orderLoopStart[loop]!; step < orderLoopStart[loop + 1]!; step++) {
        const node = order[step]!;
        for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
          const group = inputGroup[input]!;
          if (this.isTouched[group] !== 1) continue;
          this.isTouched[group] = 2;
          groups[count++] = group;
        }
      }
      groupEnd[at] = count;
    }
    return { loops, groups, groupEnd };
  }

  /** Computes a cone anew in `lost`, from hits and open leaves. */
  sweep(
    { loops, groups, groupEnd }: DownstreamCone,
    laneHits: Uint8Array,
    openLeaf: Uint8Array,
    { nodeOrUnknown: node, group }: LostShares,
  ): void {
    const { network } = this;
    const { order, orderLoopStart } = network;
    const { buysFromItself } = getSweepPlan(network);
    let next = 0;
    for (let at = 0; at < loops.length; at++) {
      const loop = loops[at]!;
      const from = orderLoopStart[loop]!;
      const to = orderLoopStart[loop + 1]!;
      for (const end = groupEnd[at]!; next < end; next++) computeGroup(network, laneHits, node, group, groups[next]!);
      if (to - from > 1 || buysFromItself[order[from]!] === 1)
        settleLoop(network, laneHits, node, group, from, to, false, openLeaf);
      else computeNode(network, group, node, order[from]!, false, openLeaf);
    }
  }
}
