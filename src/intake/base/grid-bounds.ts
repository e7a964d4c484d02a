import type { Grid } from './grid.ts';

/** Most rows of one sheet: a spreadsheet program's limit, a little above a million. */
export const MAX_ROWS = 1_048_576;
/** Most columns of one sheet. */
export const MAX_COLUMNS = 16_384;
/** Longest cell, in characters. */
export const MAX_CELL_LENGTH = 32_767;

/** The rows without the blank cells at their ends and without the blank rows below the last filled one. */
export function trimGrid(rows: string[][]): string[][] {
  let last = 0;
  for (const [index, row] of rows.entries()) {
    while (row.length > 0 && (row.at(-1) ?? '').trim() === '') row.pop();
    if (row.length > 0) last = index + 1;
  }
  rows.length = last;
  return rows;
}

/** One sentence naming the broken bound of a sheet, null if it is within all of them. */
export function findBrokenBound(file: string, { sheet, rows }: Grid): string | null {
  const where = sheet === null ? file : `the sheet ${sheet} of ${file}`;
  if (rows.length > MAX_ROWS) {
    return `${capitalise(where)} has more than ${MAX_ROWS} rows, and so many are read; split it into several files.`;
  }
  for (const [index, row] of rows.entries()) {
    if (row.length > MAX_COLUMNS) {
      return `Row ${index + 1} of ${where} has ${row.length} cells; up to ${MAX_COLUMNS} columns are read.`;
    }
    const column = row.findIndex((cell) => cell.length > MAX_CELL_LENGTH);
    if (column >= 0) {
      return `Row ${index + 1} of ${where} has a cell of ${row[column]?.length ?? 0} characters in column ${column + 1}; up to ${MAX_CELL_LENGTH} are read.`;
    }
  }
  return null;
}

function capitalise(text: string): string {
  return text.replace(/^the /, 'The ');
}
