import { findTables } from './find-tables.ts';
import type { Grid } from './grid.ts';
import type { CellCorrection } from './import-decisions.ts';
import type { ProblemLog } from './problem.ts';

/**
 * The sheets of a file with the cells that a person corrected. Each is noted with what the file said and what it reads as now; one
 * that finds no cell (the file has changed since) is noted and changes nothing. Sheets without a correction come back as they are.
 */
export function applyCorrections(
  file: string,
  grids: readonly Grid[],
  corrections: readonly CellCorrection[],
  log: ProblemLog,
): readonly Grid[] {
  const own = corrections.filter((correction) => correction.file === file);
  if (own.length === 0) return grids;
  const bySheet = Map.groupBy(own, ({ sheet }) => sheet);
  const corrected = grids.map((grid) => correctGrid(file, grid, bySheet.get(grid.sheet) ?? [], log));
  const sheets = new Set(grids.map(({ sheet }) => sheet));
  for (const correction of own) if (!sheets.has(correction.sheet)) noteUnplaced(correction, log);
  return corrected;
}

function correctGrid(file: string, grid: Grid, corrections: readonly CellCorrection[], log: ProblemLog): Grid {
  if (corrections.length === 0) return grid;
  const tables = findTables(grid, file).map(({ source }) => ({
    header: source.header,
    firstColumn: readFirstColumn(source.range),
    rows: new Set(source.lines.map(({ row }) => row)),
  }));
  const rows = [...grid.rows];
  for (const correction of corrections) {
    const { row, column, value } = correction;
    const table = tables.find(({ header, rows: own }) => own.has(row) && header.includes(column));
    const cells = [...(rows[row - 1] ?? [])];
    if (table === undefined) {
      noteUnplaced(correction, log);
      continue;
    }
    const place = table.firstColumn + table.header.indexOf(column);
    while (cells.length <= place) cells.push('');
    const found = (cells[place] ?? '').trim();
    cells[place] = value;
    rows[row - 1] = cells;
    log.note({
      code: 'cell-corrected',
      file,
      sheet: grid.sheet,
      row,
      column,
      found,
      expected: value,
      message: `${column} says “${found.slice(0, 60)}” in the file and is read as “${value.slice(0, 60)}”, as corrected by hand.`,
    });
  }
  return { ...grid, rows };
}

/** The first column of a range such as `C4:F20`, counted from 0. */
function readFirstColumn(range: string): number {
  const letters = /^[A-Z]+/.exec(range)?.[0] ?? 'A';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 65) - 64, 0) - 1;
}

function noteUnplaced({ file, sheet, row, column, value }: CellCorrection, log: ProblemLog): void {
  log.note({
    code: 'correction-without-cell',
    file,
    sheet,
    row,
    column,
    expected: value,
    message: `The correction “${value.slice(0, 60)}” finds no cell any more: no table has the column ${column} in this row.`,
  });
}
