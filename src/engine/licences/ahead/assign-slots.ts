/** The slot of each row, and the cost of all rows together; `prices` are the savings by one slot more of its kind, by slot. */
export type Assigned = { readonly slots: Int32Array; readonly cost: number; readonly prices: Float64Array };

/**
 * Returns the cheapest assignment of rows to slots, each row one and no slot twice; there are at least as many slots as rows. Exact, by shortest augmenting
 * paths with prices (Kuhn, Naval Res. Logist. Q. 2 (1955) 83; Jonker & Volgenant, Computing 38 (1987) 325).
 */
export function assignSlots(rows: readonly Float64Array[], slotCount: number): Assigned {
  const ofRow = new Float64Array(rows.length + 1);
  const ofSlot = new Float64Array(slotCount + 1);
  const rowOf = new Int32Array(slotCount + 1);
  const before = new Int32Array(slotCount + 1);
  for (let row = 1; row <= rows.length; row++) augment(row, { rows, slotCount, ofRow, ofSlot, rowOf, before });
  const slots = new Int32Array(rows.length);
  let cost = 0;
  for (let slot = 1; slot <= slotCount; slot++) {
    const row = rowOf[slot]!;
    if (row === 0) continue;
    slots[row - 1] = slot - 1;
    cost += rows[row - 1]![slot - 1]!;
  }
  return { slots, cost, prices: ofSlot.subarray(1).map((price) => Math.abs(price)) };
}

type Work = {
  readonly rows: readonly Float64Array[];
  readonly slotCount: number;
  readonly ofRow: Float64Array;
  readonly ofSlot: Float64Array;
  readonly rowOf: Int32Array;
  readonly before: Int32Array;
};

/** Gives one more row a slot; those with one may have to move. Row and slot 0 stand for none. */
function augment(added: number, { rows, slotCount, ofRow, ofSlot, rowOf, before }: Work): void {
  const least = new Float64Array(slotCount + 1).fill(Infinity);
  const isDone = new Uint8Array(slotCount + 1);
  rowOf[0] = added;
  let slot = 0;
  do {
    isDone[slot] = 1;
    const row = rowOf[slot]!;
    const costs = rows[row - 1]!;
    let [nearest, next] = [Infinity, 0];
    for (let other = 1; other <= slotCount; other++) {
      if (isDone[other] === 1) continue;
      const reduced = costs[other - 1]! - ofRow[row]! - ofSlot[other]!;
      if (reduced < least[other]!) {
        least[other] = reduced;
        before[other] = slot;
      }
      if (least[other]! < nearest) {
        nearest = least[other]!;
        next = other;
      }
    }
    for (let other = 0; other <= slotCount; other++) {
      if (isDone[other] === 1) {
        ofRow[rowOf[other]!]! += nearest;
        ofSlot[other]! -= nearest;
      } else least[other]! -= nearest;
    }
    slot = next;
  } while (rowOf[slot] !== 0);
  while (slot !== 0) {
    const previous = before[slot]!;
    rowOf[slot] = rowOf[previous]!;
    slot = previous;
  }
}
