import * as columns from './columns';
import { INPUT_STOCK, ON_WAY } from './group-records';
import {
  CARRIED,
  GROUP,
  isThereAtOnce,
  isWhole,
  LATE,
  locateEnds,
  locatePlaces,
  locateState,
  OWED,
  RATIO,
  REGULAR,
  RING,
  TURN,
} from './lane-records';
import { departHastened } from './hasten';
import { ASKED, ASKED_OWED, locateNode, OUTPUT } from './node-records';
import { ALL, gatherSigns, getFlags, getRow, HALF, least, locate, RUNS, setFlags, setRow, SHIPS_LESS, spreadFlags, whole } from './rows';
import { countLeaving, countOwed } from './send';
import { claimFrom, departFrom, shareAmong } from './ship-apart';
import { findLeadClass, sendDrawnNow } from './turn-rings';

/** Instead of a share of its orders: each lane of the source is looked at by itself. */
const ONE_BY_ONE: f64 = -1;

/**
 * Whether fewer than one in so many sources lacked something in the last step. What is usual then has a way of its own, here and where orders are
 * placed; where sources often come to lack something, the question which way to go costs more than it saves.
 */
export let mostHaveEnough: bool = false;
const FEW: i32 = 8;
let lacking: i32 = 0;

/** Looks back at the sources of the last step; to be called once, before a step. */
export function lookBack(): void {
  mostHaveEnough = FEW * lacking < columns.nodeCount;
  lacking = 0;
}

/**
 * Takes the shipments of a level's nodes from their stock where only a shortage shared in proportion is in the way. Gives the shipment of the
 * special ones on each lane; they depart after the borders have been asked. Writes those to be looked at by hand, and all of the runs in
 * `byHand`, to `left`, and returns their number.
 */
export function shipLevel(level: i32, byHand: i32): i32 {
  const isRanked = columns.isRanked !== 0;
  const ratio = columns.ratio;
  const isByHand = columns.isByHand;
  const shipsLess = columns.shipsLess;
  const isSpecialSource = columns.isSpecialSource;
  const levelNodes = columns.levelNodes;
  let count = 0;
  const end = getRow(columns.levelNodeStart, level + 1);
  for (let row = getRow(columns.levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    const at = locate(0, node);
    const record = locateNode(columns.nodeState, node);
    const special = getFlags(isSpecialSource, node) & ~byHand;
    if (special !== 0) claimFrom(node, special);
    const claims = v128.load(record, ASKED);
    const claimsOther = v128.load(record, ASKED + HALF);
    const debts = v128.load(record, ASKED_OWED);
    const debtsOther = v128.load(record, ASKED_OWED + HALF);
    const there = v128.load(record, OUTPUT);
    const thereOther = v128.load(record, OUTPUT + HALF);
    let apart = getFlags(isByHand, node) | byHand;
    if (isRanked) {
      const isShort = f64x2.gt(f64x2.add(claims, debts), there);
      apart |= gatherSigns(isShort, f64x2.gt(f64x2.add(claimsOther, debtsOther), thereOther));
    }
    const isShort = f64x2.gt(claims, there);
    const isShortOther = f64x2.gt(claimsOther, thereOther);
    const rest = v128.andnot(f64x2.sub(there, claims), isShort);
    const restOther = v128.andnot(f64x2.sub(thereOther, claimsOther), isShortOther);
    const isLess = v128.or(isShort, f64x2.gt(debts, rest));
    const isLessOther = v128.or(isShortOther, f64x2.gt(debtsOther, restOther));
    const lacks = v128.any_true(v128.or(isLess, isLessOther));
    if (mostHaveEnough && !lacks) {
      v128.store(record, f64x2.sub(rest, debts), OUTPUT);
      v128.store(record, f64x2.sub(restOther, debtsOther), OUTPUT + HALF);
      // Most sources have enough in one step as in the next: the shares of their orders are whole already.
      if (getFlags(shipsLess, node) !== 0) shareWhole(at);
      setFlags(shipsLess, node, apart);
    } else {
      sharePair(record, at, claims, debts, there, rest, isShort);
      sharePair(record + HALF, at + HALF, claimsOther, debtsOther, thereOther, restOther, isShortOther);
      setFlags(shipsLess, node, lacks ? apart | SHIPS_LESS : apart);
      lacking += <i32>lacks;
    }
    if ((apart | special) === 0) continue;
    keepPair(record, f64x2.add(claims, debts), there, spreadFlags(apart | special));
    keepPair(record + HALF, f64x2.add(claimsOther, debtsOther), thereOther, spreadFlags((apart | special) >> 2));
    for (let run = 0; run < RUNS; run++) {
      if (((apart >> run) & 1) === 0) continue;
      store<f64>(ratio + at + ((<usize>run) << 3), ONE_BY_ONE);
      setRow(columns.left, count++, 4 * node + run);
    }
    if (special !== 0) shareAmong(node, special);
    else if (getFlags(isSpecialSource, node) !== 0) shareAmong(node, 0);
  }
  return count;
}

/** Everything that was asked of a source is shipped. */
@inline
function shareWhole(at: usize): void {
  v128.store(columns.ratio + at, whole);
  v128.store(columns.ratio + at, whole, HALF);
  v128.store(columns.ratioOwed + at, whole);
  v128.store(columns.ratioOwed + at, whole, HALF);
}

/** First the call-offs of this step, then the owed units, for which there is `rest`, each in proportion. */
@inline
function sharePair(record: usize, at: usize, claims: v128, debts: v128, there: v128, rest: v128, isShort: v128): void {
  const isShortOwed = f64x2.gt(debts, rest);
  v128.store(columns.ratio + at, v128.bitselect(f64x2.div(there, claims), whole, isShort));
  v128.store(columns.ratioOwed + at, v128.bitselect(f64x2.div(rest, debts), whole, isShortOwed));
  v128.store(record, v128.andnot(f64x2.sub(rest, debts), isShortOwed), OUTPUT);
}

/** Leaves the stock of an unfinished source as it is, and notes its shipment to come. */
@inline
function keepPair(record: usize, claims: v128, there: v128, isApart: v128): void {
  v128.store(record, v128.bitselect(there, v128.load(record, OUTPUT), isApart), OUTPUT);
  v128.store(record, least(there, claims), ASKED);
}

/** Sends the shipments of a level's nodes on their way, as far as this step sees to them. */
export function departLevel(level: i32, byHand: i32): void {
  const end = getRow(columns.levelNodeStart, level + 1);
  if (columns.hasSpecial !== 0) {
    for (let row = getRow(columns.levelNodeStart, level); row < end; row++) {
      const node = getRow(columns.levelNodes, row);
      const special = getFlags(columns.isSpecialSource, node) & ~byHand;
      if (special !== 0) departFrom(node, special);
    }
  }
  const start = columns.levelDepartureStart;
  depart(columns.departureLane, getRow(start, level), getRow(start, level + 1));
  departHastened(level);
}

/** The same for unknown sources; they have everything asked of them. */
export function departUnknown(): void {
  depart(columns.unknownLane, 0, columns.unknownCount);
}

function depart(lanes: usize, first: i32, end: i32): void {
  const ratio = columns.ratio;
  const ratioOwed = columns.ratioOwed;
  for (let row = first; row < end; row++) {
    const lane = getRow(lanes, row);
    const ends = locateEnds(columns.laneEnds, lane);
    const parts = load<u32>(ends, RATIO);
    const look = getFlags(columns.shipsLess, <i32>(parts >> 5));
    if ((look & ALL) === 0 && getFlags(columns.isHastened, lane) === 0) {
      if (sendWithinStep(lane, ends, parts, look === 0)) continue;
    }
    const part = v128.load(ratio + parts);
    const partOther = v128.load(ratio + parts, HALF);
    const apart = gatherSigns(part, partOther);
    if (apart === ALL) continue;
    const state = locateState(columns.laneState, lane);
    const isApart = spreadFlags(apart);
    const isApartOther = spreadFlags(apart >> 2);
    const partOwed = v128.load(ratioOwed + parts);
    const partOwedOther = v128.load(ratioOwed + parts, HALF);
    const units = v128.andnot(countLeaving(state, part, partOwed), isApart);
    const unitsOther = v128.andnot(countLeaving(state + HALF, partOther, partOwedOther), isApartOther);
    settlePair(lane, state, 0, units, countOwed(state, part, partOwed), isApart);
    settlePair(lane, state + HALF, HALF, unitsOther, countOwed(state + HALF, partOther, partOwedOther), isApartOther);
    const flags = getFlags(columns.isHastened, lane);
    const isElsewhere = v128.or(isApart, spreadFlags(flags));
    const isElsewhereOther = v128.or(isApartOther, spreadFlags(flags >> 2));
    sendOff(lane, units, unitsOther, isElsewhere, isElsewhereOther, apart);
  }
}

/**
 * Sends what leaves on a lane to its buyer, all that was asked for or the shares of its source, where it is there in this step or partly in the
 * next: that of all runs at once. Returns whether it is.
 */
@inline
function sendWithinStep(lane: i32, ends: usize, parts: usize, leavesAll: bool): bool {
  const places = locatePlaces(columns.lanePlaces, lane);
  if (load<u32>(places, TURN) !== 0) return false;
  const state = locateState(columns.laneState, lane);
  const departed = locate(columns.departed, lane);
  const group = columns.groupState + load<u32>(ends, GROUP);
  const place = columns.ring + load<u32>(places, RING);
  const late = v128.load64_splat(places, LATE);
  const isThere = isWhole(places);
  sendHalf(state, parts, departed, group, place, leavesAll, isThere, late);
  sendHalf(state + HALF, parts + HALF, departed + HALF, group + HALF, place + HALF, leavesAll, isThere, late);
  return true;
}

@inline
function sendHalf(
  state: usize,
  parts: usize,
  departed: usize,
  group: usize,
  place: usize,
  leavesAll: bool,
  isThere: bool,
  late: v128,
): void {
  let units: v128;
  if (leavesAll) {
    units = f64x2.add(v128.load(state, REGULAR), v128.load(state, OWED));
    v128.store(state, f64x2.splat(0), OWED);
  } else {
    const part = v128.load(columns.ratio + parts);
    const partOwed = v128.load(columns.ratioOwed + parts);
    units = countLeaving(state, part, partOwed);
    v128.store(state, countOwed(state, part, partOwed), OWED);
  }
  v128.store(departed, units);
  if (!isThere) {
    const lateUnits = f64x2.mul(units, late);
    v128.store(place, lateUnits);
    v128.store(group, f64x2.add(v128.load(group, ON_WAY), lateUnits), ON_WAY);
    units = f64x2.sub(units, lateUnits);
  }
  v128.store(group, f64x2.add(v128.load(group, INPUT_STOCK), units), INPUT_STOCK);
}

@inline
function settlePair(lane: i32, state: usize, half: usize, units: v128, owed: v128, isApart: v128): void {
  const departed = locate(columns.departed, lane) + half;
  v128.store(departed, v128.bitselect(v128.load(departed), units, isApart));
  v128.store(state, v128.bitselect(v128.load(state, OWED), owed, isApart), OWED);
}

/** Sends units of a lane on their way now, except in runs with hastened goods. Others see to everything in `apart`. */
export function sendOff(lane: i32, units: v128, unitsOther: v128, isElsewhere: v128, isElsewhereOther: v128, apart: i32): void {
  const places = locatePlaces(columns.lanePlaces, lane);
  const turn = load<u32>(places, TURN);
  const place = columns.ring + load<u32>(places, RING);
  const group = columns.groupState + load<u32>(locateEnds(columns.laneEnds, lane), GROUP);
  const leaving = v128.andnot(units, isElsewhere);
  const leavingOther = v128.andnot(unitsOther, isElsewhereOther);
  const leadClass = findLeadClass(turn);
  if (leadClass >= 0) {
    deliverDrawn(leadClass, 0, place, group, f64x2.extract_lane(leaving, 0));
    deliverDrawn(leadClass, 1, place, group, f64x2.extract_lane(leaving, 1));
    deliverDrawn(leadClass, 2, place, group, f64x2.extract_lane(leavingOther, 0));
    deliverDrawn(leadClass, 3, place, group, f64x2.extract_lane(leavingOther, 1));
    return;
  }
  const late = v128.load64_splat(places, LATE);
  const to = place + load<u32>(columns.ringTurn + turn);
  const state = locateState(columns.laneState, lane);
  const isThere = isThereAtOnce(places, turn);
  deliverPair(state, to, group, turn === 0, isThere, leaving, late, spreadFlags(apart));
  deliverPair(state + HALF, to + HALF, group + HALF, turn === 0, isThere, leavingOther, late, spreadFlags(apart >> 2));
}

/** Delivers goods under way for less than one step in the same step; the fraction arrives in the next. */
@inline
function deliverPair(state: usize, place: usize, group: usize, isNow: bool, isThere: bool, units: v128, late: v128, isApart: v128): void {
  if (isThere) {
    v128.store(group, f64x2.add(v128.load(group, INPUT_STOCK), units), INPUT_STOCK);
    return;
  }
  const lateUnits = f64x2.mul(units, late);
  const soon = f64x2.sub(units, lateUnits);
  const before = v128.load(place);
  if (isNow) {
    v128.store(group, f64x2.add(v128.load(group, INPUT_STOCK), soon), INPUT_STOCK);
    v128.store(place, v128.bitselect(before, lateUnits, isApart));
    v128.store(group, f64x2.add(v128.load(group, ON_WAY), lateUnits), ON_WAY);
    return;
  }
  const carried = v128.load(state, CARRIED);
  v128.store(place, v128.bitselect(before, f64x2.add(carried, soon), isApart));
  v128.store(state, v128.bitselect(carried, lateUnits, isApart), CARRIED);
  v128.store(group, f64x2.add(v128.load(group, ON_WAY), units), ON_WAY);
}

function deliverDrawn(leadClass: i32, run: i32, place: usize, group: usize, units: f64): void {
  if (units === 0) return;
  const at = (<usize>run) << 3;
  const soon = sendDrawnNow(leadClass, run, place + at, units);
  const to = group + at;
  store<f64>(to, load<f64>(to, INPUT_STOCK) + soon, INPUT_STOCK);
  store<f64>(to, load<f64>(to, ON_WAY) + (units - soon), ON_WAY);
}
