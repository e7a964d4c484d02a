import * as columns from './columns';
import { placeOrders } from './place-orders';
import { getRow, gatherSigns, HALF, least, locate, positive, setFlags, setRow, spread } from './rows';

/** Asks upwards: what each node wants to make, what its inputs need for that, and what their buyers order. */
export function order(): void {
  turnRings();
  for (let level = columns.levelCount - 1; level >= 0; level--) {
    plan(level);
    explode(level);
    placeOrders(level);
  }
}

function turnRings(): void {
  const now = columns.now;
  const ringTurn = columns.ringTurn;
  const ringWidth = columns.ringWidth;
  for (let steps = 1; steps <= columns.mostSteps; steps++) {
    const bytes = getRow(ringWidth, steps) << 5;
    setRow(ringTurn, 2 * steps, (now % steps) * bytes);
    setRow(ringTurn, 2 * steps + 1, ((now + steps - 1) % steps) * bytes);
  }
}

/** What the nodes of a level want to make, now that all their buyers have ordered. */
function plan(level: i32): void {
  const due = columns.due;
  const asked = columns.asked;
  const wanted = columns.wanted;
  const output = columns.output;
  const stock = columns.stock;
  const most = columns.most;
  const atCapacity = columns.atCapacity;
  const levelNodes = columns.levelNodes;
  const end = getRow(columns.levelNodeStart, level + 1);
  for (let row = getRow(columns.levelNodeStart, level); row < end; row++) {
    const node = getRow(levelNodes, row);
    const ready = spread(stock, node);
    const at = locate(0, node);
    const one = planPair(due + at, asked + at, output + at, most + at, wanted + at, ready);
    const other = planPair(due + at + HALF, asked + at + HALF, output + at + HALF, most + at + HALF, wanted + at + HALF, ready);
    setFlags(atCapacity, node, gatherSigns(one, other));
  }
}

/** Returns where the gap is more than can be made. */
@inline
function planPair(due: usize, asked: usize, output: usize, most: usize, wanted: usize, stock: v128): v128 {
  const gap = f64x2.sub(f64x2.add(f64x2.add(v128.load(due), v128.load(asked)), stock), v128.load(output));
  const room = v128.load(most);
  v128.store(due, f64x2.splat(0));
  v128.store(wanted, positive(least(room, gap)));
  return f64x2.gt(gap, room);
}

/** What the nodes of a level need of each group for what they want to make. */
function explode(level: i32): void {
  const wanted = columns.wanted;
  const need = columns.need;
  const inputNode = columns.inputNode;
  const inputGroup = columns.inputGroup;
  const inputQuantity = columns.inputQuantity;
  const end = getRow(columns.levelInputStart, level + 1);
  for (let row = getRow(columns.levelInputStart, level); row < end; row++) {
    const quantity = spread(inputQuantity, row);
    const to = locate(need, getRow(inputGroup, row));
    const from = locate(wanted, getRow(inputNode, row));
    v128.store(to, f64x2.add(v128.load(to), f64x2.mul(quantity, v128.load(from))));
    v128.store(to, f64x2.add(v128.load(to, HALF), f64x2.mul(quantity, v128.load(from, HALF))), HALF);
  }
}
