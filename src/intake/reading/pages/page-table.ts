import type { MergedRange } from '../../base/grid.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../base/grid-bounds.ts';

/** Most places of one page that merged cells may cover, as they are stepped over one by one. */
const MOST_COVERED = 50_000_000;
/** Columns and rows that one cell may cover, as browsers have it. */
const WIDEST_CELL = 1000;
const TALLEST_CELL = 65_534;

/** A filled cell; row and column are counted from 0. */
export type PageCell = { readonly row: number; readonly column: number; readonly text: string };

/** A table of a page while it is read; rows and columns are counted from 0. */
export type PageTable = {
  readonly hidden: boolean;
  readonly cells: PageCell[];
  readonly merged: MergedRange[];
  /** Cells that show an error value of a formula. */
  readonly errors: PageCell[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: Set<number>;
  /** How many rows began so far. */
  readonly countRows: () => number;
  readonly startRow: () => void;
  readonly endRow: () => void;
  /** A group of rows (`tbody` and the like) begins or ends: no cell reaches beyond it. */
  readonly endGroup: () => void;
  /** The place of the next cell, which covers so many columns and rows; null where no sheet has room for it. */
  readonly place: (columns: number, rows: number) => { readonly row: number; readonly column: number } | null;
};

type Merge = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number };

/** An empty table. */
export function createPageTable(hidden: boolean): PageTable {
  const merged: Merge[] = [];
  let ofGroup = 0;
  let row = -1;
  let column = 0;
  let inRow = false;
  let stepped = 0;
  /** By column, the first row that no cell from above covers. */
  let freeFrom: number[] = [];

  function startRow(): void {
    row += 1;
    column = 0;
    inRow = true;
  }
  return {
    hidden,
    cells: [],
    merged,
    errors: [],
    hiddenRows: [],
    hiddenColumns: new Set(),
    countRows: () => row + 1,
    startRow,
    endRow: () => {
      inRow = false;
    },
    endGroup: () => {
      inRow = false;
      for (; ofGroup < merged.length; ofGroup++) {
        const merge = merged[ofGroup]!;
        merge.lastRow = Math.min(merge.lastRow, row + 1);
      }
      freeFrom = [];
    },
    place: (columns, rows) => {
      if (!inRow) startRow();
      while ((freeFrom[column] ?? 0) > row) {
        column += 1;
        stepped += 1;
      }
      const width = Math.min(Math.max(columns, 1), WIDEST_CELL);
      // None at all means: down to the end of the group.
      const height = Math.min(rows === 0 ? TALLEST_CELL : Math.max(rows, 1), TALLEST_CELL);
      if (row >= MAX_ROWS || column + width > MAX_COLUMNS || stepped > MOST_COVERED) return null;
      const place = { row, column };
      if (width > 1 || height > 1) {
        const [firstRow, firstColumn] = [row + 1, column + 1];
        merged.push({ firstRow, lastRow: row + height, firstColumn, lastColumn: column + width });
      }
      const end = height > 1 ? column + width : column;
      for (let covered = column; covered < end; covered++) {
        while (freeFrom.length < covered) freeFrom.push(0);
        freeFrom[covered] = row + height;
      }
      column += width;
      stepped += width - 1;
      return place;
    },
  };
}
