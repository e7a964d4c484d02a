import { callOnOthers, findCallers, wasShort } from './call-on-others';
import * as columns from './columns';
import {
  AT_BORDER,
  CEILING,
  FLAGS,
  INPUT_STOCK,
  IS_EVEN,
  IS_RATIONED,
  LANES,
  LEAD_USE,
  NEED,
  NUMBER,
  ON_WAY,
  PLANNED,
  QUANTITY,
  SEVERAL,
  TARGET,
  USER,
  USUAL_WAY,
  VISIT_BYTES,
  VISITED,
} from './group-records';
import { ASKED, findLane, locateState, NOWHERE, OWED, PLACES_BYTES, REGULAR, SHARE, STATE_BYTES } from './lane-records';
import * as nodes from './node-records';
import { hasAllLeft, orderUsual } from './order-usual';
import { hastenLow, owedTo, owedToOther, receive, receiveEven } from './receive';
import { ALL, getFlags, getRow, HALF, least, locate, positive, ROW_BYTES, RUNS, whole } from './rows';
import { mostHaveEnough } from './ship';

/** Of the flags of a group those for sources that take over from others, and no others. */
const CALLS_ALONE: u32 = 0xff00;

/** Bytes of the state of a lane for each of its places. */
const STATE_PER_PLACES: usize = STATE_BYTES / PLACES_BYTES;

/** Below nine tenths of the call-offs a border or closure holds goods back; at nine tenths, where rounding decides, it does not. */
const HELD: f64 = 0.9 - 1e-9;
/** Less than this share of a step's usual use is called off for a last digit of the level alone. */
const ROUNDING: f64 = 1e-9;
/** What is there is enough where so little is missing. */
const ENOUGH: f64 = 1 - ROUNDING;

/**
 * Looks at the groups of which all users have stated their need after a level: what has arrived is there, and the buyer, with one position for the
 * part, asks each source for its share of the plan and restates the units owed. Lanes lie in the order of these looks, the places of the first
 * one at `firstPlaces`; returns where those behind the last one begin.
 */
export function placeOrders(level: i32, firstPlaces: usize): usize {
  // What a look reads of the columns, once a level.
  const ring = columns.ring;
  const ringTurn = columns.ringTurn;
  const shipsLess = columns.shipsLess;
  const hastens = columns.hastens !== 0;
  const mayBeEven = columns.now > 0 && columns.sharesDiffer === 0;
  const mayBeUsual = mostHaveEnough && mayBeEven;
  let places = firstPlaces;
  let state = locateState(columns.laneState, findLane(places));
  const start = columns.groupVisits;
  const end = start + <usize>getRow(columns.levelGroupStart, level + 1) * VISIT_BYTES;
  for (let visit = start + <usize>getRow(columns.levelGroupStart, level) * VISIT_BYTES; visit < end; visit += VISIT_BYTES) {
    const at = columns.groupState + load<u32>(visit, VISITED);
    const width = <usize>load<u32>(visit, LANES);
    const behind = places + width;
    if (mayBeUsual && load<i32>(visit, IS_EVEN) !== 0 && !reacts(visit, load<u32>(at, FLAGS)) && hasAllLeft(places, behind, shipsLess)) {
      if (orderUsual(visit, at, state, places, behind, ring, ringTurn, hastens)) hastenLow(at, places, behind);
    } else if (mayBeEven && load<i32>(visit, IS_EVEN) !== 0 && load<u32>(at, FLAGS) === 0) {
      receiveEven(at, state, places, behind);
      if (hastens) hastenLow(at, places, behind);
      orderFrom(visit, at, state, places, behind, true, true);
    } else orderAny(visit, at, state, places, behind);
    state += STATE_PER_PLACES * width;
    places = behind;
  }
  return places;
}

/** Whether a group with these flags may be rationed, has goods that were sent off already, or may call on other sources in this step. */
@inline
function reacts(visit: usize, flags: u32): bool {
  return flags !== 0 && (flags !== (flags & CALLS_ALONE) || wasShort(load<u32>(visit, NUMBER)));
}

/** The look at any group. */
@inline
function orderAny(visit: usize, at: usize, state: usize, places: usize, behind: usize): void {
  receive(at, state, places, behind);
  if (reacts(visit, load<u32>(at, FLAGS))) orderWithReactions(visit, at, state, places, behind);
  else orderFrom(visit, at, state, places, behind, true, false);
}

/** The same where users may be rationed or other sources take over. */
function orderWithReactions(visit: usize, at: usize, state: usize, places: usize, behind: usize): void {
  const group = load<i32>(visit, NUMBER);
  const first = findLane(places);
  const last = findLane(behind);
  if (load<u8>(at, IS_RATIONED) !== 0) lookAtCover(at, group, first, last);
  const calls = findCallers(at, group);
  if (calls !== 0) noteArrears(first, last);
  orderFrom(visit, at, state, places, behind, calls === 0, false);
  if (calls !== 0) callOnOthers(group, first, last, calls);
}

/** Gives the share at hand of the stock of a rationed part's users, where a border held its goods back yesterday. */
function lookAtCover(record: usize, group: i32, first: i32, last: i32): void {
  const flags: i32 = load<u8>(record, IS_RATIONED);
  for (let run = 0; run < RUNS; run++) {
    if (((flags >> run) & 1) === 0) continue;
    const place = (<usize>run) << 3;
    const at = record + place;
    const cover = locate(columns.cover, group) + place;
    store<f64>(cover, 1);
    if (columns.now === 0 || !isHeldBack(group, first, last, run)) continue;
    const days = load<f64>(columns.belowCoverDays + place);
    const usual = load<f64>(at, TARGET) + load<f64>(at, USUAL_WAY);
    const enough = min(days * load<f64>(columns.groupRate + ((<usize>group) << 3)), usual);
    const there = load<f64>(at, INPUT_STOCK) + load<f64>(at, ON_WAY);
    if (enough > 0 && there < ENOUGH * enough) store<f64>(cover, max(0, there / enough));
  }
}

function isHeldBack(group: i32, first: i32, last: i32, run: i32): bool {
  const at = (<usize>run) << 3;
  const rounding = ROUNDING * load<f64>(columns.groupRate + ((<usize>group) << 3)) * columns.stepDays;
  for (let lane = first; lane < last; lane++) {
    if (((getFlags(columns.hasBorder, lane) >> run) & 1) === 0) continue;
    const calledOff = load<f64>(locateState(columns.laneState, lane) + at, REGULAR);
    if (load<f64>(locate(columns.departed, lane) + at) < HELD * calledOff - rounding) return true;
  }
  return false;
}

/** Notes the units owed on each lane before its buyer orders. */
function noteArrears(first: i32, last: i32): void {
  for (let lane = first; lane < last; lane++) {
    const state = locateState(columns.laneState, lane);
    const to = columns.arrears + (<usize>(lane - first)) * ROW_BYTES;
    v128.store(to, v128.load(state, OWED));
    v128.store(to, v128.load(state, OWED + HALF), HALF);
  }
}

/**
 * One position for the part: with its shelf, its goods under way and at borders the buyer goes up to its level. Regular call-offs are shares of
 * the plan; anything beyond is owed, and debts without a need are forgiven in proportion. `isEven`: no lane turns back, and shares are those on file.
 */
@inline
function orderFrom(visit: usize, at: usize, firstState: usize, firstPlaces: usize, end: usize, isAsked: bool, isEven: bool): void {
  const sharesDiffer = !isEven && columns.sharesDiffer !== 0;
  const owed = owedTo;
  const owedOther = owedToOther;
  const user = load<i32>(visit, USER);
  let plan: v128;
  let planOther: v128;
  if (user === SEVERAL) {
    plan = v128.load(at, PLANNED);
    planOther = v128.load(at, PLANNED + HALF);
  } else {
    const node = columns.nodeState + <usize>user;
    const quantity = v128.load64_splat(visit, QUANTITY);
    plan = f64x2.mul(quantity, v128.load(node, nodes.FRESH));
    planOther = f64x2.mul(quantity, v128.load(node, nodes.FRESH + HALF));
    v128.store(at, f64x2.mul(quantity, v128.load(node, nodes.WANTED)), NEED);
    v128.store(at, f64x2.mul(quantity, v128.load(node, nodes.WANTED + HALF)), NEED + HALF);
  }
  const need = findNeed(at);
  const needOther = findNeed(at + HALF);
  const call = positive(least(plan, need));
  const callOther = positive(least(planOther, needOther));
  const room = positive(f64x2.sub(need, plan));
  const roomOther = positive(f64x2.sub(needOther, planOther));
  const more = positive(f64x2.sub(room, owed));
  const moreOther = positive(f64x2.sub(roomOther, owedOther));
  const kept = findKept(room, owed);
  const keptOther = findKept(roomOther, owedOther);
  const nodeState = columns.nodeState;
  let state = firstState;
  for (let places = firstPlaces; places < end; places += PLACES_BYTES) {
    let part = v128.load64_splat(places, SHARE);
    let partOther = part;
    if (sharesDiffer) {
      const share = columns.share + (places - columns.lanePlaces);
      part = v128.load(share);
      partOther = v128.load(share, HALF);
    }
    const asked = isAsked ? load<i32>(places, ASKED) : NOWHERE;
    const source = nodeState + <usize>asked;
    const regular = f64x2.mul(part, call);
    const regularOther = f64x2.mul(partOther, callOther);
    v128.store(state, regular, REGULAR);
    v128.store(state, regularOther, REGULAR + HALF);
    // Also where nothing is owed: a branch on it would wait for the end of the longest chain of numbers of a look.
    const owes = f64x2.add(f64x2.mul(v128.load(state, OWED), kept), f64x2.mul(part, more));
    const owesOther = f64x2.add(f64x2.mul(v128.load(state, OWED + HALF), keptOther), f64x2.mul(partOther, moreOther));
    v128.store(state, owes, OWED);
    v128.store(state, owesOther, OWED + HALF);
    if (isEven || asked !== NOWHERE) {
      v128.store(source, f64x2.add(v128.load(source, nodes.ASKED), regular), nodes.ASKED);
      v128.store(source, f64x2.add(v128.load(source, nodes.ASKED + HALF), regularOther), nodes.ASKED + HALF);
      v128.store(source, f64x2.add(v128.load(source, nodes.ASKED_OWED), owes), nodes.ASKED_OWED);
      v128.store(source, f64x2.add(v128.load(source, nodes.ASKED_OWED + HALF), owesOther), nodes.ASKED_OWED + HALF);
    }
    state += STATE_BYTES;
  }
}

/**
 * The part of what is owed that there is room for. The quotient is made in any case: a branch would wait for it at the end of the longest chain of
 * numbers of a look, and where nothing is owed nobody takes it.
 */
@inline
function findKept(room: v128, owed: v128): v128 {
  return v128.bitselect(f64x2.div(room, owed), whole, f64x2.gt(owed, room));
}

@inline
function findNeed(at: usize): v128 {
  const level = least(f64x2.add(v128.load(at, LEAD_USE), v128.load(at, NEED)), v128.load(at, CEILING));
  const position = f64x2.add(f64x2.add(v128.load(at, INPUT_STOCK), v128.load(at, ON_WAY)), v128.load(at, AT_BORDER));
  return f64x2.sub(f64x2.add(v128.load(at, TARGET), level), position);
}

/** Tells the source of a lane its orders; `source` begins its record. */
@inline
export function ask(state: usize, source: usize): void {
  askPair(state, source);
  askPair(state + HALF, source + HALF);
}

@inline
function askPair(from: usize, to: usize): void {
  v128.store(to, f64x2.add(v128.load(to, nodes.ASKED), v128.load(from, REGULAR)), nodes.ASKED);
  v128.store(to, f64x2.add(v128.load(to, nodes.ASKED_OWED), v128.load(from, OWED)), nodes.ASKED_OWED);
}
