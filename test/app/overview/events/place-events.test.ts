import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/app/format/date.ts';
import { placeEvents } from '../../../../src/app/overview/events/place-events.ts';

const FROM = '2026-01-01';
const TO = '2026-04-11';
/** 100 days on 1,000 pixels: ten a day. */
const line = { from: FROM, to: TO, width: 1000, labelWidth: 200, gap: 10 };
const on = (day: number) => ({ date: addDays(FROM, day) });

describe(placeEvents, () => {
  it('starts a label at its date and keeps neighbours with room in one row', () => {
    expect(placeEvents([on(0), on(30)], line).map(({ left, row }) => [left, row])).toStrictEqual([
      [0, 0],
      [300, 0],
    ]);
  });

  it('puts a label that would overlap into the next row, and reuses the first row once it is free', () => {
    expect(placeEvents([on(0), on(10), on(21)], line).map(({ row }) => row)).toStrictEqual([0, 1, 0]);
  });

  it('moves a label at the right end back into the line but leaves its date where it is', () => {
    expect(placeEvents([on(95)], line).map(({ x, left }) => [x, left])).toStrictEqual([[950, 800]]);
  });

  it('never lets two labels overlap, nor one leave the line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 }), (days) => {
        const placed = placeEvents(days.map(on), line);
        expect(placed).toHaveLength(days.length);
        for (const [index, one] of placed.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.left + line.labelWidth).toBeLessThanOrEqual(line.width);
          const sameRow = placed.slice(index + 1).filter((other) => other.row === one.row);
          for (const other of sameRow) expect(other.left).toBeGreaterThanOrEqual(one.left + line.labelWidth + line.gap);
        }
      }),
    );
  });
});
