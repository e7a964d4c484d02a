import { callOnOthers, findCallers } from './call-on-others';
import * as columns from './columns';
import { ASKED, locateAmounts, locatePlaces, locateState, NOWHERE, OWED, REGULAR, SHARE } from './lane-records';
import { getFlags, getRow, HALF, least, locate, positive, ROW_BYTES, RUNS } from './rows';

/** Below nine tenths of the call-offs a border or closure holds goods back; at nine tenths, where rounding decides, it does not. */
const HELD: f64 = 0.9 - 1e-9;
/** No number of units is so small; owed units are divided by at least so much. */
const NOTHING: f64 = 1e-300;

/**
 * Looks at the groups of which all users have stated their need after a level: the buyer, with one position for the part, asks each source for
 * its share of the plan and restates the units owed.
 */
export function placeOrders(level: i32): void {
  const levelGroups = columns.levelGroups;
  const groupLanes = columns.groupLanes;
  const end = getRow(columns.levelGroupStart, level + 1);
  for (let row = getRow(columns.levelGroupStart, level); row < end; row++) {
    const group = getRow(levelGroups, row);
    const first = getRow(groupLanes, 2 * row);
    const last = getRow(groupLanes, 2 * row + 1);
    if (getFlags(columns.isRationed, group) !== 0) lookAtCover(group, first, last);
    const calls = findCallers(group);
    if (calls !== 0) noteArrears(group, first, last);
    orderFrom(group, first, last, calls === 0);
    if (calls !== 0) callOnOthers(group, first, last, calls);
  }
}

/** Gives the share at hand of the stock of a rationed part's users, where a border held its goods back yesterday. */
function lookAtCover(group: i32, first: i32, last: i32): void {
  const flags = getFlags(columns.isRationed, group);
  for (let run = 0; run < RUNS; run++) {
    if (((flags >> run) & 1) === 0) continue;
    const at = locate(0, group) + ((<usize>run) << 3);
    store<f64>(columns.cover + at, 1);
    if (columns.now === 0 || !isHeldBack(first, last, run)) continue;
    const days = load<f64>(columns.belowCoverDays + ((<usize>run) << 3));
    const usual = load<f64>(columns.inputStockTarget + at) + load<f64>(columns.usualWay + at);
    const enough = min(days * load<f64>(columns.groupRate + ((<usize>group) << 3)), usual);
    const there = load<f64>(columns.inputStock + at) + load<f64>(columns.onWay + at);
    if (enough > 0 && there < enough) store<f64>(columns.cover + at, max(0, there / enough));
  }
}

function isHeldBack(first: i32, last: i32, run: i32): bool {
  const at = (<usize>run) << 3;
  for (let lane = first; lane < last; lane++) {
    if (((getFlags(columns.hasBorder, lane) >> run) & 1) === 0) continue;
    const calledOff = load<f64>(locateState(columns.laneState, lane) + at, REGULAR);
    if (load<f64>(locate(columns.departed, lane) + at) < HELD * calledOff) return true;
  }
  return false;
}

/** Notes the units owed on each lane before its buyer orders. */
function noteArrears(group: i32, first: i32, last: i32): void {
  for (let lane = first; lane < last; lane++) {
    const state = locateState(columns.laneState, lane);
    const to = columns.arrears + (<usize>(lane - first)) * ROW_BYTES;
    v128.store(to, v128.load(state, OWED));
    v128.store(to, v128.load(state, OWED + HALF), HALF);
  }
}

/**
 * One position for the part: with its shelf, its goods under way and at borders the buyer goes up to its level. Regular call-offs are shares of
 * the plan; anything beyond is owed, and debts without a need are forgiven in proportion.
 */
@inline
function orderFrom(group: i32, first: i32, last: i32, isAsked: bool): void {
  const laneState = columns.laneState;
  const laneAmounts = columns.laneAmounts;
  const lanePlaces = columns.lanePlaces;
  const sharesDiffer = columns.sharesDiffer !== 0;
  const at = locate(0, group);
  const owed = v128.load(columns.owedTo + at);
  const owedOther = v128.load(columns.owedTo + at, HALF);
  const plan = v128.load(columns.planned + at);
  const planOther = v128.load(columns.planned + at, HALF);
  const need = findNeed(at);
  const needOther = findNeed(at + HALF);
  const call = positive(least(plan, need));
  const callOther = positive(least(planOther, needOther));
  const room = positive(f64x2.sub(need, plan));
  const roomOther = positive(f64x2.sub(needOther, planOther));
  const more = positive(f64x2.sub(room, owed));
  const moreOther = positive(f64x2.sub(roomOther, owedOther));
  const isForgiven = f64x2.gt(owed, room);
  const isForgivenOther = f64x2.gt(owedOther, roomOther);
  let kept = f64x2.splat(1);
  let keptOther = f64x2.splat(1);
  if (v128.any_true(v128.or(isForgiven, isForgivenOther))) {
    kept = v128.bitselect(f64x2.div(room, f64x2.max(owed, f64x2.splat(NOTHING))), kept, isForgiven);
    keptOther = v128.bitselect(f64x2.div(roomOther, f64x2.max(owedOther, f64x2.splat(NOTHING))), keptOther, isForgivenOther);
  }
  const owesAny = v128.any_true(v128.or(v128.or(owed, owedOther), v128.or(more, moreOther)));
  for (let lane = first; lane < last; lane++) {
    const state = locateState(laneState, lane);
    let part = v128.load64_splat(locateAmounts(laneAmounts, lane), SHARE);
    let partOther = part;
    if (sharesDiffer) {
      part = v128.load(locate(columns.share, lane));
      partOther = v128.load(locate(columns.share, lane), HALF);
    }
    const asked = isAsked ? load<i32>(locatePlaces(lanePlaces, lane), ASKED) : NOWHERE;
    const regular = f64x2.mul(part, call);
    const regularOther = f64x2.mul(partOther, callOther);
    v128.store(state, regular, REGULAR);
    v128.store(state, regularOther, REGULAR + HALF);
    if (asked !== NOWHERE) {
      const source = columns.asked + <usize>asked;
      addPair(source, regular);
      addPair(source + HALF, regularOther);
    }
    // Nothing was owed and nothing will be.
    if (!owesAny) continue;
    const owes = f64x2.add(f64x2.mul(v128.load(state, OWED), kept), f64x2.mul(part, more));
    const owesOther = f64x2.add(f64x2.mul(v128.load(state, OWED + HALF), keptOther), f64x2.mul(partOther, moreOther));
    v128.store(state, owes, OWED);
    v128.store(state, owesOther, OWED + HALF);
    if (asked === NOWHERE) continue;
    const source = columns.askedOwed + <usize>asked;
    addPair(source, owes);
    addPair(source + HALF, owesOther);
  }
}

@inline
function addPair(to: usize, units: v128): void {
  v128.store(to, f64x2.add(v128.load(to), units));
}

@inline
function findNeed(at: usize): v128 {
  const level = least(f64x2.add(v128.load(columns.leadUse + at), v128.load(columns.need + at)), v128.load(columns.ceiling + at));
  const position = f64x2.add(
    f64x2.add(v128.load(columns.inputStock + at), v128.load(columns.onWay + at)),
    v128.load(columns.atBorder + at),
  );
  return f64x2.sub(f64x2.add(v128.load(columns.inputStockTarget + at), level), position);
}

/** Tells the source of a lane its orders. */
@inline
export function ask(state: usize, source: usize): void {
  askPair(state + REGULAR, columns.asked + source);
  askPair(state + REGULAR + HALF, columns.asked + source + HALF);
  askPair(state + OWED, columns.askedOwed + source);
  askPair(state + OWED + HALF, columns.askedOwed + source + HALF);
}

@inline
function askPair(from: usize, to: usize): void {
  v128.store(to, f64x2.add(v128.load(to), v128.load(from)));
}
