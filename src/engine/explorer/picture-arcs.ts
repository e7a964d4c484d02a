import { groupRowsByOwner } from '../network/rows-by-owner.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';

/** Arcs of a picture: lane and the node that uses its goods, with the lane's volume divided by use. */
export type PictureArcs = {
  lane: Int32Array;
  from: Int32Array;
  to: Int32Array;
  /** Units a year. */
  units: Float64Array;
  /** Part of the lane's volume that goes into `to`. */
  part: Float64Array;
};

/**
 * Returns the arcs in the order of their buyers. A lane supplies every node of its buyer that uses the part, by what each uses in a
 * year; where no use is on file, evenly. Lanes of an open split share its rest evenly, here as in all volumes. `unknownNodeOf` names the node
 * that stands for the unknown source of a part.
 */
export function listPictureArcs(
  network: SupplyNetwork,
  nodeUnits: Float64Array,
  unknownNodeOf: (part: number) => number,
): PictureArcs {
  const { nodeCount, inputStart, inputGroup, inputQuantity, laneStart, laneSource, groupPart } = network;
  const userOf = new Int32Array(inputGroup.length);
  for (let node = 0; node < nodeCount; node++) userOf.fill(node, inputStart[node], inputStart[node + 1]);
  const users = groupRowsByOwner(inputGroup.length, network.groupCount, (input) => inputGroup[input]!);
  const lane: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const units: number[] = [];
  const part: number[] = [];
  for (let group = 0; group < network.groupCount; group++) {
    const inputs = users.rows.subarray(users.start[group], users.start[group + 1]);
    const uses = Float64Array.from(inputs, (input) => inputQuantity[input]! * nodeUnits[userOf[input]!]!);
    const total = uses.reduce((sum, use) => sum + use, 0);
    const weights = weighLanes(network, group);
    for (const [at, input] of inputs.entries()) {
      const share = total > 0 ? uses[at]! / total : 1 / inputs.length;
      for (let row = laneStart[group]!; row < laneStart[group + 1]!; row++) {
        const source = laneSource[row]!;
        lane.push(row);
        from.push(source < 0 ? unknownNodeOf(groupPart[group]!) : source);
        to.push(userOf[input]!);
        units.push(uses[at]! * weights[row - laneStart[group]!]!);
        part.push(share);
      }
    }
  }
  return {
    lane: Int32Array.from(lane),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    units: Float64Array.from(units),
    part: Float64Array.from(part),
  };
}

/** Shares of a group's lanes, an open split divided evenly. */
function weighLanes({ laneStart, laneShare, groupOpenShare }: SupplyNetwork, group: number): Float64Array {
  const shares = laneShare.slice(laneStart[group], laneStart[group + 1]);
  const open = shares.reduce((count, share) => count + (Number.isNaN(share) ? 1 : 0), 0);
  return shares.map((share) => (Number.isNaN(share) ? groupOpenShare[group]! / open : share));
}
