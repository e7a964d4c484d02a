import * as columns from './columns';
import { markHastened } from './hasten';
import { isThereAtOnce, LATE, locateAmounts, locatePlaces, locateState, OWED, REGULAR, RING, SETTLING, TURN } from './lane-records';
import { ALL, gatherSigns, getFlags, getRow, HALF, locate, setFlags, spreadFlags } from './rows';
import { countLeaving, countOwed, sendPair } from './send';
import { findLeadClass, sendDrawn } from './turn-rings';

/** Below nine tenths of its usual position a group's goods are hastened; at nine tenths, where rounding decides, they are not. */
const LOW: f64 = 0.9 - 1e-9;

// What has left on the lane that was settled last.
let left: v128 = f64x2.splat(0);
let leftOther: v128 = f64x2.splat(0);

/**
 * Looks at each lane before anybody orders: goods gone in the step before go on their way, unasked for until now, and goods gone as long ago as
 * the lead lie in the buyer's input stock. Gives the units owed to each group by its sources, and marks the lanes with hastened goods.
 */
export function receiveAll(): void {
  const levelGroups = columns.levelGroups;
  const groupLanes = columns.groupLanes;
  for (let level = columns.levelCount - 1; level >= 0; level--) {
    const end = getRow(columns.levelGroupStart, level + 1);
    for (let row = getRow(columns.levelGroupStart, level); row < end; row++)
      receive(getRow(levelGroups, row), getRow(groupLanes, 2 * row), getRow(groupLanes, 2 * row + 1));
  }
}

@inline
function receive(group: i32, first: i32, last: i32): void {
  const ring = columns.ring;
  const ringTurn = columns.ringTurn;
  const laneState = columns.laneState;
  const laneAmounts = columns.laneAmounts;
  const lanePlaces = columns.lanePlaces;
  const shipsLess = columns.shipsLess;
  const hastens = columns.hastens !== 0;
  const nothingLeft = columns.now === 0 ? ALL : 0;
  const drawnTurns = <u32>((columns.mostSteps + 1) << 3);
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
    let look = getFlags(shipsLess, <i32>(settling >> 5)) | nothingLeft;
    if (hastens) look |= getFlags(columns.isSentOff, lane);
    if (look === 0 && turnOf < drawnTurns) {
      // All that was asked for has left.
      const units = f64x2.add(v128.load(state, REGULAR), v128.load(state, OWED));
      const unitsOther = f64x2.add(v128.load(state, REGULAR + HALF), v128.load(state, OWED + HALF));
      const late = v128.load64_splat(locateAmounts(laneAmounts, lane), LATE);
      const to = place + load<u32>(turn, 4);
      sendPair(state, to, units, late, false, units);
      sendPair(state + HALF, to + HALF, unitsOther, late, false, units);
      v128.store(state, f64x2.splat(0), OWED);
      v128.store(state, f64x2.splat(0), OWED + HALF);
      way = f64x2.add(way, units);
      wayOther = f64x2.add(wayOther, unitsOther);
    } else {
      if (look !== ALL && settle(lane, state, place, turnOf, settling, nothingLeft)) {
        way = f64x2.add(way, left);
        wayOther = f64x2.add(wayOther, leftOther);
      }
      if (hastens) setFlags(columns.isSentOff, lane, 0);
      owes = f64x2.add(owes, v128.load(state, OWED));
      owesOther = f64x2.add(owesOther, v128.load(state, OWED + HALF));
      // What would arrive is 0.
      if (isThereAtOnce(laneAmounts, lane, turnOf)) continue;
    }
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
  v128.store(columns.inputStock + at, one);
  v128.store(columns.inputStock + at, other, HALF);
  v128.store(columns.onWay + at, way);
  v128.store(columns.onWay + at, wayOther, HALF);
  if (hastens) {
    const low = findLow(at, f64x2.add(one, way), f64x2.add(other, wayOther));
    if (low !== 0) markHastened(first, last, group, low);
  }
  v128.store(columns.owedTo + at, owes);
  v128.store(columns.owedTo + at, owesOther, HALF);
}

/** Runs of a group with goods to hasten and less in stock and under way, at that share, than its target. */
@inline
function findLow(at: usize, there: v128, thereOther: v128): i32 {
  const low = gatherSigns(isLow(at, there), isLow(at + HALF, thereOther));
  return low === 0 ? 0 : low & gatherSigns(canHasten(at), canHasten(at + HALF));
}

@inline
function isLow(at: usize, there: v128): v128 {
  const usual = f64x2.add(v128.load(columns.inputStockTarget + at), v128.load(columns.usualWay + at));
  return f64x2.lt(there, f64x2.mul(f64x2.splat(LOW), usual));
}

@inline
function canHasten(at: usize): v128 {
  return f64x2.lt(v128.load(columns.airDays + at), f64x2.splat(Infinity));
}

/** Sends goods gone on a lane in the step before on their way, in the runs where nobody has done so, and restates the units owed. */
function settle(lane: i32, state: usize, place: usize, turnOf: u32, settling: u32, nothingLeft: i32): bool {
  const part = v128.load(columns.ratio + settling);
  const partOther = v128.load(columns.ratio + settling, HALF);
  const apart = gatherSigns(part, partOther) | nothingLeft | getFlags(columns.isSentOff, lane);
  if (apart === ALL) return false;
  const partOwed = v128.load(columns.ratioOwed + settling);
  const partOwedOther = v128.load(columns.ratioOwed + settling, HALF);
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
  left = units;
  leftOther = unitsOther;
  const leadClass = findLeadClass(turnOf);
  if (leadClass < 0) {
    const late = v128.load64_splat(locateAmounts(columns.laneAmounts, lane), LATE);
    const to = place + load<u32>(columns.ringTurn + turnOf, 4);
    sendPair(state, to, units, late, apart !== 0, isApart);
    sendPair(state + HALF, to + HALF, unitsOther, late, apart !== 0, isApartOther);
  } else {
    sendDrawn(leadClass, 0, place, f64x2.extract_lane(units, 0), false);
    sendDrawn(leadClass, 1, place + 8, f64x2.extract_lane(units, 1), false);
    sendDrawn(leadClass, 2, place + 16, f64x2.extract_lane(unitsOther, 0), false);
    sendDrawn(leadClass, 3, place + 24, f64x2.extract_lane(unitsOther, 1), false);
  }
  return true;
}
