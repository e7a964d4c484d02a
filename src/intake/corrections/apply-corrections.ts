import type { RememberedMapping } from '../../domain/decisions/decisions.ts';
import type { RememberedCells } from './remembered-cells.ts';
import { findTables } from '../tables/find-tables.ts';
import type { Grid } from '../base/grid.ts';
import type { CellCorrection, MadeCorrection } from '../base/import-decisions.ts';
import { nameRow } from './name-rows.ts';
import type { ProblemLog } from '../base/problem.ts';
import { getHeaderShape } from '../mapping/propose-mapping.ts';
import type { SourceTable } from '../base/source-table.ts';

/** Corrections: cells of the current files by their place, cells of imports before by the keys of their rows. */
export type Corrections = {
  readonly cells: readonly CellCorrection[];
  readonly remembered: RememberedCells;
  readonly mappings: readonly RememberedMapping[];
};

export type Corrected = { readonly grids: readonly Grid[]; readonly made: readonly MadeCorrection[] };

/**
 * The sheets of a file with the cells corrected by a person, now or at an import before, and the marks for knowing each again. Each is noted
 * with the file's word and its reading now; one of the current files without its cell (the file has changed since) is noted and changes nothing.
 * Corrections here go before remembered ones of the same cell. Sheets without a correction come back as they are.
 */
export function applyCorrections(
  file: string,
  grids: readonly Grid[],
  { cells, remembered, mappings }: Corrections,
  log: ProblemLog,
): Corrected {
  const own = cells.filter((correction) => correction.file === file);
  if (own.length === 0 && remembered.isEmpty) return { grids, made: [] };
  const bySheet = Map.groupBy(own, ({ sheet }) => sheet);
  const made: MadeCorrection[] = [];
  const corrected = grids.map((grid) =>
    correctGrid(file, grid, { cells: bySheet.get(grid.sheet) ?? [], remembered, mappings }, made, log),
  );
  const sheets = new Set(grids.map(({ sheet }) => sheet));
  for (const correction of own) if (!sheets.has(correction.sheet)) noteUnplaced(correction, log);
  return { grids: corrected, made };
}

type Table = {
  readonly source: SourceTable;
  readonly shape: string;
  readonly firstColumn: number;
  readonly rows: ReadonlySet<number>;
};

function correctGrid(
  file: string,
  grid: Grid,
  corrections: Corrections,
  made: MadeCorrection[],
  log: ProblemLog,
): Grid {
  const { cells, remembered, mappings } = corrections;
  if (cells.length === 0 && remembered.isEmpty) return grid;
  const tables = findTables(grid, file).map(({ source }): Table => ({
    source,
    shape: getHeaderShape(source.header),
    firstColumn: readFirstColumn(source.range),
    rows: new Set(source.lines.map(({ row }) => row)),
  }));
  const changes = new Map<string, { readonly made: MadeCorrection; readonly at: number }>();
  for (const { source, shape, firstColumn } of tables) {
    for (const { decision, row, place } of remembered.findCells(source, shape)) {
      const column = source.header[place] ?? decision.column;
      const { found, value } = decision;
      const change = { file, sheet: grid.sheet, row, column, found, value, remembered: true, decision };
      changes.set(`${row} ${firstColumn + place}`, { made: change, at: firstColumn + place });
    }
  }
  for (const correction of cells) {
    const { row, column, value } = correction;
    const table = tables.find(({ source, rows }) => rows.has(row) && source.header.includes(column));
    const line = table?.source.lines.find((one) => one.row === row);
    if (table === undefined || line === undefined) {
      noteUnplaced(correction, log);
      continue;
    }
    const { source, shape, firstColumn } = table;
    const place = source.header.indexOf(column);
    const found = (grid.rows[row - 1]?.[firstColumn + place] ?? '').trim();
    const mapping = mappings.find((one) => one.shape === shape);
    const decision = { shape, key: nameRow(source, line, place, mapping), column, found, value };
    const change = { ...correction, found, remembered: false, decision };
    changes.set(`${row} ${firstColumn + place}`, { made: change, at: firstColumn + place });
  }
  if (changes.size === 0) return grid;
  const rows = [...grid.rows];
  for (const { made: change, at } of changes.values()) {
    const { row, value } = change;
    const written = [...(rows[row - 1] ?? [])];
    while (written.length <= at) written.push('');
    written[at] = value;
    rows[row - 1] = written;
    made.push(change);
    noteMade(change, log);
  }
  return { ...grid, rows };
}

function noteMade({ file, sheet, row, column, found, value, remembered }: MadeCorrection, log: ProblemLog): void {
  log.note({
    code: 'cell-corrected',
    file,
    sheet,
    row,
    column,
    found,
    expected: value,
    message: `${column} says “${found.slice(0, 60)}” in the file and is read as “${value.slice(0, 60)}”, as corrected by hand${remembered ? ' at an import before' : ''}.`,
  });
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
