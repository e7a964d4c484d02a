import { describe, expect, it } from 'vitest';
import { listMonths, placeDays } from '../../../../src/app/overview/decide/place-days.ts';
import type { SheetDay } from '../../../../src/documents/brief/brief-sheet.ts';

const day = (date: string, from: string | null = null, to: string | null = null): SheetDay => ({
  row: 'licences',
  day: date,
  from,
  to,
  date,
  title: date,
  detail: '',
  isLate: false,
});
// A hundred days on a thousand pixels.
const AXIS = { from: '2026-12-01', to: '2027-03-11', width: 1000, labelWidth: 200, gap: 10 };

describe(placeDays, () => {
  it('puts a day at its place, and labels that would overlap in rows below each other', () => {
    const placed = placeDays([day('2026-12-11'), day('2026-12-21'), day('2027-01-30')], AXIS);
    expect(placed.map(({ x, row }) => [x, row])).toEqual([
      [100, 0],
      [200, 1],
      [600, 0],
    ]);
  });

  it('ends a band at the edge of the axis', () => {
    const [placed] = placeDays([day('2026-12-11', '2026-11-01', '2027-12-31')], AXIS);
    expect(placed?.band).toEqual({ from: 0, to: 1000 });
  });
});

describe(listMonths, () => {
  it('names the year at January', () => {
    expect(listMonths(AXIS)).toEqual([
      { x: 310, name: 'Jan 2027' },
      { x: 620, name: 'Feb' },
      { x: 900, name: 'Mar' },
    ]);
  });
});
