import type { SheetDay } from '../../../documents/brief/brief-sheet.ts';
import { countDays } from '../../format/date.ts';
import { placeEvents } from '../events/place-events.ts';

export type PlacedDay = {
  readonly day: SheetDay;
  readonly x: number;
  /** Ends of the band; null: a single day. */
  readonly band: { readonly from: number; readonly to: number } | null;
  readonly left: number;
  readonly row: number;
  /** Room of the label in pixels. */
  readonly labelWidth: number;
};

/** Average width of a letter, with a little more so a label on one line stays there. */
const LETTER_WIDTH = 6.8;

/** A month beginning on the axis. */
export type AxisMonth = { readonly x: number; readonly name: string };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Places the days of one row of the axis without an overlap of labels; days outside end at the edge. */
export function placeDays(
  days: readonly SheetDay[],
  axis: { from: string; to: string; width: number; labelWidth: number; gap: number },
): PlacedDay[] {
  const span = Math.max(1, countDays(axis.from, axis.to));
  const place = (day: string): number =>
    Math.min(axis.width, Math.max(0, (countDays(axis.from, day) / span) * axis.width));
  const placed = placeEvents(
    days.map((day) => ({
      date: day.day,
      day,
      labelWidth: Math.min(axis.labelWidth, Math.ceil(LETTER_WIDTH * `${day.date} ${day.title}`.length)),
    })),
    axis,
  );
  return placed.map(({ event: { day, labelWidth }, x, left, row }) => ({
    day,
    labelWidth,
    x,
    left,
    row,
    band: day.from === null || day.to === null ? null : { from: place(day.from), to: place(day.to) },
  }));
}

/** The months beginning between two days, each with its place; the year stands at January. */
export function listMonths({ from, to, width }: { from: string; to: string; width: number }): AxisMonth[] {
  const span = Math.max(1, countDays(from, to));
  const months: AxisMonth[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (;;) {
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > to) return months;
    const name = MONTHS[month - 1] ?? '';
    months.push({ x: (countDays(from, day) / span) * width, name: month === 1 ? `${name} ${year}` : name });
  }
}
