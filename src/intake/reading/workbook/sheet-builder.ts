import type { Grid, MergedRange } from '../../base/grid.ts';
import { nameCell } from './cell-address.ts';
import type { NumberStyle } from './number-format.ts';
import { MAX_COLUMNS, MAX_ROWS, trimGrid } from '../../base/grid-bounds.ts';

/** Most cells of one workbook, blank ones before a filled one counted too: more do not fit into memory. */
const MAX_CELLS = 50_000_000;

/** Most characters of all cells of one workbook: its cells may name one long text again and again, so that a file of some kilobytes holds terabytes. */
const MAX_CHARACTERS = 512 * 1024 * 1024;

/** How many places of merged ranges are gone over for each cell of a sheet, and how many in any: ranges that do not overlap cover no cell twice. */
const MERGED_PLACES_A_CELL = 10;
const MERGED_PLACES = 1_000_000;

/** Most rows of one workbook. */
const MAX_WORKBOOK_ROWS = 4 * MAX_ROWS;

/** What the sheets of one workbook may still hold together. */
export type SheetRoom = { cells: number; rows: number; characters: number };

/** Room for the sheets of a workbook that come from one text, where a few signs make a sheet. */
export function createSheetRoom(): SheetRoom {
  return { cells: MAX_CELLS, rows: MAX_WORKBOOK_ROWS, characters: MAX_CHARACTERS };
}

/** What a sheet does that found too little room, as the end of a sentence. */
export function describeFull({ characters }: SheetRoom): string {
  return characters < 0 ? 'has more text in its cells than can be read' : 'has more cells than can be read';
}

/** Collects the cells of one sheet in any order. Rows and columns are counted from 0. */
export type SheetBuilder = {
  /** Takes a cell; false where it lies beyond what a sheet can hold, or the sheet holds too much. */
  readonly put: (row: number, column: number, text: string) => boolean;
  /** What a cell holds so far, empty where nothing was put. */
  readonly get: (row: number, column: number) => string;
  /** Says how the number of a cell is printed: in which currency, and in thousands or millions. */
  readonly setPrinted: (row: number, column: number, style: NumberStyle) => void;
  readonly merge: (range: MergedRange) => void;
  /** How deep a row lies in the outline by which a sheet folds its rows. */
  readonly setOutline: (row: number, level: number) => void;
  /** The sheet, the covered cells of merged ranges blanked; where ranges lie over each other by the thousand, the last of them cover nothing. */
  readonly finish: (sheet: string, hidden: boolean) => Grid;
};

function setIn<T>(cells: Map<number, T[]>, row: number, column: number, value: T): void {
  const ofColumn = cells.get(column) ?? [];
  ofColumn[row] = value;
  cells.set(column, ofColumn);
}

/** An empty sheet, which takes of `room`; by itself it has room for as much as a sheet may hold. */
export function createSheetBuilder(room: SheetRoom = createSheetRoom()): SheetBuilder {
  const rows: string[][] = [];
  const merged: MergedRange[] = [];
  const outline = new Map<number, number>();
  const money = new Map<number, string[]>();
  const scales = new Map<number, number[]>();
  return {
    put: (row, column, text) => {
      if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) return false;
      if (text === '') return true;
      room.rows -= Math.max(0, row + 1 - rows.length);
      if (room.rows < 0) return false;
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      room.cells -= Math.max(0, column + 1 - line.length);
      room.characters -= text.length;
      if (room.cells < 0 || room.characters < 0) return false;
      while (line.length < column) line.push('');
      line[column] = text;
      return true;
    },
    get: (row, column) => rows[row]?.[column] ?? '',
    setPrinted: (row, column, style) => {
      if (row >= MAX_ROWS) return;
      if (style.kind === 'money') setIn(money, row, column, style.currency);
      if ((style.kind === 'money' || style.kind === 'plain') && style.scale !== undefined)
        setIn(scales, row, column, style.scale);
    },
    merge: (range) => {
      merged.push(range);
    },
    setOutline: (row, level) => {
      outline.set(row + 1, level);
    },
    finish: (sheet, hidden) => {
      const covered: string[] = [];
      let places = MERGED_PLACES + MERGED_PLACES_A_CELL * rows.reduce((sum, { length }) => sum + length, rows.length);
      for (const { firstRow, lastRow, firstColumn, lastColumn } of merged) {
        for (let row = firstRow; row <= Math.min(lastRow, rows.length) && places > 0; row++) {
          const line = rows[row - 1] ?? [];
          places -= 1 + Math.max(0, Math.min(lastColumn, line.length) - firstColumn + 1);
          for (let column = firstColumn; column <= Math.min(lastColumn, line.length); column++) {
            if (row === firstRow && column === firstColumn) continue;
            const own = line[column - 1] ?? '';
            if (own !== '' && own !== rows[firstRow - 1]?.[firstColumn - 1])
              covered.push(nameCell(row - 1, column - 1));
            line[column - 1] = '';
          }
        }
      }
      const grid = { sheet, hidden, rows: trimGrid(rows), merged, decimalComma: false };
      return {
        ...grid,
        ...(outline.size === 0 ? {} : { outline }),
        ...(money.size === 0 ? {} : { money }),
        ...(scales.size === 0 ? {} : { scales }),
        ...(covered.length === 0 ? {} : { covered }),
      };
    },
  };
}
