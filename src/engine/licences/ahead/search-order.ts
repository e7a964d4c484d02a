/** Slots ahead for a look at a row's cost, as shares of all slots. */
const LOOKS = [0, 0.01, 0.05, 0.2] as const;
const MOST_PASSES = 30;
const TOLERANCE = 1e-9;

/**
 * Returns a slot for each row, no slot twice, of little cost: by urgency slot after slot (the most extra cost of a later slot first), and then
 * by exchanges of two slots and by moves of one past others, until none is better. For more rows than can be assigned exactly in a moment.
 */
export function searchOrder(rows: readonly Float64Array[], slotCount: number): { slots: Int32Array; cost: number } {
  const orders = LOOKS.map((look) => {
    const order = placeByUrgency(rows, slotCount, 1 + Math.ceil(look * slotCount));
    for (let pass = 0; pass < MOST_PASSES; pass++) if (exchangeAll(rows, order) + moveAll(rows, order) === 0) break;
    return order;
  });
  const rowOf = orders.toSorted((x, y) => sumCost(rows, x) - sumCost(rows, y))[0]!;
  const slots = new Int32Array(rows.length);
  for (const [slot, row] of rowOf.entries()) if (row >= 0) slots[row] = slot;
  return { slots, cost: sumCost(rows, rowOf) };
}

function read(rows: readonly Float64Array[], row: number, slot: number): number {
  return row < 0 ? 0 : rows[row]![slot]!;
}

function sumCost(rows: readonly Float64Array[], rowOf: Int32Array): number {
  return rowOf.reduce((sum, row, slot) => sum + read(rows, row, slot), 0);
}

/** The row of each slot, −1: none. A slot stays empty only where the remaining rows cost less later. */
function placeByUrgency(rows: readonly Float64Array[], slotCount: number, look: number): Int32Array {
  const rowOf = new Int32Array(slotCount).fill(-1);
  const left = new Set(rows.keys());
  for (let slot = 0; slot < slotCount && left.size > 0; slot++) {
    const later = Math.min(slotCount - 1, slot + look);
    let [next, most] = [-1, left.size > slotCount - slot - 1 ? -Infinity : -TOLERANCE];
    for (const row of left) {
      const urgency = rows[row]![later]! - rows[row]![slot]!;
      if (urgency > most) [next, most] = [row, urgency];
    }
    if (next < 0) continue;
    rowOf[slot] = next;
    left.delete(next);
  }
  return rowOf;
}

function exchangeAll(rows: readonly Float64Array[], rowOf: Int32Array): number {
  let moved = 0;
  for (let at = 0; at < rowOf.length; at++) {
    for (let other = at + 1; other < rowOf.length; other++) {
      const [a, b] = [rowOf[at]!, rowOf[other]!];
      if (a === b) continue;
      const kept = read(rows, a, at) + read(rows, b, other);
      const changed = read(rows, b, at) + read(rows, a, other);
      if (changed >= kept - TOLERANCE * Math.abs(kept)) continue;
      rowOf[at] = b;
      rowOf[other] = a;
      moved += 1;
    }
  }
  return moved;
}

/** Moves the row of each slot to where it saves most; those between come one slot nearer. */
function moveAll(rows: readonly Float64Array[], rowOf: Int32Array): number {
  let moved = 0;
  for (let from = 0; from < rowOf.length; from++) {
    const row = rowOf[from]!;
    if (row < 0) continue;
    const { to, saves } = findBestMove(rows, rowOf, from);
    if (saves <= TOLERANCE * (1 + Math.abs(read(rows, row, from)))) continue;
    if (to > from) rowOf.copyWithin(from, from + 1, to + 1);
    else rowOf.copyWithin(to + 1, to, from);
    rowOf[to] = row;
    moved += 1;
  }
  return moved;
}

function findBestMove(rows: readonly Float64Array[], rowOf: Int32Array, from: number): { to: number; saves: number } {
  const row = rowOf[from]!;
  const now = read(rows, row, from);
  let [to, saves] = [from, 0];
  for (const step of [1, -1]) {
    let shifted = 0;
    for (let slot = from + step; slot >= 0 && slot < rowOf.length; slot += step) {
      shifted += read(rows, rowOf[slot]!, slot) - read(rows, rowOf[slot]!, slot - step);
      const saved = now - read(rows, row, slot) + shifted;
      if (saved > saves) [to, saves] = [slot, saved];
    }
  }
  return { to, saves };
}
