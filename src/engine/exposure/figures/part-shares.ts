import type { SupplyNetwork } from '../../network/supply-network.ts';
import { getTraderGroups } from '../../network/trader-groups.ts';
import type { LostShares } from './lost-shares.ts';
import { WORLDS, WORLD_A, WORLD_B, WORLD_C, WORLD_D } from './worlds.ts';

/** Shares of a part's supply by world, four a row of `network.parts`; 0 if nobody buys the part. */
export type PartShares = {
  /** Lost with all hits, upstream included. */
  exposed: Float64Array;
  /** Lost with only the part's own lanes hit: its own, and a trader's purchases of the same part. */
  own: Float64Array;
};

/** Columns for the part shares of a network. */
export function allocatePartShares({ parts }: SupplyNetwork): PartShares {
  return { exposed: new Float64Array(parts.length * WORLDS), own: new Float64Array(parts.length * WORLDS) };
}

/**
 * Both shares of every part: means over its buyers, weighted by their need of it; by count where no need is on file. Written into `into`,
 * without its former values.
 */
export function computePartShares(
  { network, groupWeight }: { network: SupplyNetwork; groupWeight: Float64Array },
  laneHits: Uint8Array,
  lost: LostShares,
  into: PartShares = allocatePartShares(network),
): PartShares {
  const { exposed, own } = into;
  const { groupCount, groupPart, groupOpenShare, laneStart, laneShare } = network;
  const { group: lostOfGroup } = lost;
  const buysFromTrader = findTraderCustomers(network);
  const traded = new OwnShares(network, laneHits);
  exposed.fill(0);
  own.fill(0);
  for (let group = 0; group < groupCount; group++) {
    const from = group * WORLDS;
    if (lostOfGroup[from + 3] === 0) continue;
    const at = groupPart[group]! * WORLDS;
    const weight = groupWeight[group]!;
    exposed[at]! += weight * lostOfGroup[from]!;
    exposed[at + 1]! += weight * lostOfGroup[from + 1]!;
    exposed[at + 2]! += weight * lostOfGroup[from + 2]!;
    exposed[at + 3]! += weight * lostOfGroup[from + 3]!;
    if (buysFromTrader[group] === 1) {
      const values = traded.compute(group);
      for (let world = 0; world < WORLDS; world++) own[at + world]! += weight * values[world]!;
      continue;
    }
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let openAll = 15;
    let openAny = 0;
    for (let lane = laneStart[group]!, last = laneStart[group + 1]!; lane < last; lane++) {
      const hits = laneHits[lane]!;
      const share = laneShare[lane]!;
      if (share !== share) {
        openAll &= hits;
        openAny |= hits;
      } else if (hits !== 0) {
        if ((hits & WORLD_A) !== 0) a += share;
        if ((hits & WORLD_B) !== 0) b += share;
        if ((hits & WORLD_C) !== 0) c += share;
        if ((hits & WORLD_D) !== 0) d += share;
      }
    }
    if (openAny !== 0) {
      const rest = groupOpenShare[group]!;
      if ((openAll & WORLD_A) !== 0) a += rest;
      if ((openAny & WORLD_B) !== 0) b += rest;
      if ((openAny & WORLD_C) !== 0) c += rest;
      if ((openAny & WORLD_D) !== 0) d += rest;
    }
    own[at]! += weight * a;
    own[at + 1]! += weight * b;
    own[at + 2]! += weight * c;
    own[at + 3]! += weight * d;
  }
  return into;
}

const traderCustomers = new WeakMap<SupplyNetwork, Uint8Array>();

/** 1 for the groups buying from a trader. Kept with the network. */
function findTraderCustomers(network: SupplyNetwork): Uint8Array {
  const known = traderCustomers.get(network);
  if (known) return known;
  const traderGroup = getTraderGroups(network);
  const flags = new Uint8Array(network.groupCount);
  for (let lane = 0; lane < network.laneCount; lane++) {
    const source = network.laneSource[lane]!;
    if (source >= 0 && traderGroup[source]! >= 0) flags[network.laneGroup[lane]!] = 1;
  }
  traderCustomers.set(network, flags);
  return flags;
}

/**
 * Lost share of a group with only the part's own lanes hit. A trader is looked through; traders selling to each other end where one comes up
 * again, so a value with such an end holds for the asked group only and is not kept for others.
 */
class OwnShares {
  private readonly network: SupplyNetwork;
  private readonly laneHits: Uint8Array;
  private readonly traderGroup: Int32Array;
  private readonly kept = new Map<number, readonly number[]>();
  private readonly onPath = new Set<number>();
  /** Results by depth of the recursion, four a level. */
  private readonly levels: number[] = [];
  private metEnd = false;

  constructor(network: SupplyNetwork, laneHits: Uint8Array) {
    this.network = network;
    this.laneHits = laneHits;
    this.traderGroup = getTraderGroups(network);
  }

  /** The four values of a group. */
  compute(group: number): readonly number[] {
    const known = this.kept.get(group);
    if (known) return known;
    this.metEnd = false;
    this.measure(group, 0);
    return this.keep(group, 0);
  }

  private keep(group: number, depth: number): readonly number[] {
    const values = this.levels.slice(depth * WORLDS, (depth + 1) * WORLDS);
    if (!this.metEnd) this.kept.set(group, values);
    return values;
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

  /** Place in `levels` of the value behind a trader; -1 if the path comes back to a group it left. */
  private lookThrough(from: number, traded: number, depth: number): number {
    const at = depth * WORLDS;
    const known = this.kept.get(traded);
    if (known) {
      for (let world = 0; world < WORLDS; world++) this.levels[at + world] = known[world]!;
      return at;
    }
    if (this.onPath.has(traded)) {
      this.metEnd = true;
      return -1;
    }
    const wasOnPath = this.onPath.has(from);
    this.onPath.add(from);
    const metBefore = this.metEnd;
    this.metEnd = false;
    this.measure(traded, depth);
    if (!this.metEnd) this.keep(traded, depth);
    this.metEnd = this.metEnd || metBefore;
    if (!wasOnPath) this.onPath.delete(from);
    return at;
  }
}
