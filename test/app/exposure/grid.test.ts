import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridColumn } from '../../../src/app/components/grid/grid-column.ts';
import {
  COLUMN_GAP,
  fitColumns,
  getNextSort,
  getTracks,
  parseSort,
  standsAcross,
} from '../../../src/app/components/grid/grid-column.ts';
import { createOwnerColumns } from '../../../src/app/exposure/owners/owner-columns.tsx';
import { createPartColumns } from '../../../src/app/exposure/parts/part-columns.tsx';
import { EXPOSURE_TABS } from '../../../src/app/url-state.ts';
import { sortRows } from '../../../src/app/components/grid/sort-rows.ts';
import { moveCursor, selectRange, toggleSelected } from '../../../src/app/components/grid/selection.ts';

/** A list on a phone 390 pixels wide, whose page has 16 at either side and 15 for a scroll bar. */
const PHONE_ROOM = 390 - 32 - 15;

const column = (id: string, width: number, changes: Partial<GridColumn<object>> = {}): GridColumn<object> => ({
  id,
  header: id,
  width,
  cell: () => null,
  ...changes,
});

/** The same on a page 820 pixels wide, beside the boxes by which rows are selected. */
const NARROW_ROOM = 820 - 32 - 15 - 34;

describe('columns of a grid', () => {
  it('keep reason and money at risk of a part on a narrow page, and fit it', () => {
    const scale = { divisor: 1e6, suffix: 'm', digits: 0 } as const;
    const shown = fitColumns(createPartColumns('EUR', scale, scale, []), NARROW_ROOM);
    const names = shown.map(({ id }) => id);
    expect(names).toEqual(expect.arrayContaining(['part', 'description', 'decides', 'risk', 'share', 'cover', 'wait']));
    const width = shown.reduce((sum, one) => sum + one.width, COLUMN_GAP * (shown.length - 1));
    expect(width).toBeLessThanOrEqual(NARROW_ROOM);
  });

  it('have the name of a part across the row on a phone, above money and share, and beside them where there is room', () => {
    const scale = { divisor: 1e6, suffix: 'm', digits: 0 } as const;
    const columns = createPartColumns('EUR', scale, scale, []);
    const onPhone = fitColumns(columns, PHONE_ROOM - 34);
    expect(onPhone.map(({ id }) => id)).toEqual(['description', 'risk', 'share']);
    expect(standsAcross(onPhone, PHONE_ROOM - 34)).toBe(true);
    expect(getTracks(onPhone, PHONE_ROOM - 34)).toBe('58px 142px 1fr');
    expect(standsAcross(fitColumns(columns, NARROW_ROOM), NARROW_ROOM)).toBe(false);
  });

  it('leave in their order until the rest fits', () => {
    const columns = [column('part', 100), column('risk', 50, { leaves: 2 }), column('spend', 50, { leaves: 1 })];
    const names = (width: number) => fitColumns(columns, width).map(({ id }) => id);
    expect(names(200 + 2 * COLUMN_GAP)).toEqual(['part', 'risk', 'spend']);
    expect(names(199 + 2 * COLUMN_GAP)).toEqual(['part', 'spend']);
    expect(names(120)).toEqual(['part']);
    expect(names(10)).toEqual(['part']);
  });

  it('share the spare width only where they grow', () => {
    const tracks = [column('a', 90), column('b', 120, { grow: 2 })];
    expect(getTracks(tracks, 220)).toBe('90px minmax(120px, 2fr)');
    expect(getTracks(tracks, 219)).toBe('90px minmax(60px, 2fr)');
  });

  it.each(EXPOSURE_TABS.filter((tab) => tab !== 'parts'))('of %s leave until a phone has room for the rest', (tab) => {
    const scale = { divisor: 1, suffix: '', digits: 0 } as const;
    const shown = fitColumns(createOwnerColumns(tab, 'EUR', scale, scale), PHONE_ROOM);
    // What grows may be as narrow as 60 pixels.
    const least = shown.reduce((sum, { width, grow = 0 }) => sum + (grow > 0 ? 60 : width), 0);
    expect(least + COLUMN_GAP * (shown.length - 1)).toBeLessThanOrEqual(PHONE_ROOM);
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(['name', 'sure', 'ifUnknown']));
  });

  it('are sorted by a word of the address, if there is such a column', () => {
    const columns = [{ id: 'spend', sortValue: () => 1 }, { id: 'note' }];
    expect(parseSort('-spend', columns)).toEqual({ id: 'spend', desc: true });
    expect(parseSort('spend', columns)).toEqual({ id: 'spend', desc: false });
    expect(parseSort('note', columns)).toBeNull();
    expect(parseSort('-gone', columns)).toBeNull();
    expect(parseSort(undefined, columns)).toBeNull();
  });

  it('go from their first direction to the other and back to the default order', () => {
    expect(getNextSort(null, 'spend', true)).toBe('-spend');
    expect(getNextSort({ id: 'spend', desc: true }, 'spend', true)).toBe('spend');
    expect(getNextSort({ id: 'spend', desc: false }, 'spend', true)).toBeUndefined();
    expect(getNextSort({ id: 'spend', desc: false }, 'part', false)).toBe('part');
  });
});

describe('sorted rows', () => {
  type Row = { id: string; spend: number | undefined };
  const rows: Row[] = [
    { id: 'P-10', spend: 2 },
    { id: 'P-9', spend: undefined },
    { id: 'P-2', spend: 30 },
    { id: 'P-1', spend: 2 },
  ];
  const columns = [
    { ...column('id', 1), sortValue: (row: Row) => row.id, cell: () => null },
    { ...column('spend', 1), sortValue: (row: Row) => row.spend, cell: () => null },
  ];
  const sorted = (sort: { id: string; desc: boolean } | null) => sortRows(rows, columns, sort).map(({ id }) => id);

  it('have missing values last in both directions and equal ones as they came', () => {
    expect(sorted({ id: 'spend', desc: false })).toEqual(['P-10', 'P-1', 'P-2', 'P-9']);
    expect(sorted({ id: 'spend', desc: true })).toEqual(['P-2', 'P-10', 'P-1', 'P-9']);
  });

  it('count the digits in numbers, and stay as they are without a sort', () => {
    expect(sorted({ id: 'id', desc: false })).toEqual(['P-1', 'P-2', 'P-9', 'P-10']);
    expect(sorted(null)).toEqual(['P-10', 'P-9', 'P-2', 'P-1']);
  });
});

describe('cursor and selection', () => {
  it('stay within the list whatever key is pressed', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(keys), fc.integer({ min: 1, max: 50 }), (pressed, count) => {
        const end = pressed.reduce((cursor, key) => moveCursor(key, cursor, count, 12) ?? cursor, 0);
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThan(count);
      }),
    );
    expect(moveCursor('PageDown', 0, 100, 12)).toBe(12);
    expect(moveCursor('End', 0, 100, 12)).toBe(99);
    expect(moveCursor('x', 5, 100, 12)).toBeNull();
    expect(moveCursor('ArrowDown', 0, 0, 12)).toBeNull();
  });

  it('toggle one row and add a range in either direction', () => {
    const list = ['a', 'b', 'c', 'd'];
    expect([...toggleSelected(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggleSelected(new Set(['a', 'b']), 'a')]).toEqual(['b']);
    expect([...selectRange(new Set(['a']), list, 3, 1)]).toEqual(['a', 'b', 'c', 'd']);
    expect([...selectRange(new Set(), list, 1, 2)]).toEqual(['b', 'c']);
  });
});
