import type { RowData } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatCount } from '../../format/number.ts';
import { joinClasses } from '../../views/class-names.ts';
import { usePrinting } from '../../views/use-printing.ts';
import { useWidth } from '../../views/use-width.ts';
import s from './data-grid.module.css';
import type { GridColumn, Sort } from './grid-column.ts';
import { fitColumns, getNextSort, getTracks } from './grid-column.ts';
import { GridHeader } from './grid-header.tsx';
import { moveCursor, selectRange, toggleSelected } from './selection.ts';
import { useSortedRows } from './use-sorted-rows.ts';

const ROW_HEIGHT = 32;
/** More would take a browser minutes and nobody reads them on paper. */
const MOST_PRINTED = 1000;
/** The strip and the header that stay on top while the page scrolls. */
const TOP = 92;

type Props<Row> = {
  label: string;
  /** Identities must not change between renders, or every row is built anew. */
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  /** How many rows there will be when all are here: room for them is kept below. */
  expected?: number | undefined;
  keyOf: (row: Row) => string;
  sort: Sort | null;
  onSort: (sort: string | undefined) => void;
  /** Row that is open beside the grid or to be shown first. */
  openId: string | undefined;
  onOpen: (id: string) => void;
  onEscape?: () => void;
  selection?: { selected: ReadonlySet<string>; onSelect: (selected: ReadonlySet<string>) => void };
  isFaint?: (row: Row) => boolean;
};

/**
 * A table that shows any number of rows: only those in sight are in the document, the page scrolls, the heading stays. Arrows, Page,
 * Home and End move the cursor, Enter opens, Space selects, Shift with a movement selects a range, Escape goes to `onEscape`. While a
 * row is open, moving opens the next one.
 */
export function DataGrid<Row extends RowData>(props: Props<Row>) {
  const {
    label,
    columns,
    rows,
    expected = 0,
    keyOf,
    sort,
    onSort,
    openId,
    onOpen,
    onEscape,
    selection,
    isFaint,
  } = props;
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>(1040);
  const sorted = useSortedRows(columns, rows, sort);
  const ids = useMemo(() => sorted.map((row) => keyOf(row.original)), [sorted, keyOf]);
  const room = width - (selection === undefined ? 0 : 34);
  const shown = useMemo(() => fitColumns(columns, room), [columns, room]);
  const tracks = `${selection === undefined ? '' : '24px '}${getTracks(shown, room)}`;

  const count = Math.max(sorted.length, expected);

  const openRow = openId === undefined ? -1 : ids.indexOf(openId);
  const [cursorId, setCursorId] = useState<string | undefined>(openId);
  const cursor = Math.max(0, cursorId === undefined ? openRow : ids.indexOf(cursorId));
  const anchor = useRef(cursor);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const top = ref.current?.getBoundingClientRect().top ?? 0;
    setOffset(top + window.scrollY + ROW_HEIGHT);
  }, [ref, rows, width]);
  const wasOpen = useRef(openId !== undefined);
  useEffect(() => {
    // What was open took the focus with it: the list goes on from its cursor.
    if (wasOpen.current && openId === undefined && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
    wasOpen.current = openId !== undefined;
  }, [ref, openId]);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: offset,
    scrollPaddingStart: TOP,
    scrollPaddingEnd: ROW_HEIGHT,
  });
  const isPrinting = usePrinting();
  const placed = isPrinting
    ? ids.slice(0, MOST_PRINTED).map((_, index) => ({ index, start: offset + index * ROW_HEIGHT }))
    : withCursor(virtualizer.getVirtualItems(), cursor, offset, sorted.length);

  const goTo = (next: number, extend: boolean) => {
    const nextId = ids[next];
    if (nextId === undefined) return;
    setCursorId(nextId);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    if (extend && selection) selection.onSelect(selectRange(selection.selected, ids, anchor.current, next));
    else anchor.current = next;
    if (openId !== undefined && !extend && next !== cursor) onOpen(nextId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveCursor(
      event.key,
      cursor,
      ids.length,
      Math.max(1, Math.floor(window.innerHeight / ROW_HEIGHT) - 6),
    );
    const at = ids[cursor];
    if (next !== null) goTo(next, event.shiftKey);
    else if (event.key === 'Enter' && at !== undefined) onOpen(at);
    else if (event.key === ' ' && at !== undefined && selection)
      selection.onSelect(toggleSelected(selection.selected, at));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection) selection.onSelect(new Set(ids));
    else if (event.key === 'Escape') onEscape?.();
    else return;
    event.preventDefault();
  };
  const onRowClick = (event: MouseEvent, row: number) => {
    const rowId = ids[row];
    if (rowId === undefined) return;
    setCursorId(rowId);
    if (event.shiftKey && selection) selection.onSelect(selectRange(selection.selected, ids, anchor.current, row));
    else if ((event.ctrlKey || event.metaKey) && selection)
      selection.onSelect(toggleSelected(selection.selected, rowId));
    else onOpen(rowId);
    if (!event.shiftKey) anchor.current = row;
  };

  return (
    <div
      ref={ref}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={selection === undefined ? undefined : true}
      aria-activedescendant={ids.length === 0 ? undefined : `${id}-${cursor}`}
      tabIndex={0}
      className={s['grid']}
      onKeyDown={onKeyDown}
    >
      <GridHeader
        columns={shown}
        tracks={tracks}
        sort={sort}
        onSort={(column) => onSort(getNextSort(sort, column.id, column.descendingFirst ?? false))}
        all={
          selection === undefined
            ? undefined
            : {
                state: getAllState(selection.selected, ids),
                onToggle: (every) => selection.onSelect(every ? new Set(ids) : new Set()),
              }
        }
      />
      <div className={s['body']} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {placed.map(({ index, start }) => {
          const row = sorted[index];
          const rowId = ids[index];
          const transform = `translateY(${start - offset}px)`;
          if (row === undefined || rowId === undefined) {
            return (
              <div
                key={index}
                aria-hidden="true"
                className={joinClasses(s['row'], s['coming'])}
                style={{ transform }}
              />
            );
          }
          const isSelected = selection?.selected.has(rowId) ?? false;
          return (
            <div
              key={rowId}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selection === undefined ? index === openRow : isSelected}
              className={joinClasses(
                s['row'],
                index === openRow && s['open'],
                index === cursor && s['cursor'],
                isSelected && s['selected'],
                isFaint?.(row.original) === true && s['faint'],
              )}
              style={{ gridTemplateColumns: tracks, transform }}
              onClick={(event) => onRowClick(event, index)}
            >
              {selection === undefined ? null : (
                <span role="gridcell" className={s['check']}>
                  <input
                    type="checkbox"
                    tabIndex={-1}
                    aria-label={`Select ${rowId}`}
                    checked={isSelected}
                    onClick={(event) => event.stopPropagation()}
                    onChange={() => {
                      setCursorId(rowId);
                      anchor.current = index;
                      selection.onSelect(toggleSelected(selection.selected, rowId));
                    }}
                  />
                </span>
              )}
              {shown.map((column) => (
                <span
                  key={column.id}
                  role="gridcell"
                  className={joinClasses(s['cell'], column.align && s[column.align])}
                >
                  {column.cell(row.original)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
      {isPrinting && ids.length > MOST_PRINTED ? (
        <p>
          The first {formatCount(MOST_PRINTED)} of {formatCount(ids.length)} rows; the export has them all.
        </p>
      ) : null}
    </div>
  );
}

type Placed = { index: number; start: number };

/** The rows in sight and the one under the cursor, which must be in the document for a screen reader to find it. */
function withCursor(items: readonly Placed[], cursor: number, offset: number, count: number): readonly Placed[] {
  if (count === 0 || items.some(({ index }) => index === cursor)) return items;
  return [...items, { index: cursor, start: offset + cursor * ROW_HEIGHT }];
}

function getAllState(selected: ReadonlySet<string>, ids: readonly string[]): 'all' | 'some' | 'none' {
  if (selected.size === 0 || ids.length === 0) return 'none';
  const count = ids.filter((id) => selected.has(id)).length;
  return count === ids.length ? 'all' : count > 0 ? 'some' : 'none';
}
