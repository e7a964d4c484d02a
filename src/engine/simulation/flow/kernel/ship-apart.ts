import * as columns from './columns';
import {
  CARRIED,
  GROUP,
  LATE,
  locateAmounts,
  locateEnds,
  locatePlaces,
  locateState,
  ON_ORDER,
  OPEN,
  OWN,
  RING,
  TURN,
} from './lane-records';
import { getFlags, getRow, HALF, least, locate, positive, spreadFlags } from './rows';

/** Instead of a share of its orders: each lane of the source is looked at by itself. */
const ONE_BY_ONE: f64 = -1;

/**
 * What the lanes of a source ask of it in the runs with a flag in `special`, in which some of them may ask for no more than so much:
 * written where orders were counted.
 */
export function claimFrom(node: i32, special: i32): void {
  const outLane = columns.outLane;
  const laneState = columns.laneState;
  const mostClaimed = columns.mostClaimed;
  const end = getRow(columns.outStart, node + 1);
  let claims = f64x2.splat(0);
  let claimsOther = f64x2.splat(0);
  for (let row = getRow(columns.outStart, node); row < end; row++) {
    const lane = getRow(outLane, row);
    const open = locateState(laneState, lane) + OPEN;
    const cap = locate(mostClaimed, lane);
    claims = f64x2.add(claims, least(v128.load(open), v128.load(cap)));
    claimsOther = f64x2.add(claimsOther, least(v128.load(open, HALF), v128.load(cap, HALF)));
  }
  const asked = locate(columns.asked, node);
  v128.store(asked, v128.bitselect(claims, v128.load(asked), spreadFlags(special)));
  v128.store(asked, v128.bitselect(claimsOther, v128.load(asked, HALF), spreadFlags(special >> 2)), HALF);
}

/** Says of each lane of such a source what is shipped on it, whether or not a border then lets all of that through. */
export function shareAmong(node: i32, special: i32): void {
  const outLane = columns.outLane;
  const ratio = locate(columns.ratio, node);
  const end = getRow(columns.outStart, node + 1);
  for (let row = getRow(columns.outStart, node); row < end; row++) {
    const lane = getRow(outLane, row);
    const own = columns.ratio + load<u32>(locateEnds(columns.laneEnds, lane), OWN);
    shipPair(lane, own, ratio, 0, spreadFlags(special));
    shipPair(lane, own, ratio, HALF, spreadFlags(special >> 2));
  }
}

@inline
function shipPair(lane: i32, own: usize, ratio: usize, half: usize, isSpecial: v128): void {
  const part = v128.load(ratio + half);
  v128.store(own + half, v128.bitselect(f64x2.splat(ONE_BY_ONE), part, isSpecial));
  claimPair(lane, half, part);
}

@inline
function claimPair(lane: i32, half: usize, part: v128): void {
  const open = v128.load(locateState(columns.laneState, lane) + half, OPEN);
  const units = f64x2.mul(least(open, v128.load(locate(columns.mostClaimed, lane) + half)), part);
  v128.store(locate(columns.shipped, lane) + half, units);
  v128.store(locate(columns.leaving, lane) + half, units);
}

/** The same for lanes of unknown sources, which have whatever is asked of them. */
export function shareUnknown(): void {
  for (let row = 0; row < columns.specialCount; row++) {
    const lane = getRow(columns.specialUnknown, row);
    claimPair(lane, 0, f64x2.splat(1));
    claimPair(lane, HALF, f64x2.splat(1));
  }
}

/** Takes what has left such a source from its stock and sends it on its way. */
export function departFrom(node: i32, special: i32): void {
  const end = getRow(columns.outStart, node + 1);
  for (let row = getRow(columns.outStart, node); row < end; row++) departApart(getRow(columns.outLane, row), special);
  const output = locate(columns.output, node);
  const asked = locate(columns.asked, node);
  takePair(output, asked, spreadFlags(special));
  takePair(output + HALF, asked + HALF, spreadFlags(special >> 2));
}

@inline
function takePair(output: usize, units: usize, isSpecial: v128): void {
  v128.store(output, f64x2.sub(v128.load(output), v128.and(v128.load(units), isSpecial)));
}

/** The same for lanes of unknown sources. */
export function departSpecialUnknown(byHand: i32): void {
  for (let row = 0; row < columns.specialCount; row++) {
    const lane = getRow(columns.specialUnknown, row);
    departApart(lane, getFlags(columns.isSpecialLane, lane) & ~byHand);
  }
}

function departApart(lane: i32, special: i32): void {
  const places = locatePlaces(columns.lanePlaces, lane);
  const late = v128.load64_splat(locateAmounts(columns.laneAmounts, lane), LATE);
  const turn = load<u32>(places, TURN);
  const place = columns.ring + load<u32>(places, RING) + load<u32>(columns.ringTurn + turn);
  const inputStock = columns.inputStock + load<u32>(locateEnds(columns.laneEnds, lane), GROUP);
  departPair(lane, place, inputStock, 0, turn === 0, late, spreadFlags(special));
  departPair(lane, place, inputStock, HALF, turn === 0, late, spreadFlags(special >> 2));
}

@inline
function departPair(lane: i32, place: usize, inputStock: usize, half: usize, isNow: bool, late: v128, isSpecial: v128): void {
  const state = locateState(columns.laneState, lane) + half;
  const shipped = v128.load(locate(columns.shipped, lane) + half);
  const leaving = v128.load(locate(columns.leaving, lane) + half);
  const departed = locate(columns.departed, lane) + half;
  const open = v128.load(state, OPEN);
  const ordered = v128.load(state, ON_ORDER);
  const carried = v128.load(state, CARRIED);
  const lateUnits = f64x2.mul(leaving, late);
  const soon = f64x2.sub(leaving, lateUnits);
  v128.store(departed, v128.bitselect(leaving, v128.load(departed), isSpecial));
  // What is left of an order that was met in full is a rounding error.
  v128.store(state, v128.bitselect(positive(f64x2.sub(open, shipped)), open, isSpecial), OPEN);
  let onOrder = f64x2.add(ordered, f64x2.sub(leaving, shipped));
  const before = v128.load(place + half);
  if (isNow) {
    const there = v128.load(inputStock + half);
    v128.store(inputStock + half, v128.bitselect(f64x2.add(there, soon), there, isSpecial));
    v128.store(place + half, v128.bitselect(lateUnits, before, isSpecial));
    onOrder = f64x2.sub(onOrder, soon);
  } else {
    v128.store(place + half, v128.bitselect(f64x2.add(carried, soon), before, isSpecial));
    v128.store(state, v128.bitselect(lateUnits, carried, isSpecial), CARRIED);
  }
  v128.store(state, v128.bitselect(onOrder, ordered, isSpecial), ON_ORDER);
}
