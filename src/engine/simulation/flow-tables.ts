import type { FlowLevels } from './flow-levels.ts';
import type { FlowNetwork } from './flow-network.ts';

/** Numbers of the kernel beside its columns. */
export type KernelNumber =
  | ('levelCount' | 'now' | 'stepDays' | 'isRanked' | 'belowCoverDays' | 'cutToShare')
  | 'mostSteps'
  | ('delayedCount' | 'plainUnknownCount');

type Rows = FlowLevels['nodes'];

/** Columns that a run changes, as they are on its first day: recorded stocks, full pipelines, nothing overdue. */
export function listFirstDay(net: FlowNetwork) {
  const { nodeCount, groupCount, laneCount, inputGroup, laneShare, groupRate, laneGroup, stepDays } = net;
  const { laneSteps, laneLate, ringPlace, ringWidth } = listLeads(net);
  const usual = laneShare.map((share, lane) => share * groupRate[laneGroup[lane]!]! * stepDays);
  // A cover above what lies there is ordered on the first day, each source its share.
  const overdue = laneShare.map((share, lane) => share * Math.max(0, getShelfGap(net, laneGroup[lane]!)));
  // Each lane has a place in as many rows as it has steps, and in one where it has none.
  const ring = new Float64Array(laneSteps.reduce((sum, steps) => sum + Math.max(1, steps), 0));
  for (let lane = 0; lane < laneCount; lane++) {
    const steps = laneSteps[lane]!;
    const first = steps === 0 ? usual[lane]! * laneLate[lane]! : usual[lane]!;
    for (let row = 0; row < Math.max(1, steps); row++) ring[ringPlace[lane]! + row * ringWidth[steps]!] = first;
  }
  return {
    due: new Float64Array(nodeCount),
    /** Behind the last node: what is asked of all unknown sources. */
    asked: new Float64Array(nodeCount + 1),
    /** What a node would make in this step; once it has made, what it made. */
    wanted: new Float64Array(nodeCount),
    /** Units made and not shipped. */
    output: Float64Array.from(net.stock),
    /** The most that a node can make in a step, and what a disruption leaves of that. */
    most: net.capacity.map((units) => units * stepDays),
    cutTo: new Float64Array(nodeCount).fill(Infinity),
    /** The share of open orders that a node ships in this step; unknown sources, behind the last node, ship all. */
    ratio: new Float64Array(nodeCount + 1).fill(1),
    need: new Float64Array(groupCount),
    /** Units on the buyer's shelf, and what is to lie there. */
    shelf: Float64Array.from(net.shelf),
    shelfTarget: Float64Array.from(net.shelfTarget),
    /** Share of a group's need that something else can meet, and units that it did meet in the last step. */
    standIn: new Float64Array(groupCount),
    replaced: new Float64Array(groupCount),
    /** Ordered and not shipped. */
    open: Float64Array.from(overdue),
    /** Ordered and not received, goods at the border left out, since they count when they leave it. */
    onOrder: usual.map(
      (units, lane) =>
        units * (laneSteps[lane]! + laneLate[lane]!) + (net.laneTurnsBack[lane] === 1 ? units : 0) + overdue[lane]!,
    ),
    /** What left for the buyer in the last step. */
    departed: new Float64Array(laneCount),
    /** Share of its buyer's need that is ordered on a lane. */
    share: Float64Array.from(laneShare),
    ring,
    carried: usual.map((units, lane) => (laneSteps[lane] === 0 ? 0 : units * laneLate[lane]!)),
    /** What a user of a shelf may take of it in this step, and what it took. */
    portion: new Float64Array(inputGroup.length),
    taken: new Float64Array(inputGroup.length),
    limit: new Int32Array(nodeCount),
    left: new Int32Array(nodeCount),
    /** Last step in which a group's buyer was short, and in which its shelf was divided among its users. */
    shortAt: new Int32Array(groupCount).fill(-2),
    dividedAt: new Int32Array(groupCount).fill(-1),
    ringShift: new Int32Array(ringWidth.length),
    plainUnknown: new Int32Array(net.unknownLanes.length),
    atCapacity: new Uint8Array(nodeCount),
    /** 1 where more is to be looked at than whether a node's shelves hold enough. */
    needsCare: new Uint8Array(nodeCount),
    /** 1 where on a lane that leaves a node more is to be looked at than its orders: a border, a closure, a faster way. */
    isSpecialSource: new Uint8Array(nodeCount),
    isScarce: new Uint8Array(groupCount),
    isRationed: new Uint8Array(groupCount),
    hasStandIn: new Uint8Array(groupCount),
  };
}

/** Units that a buyer lacks to what it keeps on its shelf. */
function getShelfGap({ shelf, shelfTarget }: FlowNetwork, group: number): number {
  return shelfTarget[group]! - shelf[group]!;
}

/** Columns that no run changes. */
export function listTables(net: FlowNetwork) {
  const { levels, inputGroup, inputQuantity, laneGroup, laneLead } = net;
  const inputs = levels.inputs.rows;
  const orders = levels.orders.rows;
  const departures = listDepartures(net);
  const uses = listUses(net);
  const users = listUsers(net, uses.rows);
  const shared = listSharedByLevel(net, users.start);
  return {
    stock: net.stock,
    nodeRate: net.nodeRate,
    groupRate: net.groupRate,
    laneBase: net.laneBase,
    inputQuantity: Float64Array.from(inputs, (input) => inputQuantity[input]!),
    useQuantity: Float64Array.from(uses.rows, (input) => inputQuantity[input]!),
    useCostShare: Float64Array.from(uses.rows, (input) => net.inputCostShare[input]!),
    ...listLeads(net),
    laneGroup,
    levelNodeStart: levels.nodes.start,
    levelNodes: levels.nodes.rows,
    levelInputStart: levels.inputs.start,
    inputNode: inputs.map((input) => net.inputNode[input]!),
    inputGroup: inputs.map((input) => inputGroup[input]!),
    levelOrderStart: levels.orders.start,
    orderLane: orders,
    orderGroup: orders.map((lane) => laneGroup[lane]!),
    orderSource: orders.map((lane) => net.laneAsked[lane]!),
    levelDepartureStart: levels.departures.start,
    departureLane: departures,
    departureSource: departures.map((lane) => net.laneSource[lane]!),
    levelSharedStart: shared.start,
    levelShared: shared.rows,
    useStart: uses.start,
    useInput: uses.rows,
    useNode: uses.rows.map((input) => net.inputNode[input]!),
    useGroup: uses.rows.map((input) => inputGroup[input]!),
    userStart: users.start,
    userUse: users.rows,
    userRank: users.rows.map((use) => net.inputRank[uses.rows[use]!]!),
    delayed: Int32Array.from([...laneLead.keys()].filter((lane) => laneLead[lane]! > 0)),
    plainUnknownSource: new Int32Array(net.unknownLanes.length).fill(net.nodeCount),
    isEssential: Uint8Array.from(uses.rows, (input) => net.inputEssential[input]!),
  };
}

/**
 * By lane: whole steps under way, the share of a step beyond them, and its place in the first row of its ring. By number of steps: how
 * many lanes have so many, which is how long a row is.
 */
function listLeads({ laneLead, stepDays }: FlowNetwork) {
  const laneSteps = Int32Array.from(laneLead, (lead) => Math.floor(lead / stepDays));
  const ringWidth = new Int32Array(laneSteps.reduce((most, steps) => Math.max(most, steps), 0) + 1);
  const ringPlace = laneSteps.map((steps) => ringWidth[steps]!++);
  let start = 0;
  const ringStart = ringWidth.map((width, steps) => (start += width * Math.max(1, steps)) - width * Math.max(1, steps));
  return {
    laneSteps,
    laneLate: laneLead.map((lead, lane) => lead / stepDays - laneSteps[lane]!),
    ringPlace: ringPlace.map((place, lane) => place + ringStart[laneSteps[lane]!]!),
    ringWidth,
  };
}

/** Lanes that leave each level, those first that deliver in the same step: whether one does is then foreseen by the processor. */
function listDepartures({ levels, laneLead, stepDays }: FlowNetwork): Int32Array {
  const { start, rows } = levels.departures;
  const deliversNow = (lane: number): boolean => laneLead[lane]! < stepDays;
  return Int32Array.from(
    Array.from({ length: levels.count }, (_, level) => [...rows.subarray(start[level], start[level + 1])]).flatMap(
      (lanes) => [...lanes.filter(deliversNow), ...lanes.filter((lane) => !deliversNow(lane))],
    ),
  );
}

/** Inputs in the order in which the nodes of the levels stand; those of the node in row r are from `start[r]` to `start[r + 1]` - 1. */
function listUses({ levels, inputStart }: FlowNetwork): Rows {
  const rows: number[] = [];
  const start = new Int32Array(levels.nodes.rows.length + 1);
  for (const [row, node] of levels.nodes.rows.entries()) {
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) rows.push(input);
    start[row + 1] = rows.length;
  }
  return { start, rows: Int32Array.from(rows) };
}

/** Who draws on each group, as rows of the uses, by rank. */
function listUsers({ groupCount, inputGroup, inputRank }: FlowNetwork, inputOfUse: Int32Array): Rows {
  const users = Array.from({ length: groupCount }, (): number[] => []);
  for (const [use, input] of inputOfUse.entries()) users[inputGroup[input]!]!.push(use);
  const start = new Int32Array(groupCount + 1);
  for (const [group, list] of users.entries()) {
    const input = (use: number): number => inputOfUse[use]!;
    list.sort((a, b) => inputRank[input(a)]! - inputRank[input(b)]! || input(a) - input(b));
    start[group + 1] = start[group]! + list.length;
  }
  return { start, rows: Int32Array.from(users.flat()) };
}

/** Groups that several inputs draw on, by the level of the first node that does. */
function listSharedByLevel({ levels, inputGroup }: FlowNetwork, userStart: Int32Array): Rows {
  const listed = new Set<number>();
  const start = new Int32Array(levels.count + 1);
  for (let level = 0; level < levels.count; level++) {
    for (let row = levels.inputs.start[level]!; row < levels.inputs.start[level + 1]!; row++) {
      const group = inputGroup[levels.inputs.rows[row]!]!;
      if (userStart[group + 1]! - userStart[group]! > 1) listed.add(group);
    }
    start[level + 1] = listed.size;
  }
  return { start, rows: Int32Array.from(listed) };
}
