import * as columns from './columns';
import { locateGroup, NEED, PLANNED } from './group-records';
import { ASKED, ASKED_OWED, DUE, DUE_OWED, FRESH, locateNode, MOST, NODE_BYTES, OUTPUT, STOCK, WANTED } from './node-records';
import { turnRings } from './turn-rings';
import { placeOrders } from './place-orders';
import { lookBack } from './ship';
import { gatherSigns, getRow, HALF, positive, setFlags, spread } from './rows';

/** Takes back what was asked of nodes in the step before. */
export function clearOrders(): void {
  lookBack();
  const zero = f64x2.splat(0);
  // Behind the last node is what is asked of all unknown sources.
  const end = columns.nodeState + <usize>(columns.nodeCount + 1) * NODE_BYTES;
  for (let node = columns.nodeState; node < end; node += NODE_BYTES) {
    v128.store(node, zero, ASKED);
    v128.store(node, zero, ASKED + HALF);
    v128.store(node, zero, ASKED_OWED);
    v128.store(node, zero, ASKED_OWED + HALF);
  }
}

/** Asks upwards: the wish of each node, its need of inputs, and the orders of their buyers. */
export function order(): void {
  turnRings();
  clearShared();
  let places = columns.lanePlaces;
  for (let level = columns.levelCount - 1; level >= 0; level--) {
    plan(level);
    explode(level);
    places = placeOrders(level, places);
  }
}

/** Takes back the needs of groups to which several users add theirs. */
function clearShared(): void {
  const zero = f64x2.splat(0);
  const end = getRow(columns.levelSharedStart, columns.levelCount);
  for (let row = 0; row < end; row++) {
    const group = locateGroup(columns.groupState, getRow(columns.levelShared, row));
    v128.store(group, zero, NEED);
    v128.store(group, zero, NEED + HALF);
    v128.store(group, zero, PLANNED);
    v128.store(group, zero, PLANNED + HALF);
  }
}

/** Wishes of the nodes of a level, now after the orders of all their buyers, and the part of this step's plan. */
function plan(level: i32): void {
  const levelNodes = columns.levelNodes;
  const end = getRow(columns.levelNodeStart, level + 1);
  for (let row = getRow(columns.levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    const at = locateNode(columns.nodeState, node);
    setFlags(columns.atCapacity, node, gatherSigns(planPair(at), planPair(at + HALF)));
  }
}

/** Returns where more is wanted than can be made. */
@inline
function planPair(node: usize): v128 {
  const fresh = f64x2.add(v128.load(node, DUE), v128.load(node, ASKED));
  const owed = f64x2.add(v128.load(node, DUE_OWED), v128.load(node, ASKED_OWED));
  const gap = f64x2.sub(f64x2.add(f64x2.add(fresh, owed), v128.load(node, STOCK)), v128.load(node, OUTPUT));
  const wanted = positive(gap);
  v128.store(node, fresh, FRESH);
  v128.store(node, wanted, WANTED);
  return f64x2.gt(wanted, v128.load(node, MOST));
}

/** Adds the needs of the nodes of a level to those of groups with several users, for their wish and for the plan of this step. */
function explode(level: i32): void {
  const inputNode = columns.inputNode;
  const inputGroup = columns.inputGroup;
  const inputQuantity = columns.inputQuantity;
  const end = getRow(columns.levelInputStart, level + 1);
  for (let row = getRow(columns.levelInputStart, level); row < end; row++) {
    const quantity = spread(inputQuantity, row);
    const group = locateGroup(columns.groupState, getRow(inputGroup, row));
    const node = locateNode(columns.nodeState, getRow(inputNode, row));
    addPair(group, node, quantity);
    addPair(group + HALF, node + HALF, quantity);
  }
}

@inline
function addPair(group: usize, node: usize, quantity: v128): void {
  v128.store(group, f64x2.add(v128.load(group, NEED), f64x2.mul(quantity, v128.load(node, WANTED))), NEED);
  v128.store(group, f64x2.add(v128.load(group, PLANNED), f64x2.mul(quantity, v128.load(node, FRESH))), PLANNED);
}
