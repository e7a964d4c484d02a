import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';
import { usePrinting } from '../hooks/use-printing.ts';

const HEAD_HEIGHT = 40;
/** More would take a browser minutes and nobody reads them on paper. */
export const MOST_PRINTED = 1000;
/** The page's header and the table's that stay on top while the page scrolls. */
const TOP = 92;
/** Rows that a page of the cursor is shorter than the window: what the header and the heads cover, and some to go on reading from. */
const KEPT_ROWS = 6;

/** A row that is in the document, and how far below the head it stands, in pixels. */
export type PlacedRow = { index: number; top: number };

/**
 * Which of `count` rows are in the document and where: those on screen, all that go on paper while it is printed, and of those that are
 * here (`here`) the one under the cursor, which must be there for a screen reader to find it. What stands above the grid may take another
 * height with other `rows` or another `width`.
 */
export function usePlacedRows(
  grid: RefObject<HTMLElement | null>,
  {
    count,
    here,
    cursor,
    rows,
    width,
    rowHeight,
  }: { count: number; here: number; cursor: number; rows: unknown; width: number; rowHeight: number },
) {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const top = grid.current?.getBoundingClientRect().top ?? 0;
    setOffset(top + window.scrollY + HEAD_HEIGHT);
  }, [grid, rows, width]);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: offset,
    scrollPaddingStart: TOP,
    scrollPaddingEnd: rowHeight,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const isPrinting = usePrinting();
  const placed: readonly PlacedRow[] = isPrinting
    ? Array.from({ length: Math.min(here, MOST_PRINTED) }, (_, index) => ({ index, top: index * rowHeight }))
    : withCursor(
        virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - offset })),
        cursor,
        here,
        rowHeight,
      );
  return {
    placed,
    height: virtualizer.getTotalSize(),
    /** True if rows are left out of what is being printed. */
    isCut: isPrinting && here > MOST_PRINTED,
    show: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    /** Rows that Page Up and Page Down go. */
    getPage: () => Math.max(1, Math.floor(window.innerHeight / rowHeight) - KEPT_ROWS),
  };
}

function withCursor(
  placed: readonly PlacedRow[],
  cursor: number,
  here: number,
  rowHeight: number,
): readonly PlacedRow[] {
  if (here === 0 || placed.some(({ index }) => index === cursor)) return placed;
  return [...placed, { index: cursor, top: cursor * rowHeight }];
}
