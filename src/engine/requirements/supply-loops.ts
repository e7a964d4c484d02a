import type { SupplyNetwork } from '../network/supply-network.ts';

/** Rounds of the power iteration before a loop of undecided radius counts as not converging. */
const LARGEST_ROUNDS = 20_000;
/** A loop keeping less than one unit in 100,000 multiplies its need by 100,000 or more: no recycling does, a slip in a file may. */
const RADIUS_MARGIN = 1e-5;

/**
 * Returns for every node the row of its loop in `orderLoopStart`, or -1 if the node is in no loop. A single node counts as
 * a loop only if it buys from itself.
 */
export function findLoopOfNode(network: SupplyNetwork): Int32Array {
  const { nodeCount, order, orderLoopStart } = network;
  const loopOfNode = new Int32Array(nodeCount).fill(-1);
  for (let loop = 0; loop + 1 < orderLoopStart.length; loop++) {
    const from = orderLoopStart[loop]!;
    const to = orderLoopStart[loop + 1]!;
    if (to - from === 1 && !buysFromItself(network, order[from]!)) continue;
    for (let at = from; at < to; at++) loopOfNode[order[at]!] = loop;
  }
  return loopOfNode;
}

/**
 * Returns the nodes of every loop in need of its whole output or more (spectral radius of its requirement matrix 1, or within 1e-5 of it, or
 * more: the series I + A + A² + … has no usable sum). `weights` are those of `computeLaneWeights`.
 *
 * The radius is enclosed by the Collatz-Wielandt quotients min (Bd)/d ≤ ρ(B) ≤ max (Bd)/d of B = (I + A)/2, with the eigenvectors of A and
 * without its period (Varga, Matrix Iterative Analysis, 2nd ed. 2000, §2.1).
 */
export function findDivergingLoops(network: SupplyNetwork, weights: Float64Array): Int32Array[] {
  const loopOfNode = findLoopOfNode(network);
  const { order, orderLoopStart, nodeCount } = network;
  const diverging: Int32Array[] = [];
  let scratch: Float64Array | null = null;
  let seen = -1;
  for (let at = 0; at < nodeCount; at++) {
    const loop = loopOfNode[order[at]!]!;
    if (loop === -1 || loop === seen) continue;
    seen = loop;
    scratch ??= new Float64Array(2 * nodeCount);
    const nodes = order.subarray(orderLoopStart[loop], orderLoopStart[loop + 1]);
    if (!converges(network, weights, nodes, loopOfNode, scratch)) diverging.push(nodes.slice());
  }
  return diverging;
}

/** Returns the weights with none left on lanes between two nodes of one of the loops: the mass on them has no origin on file. */
export function cutLoops(network: SupplyNetwork, weights: Float64Array, loops: readonly Int32Array[]): Float64Array {
  const { inputStart, inputGroup, laneStart, laneSource } = network;
  const cut = weights.slice();
  for (const loop of loops) {
    const members = new Set(loop);
    for (const node of loop) {
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
        const group = inputGroup[input]!;
        for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
          if (members.has(laneSource[lane]!)) cut[lane] = 0;
        }
      }
    }
  }
  return cut;
}

function buysFromItself(network: SupplyNetwork, node: number): boolean {
  const { inputStart, inputGroup, laneStart, laneSource } = network;
  for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
    const group = inputGroup[input]!;
    for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
      if (laneSource[lane] === node) return true;
    }
  }
  return false;
}

/** `scratch` holds the iterate in its first half and the next one in its second. */
function converges(
  network: SupplyNetwork,
  weights: Float64Array,
  nodes: Int32Array,
  loopOfNode: Int32Array,
  scratch: Float64Array,
): boolean {
  const { nodeCount, inputStart, inputGroup, inputQuantity, laneStart, laneSource } = network;
  const loop = loopOfNode[nodes[0]!]!;
  for (const node of nodes) scratch[node] = 1;
  for (let round = 0; round < LARGEST_ROUNDS; round++) {
    for (const node of nodes) scratch[nodeCount + node] = scratch[node]! / 2;
    for (const node of nodes) {
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
        const group = inputGroup[input]!;
        const units = (inputQuantity[input]! * scratch[node]!) / 2;
        for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
          const source = laneSource[lane]!;
          if (source >= 0 && loopOfNode[source] === loop) {
            scratch[nodeCount + source] = scratch[nodeCount + source]! + units * weights[lane]!;
          }
        }
      }
    }
    let least = Infinity;
    let most = 0;
    let largest = 0;
    for (const node of nodes) {
      const quotient = scratch[nodeCount + node]! / scratch[node]!;
      least = Math.min(least, quotient);
      most = Math.max(most, quotient);
      largest = Math.max(largest, scratch[nodeCount + node]!);
    }
    // ρ(A) = 2 ρ(B) - 1.
    if (2 * most - 1 < 1 - RADIUS_MARGIN) return true;
    if (2 * least - 1 >= 1 - RADIUS_MARGIN) return false;
    // Kept away from zero, so that the quotients of nodes outside the dominant part stay defined.
    for (const node of nodes) scratch[node] = Math.max(scratch[nodeCount + node]! / largest, 1e-200);
  }
  return false;
}
