import type { IsoDate } from '../../../domain/units.ts';
import { countDays } from '../../format/date.ts';

/** Where a label stands: `x` of its date on the line, `left` of its text, `row` below the line from 0. */
export type PlacedEvent<T> = { event: T; x: number; left: number; row: number };

/**
 * Places dated labels, of one width or each of its own, under a time line of `width` pixels from one day to another, without an overlap and
 * within the line. A label starts at its date, is moved left at the right end, and goes to the first free row there.
 */
export function placeEvents<T extends { date: IsoDate; labelWidth?: number }>(
  events: readonly T[],
  { from, to, width, labelWidth, gap }: { from: IsoDate; to: IsoDate; width: number; labelWidth: number; gap: number },
): PlacedEvent<T>[] {
  const span = Math.max(1, countDays(from, to));
  /** Right ends of the labels in each row. */
  const rows: number[] = [];
  return events
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event) => {
      const x = (countDays(from, event.date) / span) * width;
      const own = event.labelWidth ?? labelWidth;
      const left = Math.max(0, Math.min(x, width - own));
      const free = rows.findIndex((end) => end + gap <= left);
      const row = free === -1 ? rows.length : free;
      rows[row] = left + own;
      return { event, x, left, row };
    });
}
