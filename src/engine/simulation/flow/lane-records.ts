import type { FlowNetwork, LaneLeads } from './flow-network.ts';
import { RUNS_PER_BATCH } from './batch.ts';
import { GROUP_BYTES, NODE_BYTES } from './state-records.ts';

/** Numbers of a lane's record, and where in it each run has its own: the same as in `kernel/lane-records.ts`, counted in numbers. */
export const LANE_STATE = { size: 12, regular: 0, owed: 4, carried: 8 } as const;

/** Of a lane's places the first are in fours of bytes, and the two constants behind them in eights. */
const PLACES = { size: 8, asked: 0, settling: 1, ring: 2, turn: 3 } as const;
const CONSTANTS = { size: 4, late: 2, share: 3 } as const;
const ENDS = { size: 4, ratio: 0, group: 1, own: 2, air: 3 } as const;
const ROW_BYTES = 8 * RUNS_PER_BATCH;
/** Bytes of the places of a lane. */
export const PLACES_BYTES = PLACES.size * Int32Array.BYTES_PER_ELEMENT;
const NOWHERE = -1;

/** Row of the ratio of a lane alone, by the row of its records; the row before the first is for lanes sent off in the step itself. */
export function getOwnRow({ nodeCount }: Pick<FlowNetwork, 'nodeCount'>, row: number): number {
  return nodeCount + 1 + row;
}

/** Has a lane, by the row of its records, follow its own ratio instead of its source's. */
export function followOwnRatio(lanePlaces: Int32Array, laneEnds: Int32Array, row: number): void {
  const settling = row * PLACES.size + PLACES.settling;
  const ends = row * ENDS.size;
  const own = laneEnds[ends + ENDS.own]!;
  if (lanePlaces[settling] === laneEnds[ends + ENDS.ratio]) lanePlaces[settling] = own;
  laneEnds[ends + ENDS.ratio] = own;
}

/** Begin of the four runs' ratios for sending goods of a lane on their way a step later, where the step itself has not done so. */
export function findSettling(lanePlaces: Int32Array, row: number): number {
  // Bytes as numbers of eight each: a shift where a division would take the time of the rest.
  return lanePlaces[row * PLACES.size + PLACES.settling]! >> 3;
}

/** The record of each lane on the first day: the pipeline is full, and nobody owes anything. */
export function listLaneState(net: FlowNetwork, { usual, steps, late, row }: LaneLeads): Float64Array<ArrayBuffer> {
  const { size, carried } = LANE_STATE;
  const state = new Float64Array(net.laneCount * size);
  for (let lane = 0; lane < net.laneCount; lane++) {
    if (net.laneLeadClass[lane]! >= 0) continue;
    const at = row[lane]! * size + carried;
    state.fill(steps[lane] === 0 ? 0 : usual[lane]! * late[lane]!, at, at + RUNS_PER_BATCH);
  }
  return state;
}

/** By lane and run: called-off share of its buyer's plan. */
export function listShares({ laneCount, laneShare }: FlowNetwork, { row }: LaneLeads): Float64Array<ArrayBuffer> {
  const shares = new Float64Array(laneCount * RUNS_PER_BATCH);
  for (let lane = 0; lane < laneCount; lane++) {
    shares.fill(laneShare[lane]!, row[lane]! * RUNS_PER_BATCH, (row[lane]! + 1) * RUNS_PER_BATCH);
  }
  return shares;
}

/** Places of a lane's numbers for the kernel, in bytes from the start of other columns; the share of a step by which its goods come late, its usual share. */
export function listLanePlaces(net: FlowNetwork, leads: LaneLeads): Int32Array<ArrayBuffer> {
  const { laneCount, laneAsked, laneTurnsBack } = net;
  const places = new Int32Array(laneCount * PLACES.size);
  const constants = new Float64Array(places.buffer);
  for (let lane = 0; lane < laneCount; lane++) {
    const row = leads.row[lane]!;
    const at = row * PLACES.size;
    const turnsBack = laneTurnsBack[lane] === 1;
    const settling = departsAtOnce(net, leads, lane) ? net.nodeCount : findRatioRow(net, row, lane);
    const drawn = net.laneLeadClass[lane]!;
    places[at + PLACES.asked] = turnsBack ? NOWHERE : laneAsked[lane]! * NODE_BYTES;
    places[at + PLACES.settling] = settling * ROW_BYTES;
    places[at + PLACES.ring] = leads.ringPlace[lane]! * ROW_BYTES;
    // By number of steps there are two turns, of four bytes each; those of classes of drawn leads stand behind them.
    places[at + PLACES.turn] = (drawn < 0 ? leads.steps[lane]! : leads.ringWidth.length + drawn) * 8;
    constants[row * CONSTANTS.size + CONSTANTS.late] = leads.late[lane]!;
    constants[row * CONSTANTS.size + CONSTANTS.share] = net.laneShare[lane]!;
  }
  return places;
}

/** The same for goods departing in the step itself, or under a border's say. */
export function listLaneEnds(net: FlowNetwork, { row }: LaneLeads): Int32Array<ArrayBuffer> {
  const ends = new Int32Array(net.laneCount * ENDS.size);
  for (let lane = 0; lane < net.laneCount; lane++) {
    const at = row[lane]! * ENDS.size;
    ends[at + ENDS.ratio] = findRatioRow(net, row[lane]!, lane) * ROW_BYTES;
    ends[at + ENDS.group] = net.laneGroup[lane]! * GROUP_BYTES;
    ends[at + ENDS.air] = net.laneGroup[lane]! * ROW_BYTES;
    ends[at + ENDS.own] = getOwnRow(net, row[lane]!) * ROW_BYTES;
  }
  return ends;
}

/** A lane follows its source; one of an unknown source follows nobody. */
function findRatioRow(net: FlowNetwork, row: number, lane: number): number {
  const source = net.laneSource[lane]!;
  return source < 0 ? getOwnRow(net, row) : source;
}

/**
 * Whether goods leaving on a lane are sent on their way in the step itself: they can arrive in it, or orders are let through before the next
 * step looks at the lane.
 */
export function departsAtOnce(
  { laneTurnsBack, laneLeadClass, leadClasses, stepDays }: FlowNetwork,
  { steps }: LaneLeads,
  lane: number,
): boolean {
  const drawn = leadClasses[laneLeadClass[lane]!];
  return laneTurnsBack[lane] === 1 || (drawn === undefined ? steps[lane] === 0 : drawn.least < stepDays);
}
