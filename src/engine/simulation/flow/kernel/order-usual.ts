import * as columns from './columns';
import {
  AT_BORDER,
  CEILING,
  INPUT_STOCK,
  LEAD_USE,
  NEED,
  ON_WAY,
  PLANNED,
  QUANTITY,
  SEVERAL,
  TARGET,
  USER,
  USUAL_WAY,
} from './group-records';
import { ASKED, isWhole, LATE, OWED, PLACES_BYTES, REGULAR, RING, SETTLING, SHARE, STATE_BYTES, TURN } from './lane-records';
import * as nodes from './node-records';
import { isLow } from './receive';
import { getFlags, HALF, least, positive } from './rows';
import { sendPair } from './send';

/** Whether all that was asked for has left on each lane of a look, in all runs. */
@inline
export function hasAllLeft(places: usize, end: usize, shipsLess: usize): bool {
  let flags = 0;
  for (let at = places; at < end; at += PLACES_BYTES) flags |= getFlags(shipsLess, <i32>(load<u32>(at, SETTLING) >> 5));
  return flags === 0;
}

/**
 * The look at a group whose sources owe it nothing, on lanes with the same lead in all runs: the same digits as `receive` and then an order, without
 * the debts and without a question at each lane. Returns whether goods of the group may be in need of a faster way.
 */
@inline
export function orderUsual(
  visit: usize,
  at: usize,
  firstState: usize,
  firstPlaces: usize,
  end: usize,
  ring: usize,
  ringTurn: usize,
  hastens: bool,
): bool {
  let one = v128.load(at, INPUT_STOCK);
  let other = v128.load(at, INPUT_STOCK + HALF);
  let way = v128.load(at, ON_WAY);
  let wayOther = v128.load(at, ON_WAY + HALF);
  let state = firstState;
  for (let places = firstPlaces; places < end; places += PLACES_BYTES) {
    const place = ring + load<u32>(places, RING);
    const turn = ringTurn + load<u32>(places, TURN);
    const leaving = f64x2.add(v128.load(state, REGULAR), v128.load(state, OWED));
    const leavingOther = f64x2.add(v128.load(state, REGULAR + HALF), v128.load(state, OWED + HALF));
    way = f64x2.add(way, leaving);
    wayOther = f64x2.add(wayOther, leavingOther);
    const to = place + load<u32>(turn, 4);
    if (isWhole(places)) {
      v128.store(to, leaving);
      v128.store(to, leavingOther, HALF);
    } else {
      const late = v128.load64_splat(places, LATE);
      sendPair(state, to, leaving, late, false, leaving);
      sendPair(state + HALF, to + HALF, leavingOther, late, false, leavingOther);
    }
    const due = place + load<u32>(turn);
    const arriving = v128.load(due);
    const arrivingOther = v128.load(due, HALF);
    way = f64x2.sub(way, arriving);
    wayOther = f64x2.sub(wayOther, arrivingOther);
    one = f64x2.add(one, arriving);
    other = f64x2.add(other, arrivingOther);
    state += STATE_BYTES;
  }
  v128.store(at, one, INPUT_STOCK);
  v128.store(at, other, INPUT_STOCK + HALF);
  v128.store(at, way, ON_WAY);
  v128.store(at, wayOther, ON_WAY + HALF);
  const user = load<i32>(visit, USER);
  let plan: v128;
  let planOther: v128;
  let want: v128;
  let wantOther: v128;
  if (user === SEVERAL) {
    plan = v128.load(at, PLANNED);
    planOther = v128.load(at, PLANNED + HALF);
    want = v128.load(at, NEED);
    wantOther = v128.load(at, NEED + HALF);
  } else {
    const node = columns.nodeState + <usize>user;
    const quantity = v128.load64_splat(visit, QUANTITY);
    plan = f64x2.mul(quantity, v128.load(node, nodes.FRESH));
    planOther = f64x2.mul(quantity, v128.load(node, nodes.FRESH + HALF));
    want = f64x2.mul(quantity, v128.load(node, nodes.WANTED));
    wantOther = f64x2.mul(quantity, v128.load(node, nodes.WANTED + HALF));
    v128.store(at, want, NEED);
    v128.store(at, wantOther, NEED + HALF);
  }
  const need = findNeed(at, want, one, way);
  const needOther = findNeed(at + HALF, wantOther, other, wayOther);
  const call = positive(least(plan, need));
  const callOther = positive(least(planOther, needOther));
  // Nothing is owed: all the room is for more.
  const room = positive(f64x2.sub(need, plan));
  const roomOther = positive(f64x2.sub(needOther, planOther));
  const nodeState = columns.nodeState;
  state = firstState;
  for (let places = firstPlaces; places < end; places += PLACES_BYTES) {
    const part = v128.load64_splat(places, SHARE);
    const source = nodeState + <usize>load<i32>(places, ASKED);
    const regular = f64x2.mul(part, call);
    const regularOther = f64x2.mul(part, callOther);
    v128.store(state, regular, REGULAR);
    v128.store(state, regularOther, REGULAR + HALF);
    const owes = f64x2.mul(part, room);
    const owesOther = f64x2.mul(part, roomOther);
    v128.store(state, owes, OWED);
    v128.store(state, owesOther, OWED + HALF);
    v128.store(source, f64x2.add(v128.load(source, nodes.ASKED), regular), nodes.ASKED);
    v128.store(source, f64x2.add(v128.load(source, nodes.ASKED + HALF), regularOther), nodes.ASKED + HALF);
    v128.store(source, f64x2.add(v128.load(source, nodes.ASKED_OWED), owes), nodes.ASKED_OWED);
    v128.store(source, f64x2.add(v128.load(source, nodes.ASKED_OWED + HALF), owesOther), nodes.ASKED_OWED + HALF);
    state += STATE_BYTES;
  }
  if (!hastens) return false;
  return v128.any_true(v128.or(isLow(at, f64x2.add(one, way)), isLow(at + HALF, f64x2.add(other, wayOther))));
}

@inline
function findNeed(at: usize, want: v128, there: v128, way: v128): v128 {
  const level = least(f64x2.add(v128.load(at, LEAD_USE), want), v128.load(at, CEILING));
  const position = f64x2.add(f64x2.add(there, way), v128.load(at, AT_BORDER));
  return f64x2.sub(f64x2.add(v128.load(at, TARGET), level), position);
}
