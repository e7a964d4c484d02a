import type { FillName } from '../../../engine/exposure/report.ts';
import type { FillAmounts } from '../../words/fill-words.ts';
import { FILL_NAMES } from '../../words/fill-words.ts';

export type PlacedFill = { name: FillName; x: number; width: number };

/**
 * Place of the segments of one bar on `width` pixels, in the order of the fills, `gap` pixels apart. Fills of 0 take no room. Any other gets at
 * least `least` pixels, taken from the others in proportion, to be seen. Widths and gaps add up to `width`; all fills 0: nothing.
 */
export function placeFills(
  amounts: FillAmounts,
  { width, gap = 0, least = 0 }: { width: number; gap?: number; least?: number },
): PlacedFill[] {
  const names = FILL_NAMES.filter((name) => amounts[name] > 0);
  const room = width - gap * Math.max(0, names.length - 1);
  // More small fills than room: share what there is evenly.
  const floor = names.length === 0 ? 0 : Math.min(least, room / names.length);
  const widths = computeWidths(
    names.map((name) => amounts[name]),
    room,
    floor,
  );
  let x = 0;
  return names.map((name, index) => {
    const placed = { name, x, width: widths[index] ?? 0 };
    x += placed.width + gap;
    return placed;
  });
}

/** Widths in proportion to the amounts, none below `floor`, adding up to `room`. */
function computeWidths(amounts: readonly number[], room: number, floor: number): number[] {
  const raised = new Set<number>();
  for (;;) {
    const free = amounts.reduce((sum, amount, index) => (raised.has(index) ? sum : sum + amount), 0);
    const left = room - raised.size * floor;
    const widths = amounts.map((amount, index) => (raised.has(index) || free === 0 ? floor : (amount / free) * left));
    // Raising one shrinks the rest, so another may fall below: once more until none does.
    const below = widths.flatMap((value, index) => (value < floor && !raised.has(index) ? [index] : []));
    if (below.length === 0) return widths;
    for (const index of below) raised.add(index);
  }
}
