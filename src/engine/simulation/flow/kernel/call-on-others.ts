import * as columns from './columns';
import { CALLS_OTHERS, STANDS_BY } from './group-records';
import { ASKED, locatePlaces, locateState, NOWHERE, OWED, REGULAR, SHARE } from './lane-records';
import { ask } from './place-orders';
import { getRow, locate, ROW_BYTES, RUNS } from './rows';

/** A source owing less than this share of a day's usual use is not in arrears. */
const ARREARS: f64 = 1e-9;

/** Runs with movable orders for a group: a lever's source stands by, or its users have been short for long enough. */
export function findCallers(record: usize, group: i32): i32 {
  let flags: i32 = load<u8>(record, STANDS_BY);
  const unasked: i32 = load<u8>(record, CALLS_OTHERS);
  if (unasked === 0 || !wasShort(group)) return flags;
  for (let run = 0; run < RUNS; run++) {
    if (((unasked >> run) & 1) !== 0 && isShortForLong(group, run)) flags |= 1 << run;
  }
  return flags;
}

/** Whether the users of a group were short in the step before, in any run. */
@inline
export function wasShort(group: i32): bool {
  const shortAt = v128.load(columns.shortAt + ((<usize>(RUNS * group)) << 2));
  return v128.any_true(i32x4.eq(shortAt, i32x4.splat(columns.now - 1)));
}

/**
 * Moves the orders at sources in arrears to others standing by in the runs with a flag: those of a lever, and, once the users have been short
 * for long enough, other delivering ones. Then tells all sources of the group their orders.
 */
export function callOnOthers(group: i32, first: i32, last: i32, calls: i32): void {
  for (let run = 0; run < RUNS; run++) if (((calls >> run) & 1) !== 0) moveOrders(group, first, last, run);
  for (let lane = first; lane < last; lane++) {
    const source = load<i32>(locatePlaces(columns.lanePlaces, lane), ASKED);
    if (source !== NOWHERE) ask(locateState(columns.laneState, lane), columns.nodeState + <usize>source);
  }
}

function moveOrders(group: i32, first: i32, last: i32, run: i32): void {
  const at = (<usize>run) << 3;
  const most = ARREARS * load<f64>(columns.groupRate + ((<usize>group) << 3));
  let asked: f64 = 0;
  let able: f64 = 0;
  const isCalled = isShortForLong(group, run);
  for (let lane = first; lane < last; lane++) {
    const state = locateState(columns.laneState, lane) + at;
    if (getArrears(lane - first, at) > most) asked += load<f64>(state, REGULAR) + load<f64>(state, OWED);
    else able += getReady(group, lane, run, isCalled);
  }
  const moved = min(asked, able);
  if (!(moved > 0)) return;
  const kept = 1 - moved / asked;
  for (let lane = first; lane < last; lane++) {
    const state = locateState(columns.laneState, lane) + at;
    if (getArrears(lane - first, at) > most) {
      store<f64>(state, load<f64>(state, REGULAR) * kept, REGULAR);
      store<f64>(state, load<f64>(state, OWED) * kept, OWED);
    } else store<f64>(state, load<f64>(state, OWED) + (moved * getReady(group, lane, run, isCalled)) / able, OWED);
  }
}

@inline
function getArrears(row: i32, at: usize): f64 {
  return load<f64>(columns.arrears + (<usize>row) * ROW_BYTES + at);
}

function isShortForLong(group: i32, run: i32): bool {
  const days = load<f64>(columns.othersAfterDays + ((<usize>run) << 3));
  if (getRow(columns.shortAt, RUNS * group + run) !== columns.now - 1) return false;
  return <f64>(columns.now - getRow(columns.shortSince, RUNS * group + run)) * columns.stepDays >= days;
}

/** Units of a source standing by in a step; below 0 a lane has no lever's capacity. */
function getReady(group: i32, lane: i32, run: i32, isCalled: bool): f64 {
  const at = (<usize>run) << 3;
  const lever = load<f64>(locate(columns.standby, lane) + at);
  if (lever >= 0) return lever;
  if (!isCalled) return 0;
  const usual = load<f64>(columns.groupRate + ((<usize>group) << 3)) * columns.stepDays;
  const part =
    columns.sharesDiffer !== 0
      ? load<f64>(locate(columns.share, lane) + at)
      : load<f64>(locatePlaces(columns.lanePlaces, lane), SHARE);
  return load<f64>(columns.othersShare + at) * part * usual;
}
