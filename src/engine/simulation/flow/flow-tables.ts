import { RUNS_PER_BATCH } from './batch.ts';
import type { FlowLevels } from './flow-levels.ts';
import type { FlowNetwork, LaneLeads } from './flow-network.ts';
import { departsAtOnce, PLACES_BYTES } from './lane-records.ts';
import { GROUP_BYTES, NODE_BYTES } from './state-records.ts';

/** Numbers of the kernel beside its columns. */
export type KernelNumber =
  | 'levelCount'
  | 'nodeCount'
  | 'now'
  | 'stepDays'
  | 'isRanked'
  | 'mostSteps'
  | 'unknownCount'
  | 'classCount'
  | 'hastens'
  | 'sharesDiffer'
  | 'specialCount'
  | 'hasSpecial'
  | 'changingStart'
  | 'changingEnd'
  | 'productCount'
  | 'isWitnessed'
  | GateNumber;

/** Numbers of the gates, most of them the start of a column in the store. */
type GateNumber =
  | 'gateCount'
  | 'gateDrawn'
  | 'gateApproved'
  | 'gateLost'
  | 'gateChains'
  | 'gateApplications'
  | 'gateList'
  | 'keyA'
  | 'keyB'
  | 'purpose'
  | 'index'
  | 'entity'
  | 'replication'
  | 'first'
  | 'second'
  | 'third'
  | 'fourth';

type Rows = FlowLevels['nodes'];

/** Numbers of the record of a look at a group, in fours of bytes; the quantity has eight, and is counted in those. */
const VISIT = { size: 8, group: 0, lanes: 1, user: 2, number: 3, quantity: 2, isEven: 6 } as const;
/** Instead of a user: there are several, or none. */
const SEVERAL = -1;

/** Columns written in a step before they are read in it. */
export function listScratch(
  { nodeCount, laneCount, inputGroup, groupCount, laneStart, leadClasses, products }: FlowNetwork,
  { ringWidth }: LaneLeads,
) {
  const numbers = (rows: number) => new Float64Array(rows * RUNS_PER_BATCH);
  return {
    /** Units gone to the buyer in the last step, where the step itself sees to them. */
    departed: numbers(laneCount),
    /** On lanes of special sources units shipped, and units gone to the buyer. */
    shipped: numbers(laneCount),
    leaving: numbers(laneCount),
    /** Of these units refused for good. */
    returned: numbers(laneCount),
    arrears: numbers(countMostLanes(groupCount, laneStart)),
    hastenedNext: new Int32Array(laneCount),
    /** Units a user of an input stock may take in this step, and has taken. */
    portion: numbers(inputGroup.length),
    taken: numbers(inputGroup.length),
    limit: new Int32Array(nodeCount * RUNS_PER_BATCH),
    left: new Int32Array(nodeCount * RUNS_PER_BATCH),
    ringTurn: new Int32Array(2 * (ringWidth.length + leadClasses.length)),
    classPlace: new Int32Array(3 * RUNS_PER_BATCH * leadClasses.length),
    atCapacity: new Uint8Array(nodeCount),
    /** Of the last step. */
    productMade: numbers(products.length),
    productStock: numbers(products.length),
    productOnTime: numbers(products.length),
    productLate: numbers(products.length),
    productGivenUp: numbers(products.length),
    plantSold: numbers(products.reduce((count, { nodes }) => count + nodes.length, 0)),
    chargedLane: new Int32Array(laneCount * RUNS_PER_BATCH),
    chargedMoney: numbers(laneCount),
    departedList: new Float64Array(laneCount),
  };
}

/** Columns without a change by runs. */
export function listTables(net: FlowNetwork, leads: LaneLeads) {
  const { levels, inputGroup, inputQuantity } = net;
  const departures = listDepartures(net, leads);
  const uses = listUses(net);
  const users = listUsers(net, uses.rows);
  const shared = listSharedByLevel(net, users.start);
  const inputs = listSharedInputs(net, users.start);
  return {
    nodeRate: net.nodeRate,
    groupRate: net.groupRate,
    inputQuantity: Float64Array.from(inputs.rows, (input) => inputQuantity[input]!),
    useQuantity: Float64Array.from(uses.rows, (input) => inputQuantity[input]!),
    useCostShare: Float64Array.from(uses.rows, (input) => net.inputCostShare[input]!),
    outStart: net.outStart,
    outLane: net.outLane.map((lane) => leads.row[lane]!),
    ringWidth: leads.ringWidth,
    classRows: leads.classRows,
    classWidth: leads.classWidth,
    sourceLevel: listSourceLevels(net, leads),
    laneDays: listByRow(net.laneLead, leads),
    levelNodeStart: levels.nodes.start,
    levelNodes: levels.nodes.rows,
    levelInputStart: inputs.start,
    inputNode: inputs.rows.map((input) => net.inputNode[input]!),
    inputGroup: inputs.rows.map((input) => inputGroup[input]!),
    levelGroupStart: levels.groups.start,
    groupVisits: listVisits(net, uses.rows, users),
    levelDepartureStart: departures.start,
    departureLane: departures.rows.map((lane) => leads.row[lane]!),
    unknownLane: net.unknownLanes.filter((lane) => departsAtOnce(net, leads, lane)).map((lane) => leads.row[lane]!),
    levelSharedStart: shared.start,
    levelShared: shared.rows,
    useStart: uses.start,
    useInput: uses.rows,
    useNode: uses.rows.map((input) => net.inputNode[input]!),
    useGroup: uses.rows.map((input) => inputGroup[input]!),
    userStart: users.start,
    userUse: users.rows,
    userRank: users.rows.map((use) => net.inputRank[uses.rows[use]!]!),
    isEssential: Uint8Array.from(uses.rows, (input) => net.inputEssential[input]!),
    plantStart: listPlantStarts(net),
    plantNode: Int32Array.from(net.products.flatMap(({ nodes }) => nodes.map((node) => node * NODE_BYTES))),
    plantShare: Float64Array.from(net.products.flatMap(({ shares }) => shares)),
  };
}

/** By product the first of its plants, where those of all products lie one after another; behind the last, their number. */
function listPlantStarts({ products }: FlowNetwork): Int32Array<ArrayBuffer> {
  const start = new Int32Array(products.length + 1);
  for (const [row, { nodes }] of products.entries()) start[row + 1] = start[row]! + nodes.length;
  return start;
}

function countMostLanes(groupCount: number, laneStart: Int32Array): number {
  let most = 0;
  for (let group = 0; group < groupCount; group++) most = Math.max(most, laneStart[group + 1]! - laneStart[group]!);
  return most;
}

/** By row of the lanes' records: the level of its source; behind the last level: it is unknown. */
function listSourceLevels({ levels, laneSource, nodeCount }: FlowNetwork, { row }: LaneLeads): Int32Array<ArrayBuffer> {
  const levelOf = new Int32Array(nodeCount);
  for (let level = 0; level < levels.count; level++) {
    for (let at = levels.nodes.start[level]!; at < levels.nodes.start[level + 1]!; at++)
      levelOf[levels.nodes.rows[at]!] = level;
  }
  const listed = new Int32Array(row.length);
  for (const [lane, source] of laneSource.entries()) listed[row[lane]!] = source < 0 ? levels.count : levelOf[source]!;
  return listed;
}

function listByRow(values: Float64Array, { row }: LaneLeads): Float64Array<ArrayBuffer> {
  const listed = new Float64Array(row.length);
  for (const [lane, value] of values.entries()) listed[row[lane]!] = value;
  return listed;
}

/** By row of the groups of the levels: a record of the look at it, as in `kernel/group-records.ts`. */
function listVisits(net: FlowNetwork, inputOfUse: Int32Array, users: Rows): Int32Array<ArrayBuffer> {
  const { laneStart, laneLeadClass, laneTurnsBack, inputNode, inputQuantity } = net;
  const groups = net.levels.groups.rows;
  const visits = new Int32Array(groups.length * VISIT.size);
  const numbers = new Float64Array(visits.buffer);
  for (const [row, group] of groups.entries()) {
    const at = row * VISIT.size;
    const first = users.start[group]!;
    const input = users.start[group + 1]! - first === 1 ? inputOfUse[users.rows[first]!]! : null;
    visits[at + VISIT.group] = group * GROUP_BYTES;
    visits[at + VISIT.number] = group;
    visits[at + VISIT.lanes] = (laneStart[group + 1]! - laneStart[group]!) * PLACES_BYTES;
    visits[at + VISIT.user] = input === null ? SEVERAL : inputNode[input]! * NODE_BYTES;
    const lanes = Array.from(
      { length: laneStart[group + 1]! - laneStart[group]! },
      (_, lane) => laneStart[group]! + lane,
    );
    visits[at + VISIT.isEven] = lanes.every((lane) => laneLeadClass[lane]! < 0 && laneTurnsBack[lane] === 0) ? 1 : 0;
    numbers[at / 2 + VISIT.quantity] = input === null ? 0 : inputQuantity[input]!;
  }
  return visits;
}

/** Inputs of the nodes of each level whose group has several users. */
function listSharedInputs({ levels, inputGroup }: FlowNetwork, userStart: Int32Array): Rows {
  const isShared = (input: number): boolean => userStart[inputGroup[input]! + 1]! - userStart[inputGroup[input]!]! > 1;
  const listed: number[] = [];
  const start = new Int32Array(levels.count + 1);
  for (let level = 0; level < levels.count; level++) {
    listed.push(
      ...levels.inputs.rows.subarray(levels.inputs.start[level], levels.inputs.start[level + 1]).filter(isShared),
    );
    start[level + 1] = listed.length;
  }
  return { start, rows: Int32Array.from(listed) };
}

/** Lanes leaving each level and sent on their way in the step itself, those arriving in it first. */
function listDepartures(net: FlowNetwork, leads: LaneLeads): Rows {
  const { levels } = net;
  const { start, rows } = levels.departures;
  const listed: number[] = [];
  const from = new Int32Array(levels.count + 1);
  for (let level = 0; level < levels.count; level++) {
    const lanes = [...rows.subarray(start[level], start[level + 1])].filter((lane) => departsAtOnce(net, leads, lane));
    const arrives = (lane: number): boolean => leads.steps[lane] === 0 && net.laneLeadClass[lane]! < 0;
    listed.push(...lanes.filter(arrives), ...lanes.filter((lane) => !arrives(lane)));
    from[level + 1] = listed.length;
  }
  return { start: from, rows: Int32Array.from(listed) };
}

/** Inputs in the order of the nodes of the levels; those of the node in row r are from `start[r]` to `start[r + 1]` - 1. */
function listUses({ levels, inputStart }: FlowNetwork): Rows {
  const rows: number[] = [];
  const start = new Int32Array(levels.nodes.rows.length + 1);
  for (const [row, node] of levels.nodes.rows.entries()) {
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) rows.push(input);
    start[row + 1] = rows.length;
  }
  return { start, rows: Int32Array.from(rows) };
}

/** Users of each group, as rows of the uses, by rank. */
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

/** Groups shared by several inputs, by the level of the first such node. */
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
