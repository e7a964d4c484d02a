import { callOnOthers, findCallers } from './call-on-others';
import * as columns from './columns';
import { markHastened } from './hasten';
import {
  ASKED,
  isThereAtOnce,
  LATE,
  locateAmounts,
  locatePlaces,
  locateState,
  NOWHERE,
  OWED,
  REGULAR,
  RING,
  SETTLING,
  SHARE,
  TURN,
} from './lane-records';
import { ALL, gatherSigns, getFlags, getRow, HALF, least, locate, positive, ROW_BYTES, RUNS, setFlags, spreadFlags } from './rows';
import { countLeaving, countOwed, sendPair } from './send';
import { findLeadClass, sendDrawn } from './turn-rings';

/** Below this share of its usual position a group's goods are hastened. */
const LOW: f64 = 0.9;
/** Below this share of what was called off a border or closure holds goods back. */
const HELD: f64 = 0.9;
/** No number of units is so small; what is owed is divided by at least so much. */
const NOTHING: f64 = 1e-300;

// What the look at a group has found so far, in its four runs.
let owed: v128 = f64x2.splat(0);
let owedOther: v128 = f64x2.splat(0);

/**
 * Looks at each lane into the groups whose users have all said what they need once a level has. First what left on it in the step before
 * goes on its way, which nobody has asked for until now; then what is due arrives; then its buyer, who has one position for the part,
 * asks each source for its share of the plan and restates what it owes.
 */
export function placeOrders(level: i32): void {
  const levelGroups = columns.levelGroups;
  const groupLanes = columns.groupLanes;
  const end = getRow(columns.levelGroupStart, level + 1);
  for (let row = getRow(columns.levelGroupStart, level); row < end; row++) {
    const group = getRow(levelGroups, row);
    const first = getRow(groupLanes, 2 * row);
    const last = getRow(groupLanes, 2 * row + 1);
    receive(group, first, last);
    if (getFlags(columns.isRationed, group) !== 0) lookAtCover(group, first, last);
    const low = findLow(group);
    if (low !== 0) markHastened(first, last, group, low);
    const calls = findCallers(group);
    if (calls !== 0) noteArrears(group, first, last);
    orderFrom(group, first, last, calls === 0);
    if (calls !== 0) callOnOthers(group, first, last, calls);
  }
}

/** What left as long ago as it is under way lies in its buyer's input stock. */
@inline
function receive(group: i32, first: i32, last: i32): void {
  const ring = columns.ring;
  const ringTurn = columns.ringTurn;
  const ratio = columns.ratio;
  const ratioOwed = columns.ratioOwed;
  const laneState = columns.laneState;
  const laneAmounts = columns.laneAmounts;
  const lanePlaces = columns.lanePlaces;
  const isSentOff = columns.isSentOff;
  const nothingLeft = columns.now === 0 ? ALL : 0;
  const at = locate(0, group);
  let one = v128.load(columns.inputStock + at);
  let other = v128.load(columns.inputStock + at, HALF);
  let way = v128.load(columns.onWay + at);
  let wayOther = v128.load(columns.onWay + at, HALF);
  let owes = f64x2.splat(0);
  let owesOther = f64x2.splat(0);
  for (let lane = first; lane < last; lane++) {
    const places = locatePlaces(lanePlaces, lane);
    const state = locateState(laneState, lane);
    const place = ring + load<u32>(places, RING);
    const turnOf = load<u32>(places, TURN);
    const turn = ringTurn + turnOf;
    const settling = load<u32>(places, SETTLING);
    const part = v128.load(ratio + settling);
    const partOther = v128.load(ratio + settling, HALF);
    const apart = gatherSigns(part, partOther) | nothingLeft | getFlags(isSentOff, lane);
    const leadClass = findLeadClass(turnOf);
    if (apart !== ALL) {
      const partOwed = v128.load(ratioOwed + settling);
      const partOwedOther = v128.load(ratioOwed + settling, HALF);
      const isApart = spreadFlags(apart);
      const isApartOther = spreadFlags(apart >> 2);
      const units = v128.andnot(countLeaving(state, part, partOwed), isApart);
      const unitsOther = v128.andnot(countLeaving(state + HALF, partOther, partOwedOther), isApartOther);
      v128.store(state, v128.bitselect(v128.load(state, OWED), countOwed(state, part, partOwed), isApart), OWED);
      v128.store(
        state,
        v128.bitselect(v128.load(state, OWED + HALF), countOwed(state + HALF, partOther, partOwedOther), isApartOther),
        OWED + HALF,
      );
      way = f64x2.add(way, units);
      wayOther = f64x2.add(wayOther, unitsOther);
      if (leadClass < 0) {
        const late = v128.load64_splat(locateAmounts(laneAmounts, lane), LATE);
        const to = place + load<u32>(turn, 4);
        sendPair(state, to, units, late, apart !== 0, isApart);
        sendPair(state + HALF, to + HALF, unitsOther, late, apart !== 0, isApartOther);
      } else {
        sendDrawn(leadClass, 0, place, f64x2.extract_lane(units, 0), false);
        sendDrawn(leadClass, 1, place + 8, f64x2.extract_lane(units, 1), false);
        sendDrawn(leadClass, 2, place + 16, f64x2.extract_lane(unitsOther, 0), false);
        sendDrawn(leadClass, 3, place + 24, f64x2.extract_lane(unitsOther, 1), false);
      }
    }
    setFlags(isSentOff, lane, 0);
    owes = f64x2.add(owes, v128.load(state, OWED));
    owesOther = f64x2.add(owesOther, v128.load(state, OWED + HALF));
    // What would arrive is 0.
    if (isThereAtOnce(laneAmounts, lane, turnOf)) continue;
    const from = place + load<u32>(turn);
    const units = v128.load(from);
    const unitsOther = v128.load(from, HALF);
    way = f64x2.sub(way, units);
    wayOther = f64x2.sub(wayOther, unitsOther);
    one = f64x2.add(one, units);
    other = f64x2.add(other, unitsOther);
    if (leadClass < 0) continue;
    v128.store(from, f64x2.splat(0));
    v128.store(from, f64x2.splat(0), HALF);
  }
  v128.store(columns.inputStock + at, one);
  v128.store(columns.inputStock + at, other, HALF);
  v128.store(columns.onWay + at, way);
  v128.store(columns.onWay + at, wayOther, HALF);
  owed = owes;
  owedOther = owesOther;
}

/** The runs in which a group that can have its goods hastened has less in stock and under way than it should. */
@inline
function findLow(group: i32): i32 {
  if (columns.hastens === 0) return 0;
  const at = locate(0, group);
  return gatherSigns(isLow(at), isLow(at + HALF));
}

@inline
function isLow(at: usize): v128 {
  const there = f64x2.add(v128.load(columns.inputStock + at), v128.load(columns.onWay + at));
  const usual = f64x2.add(v128.load(columns.inputStockTarget + at), v128.load(columns.usualWay + at));
  const low = f64x2.lt(there, f64x2.mul(f64x2.splat(LOW), usual));
  return v128.and(low, f64x2.lt(v128.load(columns.airDays + at), f64x2.splat(Infinity)));
}

/** Says how much of what a rationed part's users should hold is there, where a border held its goods back yesterday. */
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

/** Notes what each lane owes before its buyer orders. */
function noteArrears(group: i32, first: i32, last: i32): void {
  for (let lane = first; lane < last; lane++) {
    const state = locateState(columns.laneState, lane);
    const to = columns.arrears + (<usize>(lane - first)) * ROW_BYTES;
    v128.store(to, v128.load(state, OWED));
    v128.store(to, v128.load(state, OWED + HALF), HALF);
  }
}

/**
 * One position for the part: with what lies on the shelf, is under way and waits at borders the buyer goes up to its level. Regular
 * call-offs are shares of the plan; what is to be had beyond that is owed, and debts that are no longer needed are forgiven in proportion.
 */
@inline
function orderFrom(group: i32, first: i32, last: i32, isAsked: bool): void {
  const laneState = columns.laneState;
  const laneAmounts = columns.laneAmounts;
  const lanePlaces = columns.lanePlaces;
  const sharesDiffer = columns.sharesDiffer !== 0;
  const at = locate(0, group);
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
  for (let lane = first; lane < last; lane++) {
    const state = locateState(laneState, lane);
    let part = v128.load64_splat(locateAmounts(laneAmounts, lane), SHARE);
    let partOther = part;
    if (sharesDiffer) {
      part = v128.load(locate(columns.share, lane));
      partOther = v128.load(locate(columns.share, lane), HALF);
    }
    orderPair(state, f64x2.mul(part, call), kept, f64x2.mul(part, more));
    orderPair(state + HALF, f64x2.mul(partOther, callOther), keptOther, f64x2.mul(partOther, moreOther));
    const source = load<i32>(locatePlaces(lanePlaces, lane), ASKED);
    if (isAsked && source !== NOWHERE) ask(state, <usize>source);
  }
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

@inline
function orderPair(state: usize, call: v128, kept: v128, more: v128): void {
  v128.store(state, call, REGULAR);
  v128.store(state, f64x2.add(f64x2.mul(v128.load(state, OWED), kept), more), OWED);
}

/** Tells the source of a lane what is asked of it. */
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
