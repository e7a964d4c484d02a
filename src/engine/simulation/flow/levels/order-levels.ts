import type { FlowNetwork } from '../flow-network.ts';

/** Differences of one run from the network on file; all else is as there. */
export type LevelTerms = {
  /** Days under way of a lane. */
  readonly leadOf: (lane: number) => number;
  /** The called-off share of its buyer's plan on a lane, and its highest in any step. */
  readonly shareOf: (lane: number) => number;
  readonly mostShareOf: (lane: number) => number;
  /** Days of the level for goods at a lane's border, times its share. */
  readonly borderDaysOf: (lane: number) => number;
  /** Units a day of a node. */
  readonly capacityOf: (node: number) => number;
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
export function listUsualTerms({ laneLead, laneShare, capacity }: FlowNetwork): LevelTerms {
  return {
    leadOf: (lane) => laneLead[lane]!,
    shareOf: (lane) => laneShare[lane]!,
    mostShareOf: (lane) => laneShare[lane]!,
    borderDaysOf: () => 0,
    capacityOf: (node) => capacity[node]!,
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
  { leadOf, shareOf, borderDaysOf, capacityOf }: LevelTerms,
  { levels, chainDays, users }: { levels: OrderLevels; chainDays: Float64Array; users: GroupUsers },
  group: number,
): void {
  const { laneStart, laneTurnsBack, groupRate, inputQuantity, inputNode, stepDays } = net;
  let days = 0;
  let way = 0;
  for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
    const share = shareOf(lane);
    const lead = leadOf(lane);
    way += share * lead;
    days += share * (lead + laneTurnsBack[lane]! * stepDays) + borderDaysOf(lane);
  }
  const rate = groupRate[group]!;
  let most = 0;
  for (const input of users[group]!) {
    if (inputQuantity[input]! > 0) most += inputQuantity[input]! * capacityOf(inputNode[input]!);
  }
  levels.leadUse[group] = rate * days;
  levels.usualWay[group] = rate * way;
  levels.ceiling[group] = most * (Math.max(days, chainDays[group]!) + stepDays);
}

/**
 * Returns by group the days for the whole chain behind it to follow: the longest sum of leads. A lane turning back in a loop ends it, and one
 * without call-offs has no part in it.
 */
export function followChains(net: FlowNetwork, { leadOf, mostShareOf }: LevelTerms): Float64Array {
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
          if (!(mostShareOf(lane) > 0)) continue;
          const source = laneSource[lane]!;
          const more = source < 0 || laneTurnsBack[lane] === 1 ? 0 : behind[source]!;
          most = Math.max(most, leadOf(lane) + more);
        }
        days[group] = most;
      }
      longest = Math.max(longest, days[group]!);
    }
    behind[node] = longest;
  }
  for (const [group, found] of days.entries()) if (found < 0) days[group] = 0;
  return days;
}
