import type { MouseEvent } from 'react';
import { joinClasses } from '../class-names.ts';
import s from './data-grid.module.css';
import type { GridColumn } from './grid-column.ts';

/** One row of a grid, `top` pixels below its head. `isSelected` is null if rows cannot be selected: then the open one counts as such. */
export function GridRow<Row>({
  id,
  rowId,
  index,
  top,
  tracks,
  isAcross,
  columns,
  below,
  row,
  isOpen,
  isCursor,
  isSelected,
  isFaint,
  onClick,
  onToggle,
}: {
  /** Of the element, the grid's name for its active row. */
  id: string;
  rowId: string;
  index: number;
  top: number;
  tracks: string;
  /** The first column stands above the others. */
  isAcross: boolean;
  columns: readonly GridColumn<Row>[];
  /** The column below the row. */
  below: GridColumn<Row> | undefined;
  row: Row;
  isOpen: boolean;
  isCursor: boolean;
  isSelected: boolean | null;
  isFaint: boolean;
  onClick: (event: MouseEvent) => void;
  onToggle: () => void;
}) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? isOpen}
      className={joinClasses(
        s['row'],
        isOpen && s['open'],
        isCursor && s['cursor'],
        isSelected === true && s['selected'],
        isFaint && s['faint'],
        isAcross && s['across'],
        isAcross && !below && s['bare'],
        !isAcross && below && s['high'],
      )}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
      onClick={onClick}
    >
      {isSelected === null ? null : (
        <span role="gridcell" className={s['check']}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${rowId}`}
            checked={isSelected}
            onClick={(event) => event.stopPropagation()}
            onChange={onToggle}
          />
        </span>
      )}
      {columns.map((column) => (
        <span
          key={column.id}
          role="gridcell"
          className={joinClasses(
            s['cell'],
            column.align && s[column.align],
            ((column.grow ?? 0) > 0 || column.tells === true) && s['words'],
          )}
        >
          {column.cell(row)}
        </span>
      ))}
      {below === undefined ? null : (
        <span role="gridcell" className={joinClasses(s['cell'], s['below'])}>
          {below.cell(row)}
        </span>
      )}
    </div>
  );
}

/** The room of a row still to come. */
export function ComingRow({ top }: { top: number }) {
  return (
    <div
      aria-hidden="true"
      className={joinClasses(s['row'], s['coming'])}
      style={{ transform: `translateY(${top}px)` }}
    />
  );
}
