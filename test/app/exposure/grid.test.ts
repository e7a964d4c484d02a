import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridColumn } from '../../../src/app/exposure/grid/grid-column.ts';
import {
  COLUMN_GAP,
  fitColumns,
  getNextSort,
  getTracks,
  parseSort,
} from '../../../src/app/exposure/grid/grid-column.ts';
import { moveCursor, selectRange, toggleSelected } from '../../../src/app/exposure/grid/selection.ts';

const column = (id: string, width: number, changes: Partial<GridColumn<object>> = {}): GridColumn<object> => ({
  id,
  header: id,
  width,
  cell: () => null,
  ...changes,
});

describe('columns of a grid', () => {
  it('leave in their order until the rest fits', () => {
    const columns = [column('part', 100), column('risk', 50, { leaves: 2 }), column('spend', 50, { leaves: 1 })];
    const names = (width: number) => fitColumns(columns, width).map(({ id }) => id);
    expect(names(200 + 2 * COLUMN_GAP)).toEqual(['part', 'risk', 'spend']);
    expect(names(199 + 2 * COLUMN_GAP)).toEqual(['part', 'spend']);
    expect(names(120)).toEqual(['part']);
    expect(names(10)).toEqual(['part']);
  });

  it('share the spare width only where they grow', () => {
    expect(getTracks([column('a', 90), column('b', 120, { grow: 2 })])).toBe('90px minmax(120px, 2fr)');
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
