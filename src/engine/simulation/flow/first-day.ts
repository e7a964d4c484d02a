import { ALL_RUNS, RUNS_PER_BATCH, SHIPS_LESS, spreadOverRuns } from './batch.ts';
import type { FlowNetwork } from './flow-network.ts';
import { fillRings, type LaneLeads } from './lane-leads.ts';
import { getOwnRow, listLaneEnds, listLanePlaces, listLaneState, listShares } from './lane-records.ts';
import { computeOrderLevels, listUsualTerms } from './levels/order-levels.ts';

/**
 * Columns that runs change, as they are on their first day: recorded stocks, full pipelines, nothing overdue. Flags have a bit for each
 * run, all else a number, which on that day is the same for all of them wherever it is a Float64Array.
 */
export function listFirstDay(net: FlowNetwork, leads: LaneLeads) {
  const { nodeCount, groupCount, laneCount, unknownLanes, stepDays } = net;
  const levels = computeOrderLevels(net, listUsualTerms(net));
  const numbers = (rows: number) => new Float64Array(rows * RUNS_PER_BATCH);
  const rows = (count: number) => new Int32Array(count * RUNS_PER_BATCH);
  return {
    /** What customers ask of a node in this step, and what they wait for. */
    due: numbers(nodeCount),
    dueOwed: numbers(nodeCount),
    /** What buyers call off in this step, and what they are owed. Behind the last node: what is asked of all unknown sources. */
    asked: numbers(nodeCount + 1),
    askedOwed: numbers(nodeCount + 1),
    /** What a node is asked for in this step, from whomever. */
    fresh: numbers(nodeCount),
    /** What a node would make in this step; once it has made, what it made. */
    wanted: numbers(nodeCount),
    /** Units made and not shipped. */
    output: spreadOverRuns(net.stock),
    /** The finished stock that a node is kept at. */
    stock: spreadOverRuns(net.stock),
    /** The most that a node can make in a step, and what a disruption leaves of that. */
    most: spreadOverRuns(net.capacity.map((units) => units * stepDays)),
    cutTo: numbers(nodeCount).fill(Infinity),
    /** The share of call-offs that is shipped in this step, below 0 where lanes are looked at one by one; `lane-records.ts` lists its rows. */
    ratio: listRatios(net, leads),
    ratioOwed: listRatios(net, leads),
    shipsLess: listShipsLess(net, leads),
    need: numbers(groupCount),
    planned: numbers(groupCount),
    /** Units under way to a group's buyer, and at borders before it. */
    onWay: spreadOverRuns(levels.usualWay),
    atBorder: numbers(groupCount),
    leadUse: spreadOverRuns(levels.leadUse),
    ceiling: spreadOverRuns(levels.ceiling),
    usualWay: spreadOverRuns(levels.usualWay),
    airDays: numbers(groupCount).fill(Infinity),
    cover: numbers(groupCount).fill(1),
    /** Units in the buyer's input stock, and what is to lie there. */
    inputStock: spreadOverRuns(net.inputStock),
    inputStockTarget: spreadOverRuns(net.inputStockTarget),
    /** Units of a group that something else can stand in for in a step, and that it did in the last one. */
    standIn: numbers(groupCount),
    replaced: numbers(groupCount),
    laneState: listLaneState(net, leads),
    lanePlaces: listLanePlaces(net, leads),
    laneEnds: listLaneEnds(net, leads),
    share: listShares(net, leads),
    /** On lanes of special sources the most that is asked for. */
    mostClaimed: numbers(laneCount).fill(Infinity),
    ring: spreadOverRuns(fillRings(net, leads)),
    /** Units that a source stands by with in a step; below 0: no lever says so. */
    standby: numbers(laneCount).fill(-1),
    hastened: numbers(laneCount),
    hastenCost: numbers(laneCount),
    hastenSpent: numbers(1),
    belowCoverDays: numbers(1),
    cutToShare: numbers(1),
    othersAfterDays: numbers(1).fill(Infinity),
    othersShare: numbers(1),
    classLate: numbers(net.leadClasses.length),
    classDays: numbers(net.leadClasses.length),
    /** Last step in which a group's buyer was short, and in which its input stock was divided among its users. */
    shortAt: rows(groupCount).fill(-2),
    shortSince: rows(groupCount),
    classSteps: rows(net.leadClasses.length),
    dividedAt: rows(groupCount).fill(-1),
    /** Where a node's capacity is cut, and where it is to be looked at by itself: it rations or replaces an input, or somebody asks. */
    isCut: new Uint8Array(nodeCount),
    needsLook: new Uint8Array(nodeCount),
    /** Where on a lane that leaves a node more is to be looked at than its orders: a border or a closure, or what only code knows. */
    isSpecialSource: new Uint8Array(nodeCount),
    isByHand: new Uint8Array(nodeCount),
    isSpecialLane: new Uint8Array(laneCount),
    specialUnknown: new Int32Array(unknownLanes.length),
    isScarce: new Uint8Array(groupCount),
    isRationed: new Uint8Array(groupCount),
    hasStandIn: new Uint8Array(groupCount),
    callsOthers: new Uint8Array(groupCount),
    standsBy: new Uint8Array(groupCount),
    hasBorder: new Uint8Array(laneCount),
    isHastened: new Uint8Array(laneCount),
    isSentOff: new Uint8Array(laneCount),
    hastenedFirst: new Int32Array(net.levels.count + 1).fill(-1),
    /** By level of the source, behind the last that of unknown ones, and by run: which of the listed gates the kernel passes there. */
    gateRanges: new Int32Array((net.levels.count + 1) * RUNS_PER_BATCH * 2),
  };
}

/** By row of the ratios, as flags: of lanes that are sent off in the step itself no ratio says anything, and of those that have one of their own it may say less than all. */
function listShipsLess(net: FlowNetwork, { row }: LaneLeads): Uint8Array<ArrayBuffer> {
  const flags = new Uint8Array(net.nodeCount + 1 + net.laneCount).fill(SHIPS_LESS, net.nodeCount + 1);
  flags[net.nodeCount] = ALL_RUNS;
  for (const lane of net.unknownLanes) flags[getOwnRow(net, row[lane]!)] = 0;
  return flags;
}

/** Nothing is known yet of what sources ship, but that unknown ones ship all that is asked of them. */
function listRatios(net: FlowNetwork, { row }: LaneLeads): Float64Array<ArrayBuffer> {
  const ratios = new Float64Array((net.nodeCount + 1 + net.laneCount) * RUNS_PER_BATCH).fill(-1);
  for (const lane of net.unknownLanes) {
    const own = getOwnRow(net, row[lane]!) * RUNS_PER_BATCH;
    ratios.fill(1, own, own + RUNS_PER_BATCH);
  }
  return ratios;
}
