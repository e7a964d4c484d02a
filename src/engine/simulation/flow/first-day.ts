import { ALL_RUNS, RUNS_PER_BATCH, SHIPS_LESS, spreadOverRuns } from './batch.ts';
import type { FlowNetwork, LaneLeads } from './flow-network.ts';
import { fillRings } from './lane-leads.ts';
import { getOwnRow, listLaneEnds, listLanePlaces, listLaneState, listShares } from './lane-records.ts';
import { GROUP_STATE, listRecords, NODE_STATE } from './state-records.ts';
import { computeOrderLevels, listUsualTerms } from './levels/order-levels.ts';

/**
 * Changing columns of runs on their first day: recorded stocks, full pipelines, nothing overdue. Flags have a bit for each run, all else a
 * number; on that day a Float64Array has the same number for all of them.
 */
export function listFirstDay(net: FlowNetwork, leads: LaneLeads) {
  const { nodeCount, groupCount, laneCount, unknownLanes, stepDays, products } = net;
  const levels = computeOrderLevels(net, listUsualTerms(net));
  const numbers = (rows: number) => new Float64Array(rows * RUNS_PER_BATCH);
  const rows = (count: number) => new Int32Array(count * RUNS_PER_BATCH);
  return {
    nodeState: listRecords(nodeCount + 1, NODE_STATE.size, [
      { what: NODE_STATE.stock, of: net.stock },
      { what: NODE_STATE.output, of: net.stock },
      { what: NODE_STATE.most, of: net.capacity.map((units) => units * stepDays) },
      { what: NODE_STATE.cutTo, of: new Float64Array(nodeCount).fill(Infinity) },
    ]),
    groupState: listRecords(groupCount, GROUP_STATE.size, [
      { what: GROUP_STATE.inputStock, of: net.inputStock },
      { what: GROUP_STATE.inputStockTarget, of: net.inputStockTarget },
      { what: GROUP_STATE.onWay, of: levels.usualWay },
      { what: GROUP_STATE.leadUse, of: levels.leadUse },
      { what: GROUP_STATE.ceiling, of: levels.ceiling },
      { what: GROUP_STATE.usualWay, of: levels.usualWay },
    ]),
    /** Share of call-offs shipped in this step, below 0 if lanes are looked at one by one; `lane-records.ts` lists its rows. */
    ratio: listRatios(net, leads),
    ratioOwed: listRatios(net, leads),
    shipsLess: listShipsLess(net, leads),
    airDays: numbers(groupCount).fill(Infinity),
    cover: numbers(groupCount).fill(1),
    /** Units of a group open to a stand-in in a step, and stood in for in the last one. */
    standIn: numbers(groupCount),
    replaced: numbers(groupCount),
    laneState: listLaneState(net, leads),
    lanePlaces: listLanePlaces(net, leads),
    laneEnds: listLaneEnds(net, leads),
    share: listShares(net, leads),
    /** Most units asked for on lanes of special sources. */
    mostClaimed: numbers(laneCount).fill(Infinity),
    ring: spreadOverRuns(fillRings(net, leads)),
    /** Units of a source standing by in a step; below 0: no lever says so. */
    standby: numbers(laneCount).fill(-1),
    hastened: numbers(laneCount),
    hastenCost: numbers(laneCount),
    hastenSpent: numbers(1),
    productDemand: spreadOverRuns(products.map(({ demand }) => demand * stepDays)),
    productWaiting: numbers(products.length),
    givingUp: numbers(1),
    belowCoverDays: numbers(1),
    cutToShare: numbers(1),
    othersAfterDays: numbers(1).fill(Infinity),
    othersShare: numbers(1),
    classLate: numbers(net.leadClasses.length),
    classDays: numbers(net.leadClasses.length),
    /** Last step with a short buyer in a group, and with its input stock divided among its users. */
    shortAt: rows(groupCount).fill(-2),
    shortSince: rows(groupCount),
    classSteps: rows(net.leadClasses.length),
    dividedAt: rows(groupCount).fill(-1),
    /** Where a node's capacity is cut, and where it is to be looked at by itself: it rations or replaces an input, or somebody asks. */
    isCut: new Uint8Array(nodeCount),
    needsLook: new Uint8Array(nodeCount),
    /** Where a lane leaving a node has more to look at than its orders: a border or a closure, or code alone. */
    isSpecialSource: new Uint8Array(nodeCount),
    isByHand: new Uint8Array(nodeCount),
    isSpecialLane: new Uint8Array(laneCount),
    specialUnknown: new Int32Array(unknownLanes.length),
    hasBorder: new Uint8Array(laneCount),
    isHastened: new Uint8Array(laneCount),
    isSentOff: new Uint8Array(laneCount),
    hastenedFirst: new Int32Array(net.levels.count + 1).fill(-1),
    /** By level of the source, behind the last the unknown ones, and by run: the listed gates passed there by the kernel. */
    gateRanges: new Int32Array((net.levels.count + 1) * RUNS_PER_BATCH * 2),
  };
}

/** By row of the ratios, as flags: no ratio holds for lanes sent off in the step itself, and a ratio of a lane's own may mean less than all. */
function listShipsLess(net: FlowNetwork, { row }: LaneLeads): Uint8Array<ArrayBuffer> {
  const flags = new Uint8Array(net.nodeCount + 1 + net.laneCount).fill(SHIPS_LESS, net.nodeCount + 1);
  flags[net.nodeCount] = ALL_RUNS;
  for (const lane of net.unknownLanes) flags[getOwnRow(net, row[lane]!)] = 0;
  return flags;
}

/** Sources ship everything asked of them until they lack something, and so do lanes of unknown ones; of other lanes nothing is known yet. */
function listRatios(net: FlowNetwork, { row }: LaneLeads): Float64Array<ArrayBuffer> {
  const ratios = new Float64Array((net.nodeCount + 1 + net.laneCount) * RUNS_PER_BATCH).fill(-1);
  ratios.fill(1, 0, net.nodeCount * RUNS_PER_BATCH);
  for (const lane of net.unknownLanes) {
    const own = getOwnRow(net, row[lane]!) * RUNS_PER_BATCH;
    ratios.fill(1, own, own + RUNS_PER_BATCH);
  }
  return ratios;
}
