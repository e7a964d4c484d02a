import * as columns from './columns';
import { GROUP_BYTES, INPUT_STOCK, IS_SENT_OFF, ON_WAY, TARGET, USUAL_WAY } from './group-records';
import { markHastened } from './hasten';
import {
  findLane,
  isThereAtOnce,
  isWhole,
  LATE,
  OWED,
  PLACES_BYTES,
  REGULAR,
  RING,
  SETTLING,
  STATE_BYTES,
  TURN,
} from './lane-records';
import { ALL, gatherSigns, getFlags, HALF, locate, setFlags, spreadFlags } from './rows';
import { countLeaving, countOwed, sendPair } from './send';
import { findLeadClass, sendDrawn } from './turn-rings';

/** Below nine tenths of its usual position a group's goods are hastened; at nine tenths, where rounding decides, they are not. */
const LOW: f64 = 0.9 - 1e-9;

/** Beside the flags of a source: whether goods of its lane were sent off already has still to be looked up. */
const UNKNOWN: i32 = 32;

/** Units owed by its sources to the group that received last. */
export let owedTo: v128 = f64x2.splat(0);
export let owedToOther: v128 = f64x2.splat(0);

/**
 * Looks at each lane into a group, the record at `at`, before its buyer orders: goods gone in the step before go on their way, unasked for until
 * now, and goods gone as long ago as the lead lie in the buyer's input stock. Gives the units owed to the group by its sources, and marks the
 * lanes with hastened goods. The lanes have their places from `firstPlaces` to `end`, their numbers from `firstState` on.
 */
@inline
export function receive(at: usize, firstState: usize, firstPlaces: usize, end: usize): void {
  const ring = columns.ring;
  const ringTurn = columns.ringTurn;
  const shipsLess = columns.shipsLess;
  const nothingLeft = columns.now === 0 ? ALL : 0;
  const drawnTurns = <u32>((columns.mostSteps + 1) << 3);
  const sentOff = load<u8>(at, IS_SENT_OFF) !== 0;
  let one = v128.load(at, INPUT_STOCK);
  let other = v128.load(at, INPUT_STOCK + HALF);
  let way = v128.load(at, ON_WAY);
  let wayOther = v128.load(at, ON_WAY + HALF);
  let owes = f64x2.splat(0);
  let owesOther = f64x2.splat(0);
  const known = sentOff ? nothingLeft | UNKNOWN : nothingLeft;
  let state = firstState;
  for (let places = firstPlaces; places < end; places += PLACES_BYTES) {
    const place = ring + load<u32>(places, RING);
    const turnOf = load<u32>(places, TURN);
    const turn = ringTurn + turnOf;
    const settling = load<u32>(places, SETTLING);
    let look = getFlags(shipsLess, <i32>(settling >> 5)) | known;
    if (look === 0 && turnOf < drawnTurns) {
      // The usual lane: all that was asked for has left, and takes as long in all runs.
      const leaving = f64x2.add(v128.load(state, REGULAR), v128.load(state, OWED));
      const leavingOther = f64x2.add(v128.load(state, REGULAR + HALF), v128.load(state, OWED + HALF));
      v128.store(state, f64x2.splat(0), OWED);
      v128.store(state, f64x2.splat(0), OWED + HALF);
      way = f64x2.add(way, leaving);
      wayOther = f64x2.add(wayOther, leavingOther);
      sendFour(state, places, place + load<u32>(turn, 4), leaving, leavingOther);
      state += STATE_BYTES;
      const due = place + load<u32>(turn);
      const arriving = v128.load(due);
      const arrivingOther = v128.load(due, HALF);
      way = f64x2.sub(way, arriving);
      wayOther = f64x2.sub(wayOther, arrivingOther);
      one = f64x2.add(one, arriving);
      other = f64x2.add(other, arrivingOther);
      continue;
    }
    if (sentOff) look = (look ^ UNKNOWN) | getFlags(columns.isSentOff, findLane(places));
    const apart = look & ALL;
    let isThere = false;
    if (apart === ALL) {
      owes = f64x2.add(owes, v128.load(state, OWED));
      owesOther = f64x2.add(owesOther, v128.load(state, OWED + HALF));
      // What would arrive is 0.
      isThere = isThereAtOnce(places, turnOf);
    } else {
      let units: v128;
      let unitsOther: v128;
      if (look === 0) {
        // All that was asked for has left.
        units = f64x2.add(v128.load(state, REGULAR), v128.load(state, OWED));
        unitsOther = f64x2.add(v128.load(state, REGULAR + HALF), v128.load(state, OWED + HALF));
        v128.store(state, f64x2.splat(0), OWED);
        v128.store(state, f64x2.splat(0), OWED + HALF);
      } else {
        const ratio = columns.ratio + settling;
        const ratioOwed = columns.ratioOwed + settling;
        units = countLeaving(state, v128.load(ratio), v128.load(ratioOwed));
        const rest = countOwed(state, v128.load(ratio), v128.load(ratioOwed));
        unitsOther = countLeaving(state + HALF, v128.load(ratio, HALF), v128.load(ratioOwed, HALF));
        const restOther = countOwed(state + HALF, v128.load(ratio, HALF), v128.load(ratioOwed, HALF));
        if (apart === 0) {
          owes = f64x2.add(owes, rest);
          owesOther = f64x2.add(owesOther, restOther);
          v128.store(state, rest, OWED);
          v128.store(state, restOther, OWED + HALF);
        } else {
          const isApart = spreadFlags(apart);
          const isApartOther = spreadFlags(apart >> 2);
          units = v128.andnot(units, isApart);
          unitsOther = v128.andnot(unitsOther, isApartOther);
          const owed = v128.bitselect(v128.load(state, OWED), rest, isApart);
          const owedOther = v128.bitselect(v128.load(state, OWED + HALF), restOther, isApartOther);
          owes = f64x2.add(owes, owed);
          owesOther = f64x2.add(owesOther, owedOther);
          v128.store(state, owed, OWED);
          v128.store(state, owedOther, OWED + HALF);
        }
      }
      way = f64x2.add(way, units);
      wayOther = f64x2.add(wayOther, unitsOther);
      const to = place + load<u32>(turn, 4);
      if (turnOf >= drawnTurns) sendDrawn(findLeadClass(turnOf), place, units, unitsOther);
      else if (apart !== 0) {
        const late = v128.load64_splat(places, LATE);
        sendPair(state, to, units, late, true, spreadFlags(apart));
        sendPair(state + HALF, to + HALF, unitsOther, late, true, spreadFlags(apart >> 2));
      } else sendFour(state, places, to, units, unitsOther);
    }
    if (sentOff) setFlags(columns.isSentOff, findLane(places), 0);
    state += STATE_BYTES;
    if (isThere) continue;
    const from = place + load<u32>(turn);
    const units = v128.load(from);
    const unitsOther = v128.load(from, HALF);
    way = f64x2.sub(way, units);
    wayOther = f64x2.sub(wayOther, unitsOther);
    one = f64x2.add(one, units);
    other = f64x2.add(other, unitsOther);
    if (turnOf < drawnTurns) continue;
    v128.store(from, f64x2.splat(0));
    v128.store(from, f64x2.splat(0), HALF);
  }
  if (sentOff) store<u8>(at, 0, IS_SENT_OFF);
  v128.store(at, one, INPUT_STOCK);
  v128.store(at, other, INPUT_STOCK + HALF);
  v128.store(at, way, ON_WAY);
  v128.store(at, wayOther, ON_WAY + HALF);
  if (columns.hastens !== 0) {
    hastenLow(at, firstPlaces, end);
  }
  owedTo = owes;
  owedToOther = owesOther;
}

/**
 * The same for a group with one lead a lane for all runs, of which nothing was sent off already, in any step but the first: to the same digits with
 * fewer questions. What a source without a lack ships is the whole of what was asked for, so that a share is taken in any case.
 */
@inline
export function receiveEven(at: usize, firstState: usize, firstPlaces: usize, end: usize): void {
  const ring = columns.ring;
  const ringTurn = columns.ringTurn;
  const shipsLess = columns.shipsLess;
  const ratioStart = columns.ratio;
  const ratioOwedStart = columns.ratioOwed;
  let one = v128.load(at, INPUT_STOCK);
  let other = v128.load(at, INPUT_STOCK + HALF);
  let way = v128.load(at, ON_WAY);
  let wayOther = v128.load(at, ON_WAY + HALF);
  let owes = f64x2.splat(0);
  let owesOther = f64x2.splat(0);
  let state = firstState;
  for (let places = firstPlaces; places < end; places += PLACES_BYTES) {
    const place = ring + load<u32>(places, RING);
    const turnOf = load<u32>(places, TURN);
    const turn = ringTurn + turnOf;
    const settling = load<u32>(places, SETTLING);
    const apart = getFlags(shipsLess, <i32>(settling >> 5)) & ALL;
    if (apart === ALL) {
      owes = f64x2.add(owes, v128.load(state, OWED));
      owesOther = f64x2.add(owesOther, v128.load(state, OWED + HALF));
      state += STATE_BYTES;
      // What would arrive is 0.
      if (isThereAtOnce(places, turnOf)) continue;
    } else {
      const ratio = ratioStart + settling;
      const ratioOwed = ratioOwedStart + settling;
      let units = countLeaving(state, v128.load(ratio), v128.load(ratioOwed));
      let rest = countOwed(state, v128.load(ratio), v128.load(ratioOwed));
      let unitsOther = countLeaving(state + HALF, v128.load(ratio, HALF), v128.load(ratioOwed, HALF));
      let restOther = countOwed(state + HALF, v128.load(ratio, HALF), v128.load(ratioOwed, HALF));
      const to = place + load<u32>(turn, 4);
      if (apart === 0) {
        sendFour(state, places, to, units, unitsOther);
      } else {
        const isApart = spreadFlags(apart);
        const isApartOther = spreadFlags(apart >> 2);
        units = v128.andnot(units, isApart);
        unitsOther = v128.andnot(unitsOther, isApartOther);
        rest = v128.bitselect(v128.load(state, OWED), rest, isApart);
        restOther = v128.bitselect(v128.load(state, OWED + HALF), restOther, isApartOther);
        const late = v128.load64_splat(places, LATE);
        sendPair(state, to, units, late, true, isApart);
        sendPair(state + HALF, to + HALF, unitsOther, late, true, isApartOther);
      }
      owes = f64x2.add(owes, rest);
      owesOther = f64x2.add(owesOther, restOther);
      v128.store(state, rest, OWED);
      v128.store(state, restOther, OWED + HALF);
      way = f64x2.add(way, units);
      wayOther = f64x2.add(wayOther, unitsOther);
      state += STATE_BYTES;
    }
    const from = place + load<u32>(turn);
    const units = v128.load(from);
    const unitsOther = v128.load(from, HALF);
    way = f64x2.sub(way, units);
    wayOther = f64x2.sub(wayOther, unitsOther);
    one = f64x2.add(one, units);
    other = f64x2.add(other, unitsOther);
  }
  v128.store(at, one, INPUT_STOCK);
  v128.store(at, other, INPUT_STOCK + HALF);
  v128.store(at, way, ON_WAY);
  v128.store(at, wayOther, ON_WAY + HALF);
  owedTo = owes;
  owedToOther = owesOther;
}

/** Sends units of a lane with the same lead in all runs on their way; `to` is where they arrive last. */
@inline
function sendFour(state: usize, places: usize, to: usize, units: v128, unitsOther: v128): void {
  if (isWhole(places)) {
    v128.store(to, units);
    v128.store(to, unitsOther, HALF);
    return;
  }
  const late = v128.load64_splat(places, LATE);
  sendPair(state, to, units, late, false, units);
  sendPair(state + HALF, to + HALF, unitsOther, late, false, unitsOther);
}

/** Where there is less in two runs than nine tenths of the usual position of a group, as all bits of a number. */
@inline
export function isLow(at: usize, there: v128): v128 {
  const usual = f64x2.add(v128.load(at, TARGET), v128.load(at, USUAL_WAY));
  return f64x2.lt(there, f64x2.mul(f64x2.splat(LOW), usual));
}

@inline
function canHasten(days: v128): v128 {
  return f64x2.lt(days, f64x2.splat(Infinity));
}

/** Marks the lanes into a group, its record at `at`, with goods to hasten in the runs with less in stock and under way than nine tenths of the usual. */
export function hastenLow(at: usize, firstPlaces: usize, end: usize): void {
  const there = f64x2.add(v128.load(at, INPUT_STOCK), v128.load(at, ON_WAY));
  const thereOther = f64x2.add(v128.load(at, INPUT_STOCK + HALF), v128.load(at, ON_WAY + HALF));
  const low = gatherSigns(isLow(at, there), isLow(at + HALF, thereOther));
  if (low === 0) return;
  const group = <i32>((at - columns.groupState) / GROUP_BYTES);
  const days = locate(columns.airDays, group);
  const flags = low & gatherSigns(canHasten(v128.load(days)), canHasten(v128.load(days, HALF)));
  if (flags !== 0) markHastened(findLane(firstPlaces), findLane(end), group, flags);
}
