import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { moveCursor, selectRange, toggleSelected } from './selection.ts';

/** A person's chosen rows, by id, and the hearer of another choice. */
export type Selection = { selected: ReadonlySet<string>; onSelect: (selected: ReadonlySet<string>) => void };

/** The keys' knowledge of the rows on screen. */
type Screen = { show: (row: number) => void; getPage: () => number };

/**
 * The row of keys and clicks, of rows by id, and their effect: a movement goes on, and opens where one is open; with Shift it selects from the
 * last row without it. A row that is opened from elsewhere, as by the palette, takes the cursor. Where the open row closes and took the focus
 * along, the grid takes it.
 */
export function useGridCursor(
  grid: RefObject<HTMLElement | null>,
  {
    ids,
    openId,
    onOpen,
    onEscape,
    selection,
  }: {
    ids: readonly string[];
    openId: string | undefined;
    onOpen: (id: string) => void;
    onEscape: (() => void) | undefined;
    selection: Selection | undefined;
  },
) {
  const openRow = openId === undefined ? -1 : ids.indexOf(openId);
  const [cursorId, setCursorId] = useState<string | undefined>(openId);
  const cursor = Math.max(0, cursorId === undefined ? openRow : ids.indexOf(cursorId));
  /** Where a range begins. */
  const anchor = useRef(cursor);
  const wasOpen = useRef(openId !== undefined);
  /** Rows that the grid itself has opened, until they are open. */
  const asked = useRef(new Set<string>());
  useEffect(() => {
    // What was open took the focus with it: the list goes on from its cursor.
    if (wasOpen.current && openId === undefined && document.activeElement === document.body)
      grid.current?.focus({ preventScroll: true });
    wasOpen.current = openId !== undefined;
    // Rows walked over quickly open late: only what the grid did not ask for comes from elsewhere.
    if (openId !== undefined && !asked.current.delete(openId)) setCursorId(openId);
  }, [grid, openId]);
  const open = (id: string): void => {
    if (id !== openId) asked.current.add(id);
    onOpen(id);
  };

  const goTo = (next: number, extend: boolean, { show }: Screen) => {
    const nextId = ids[next];
    if (nextId === undefined) return;
    setCursorId(nextId);
    show(next);
    if (extend && selection) selection.onSelect(selectRange(selection.selected, ids, anchor.current, next));
    else anchor.current = next;
    if (openId !== undefined && !extend && next !== cursor) open(nextId);
  };

  return {
    cursor,
    openRow,
    onKeyDown: (event: KeyboardEvent, screen: Screen) => {
      const next = moveCursor(event.key, cursor, ids.length, screen.getPage());
      const at = ids[cursor];
      if (next !== null) goTo(next, event.shiftKey, screen);
      else if (event.key === 'Enter' && at !== undefined) open(at);
      else if (event.key === ' ' && at !== undefined && selection)
        selection.onSelect(toggleSelected(selection.selected, at));
      else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection) selection.onSelect(new Set(ids));
      else if (event.key === 'Escape') onEscape?.();
      else return;
      event.preventDefault();
    },
    onClick: (event: MouseEvent, row: number) => {
      const rowId = ids[row];
      if (rowId === undefined) return;
      setCursorId(rowId);
      if (event.shiftKey && selection) selection.onSelect(selectRange(selection.selected, ids, anchor.current, row));
      else if ((event.ctrlKey || event.metaKey) && selection)
        selection.onSelect(toggleSelected(selection.selected, rowId));
      else open(rowId);
      if (!event.shiftKey) anchor.current = row;
    },
    onToggle: (row: number) => {
      const rowId = ids[row];
      if (rowId === undefined || selection === undefined) return;
      setCursorId(rowId);
      anchor.current = row;
      selection.onSelect(toggleSelected(selection.selected, rowId));
    },
  };
}
