import { describe, expect, it } from 'vitest';
import { assignSlots } from '../../../../src/engine/licences/ahead/assign-slots.ts';
import {
  countSlots,
  type Filing,
  type General,
  loseInOrder,
  orderFilings,
} from '../../../../src/engine/licences/ahead/order-filings.ts';
import { searchOrder } from '../../../../src/engine/licences/ahead/search-order.ts';

/** A file that loses `rate` for each slot after `due`. */
function late(rate: number, due: number, ready: number, slotCount: number): Filing {
  return { ready, loss: Float64Array.from({ length: slotCount }, (_, slot) => rate * Math.max(0, slot - due)) };
}

/** Least loss over every way to fill the slots, by trying all. */
function enumerate(filings: readonly Filing[], generals: readonly General[], slotCount: number): number {
  const options = [...filings.map(({ ready }, row) => ({ ready, covers: [row] as readonly number[] })), ...generals];
  const go = (slot: number, left: ReadonlySet<number>): number => {
    if (left.size === 0) return 0;
    if (slot === slotCount) return Infinity;
    let best = go(slot + 1, left);
    for (const { ready, covers } of options) {
      if (slot < ready || !covers.every((row) => left.has(row))) continue;
      const lost = covers.reduce((sum, row) => sum + filings[row]!.loss[slot]!, 0);
      best = Math.min(best, lost + go(slot + 1, new Set([...left].filter((row) => !covers.includes(row)))));
    }
    return best;
  };
  return go(0, new Set(filings.keys()));
}

function* draw(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

function drawFilings(count: number, slotCount: number, seed: number): Filing[] {
  const numbers = draw(seed);
  const next = (): number => numbers.next().value;
  return Array.from({ length: count }, () =>
    late(Math.exp(6 * next()), next() * count * 0.6, next() < 0.5 ? 0 : 3, slotCount),
  );
}

describe('which file first', () => {
  it('puts the one first that is urgent, not the one that is worth most', () => {
    // The dear one has ten slots of time; the cheap one loses from the first day on.
    const filings = [late(1000, 10, 0, 3), late(1, -1, 0, 3), late(5, -1, 0, 3)];
    const found = orderFilings(filings);
    expect(found.steps.map(({ covers }) => covers)).toEqual([[2], [1], [0]]);
    // 5 × 1 + 1 × 2 + 0; by value the dear one would go first: 5 × 2 + 1 × 3.
    expect(found.loss).toBe(7);
    expect(loseInOrder(filings, [0, 2, 1])).toBe(13);
  });

  it('asks for a general licence where it saves more than it takes to be ready', () => {
    const filings = [late(10, 2, 0, 6), late(10, 2, 0, 6), late(10, 2, 0, 6), late(1, 0, 0, 6)];
    const covers = [0, 1, 2];
    // In the third slot (2) it is in time for all three, and the last one goes first.
    expect(orderFilings(filings, [{ covers, ready: 2 }]).loss).toBe(0);
    // Ready in the sixth slot only: 3 × 10 × 3 lost, against 1 × 3 alone.
    const long = filings.map((_, row) => late(row < 3 ? 10 : 1, row < 3 ? 2 : 0, 0, 9));
    expect(orderFilings(long, [{ covers, ready: 5 }]).loss).toBe(3);
  });

  it('is as good as trying everything', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const generals = [{ covers: [0, 1], ready: 1 + (seed % 4) }];
      const slotCount = 5 + 4;
      const filings = drawFilings(5, slotCount, seed);
      expect(orderFilings(filings, generals).loss).toBeCloseTo(enumerate(filings, generals, slotCount), 6);
    }
  });

  it('assigns exactly what dynamic programming finds, and a search comes within a hundredth of it', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const slotCount = 10 + 3;
      const filings = drawFilings(10, slotCount, seed);
      const rows = filings.map(({ ready, loss }) => loss.map((value, slot) => (slot < ready ? 1e12 : value)));
      expect(assignSlots(rows, slotCount).cost).toBeCloseTo(orderFilings(filings).loss, 6);
    }
    const slotCount = 120 + 3;
    // As of files whose wait is uncertain: the same loss after each of five waits, a fifth of them each.
    const filings = drawFilings(120, slotCount, 99).map(({ ready, loss }) => ({
      ready,
      loss: loss.map((_, slot) => {
        const after = [0, 5, 15, 30, 60].map((wait) => loss[Math.min(slotCount - 1, Math.max(0, slot + wait - 20))]!);
        return after.reduce((sum, value) => sum + value / 5, 0);
      }),
    }));
    const rows = filings.map(({ ready, loss }) => loss.map((value, slot) => (slot < ready ? 1e12 : value)));
    const exact = assignSlots(rows, slotCount).cost;
    const searched = searchOrder(rows, slotCount).cost;
    expect(searched).toBeGreaterThanOrEqual(exact - 1e-6);
    expect(searched).toBeLessThanOrEqual(1.01 * exact);
    expect(countSlots(filings, [])).toBe(slotCount);
  });
});
