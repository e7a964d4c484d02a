import type { SupplyNetwork } from '../network/supply-network.ts';
import { type LostShares, WORLDS } from './lost-shares.ts';
import type { PreparedExposure } from './prepare.ts';

/** Shares of a part's supply by world, four a row of `network.parts`; 0 where nobody buys the part. */
export type PartShares = {
  /** Lost with everything that is hit, upstream included. */
  exposed: Float64Array;
  /** Lost with only the part's own lanes hit: its own, and those through which a trader buys the same part. */
  own: Float64Array;
};

/** Both shares of every part: means over its buyers, weighted by what they need of it; by count where no need is on file. */
export function computePartShares(
  { network, groupsOfPart, values }: Pick<PreparedExposure, 'network' | 'groupsOfPart' | 'values'>,
  laneHits: Uint8Array,
  lost: LostShares,
): PartShares {
  const exposed = new Float64Array(network.parts.length * WORLDS);
  const own = new Float64Array(network.parts.length * WORLDS);
  const ownOfGroup = new OwnShares(network, laneHits).computeAll();
  for (const [part, groups] of groupsOfPart.entries()) {
    let total = 0;
    for (const group of groups) total += values.groupUnits[group]!;
    for (const group of groups) {
      const weight = total > 0 ? values.groupUnits[group]! / total : 1 / groups.length;
      for (let world = 0; world < WORLDS; world++) {
        exposed[part * WORLDS + world]! += weight * lost.group[group * WORLDS + world]!;
        own[part * WORLDS + world]! += weight * ownOfGroup[group * WORLDS + world]!;
      }
    }
  }
  return { exposed, own };
}

/**
 * Lost share of every group with only the part's own lanes hit. A trader is looked through; traders that sell to each other end
 * where one comes up again, so a value that met such an end holds for the group that was asked only and is not kept for others.
 */
class OwnShares {
  private readonly network: SupplyNetwork;
  private readonly laneHits: Uint8Array;
  private readonly traderGroup: Int32Array;
  private readonly values: Float64Array;
  private readonly kept: Uint8Array;
  private readonly onPath: Uint8Array;
  /** Results by depth of the recursion, four a level. */
  private readonly levels: number[] = [];
  private metEnd = false;

  constructor(network: SupplyNetwork, laneHits: Uint8Array) {
    this.network = network;
    this.laneHits = laneHits;
    this.traderGroup = getTraderGroups(network);
    this.values = new Float64Array(network.groupCount * WORLDS);
    this.kept = new Uint8Array(network.groupCount);
    this.onPath = new Uint8Array(network.groupCount);
  }

  computeAll(): Float64Array {
    for (let group = 0; group < this.network.groupCount; group++) {
      if (this.kept[group] === 1) continue;
      this.metEnd = false;
      this.measure(group, 0);
      this.keep(group, 0);
    }
    return this.values;
  }

  private keep(group: number, depth: number): void {
    for (let world = 0; world < WORLDS; world++)
      this.values[group * WORLDS + world] = this.levels[depth * WORLDS + world]!;
    if (!this.metEnd) this.kept[group] = 1;
  }

  private measure(group: number, depth: number): void {
    const { laneStart, laneSource, laneShare, groupOpenShare } = this.network;
    const { laneHits, traderGroup, levels } = this;
    const rest = groupOpenShare[group]!;
    let [a, b, c, d] = [0, 0, 0, 0];
    let [leastA, mostB, mostC, mostD] = [1, 0, 0, 0];
    let hasOpen = false;
    for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
      const source = laneSource[lane]!;
      const traded = source < 0 ? -1 : traderGroup[source]!;
      const at = traded < 0 ? -1 : this.lookThrough(group, traded, depth + 1);
      const hits = laneHits[lane]!;
      const share = laneShare[lane]!;
      if (hits === 0 && at < 0 && share === share) continue;
      const lostA = (hits & 1) !== 0 ? 1 : at < 0 ? 0 : levels[at]!;
      const lostB = (hits & 2) !== 0 ? 1 : at < 0 ? 0 : levels[at + 1]!;
      const lostC = (hits & 4) !== 0 ? 1 : at < 0 ? 0 : levels[at + 2]!;
      const lostD = (hits & 8) !== 0 ? 1 : at < 0 ? 0 : levels[at + 3]!;
      if (share === share) {
        a += share * lostA;
        b += share * lostB;
        c += share * lostC;
        d += share * lostD;
      } else {
        hasOpen = true;
        if (lostA < leastA) leastA = lostA;
        if (lostB > mostB) mostB = lostB;
        if (lostC > mostC) mostC = lostC;
        if (lostD > mostD) mostD = lostD;
      }
    }
    if (hasOpen) {
      a += rest * leastA;
      b += rest * mostB;
      c += rest * mostC;
      d += rest * mostD;
    }
    levels[depth * WORLDS] = a;
    levels[depth * WORLDS + 1] = b;
    levels[depth * WORLDS + 2] = c;
    levels[depth * WORLDS + 3] = d;
  }

  /** Where in `levels` the value behind a trader stands; -1 where the path comes back to a group that it left. */
  private lookThrough(from: number, traded: number, depth: number): number {
    const at = depth * WORLDS;
    if (this.kept[traded] === 1) {
      for (let world = 0; world < WORLDS; world++) this.levels[at + world] = this.values[traded * WORLDS + world]!;
      return at;
    }
    if (this.onPath[traded] === 1) {
      this.metEnd = true;
      return -1;
    }
    const before = this.onPath[from]!;
    this.onPath[from] = 1;
    const metBefore = this.metEnd;
    this.metEnd = false;
    this.measure(traded, depth);
    if (!this.metEnd) this.keep(traded, depth);
    this.metEnd = this.metEnd || metBefore;
    this.onPath[from] = before;
    return at;
  }
}

const traderGroups = new WeakMap<SupplyNetwork, Int32Array>();

/** Group from which a node buys the very part that it sells, as a trader does; -1 where the node makes it. Kept with the network. */
function getTraderGroups(network: SupplyNetwork): Int32Array {
  const known = traderGroups.get(network);
  if (known) return known;
  const groups = new Int32Array(network.nodeCount).fill(-1);
  for (let node = 0; node < network.nodeCount; node++) {
    const first = network.inputStart[node]!;
    if (first === network.inputStart[node + 1]!) continue;
    const group = network.inputGroup[first]!;
    if (network.groupPart[group] === network.nodePart[node]) groups[node] = group;
  }
  traderGroups.set(network, groups);
  return groups;
}
