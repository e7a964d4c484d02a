import type { FlowNetwork } from './flow-network.ts';
import type { LaneLeads } from './lane-leads.ts';
import { RUNS_ABREAST } from './abreast.ts';

/** Numbers of a lane's record, and where in it each run has its own: the same as in `kernel/lane-records.ts`, counted in numbers. */
export const LANE_STATE = { size: 16, open: 0, onOrder: 4, carried: 8, share: 12 } as const;

const PLACES = { size: 8, asked: 0, ratio: 1, settling: 2, ring: 3, turn: 4, group: 5, own: 6 } as const;
const ROW_BYTES = 8 * RUNS_ABREAST;
const NOWHERE = -1;

/** Row of the ratio of a lane alone, by the row of its records; the row before the first of them says of nobody that he ships. */
export function getOwnRow({ nodeCount }: Pick<FlowNetwork, 'nodeCount'>, row: number): number {
  return nodeCount + 1 + row;
}

/** Has a lane, by the row of its records, follow the ratio of its own instead of that of its source. */
export function followOwnRatio(lanePlaces: Int32Array, row: number): void {
  const at = row * PLACES.size;
  const own = lanePlaces[at + PLACES.own]!;
  if (lanePlaces[at + PLACES.settling] === lanePlaces[at + PLACES.ratio]) lanePlaces[at + PLACES.settling] = own;
  lanePlaces[at + PLACES.ratio] = own;
}

/** Row of the ratio by which what leaves on a lane is sent on its way a step later, where nobody has done so in the step itself. */
export function getSettlingRow(lanePlaces: Int32Array, row: number): number {
  return lanePlaces[row * PLACES.size + PLACES.settling]! / ROW_BYTES;
}

/** The record of each lane on the first day: the pipeline is full, and what the buyer lacks to its cover is ordered, of each source its share. */
export function listLaneState(net: FlowNetwork, { usual, steps, late, row }: LaneLeads): Float64Array<ArrayBuffer> {
  const { size, open, onOrder, carried, share } = LANE_STATE;
  const state = new Float64Array(net.laneCount * size);
  for (let lane = 0; lane < net.laneCount; lane++) {
    const at = row[lane]! * size;
    // Goods at the border do not count: they do when they leave it.
    const group = net.laneGroup[lane]!;
    const overdue = net.laneShare[lane]! * Math.max(0, net.shelfTarget[group]! - net.shelf[group]!);
    const ordered =
      usual[lane]! * (steps[lane]! + late[lane]!) + (net.laneTurnsBack[lane] === 1 ? usual[lane]! : 0) + overdue;
    const behind = steps[lane] === 0 ? 0 : usual[lane]! * late[lane]!;
    state.fill(overdue, at + open, at + open + RUNS_ABREAST);
    state.fill(ordered, at + onOrder, at + onOrder + RUNS_ABREAST);
    state.fill(behind, at + carried, at + carried + RUNS_ABREAST);
    state.fill(net.laneShare[lane]!, at + share, at + share + RUNS_ABREAST);
  }
  return state;
}

/** What no run changes of a lane: its part of the order-up-to level, and the share of a step by which its goods come late. */
export function listLaneAmounts(net: FlowNetwork, { late, row }: LaneLeads): Float64Array<ArrayBuffer> {
  const amounts = new Float64Array(2 * net.laneCount);
  for (let lane = 0; lane < net.laneCount; lane++) {
    amounts[2 * row[lane]!] = net.laneBase[lane]!;
    amounts[2 * row[lane]! + 1] = late[lane]!;
  }
  return amounts;
}

/** Where the kernel finds what belongs to a lane, in bytes from the start of other columns. */
export function listLanePlaces(net: FlowNetwork, leads: LaneLeads): Int32Array<ArrayBuffer> {
  const { laneCount, laneSource, laneAsked, laneGroup, laneTurnsBack } = net;
  const places = new Int32Array(laneCount * PLACES.size);
  for (let lane = 0; lane < laneCount; lane++) {
    const row = leads.row[lane]!;
    const at = row * PLACES.size;
    const source = laneSource[lane]!;
    const own = getOwnRow(net, row);
    const ratio = source < 0 ? own : source;
    const turnsBack = laneTurnsBack[lane] === 1;
    places[at + PLACES.asked] = turnsBack ? NOWHERE : laneAsked[lane]! * ROW_BYTES;
    places[at + PLACES.ratio] = ratio * ROW_BYTES;
    places[at + PLACES.settling] = (departsAtOnce(net, leads, lane) ? net.nodeCount : ratio) * ROW_BYTES;
    places[at + PLACES.ring] = leads.ringPlace[lane]! * ROW_BYTES;
    // By number of steps there are two turns, of four bytes each.
    places[at + PLACES.turn] = leads.steps[lane]! * 8;
    places[at + PLACES.group] = laneGroup[lane]! * ROW_BYTES;
    places[at + PLACES.own] = own * ROW_BYTES;
  }
  return places;
}

/**
 * Whether what leaves on a lane is to be sent on its way in the step itself: because it arrives in it, or because orders are let through
 * before the next step looks at the lane.
 */
export function departsAtOnce({ laneTurnsBack }: FlowNetwork, { steps }: LaneLeads, lane: number): boolean {
  return steps[lane] === 0 || laneTurnsBack[lane] === 1;
}
