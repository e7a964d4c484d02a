import * as columns from './columns';
import { turnRings } from './turn-rings';
import { placeOrders } from './place-orders';
import { receiveAll } from './receive';
import { getRow, gatherSigns, HALF, locate, positive, setFlags, spread } from './rows';

/** Asks upwards: the wish of each node, its need of inputs, and the orders of their buyers. */
export function order(): void {
  turnRings();
  receiveAll();
  for (let level = columns.levelCount - 1; level >= 0; level--) {
    plan(level);
    explode(level);
    placeOrders(level);
  }
}

/** Wishes of the nodes of a level, now after the orders of all their buyers, and the part of this step's plan. */
function plan(level: i32): void {
  const levelNodes = columns.levelNodes;
  const end = getRow(columns.levelNodeStart, level + 1);
  for (let row = getRow(columns.levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    const at = locate(0, node);
    setFlags(columns.atCapacity, node, gatherSigns(planPair(at), planPair(at + HALF)));
  }
}

/** Returns where more is wanted than can be made. */
@inline
function planPair(at: usize): v128 {
  const fresh = f64x2.add(v128.load(columns.due + at), v128.load(columns.asked + at));
  const owed = f64x2.add(v128.load(columns.dueOwed + at), v128.load(columns.askedOwed + at));
  const gap = f64x2.sub(f64x2.add(f64x2.add(fresh, owed), v128.load(columns.stock + at)), v128.load(columns.output + at));
  const wanted = positive(gap);
  v128.store(columns.due + at, f64x2.splat(0));
  v128.store(columns.dueOwed + at, f64x2.splat(0));
  v128.store(columns.fresh + at, fresh);
  v128.store(columns.wanted + at, wanted);
  return f64x2.gt(wanted, v128.load(columns.most + at));
}

/** Needs of the nodes of a level of each group, for their wish and for the plan of this step. */
function explode(level: i32): void {
  const inputNode = columns.inputNode;
  const inputGroup = columns.inputGroup;
  const inputQuantity = columns.inputQuantity;
  const end = getRow(columns.levelInputStart, level + 1);
  for (let row = getRow(columns.levelInputStart, level); row < end; row++) {
    const quantity = spread(inputQuantity, row);
    const group = locate(0, getRow(inputGroup, row));
    const node = locate(0, getRow(inputNode, row));
    addPair(columns.need + group, columns.wanted + node, quantity);
    addPair(columns.need + group + HALF, columns.wanted + node + HALF, quantity);
    addPair(columns.planned + group, columns.fresh + node, quantity);
    addPair(columns.planned + group + HALF, columns.fresh + node + HALF, quantity);
  }
}

@inline
function addPair(to: usize, from: usize, quantity: v128): void {
  v128.store(to, f64x2.add(v128.load(to), f64x2.mul(quantity, v128.load(from))));
}
