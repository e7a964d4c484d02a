import { groupRowsByOwner } from '../network/rows-by-owner.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { findLoopOfNode } from '../requirements/supply-loops.ts';

/** Possible losses of a product that leave it makeable. Nodes are rows of the network, ascending. */
export type Producibility = {
  /** False if the files do not suffice to make the product: a gap in the data, not a chokepoint. */
  readonly producible: boolean;
  /** Indispensable nodes; empty if it cannot be made anyway. */
  readonly singlePoints: readonly number[];
};

/**
 * Prepares the AND-OR question of methods for single points of failure: a node can produce if, for each of its essential items, some source on
 * file can; a product, if one of its makers can. The answer is the least fixpoint, so a loop without a feed from outside produces nothing. Lanes
 * of any share count, because a released source at rest today can ship tomorrow. UNKNOWN lanes keep an item going only where no source of it is
 * on file at all.
 *
 * A removal is followed downstream by counting the sources left to each buyer, at the cost of the falling nodes; counting would keep a loop
 * alive by itself, so a removal at a loop is answered by a new fixpoint instead.
 */
export function prepareProducibility(network: SupplyNetwork): (makers: readonly number[]) => Producibility {
  const { nodeCount, groupCount, inputStart, inputGroup, inputEssential, laneStart, laneSource } = network;
  const loopOfNode = findLoopOfNode(network);
  const essentialGroup = inputGroup.map((group, input) => (inputEssential[input] === 1 ? group : -1));
  const buyers = groupRowsByOwner(essentialGroup, groupCount);
  const nodeOfInput = new Int32Array(inputGroup.length);
  for (let node = 0; node < nodeCount; node++) nodeOfInput.fill(node, inputStart[node], inputStart[node + 1]);
  const feedsLoop = new Uint8Array(groupCount);
  for (let input = 0; input < inputGroup.length; input++) {
    if (loopOfNode[nodeOfInput[input]!] !== -1) feedsLoop[inputGroup[input]!] = 1;
  }
  const supplies = groupRowsByOwner(laneSource, nodeCount);

  /** Sources still at work, by group; an item without any source on file has one without a failure, if a lane says so. */
  const sourcesLeft = new Int32Array(groupCount);
  const itemsMissing = new Int32Array(nodeCount);
  const produces = new Uint8Array(nodeCount);
  const inCone = new Uint8Array(nodeCount);
  const queue = new Int32Array(nodeCount);

  const hasOnlyUnknown = (group: number): boolean => {
    const to = laneStart[group + 1]!;
    for (let lane = laneStart[group]!; lane < to; lane++) if (laneSource[lane]! >= 0) return false;
    return to > laneStart[group]!;
  };

  /** Least fixpoint over the cone without one node (-1: without none); whether a maker produces. */
  const findFixpoint = (cone: readonly number[], makers: readonly number[], removed: number): boolean => {
    let size = 0;
    for (const node of cone) {
      produces[node] = 0;
      let missing = 0;
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
        const group = inputGroup[input]!;
        sourcesLeft[group] = hasOnlyUnknown(group) ? 1 : 0;
        if (inputEssential[input] === 1 && sourcesLeft[group] === 0) missing++;
      }
      itemsMissing[node] = missing;
      if (missing === 0 && node !== removed) queue[size++] = node;
    }
    for (let at = 0; at < size; at++) {
      const node = queue[at]!;
      produces[node] = 1;
      for (let row = supplies.start[node]!; row < supplies.start[node + 1]!; row++) {
        const group = network.laneGroup[supplies.rows[row]!]!;
        const first = sourcesLeft[group] === 0;
        sourcesLeft[group] = sourcesLeft[group]! + 1;
        if (!first) continue;
        for (let buyer = buyers.start[group]!; buyer < buyers.start[group + 1]!; buyer++) {
          const next = nodeOfInput[buyers.rows[buyer]!]!;
          if (inCone[next] === 0) continue;
          itemsMissing[next] = itemsMissing[next]! - 1;
          if (itemsMissing[next] === 0 && next !== removed) queue[size++] = next;
        }
      }
    }
    return makers.some((node) => produces[node] === 1);
  };

  /** Takes one node out of a fixpoint and puts it back; null if a loop loses a source by it. */
  const survivesWithout = (removed: number, makers: readonly number[]): boolean | null => {
    let size = 0;
    let loop = false;
    const fall = (node: number): void => {
      produces[node] = 0;
      queue[size++] = node;
    };
    fall(removed);
    for (let at = 0; at < size; at++) {
      const node = queue[at]!;
      for (let row = supplies.start[node]!; row < supplies.start[node + 1]!; row++) {
        const group = network.laneGroup[supplies.rows[row]!]!;
        sourcesLeft[group] = sourcesLeft[group]! - 1;
        loop ||= feedsLoop[group] === 1;
        if (sourcesLeft[group] !== 0) continue;
        for (let buyer = buyers.start[group]!; buyer < buyers.start[group + 1]!; buyer++) {
          const next = nodeOfInput[buyers.rows[buyer]!]!;
          if (inCone[next] === 1 && produces[next] === 1) fall(next);
        }
      }
    }
    const survives = makers.some((node) => produces[node] === 1);
    for (let at = 0; at < size; at++) {
      const node = queue[at]!;
      produces[node] = 1;
      for (let row = supplies.start[node]!; row < supplies.start[node + 1]!; row++) {
        const group = network.laneGroup[supplies.rows[row]!]!;
        sourcesLeft[group] = sourcesLeft[group]! + 1;
      }
    }
    return loop ? null : survives;
  };

  return (makers) => {
    const cone = collectCone(network, makers, inCone);
    const producible = findFixpoint(cone, makers, -1);
    const singlePoints: number[] = [];
    if (producible) {
      for (const node of cone.toSorted((a, b) => a - b)) {
        if (produces[node] === 0) continue;
        let survives = survivesWithout(node, makers);
        if (survives === null) {
          survives = findFixpoint(cone, makers, node);
          findFixpoint(cone, makers, -1);
        }
        if (!survives) singlePoints.push(node);
      }
    }
    for (const node of cone) inCone[node] = 0;
    return { producible, singlePoints };
  };
}

/** The nodes upstream of the makers over any input, makers included; marks them in `inCone`. */
function collectCone(network: SupplyNetwork, makers: readonly number[], inCone: Uint8Array): number[] {
  const { inputStart, inputGroup, laneStart, laneSource } = network;
  const cone: number[] = [];
  const reach = (node: number): void => {
    if (node < 0 || inCone[node] === 1) return;
    inCone[node] = 1;
    cone.push(node);
  };
  for (const maker of makers) reach(maker);
  for (let at = 0; at < cone.length; at++) {
    const node = cone[at]!;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) reach(laneSource[lane]!);
    }
  }
  return cone;
}
