import * as columns from './columns';
import {
  ASKED,
  BASE,
  isThereAtOnce,
  LATE,
  locateAmounts,
  locatePlaces,
  locateState,
  NOWHERE,
  ON_ORDER,
  OPEN,
  RING,
  SETTLING,
  SHARE,
  TURN,
} from './lane-records';
import { ALL, gatherSigns, getRow, HALF, least, locate, positive } from './rows';
import { sendPair } from './send';

/**
 * Looks once at each lane into the groups whose users have all said what they need once a level has. First what left on it in the step
 * before goes on its way, which nobody has asked for until now; then what is due arrives; then its buyer orders up to its target from
 * each source by itself, and in one step never more than the source's share of what it can use.
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
    orderFrom(group, first, last);
  }
}

/** What left as long ago as it is under way lies in its buyer's input stock. */
@inline
function receive(group: i32, first: i32, last: i32): void {
  const ring = columns.ring;
  const ringTurn = columns.ringTurn;
  const ratio = columns.ratio;
  const laneState = columns.laneState;
  const laneAmounts = columns.laneAmounts;
  const lanePlaces = columns.lanePlaces;
  const nothingLeft = columns.now === 0 ? ALL : 0;
  const inputStock = locate(columns.inputStock, group);
  let one = v128.load(inputStock);
  let other = v128.load(inputStock, HALF);
  for (let lane = first; lane < last; lane++) {
    const places = locatePlaces(lanePlaces, lane);
    const state = locateState(laneState, lane);
    const place = ring + load<u32>(places, RING);
    const turn = ringTurn + load<u32>(places, TURN);
    const parts = ratio + load<u32>(places, SETTLING);
    const part = v128.load(parts);
    const partOther = v128.load(parts, HALF);
    const apart = gatherSigns(part, partOther) | nothingLeft;
    if (apart === ALL) {
      // What would arrive is 0.
      if (isThereAtOnce(laneAmounts, lane, load<u32>(places, TURN))) continue;
    } else {
      const late = v128.load64_splat(locateAmounts(laneAmounts, lane), LATE);
      const to = place + load<u32>(turn, 4);
      sendPair(state, to, part, late, apart !== 0);
      sendPair(state + HALF, to + HALF, partOther, late, apart !== 0);
    }
    const from = place + load<u32>(turn);
    const units = v128.load(from);
    const unitsOther = v128.load(from, HALF);
    v128.store(state, f64x2.sub(v128.load(state, ON_ORDER), units), ON_ORDER);
    v128.store(state, f64x2.sub(v128.load(state, ON_ORDER + HALF), unitsOther), ON_ORDER + HALF);
    one = f64x2.add(one, units);
    other = f64x2.add(other, unitsOther);
  }
  v128.store(inputStock, one);
  v128.store(inputStock, other, HALF);
}

@inline
function orderFrom(group: i32, first: i32, last: i32): void {
  const asked = columns.asked;
  const laneState = columns.laneState;
  const laneAmounts = columns.laneAmounts;
  const lanePlaces = columns.lanePlaces;
  const sharesDiffer = columns.sharesDiffer !== 0;
  const at = locate(0, group);
  const use = v128.load(columns.need + at);
  const useOther = v128.load(columns.need + at, HALF);
  const inputStock = v128.load(columns.inputStock + at);
  const inputStockOther = v128.load(columns.inputStock + at, HALF);
  const target = v128.load(columns.inputStockTarget + at);
  const targetOther = v128.load(columns.inputStockTarget + at, HALF);
  for (let lane = first; lane < last; lane++) {
    const source = load<i32>(locatePlaces(lanePlaces, lane), ASKED);
    if (source === NOWHERE) continue;
    const state = locateState(laneState, lane);
    const amounts = locateAmounts(laneAmounts, lane);
    const base = v128.load64_splat(amounts, BASE);
    let part = v128.load64_splat(amounts, SHARE);
    let partOther = part;
    if (sharesDiffer) {
      part = v128.load(locate(columns.share, lane));
      partOther = v128.load(locate(columns.share, lane), HALF);
    }
    const to = asked + (<usize>source);
    orderPair(state, to, part, use, f64x2.sub(f64x2.add(f64x2.add(base, target), use), inputStock));
    orderPair(state + HALF, to + HALF, partOther, useOther, f64x2.sub(f64x2.add(f64x2.add(base, targetOther), useOther), inputStockOther));
  }
}

@inline
function orderPair(state: usize, asked: usize, part: v128, use: v128, target: v128): void {
  const before = v128.load(state, ON_ORDER);
  const placed = positive(least(f64x2.mul(part, use), f64x2.sub(f64x2.mul(part, target), before)));
  const units = f64x2.add(v128.load(state, OPEN), placed);
  v128.store(state, f64x2.add(before, placed), ON_ORDER);
  v128.store(state, units, OPEN);
  v128.store(asked, f64x2.add(v128.load(asked), units));
}
