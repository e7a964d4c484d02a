import { groupRowsByOwner } from '../network/rows-by-owner.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { computeLaneWeights } from '../requirements/requirement-sweep.ts';

/** Arcs of a picture: lane and user of its goods, with the lane's volume divided by use. */
export type PictureArcs = {
  lane: Int32Array;
  from: Int32Array;
  to: Int32Array;
  /** Units a year. */
  units: Float64Array;
  /** Part of the lane's volume into `to`. */
  part: Float64Array;
};

/**
 * Returns the arcs in the order of their buyers. A lane supplies every user of the part at its buyer, by yearly use; where no use is on file,
 * evenly. Lanes of an open split share its rest evenly, here as in all volumes. `unknownNodeOf` names the node for the unknown source of a part.
 */
export function listPictureArcs(
  network: SupplyNetwork,
  nodeUnits: Float64Array,
  unknownNodeOf: (part: number) => number,
): PictureArcs {
  const { nodeCount, inputStart, inputGroup, inputQuantity, laneStart, laneSource, groupPart } = network;
  const userOf = new Int32Array(inputGroup.length);
  /** Units a year of each input. */
  const uses = new Float64Array(inputGroup.length);
  for (let node = 0; node < nodeCount; node++) {
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      userOf[input] = node;
      uses[input] = inputQuantity[input]! * nodeUnits[node]!;
    }
  }
  const users = groupRowsByOwner(inputGroup, network.groupCount);
  let count = 0;
  for (let group = 0; group < network.groupCount; group++) {
    count += (users.start[group + 1]! - users.start[group]!) * (laneStart[group + 1]! - laneStart[group]!);
  }
  const arcs = {
    lane: new Int32Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
    units: new Float64Array(count),
    part: new Float64Array(count),
  };
  const weights = computeLaneWeights(network);
  let arc = 0;
  for (let group = 0; group < network.groupCount; group++) {
    const first = users.start[group]!;
    const end = users.start[group + 1]!;
    const unknownNode = unknownNodeOf(groupPart[group]!);
    let total = 0;
    for (let at = first; at < end; at++) total += uses[users.rows[at]!]!;
    for (let at = first; at < end; at++) {
      const input = users.rows[at]!;
      const share = total > 0 ? uses[input]! / total : 1 / (end - first);
      for (let row = laneStart[group]!; row < laneStart[group + 1]!; row++, arc++) {
        const source = laneSource[row]!;
        arcs.lane[arc] = row;
        arcs.from[arc] = source < 0 ? unknownNode : source;
        arcs.to[arc] = userOf[input]!;
        arcs.units[arc] = uses[input]! * weights[row]!;
        arcs.part[arc] = share;
      }
    }
  }
  return arcs;
}
