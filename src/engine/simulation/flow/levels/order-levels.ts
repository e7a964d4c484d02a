import type { FlowNetwork } from '../flow-network.ts';

/** What levels of one run follow from beside the network on file: columns, since every draw looks at all lanes. */
export type LevelTerms = {
  /** By lane: days under way. */
  readonly lead: Float64Array;
  /** By lane: the called-off share of its buyer's plan, and its highest in any step. */
  readonly share: Float64Array;
  readonly mostShare: Float64Array;
  /** By lane: days of the level for goods at its border, times its share. */
  readonly borderDays: Float64Array;
  /** By node: units a day. */
  readonly capacity: Float64Array;
};

/** By group, in units: the usual use until goods arrive, the level's most beside the target, usual goods under way. */
export type OrderLevels = {
  readonly leadUse: Float64Array;
  readonly ceiling: Float64Array;
  readonly usualWay: Float64Array;
};

/** Returns the order-up-to levels of all groups, beside target and plan. */
export function computeOrderLevels(
  net: FlowNetwork,
  terms: LevelTerms,
  chainDays: Float64Array = followChains(net, terms),
  users: GroupUsers = listUsers(net),
): OrderLevels {
  const { groupCount } = net;
  const levels = {
    leadUse: new Float64Array(groupCount),
    ceiling: new Float64Array(groupCount),
    usualWay: new Float64Array(groupCount),
  };
  for (let group = 0; group < groupCount; group++) setLevel(net, terms, { levels, chainDays, users }, group);
  return levels;
}

/** The terms of a usual network. */
export function listUsualTerms({ laneLead, laneShare, capacity, laneCount }: FlowNetwork): LevelTerms {
  return {
    lead: laneLead,
    share: laneShare,
    mostShare: laneShare,
    borderDays: new Float64Array(laneCount),
    capacity,
  };
}

/** By group: its inputs. */
export type GroupUsers = readonly (readonly number[])[];

/** Returns the inputs of each group. */
export function listUsers({ groupCount, inputGroup }: FlowNetwork): GroupUsers {
  const users = Array.from({ length: groupCount }, (): number[] => []);
  for (const [input, group] of inputGroup.entries()) users[group]!.push(input);
  return users;
}

/** Writes the level of one group. */
export function setLevel(
  net: FlowNetwork,
  { lead, share, borderDays, capacity }: LevelTerms,
  { levels, chainDays, users }: { levels: OrderLevels; chainDays: Float64Array; users: GroupUsers },
  group: number,
): void {
  const { laneStart, laneTurnsBack, groupRate, inputQuantity, inputNode, stepDays } = net;
  let days = 0;
  let way = 0;
  for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
    way += share[lane]! * lead[lane]!;
    days += share[lane]! * (lead[lane]! + laneTurnsBack[lane]! * stepDays) + borderDays[lane]!;
  }
  const rate = groupRate[group]!;
  let most = 0;
  for (const input of users[group]!) {
    if (inputQuantity[input]! > 0) most += inputQuantity[input]! * capacity[inputNode[input]!]!;
  }
  levels.leadUse[group] = rate * days;
  levels.usualWay[group] = rate * way;
  levels.ceiling[group] = most * (Math.max(days, chainDays[group]!) + stepDays);
}

/**
 * Returns by group the days for the whole chain behind it to follow: the longest sum of leads. A lane turning back in a loop ends it, and one
 * without call-offs has no part in it.
 */
export function followChains(net: FlowNetwork, { lead, mostShare }: LevelTerms): Float64Array {
  const { order, inputStart, inputGroup, laneStart, laneSource, laneTurnsBack, groupCount, nodeCount } = net;
  const days = new Float64Array(groupCount).fill(-1);
  const behind = new Float64Array(nodeCount);
  for (const node of order) {
    let longest = 0;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      if (days[group]! < 0) {
        let most = 0;
        for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
          if (!(mostShare[lane]! > 0)) continue;
          const source = laneSource[lane]!;
          const more = source < 0 || laneTurnsBack[lane] === 1 ? 0 : behind[source]!;
          most = Math.max(most, lead[lane]! + more);
        }
        days[group] = most;
      }
      longest = Math.max(longest, days[group]!);
    }
    behind[node] = longest;
  }
  // Without an iterator: every draw goes through all groups.
  for (let group = 0; group < groupCount; group++) if (days[group]! < 0) days[group] = 0;
  return days;
}
