import * as columns from './columns';
import { departHastened } from './hasten';
import { AT_BORDER } from './group-records';
import { GROUP, locateEnds, locateState, OWED, OWN, REGULAR } from './lane-records';
import { ASKED, ASKED_OWED, locateNode, OUTPUT } from './node-records';
import { ALL, getFlags, getRow, HALF, least, locate, positive, setFlags, SHIPS_LESS, spreadFlags } from './rows';
import { sendOff } from './ship';

/** Instead of a share of its orders: each lane of the source is looked at by itself. */
const ONE_BY_ONE: f64 = -1;

/** Orders of the lanes of a source in the runs with a flag in `special`, some of them with a limit of orders: written where orders were counted. */
export function claimFrom(node: i32, special: i32): void {
  const outLane = columns.outLane;
  const laneState = columns.laneState;
  const mostClaimed = columns.mostClaimed;
  const end = getRow(columns.outStart, node + 1);
  const from = locateNode(columns.nodeState, node);
  const isSpecial = spreadFlags(special);
  const isSpecialOther = spreadFlags(special >> 2);
  clearPair(from, isSpecial);
  clearPair(from + HALF, isSpecialOther);
  for (let row = getRow(columns.outStart, node); row < end; row++) {
    const lane = getRow(outLane, row);
    const state = locateState(laneState, lane);
    const cap = locate(mostClaimed, lane);
    claimPair(from, state, v128.load(cap), isSpecial);
    claimPair(from + HALF, state + HALF, v128.load(cap, HALF), isSpecialOther);
  }
}

@inline
function clearPair(node: usize, isSpecial: v128): void {
  v128.store(node, v128.andnot(v128.load(node, ASKED), isSpecial), ASKED);
  v128.store(node, v128.andnot(v128.load(node, ASKED_OWED), isSpecial), ASKED_OWED);
}

@inline
function claimPair(node: usize, state: usize, most: v128, isSpecial: v128): void {
  const regular = least(v128.load(state, REGULAR), most);
  const owed = least(v128.load(state, OWED), f64x2.sub(most, regular));
  v128.store(node, f64x2.add(v128.load(node, ASKED), v128.and(regular, isSpecial)), ASKED);
  v128.store(node, f64x2.add(v128.load(node, ASKED_OWED), v128.and(owed, isSpecial)), ASKED_OWED);
}

/** Gives the shipment on each lane of such a source, whether or not a border then lets all of it through. */
export function shareAmong(node: i32, special: i32): void {
  const outLane = columns.outLane;
  const ratio = locate(0, node);
  const apart = (getFlags(columns.shipsLess, node) & ALL) | special | SHIPS_LESS;
  const end = getRow(columns.outStart, node + 1);
  for (let row = getRow(columns.outStart, node); row < end; row++) {
    const lane = getRow(outLane, row);
    const own = load<u32>(locateEnds(columns.laneEnds, lane), OWN);
    setFlags(columns.shipsLess, <i32>(own >> 5), apart);
    shipPair(lane, own, ratio, 0, spreadFlags(special));
    shipPair(lane, own, ratio, HALF, spreadFlags(special >> 2));
  }
}

@inline
function shipPair(lane: i32, own: usize, ratio: usize, half: usize, isSpecial: v128): void {
  const part = v128.load(columns.ratio + ratio + half);
  const partOwed = v128.load(columns.ratioOwed + ratio + half);
  v128.store(columns.ratio + own + half, v128.bitselect(f64x2.splat(ONE_BY_ONE), part, isSpecial));
  v128.store(columns.ratioOwed + own + half, partOwed);
  notePair(lane, half, part, partOwed);
}

@inline
function notePair(lane: i32, half: usize, part: v128, partOwed: v128): void {
  const state = locateState(columns.laneState, lane) + half;
  const most = v128.load(locate(columns.mostClaimed, lane) + half);
  const regular = least(v128.load(state, REGULAR), most);
  const owed = least(v128.load(state, OWED), f64x2.sub(most, regular));
  const units = f64x2.add(f64x2.mul(regular, part), f64x2.mul(owed, partOwed));
  const at = locate(0, lane) + half;
  v128.store(columns.shipped + at, units);
  v128.store(columns.leaving + at, units);
  v128.store(columns.returned + at, f64x2.splat(0));
}

/** The same for lanes of unknown sources; they have everything asked of them. */
export function shareUnknown(): void {
  const all = f64x2.splat(1);
  for (let row = 0; row < columns.specialCount; row++) {
    const lane = getRow(columns.specialUnknown, row);
    notePair(lane, 0, all, all);
    notePair(lane, HALF, all, all);
  }
}

/** Takes the goods gone from such a source from its stock and sends them on their way. */
export function departFrom(node: i32, special: i32): void {
  const end = getRow(columns.outStart, node + 1);
  for (let row = getRow(columns.outStart, node); row < end; row++) departApart(getRow(columns.outLane, row), special);
  const record = locateNode(columns.nodeState, node);
  takePair(record, spreadFlags(special));
  takePair(record + HALF, spreadFlags(special >> 2));
}

@inline
function takePair(node: usize, isSpecial: v128): void {
  v128.store(node, f64x2.sub(v128.load(node, OUTPUT), v128.and(v128.load(node, ASKED), isSpecial)), OUTPUT);
}

/** The same for lanes of unknown sources, and sends off the hastened ones of all. */
export function departSpecialUnknown(byHand: i32): void {
  for (let row = 0; row < columns.specialCount; row++) {
    const lane = getRow(columns.specialUnknown, row);
    departApart(lane, getFlags(columns.isSpecialLane, lane) & ~byHand);
  }
  departHastened(columns.levelCount);
}

/** Units refused for good are owed again, and units neither gone nor back wait at the border. */
function departApart(lane: i32, special: i32): void {
  const flags = getFlags(columns.isHastened, lane);
  const others = ~special & 15;
  const one = departPair(lane, 0, spreadFlags(special));
  const other = departPair(lane, HALF, spreadFlags(special >> 2));
  const elsewhere = others | flags;
  sendOff(lane, one, other, spreadFlags(elsewhere), spreadFlags(elsewhere >> 2), others);
}

@inline
function departPair(lane: i32, half: usize, isSpecial: v128): v128 {
  const state = locateState(columns.laneState, lane) + half;
  const at = locate(0, lane) + half;
  const shipped = v128.load(columns.shipped + at);
  const leaving = v128.load(columns.leaving + at);
  const returned = v128.load(columns.returned + at);
  const departed = columns.departed + at;
  const group = columns.groupState + load<u32>(locateEnds(columns.laneEnds, lane), GROUP) + half;
  const owed = v128.load(state, OWED);
  v128.store(departed, v128.bitselect(leaving, v128.load(departed), isSpecial));
  // What is left of an order that was met in full is a rounding error.
  const rest = f64x2.add(positive(f64x2.sub(f64x2.add(v128.load(state, REGULAR), owed), shipped)), returned);
  v128.store(state, v128.bitselect(rest, owed, isSpecial), OWED);
  const waits = f64x2.sub(f64x2.sub(shipped, leaving), returned);
  v128.store(group, f64x2.add(v128.load(group, AT_BORDER), v128.and(waits, isSpecial)), AT_BORDER);
  return leaving;
}
