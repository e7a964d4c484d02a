import type { LeftOutRow } from '../domain/decisions/decisions.ts';
import type { ProblemRow } from './base/import-outcome.ts';
import type { Problem } from './base/problem.ts';
import type { ReadFile } from './tables/recognition.ts';
import type { SourceLine, SourceTable } from './base/source-table.ts';

/** Most rows handed over; after five hundred a person looks for the cause and not for the next row. */
const MOST_ROWS = 500;
const MOST_CELLS = 60;
const LONGEST_TEXT = 200;

type RowPlace = { readonly file: string; readonly sheet: string | null; readonly row: number };

/** Finds the tables and lines of rows as they stand in the files. */
export type RowFinder = (place: RowPlace) => { readonly source: SourceTable; readonly line: SourceLine } | null;

/** A finder over all tables of all files; each table is indexed once, on the first question. */
export function createRowFinder(files: readonly ReadFile[]): RowFinder {
  const sources = files.flatMap(({ tables, foreign }) => [...tables, ...foreign].map(({ source }) => source));
  const byTable = Map.groupBy(sources, ({ file, sheet }) => JSON.stringify([file, sheet]));
  const lines = new Map<SourceTable, Map<number, SourceLine>>();
  return ({ file, sheet, row }) => {
    for (const source of byTable.get(JSON.stringify([file, sheet])) ?? []) {
      const known = lines.get(source) ?? new Map(source.lines.map((line) => [line.row, line]));
      lines.set(source, known);
      const line = known.get(row);
      if (line !== undefined) return { source, line };
    }
    return null;
  };
}

/** The cells of rows with an error, left out, or with a note, in this order; each row once, bounded in number and size. */
export function showProblemRows(
  problems: readonly Problem[],
  leftOut: readonly LeftOutRow[],
  findRow: RowFinder,
): ProblemRow[] {
  const shown = new Map<string, ProblemRow>();
  const errors = problems.filter(({ severity }) => severity === 'error');
  const notes = problems.filter(({ severity }) => severity === 'note');
  for (const { file, sheet, row } of [...errors, ...leftOut, ...notes]) {
    if (shown.size >= MOST_ROWS) break;
    if (file === null || row === null) continue;
    const key = JSON.stringify([file, sheet, row]);
    const found = shown.has(key) ? null : findRow({ file, sheet, row });
    if (found !== null) shown.set(key, { file, sheet, row, cells: listCells(found.source, found.line) });
  }
  return [...shown.values()];
}

function listCells({ header }: SourceTable, { cells }: SourceLine): ProblemRow['cells'] {
  return cells
    .map((text, place) => ({ column: header[place] ?? '', text: text.slice(0, LONGEST_TEXT) }))
    .filter(({ text }) => text !== '')
    .slice(0, MOST_CELLS);
}
