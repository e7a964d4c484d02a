import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';
import { usePrinting } from '../hooks/use-printing.ts';

const HEAD_HEIGHT = 40;
/** More would take a browser minutes and nobody reads them on paper. */
export const MOST_PRINTED = 1000;
/** The page's header and the table's, on top while the page scrolls. */
const TOP = 92;
/** Rows of a cursor's page below the window's: those under the header and the heads, and some to go on reading from. */
const KEPT_ROWS = 6;

/** A row in the document, and its distance below the head, in pixels. */
export type PlacedRow = { index: number; top: number };

/**
 * Rows of `count` in the document and their places: those on screen, all for paper while it is printed, and of those here (`here`) the one under
 * the cursor, needed by a screen reader. Parts above the grid may take another height with other `rows` or another `width`.
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
    /** True if rows are left out of the print. */
    isCut: isPrinting && here > MOST_PRINTED,
    show: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    /** Rows of Page Up and Page Down. */
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
