import type { RowData } from '@tanstack/react-table';
import { useId, useMemo } from 'react';
import { formatCount } from '../../format/number.ts';
import { useWidth } from '../hooks/use-width.ts';
import s from './data-grid.module.css';
import type { GridColumn, Sort } from './grid-column.ts';
import { fitColumns, getNextSort, getTracks, standsAcross } from './grid-column.ts';
import { GridHeader } from './grid-header.tsx';
import { ComingRow, GridRow } from './grid-row.tsx';
import type { Selection } from './use-grid-cursor.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import { MOST_PRINTED, usePlacedRows } from './use-placed-rows.ts';
import { useSortedRows } from './use-sorted-rows.ts';

/** Width of the row selection boxes, and with the gap beside it. */
const CHECK = { track: '24px', room: 34 };

type Props<Row> = {
  label: string;
  /** Id of the grid, for a skip link. */
  anchor?: string;
  /** Identities must not change between renders, or every row is built anew. */
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  /** How many rows there will be when all are here: room for them is kept below. */
  expected?: number | undefined;
  keyOf: (row: Row) => string;
  sort: Sort | null;
  onSort: (sort: string | undefined) => void;
  /** Row open beside the grid or to be shown first. */
  openId: string | undefined;
  onOpen: (id: string) => void;
  onEscape?: () => void;
  selection?: Selection;
  isFaint?: (row: Row) => boolean;
};

/**
 * A table for any number of rows: only those on screen are in the document, the page scrolls, the heading stays. Arrows, Page, Home and End move
 * the cursor, Enter opens, Space selects, Shift with a movement selects a range, Escape goes to `onEscape`. While a row is open, moving opens
 * the next one.
 */
export function DataGrid<Row extends RowData>(props: Props<Row>) {
  const {
    label,
    anchor,
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
  } = props;
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>(1040);
  const sorted = useSortedRows(columns, rows, sort);
  const ids = useMemo(() => sorted.map((row) => keyOf(row.original)), [sorted, keyOf]);
  const room = width - (selection === undefined ? 0 : CHECK.room);
  const shown = useMemo(() => fitColumns(columns, room), [columns, room]);
  const below = columns.find((column) => column.below && !shown.includes(column));
  const isAcross = standsAcross(shown, room);
  const tracks = `${selection === undefined ? '' : `${CHECK.track} `}${getTracks(shown, room)}`;
  const count = Math.max(sorted.length, expected);
  const { cursor, openRow, onKeyDown, onClick, onToggle } = useGridCursor(ref, {
    ids,
    openId,
    onOpen,
    onEscape,
    selection,
  });
  const screen = usePlacedRows(ref, {
    count,
    here: sorted.length,
    cursor,
    rows,
    width,
    // With a line below the row, with a name above it, and with both.
    rowHeight: isAcross ? (below ? 80 : 62) : below ? 60 : 40,
  });
  return (
    <div
      ref={ref}
      id={anchor}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-multiselectable={selection === undefined ? undefined : true}
      aria-activedescendant={ids.length === 0 ? undefined : `${id}-${cursor}`}
      tabIndex={0}
      className={s['grid']}
      onKeyDown={(event) => onKeyDown(event, screen)}
    >
      <GridHeader
        isAcross={isAcross}
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
      <div className={s['body']} role="rowgroup" style={{ height: screen.height }}>
        {screen.placed.map(({ index, top }) => {
          const row = sorted[index];
          const rowId = ids[index];
          if (row === undefined || rowId === undefined) return <ComingRow key={index} top={top} />;
          return (
            <GridRow
              key={rowId}
              id={`${id}-${index}`}
              rowId={rowId}
              index={index}
              top={top}
              tracks={tracks}
              isAcross={isAcross}
              columns={shown}
              below={below}
              row={row.original}
              isOpen={index === openRow}
              isCursor={index === cursor}
              isSelected={selection === undefined ? null : selection.selected.has(rowId)}
              isFaint={props.isFaint?.(row.original) === true}
              onClick={(event) => onClick(event, index)}
              onToggle={() => onToggle(index)}
            />
          );
        })}
      </div>
      {screen.isCut ? (
        <p>
          The first {formatCount(MOST_PRINTED)} of {formatCount(ids.length)} rows; the export has them all.
        </p>
      ) : null}
    </div>
  );
}

function getAllState(selected: ReadonlySet<string>, ids: readonly string[]): 'all' | 'some' | 'none' {
  if (selected.size === 0 || ids.length === 0) return 'none';
  const count = ids.filter((id) => selected.has(id)).length;
  return count === ids.length ? 'all' : count > 0 ? 'some' : 'none';
}
