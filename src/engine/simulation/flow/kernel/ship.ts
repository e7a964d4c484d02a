import * as columns from './columns';
import { sendPair } from './send';
import {
  GROUP,
  isThereAtOnce,
  LATE,
  locateAmounts,
  locateEnds,
  locatePlaces,
  locateState,
  ON_ORDER,
  OPEN,
  RATIO,
  RING,
  TURN,
} from './lane-records';
import { ALL, gatherSigns, getFlags, getRow, HALF, least, locate, RUNS, setRow, spreadFlags } from './rows';
import { claimFrom, departFrom, shareAmong } from './ship-apart';

/** Instead of a share of its orders: each lane of the source is looked at by itself. */
const ONE_BY_ONE: f64 = -1;

/**
 * Takes what the nodes of a level ship from their stock where nothing but a shortage shared in proportion stands in the way. Says of the
 * special ones what they ship on each lane, which departs once the borders have been asked. Writes those that are to be looked at by
 * hand, and all of the runs in `byHand`, to `left`, and returns how many they are.
 */
export function shipLevel(level: i32, byHand: i32): i32 {
  const isRanked = columns.isRanked !== 0;
  const asked = columns.asked;
  const output = columns.output;
  const ratio = columns.ratio;
  const isByHand = columns.isByHand;
  const isSpecialSource = columns.isSpecialSource;
  const levelNodes = columns.levelNodes;
  let count = 0;
  const end = getRow(columns.levelNodeStart, level + 1);
  for (let row = getRow(columns.levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    const at = locate(0, node);
    const special = getFlags(isSpecialSource, node) & ~byHand;
    if (special !== 0) claimFrom(node, special);
    const claims = v128.load(asked + at);
    const claimsOther = v128.load(asked + at, HALF);
    const there = v128.load(output + at);
    const thereOther = v128.load(output + at, HALF);
    const isShort = f64x2.gt(claims, there);
    const isShortOther = f64x2.gt(claimsOther, thereOther);
    let apart = getFlags(isByHand, node) | byHand;
    if (isRanked) apart |= gatherSigns(isShort, isShortOther);
    sharePair(ratio + at, output + at, claims, there, isShort);
    sharePair(ratio + at + HALF, output + at + HALF, claimsOther, thereOther, isShortOther);
    if ((apart | special) === 0) continue;
    keepPair(asked + at, output + at, claims, there, spreadFlags(apart | special));
    keepPair(asked + at + HALF, output + at + HALF, claimsOther, thereOther, spreadFlags((apart | special) >> 2));
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

@inline
function sharePair(ratio: usize, output: usize, claims: v128, there: v128, isShort: v128): void {
  v128.store(ratio, v128.bitselect(f64x2.div(there, claims), f64x2.splat(1), isShort));
  v128.store(output, v128.andnot(f64x2.sub(there, claims), isShort));
}

/** Leaves the stock as it is where a source is not done yet, and notes what it will ship of it. */
@inline
function keepPair(asked: usize, output: usize, claims: v128, there: v128, isApart: v128): void {
  v128.store(output, v128.bitselect(there, v128.load(output), isApart));
  v128.store(asked, least(there, claims));
}

/** Sends what the nodes of a level ship on its way, as far as that is to be seen in this step. */
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
}

/** The same for unknown sources, which have whatever is asked of them. */
export function departUnknown(): void {
  depart(columns.unknownLane, 0, columns.unknownCount);
}

function depart(lanes: usize, first: i32, end: i32): void {
  const ratio = columns.ratio;
  const ring = columns.ring;
  const ringTurn = columns.ringTurn;
  const inputStock = columns.inputStock;
  const departed = columns.departed;
  const laneState = columns.laneState;
  const laneAmounts = columns.laneAmounts;
  const lanePlaces = columns.lanePlaces;
  const laneEnds = columns.laneEnds;
  for (let row = first; row < end; row++) {
    const lane = getRow(lanes, row);
    const places = locatePlaces(lanePlaces, lane);
    const ends = locateEnds(laneEnds, lane);
    const parts = ratio + load<u32>(ends, RATIO);
    const part = v128.load(parts);
    const partOther = v128.load(parts, HALF);
    const apart = gatherSigns(part, partOther);
    if (apart === ALL) continue;
    const state = locateState(laneState, lane);
    const late = v128.load64_splat(locateAmounts(laneAmounts, lane), LATE);
    const turn = load<u32>(places, TURN);
    const place = ring + load<u32>(places, RING) + load<u32>(ringTurn + turn);
    const left = locate(departed, lane);
    const to = inputStock + load<u32>(ends, GROUP);
    if (apart === 0 && isThereAtOnce(laneAmounts, lane, turn)) {
      deliverNow(left, state, to, part);
      deliverNow(left + HALF, state + HALF, to + HALF, partOther);
      continue;
    }
    noteDeparted(left, state, part);
    noteDeparted(left + HALF, state + HALF, partOther);
    if (turn === 0) {
      deliverPair(state, place, to, part, late);
      deliverPair(state + HALF, place + HALF, to + HALF, partOther, late);
    } else {
      sendPair(state, place, part, late, apart !== 0);
      sendPair(state + HALF, place + HALF, partOther, late, apart !== 0);
    }
  }
}

@inline
function noteDeparted(departed: usize, state: usize, part: v128): void {
  const units = f64x2.mul(v128.load(state, OPEN), part);
  v128.store(departed, v128.bitselect(v128.load(departed), units, f64x2.lt(part, f64x2.splat(0))));
}

/** `noteDeparted` and `deliverPair` in one, where nothing comes late and no lane is looked at by itself: a fourth of all lanes, or more. */
@inline
function deliverNow(departed: usize, state: usize, inputStock: usize, part: v128): void {
  const ordered = v128.load(state, OPEN);
  const units = f64x2.mul(ordered, part);
  v128.store(departed, units);
  v128.store(state, f64x2.sub(ordered, units), OPEN);
  v128.store(inputStock, f64x2.add(v128.load(inputStock), units));
  v128.store(state, f64x2.sub(v128.load(state, ON_ORDER), units), ON_ORDER);
}

/** Delivers in the same step what is under way for less than one; of a fraction of a step that much arrives in the next. */
@inline
function deliverPair(state: usize, place: usize, inputStock: usize, part: v128, late: v128): void {
  const isApart = f64x2.lt(part, f64x2.splat(0));
  const ordered = v128.load(state, OPEN);
  const units = v128.andnot(f64x2.mul(ordered, part), isApart);
  const lateUnits = f64x2.mul(units, late);
  const soon = f64x2.sub(units, lateUnits);
  v128.store(state, f64x2.sub(ordered, units), OPEN);
  v128.store(inputStock, f64x2.add(v128.load(inputStock), soon));
  v128.store(state, f64x2.sub(v128.load(state, ON_ORDER), soon), ON_ORDER);
  v128.store(place, v128.bitselect(v128.load(place), lateUnits, isApart));
}
