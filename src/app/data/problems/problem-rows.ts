import type { RowChoice } from '../../../intake/base/import-decisions.ts';
import type { ImportOutcome, ProblemRow } from '../../../intake/base/import-outcome.ts';
import type { Problem } from '../../../intake/base/problem.ts';

/** A row as it stands in the file, with the problem's cell. */
export type RowInView = {
  cells: readonly { column: string; text: string; isBad: boolean }[];
};

/** Rows by their place, to be looked up for each problem. */
export function indexRows(rows: readonly ProblemRow[]): ReadonlyMap<string, ProblemRow> {
  return new Map(rows.map((row) => [getRowKey(row), row]));
}

/** The name of a row among all files. */
export function getRowKey({ file, sheet, row }: { file: string; sheet: string | null; row: number }): string {
  return JSON.stringify([file, sheet, row]);
}

/** The row of a problem; null if it concerns none. */
export function getPlace({ file, sheet, row }: Problem): { file: string; sheet: string | null; row: number } | null {
  return file === null || row === null ? null : { file, sheet, row };
}

/**
 * The cells to show for a problem: the whole row where it is at hand, else the one cell named by the problem. A wrongly blank cell is shown as
 * well. Null if the problem names no row.
 */
export function viewRow(problem: Problem, rows: ReadonlyMap<string, ProblemRow>): RowInView | null {
  const place = getPlace(problem);
  if (place === null) return null;
  const { column, found } = problem;
  const cells = rows.get(getRowKey(place))?.cells ?? [];
  const shown = cells.map((cell) => ({ ...cell, isBad: cell.column === column }));
  const isNamed = column !== null && !shown.some(({ isBad }) => isBad);
  // Several columns at once name no cell.
  const blank =
    isNamed && !column.includes(', ') ? [{ column, text: cells.length === 0 ? (found ?? '') : '', isBad: true }] : [];
  return { cells: [...blank, ...shown] };
}

/** Every row with an error, once, with the sentence of its first; in the order of finding. */
export function listUnsoundRows(problems: readonly Problem[]): RowChoice[] {
  const rows = new Map<string, RowChoice>();
  for (const problem of problems) {
    const place = getPlace(problem);
    if (place === null || problem.severity !== 'error') continue;
    const key = getRowKey(place);
    if (!rows.has(key)) rows.set(key, { ...place, reason: problem.message });
  }
  return [...rows.values()];
}

/** Whether the import can be taken in part: how many rows would go, how many stay, and errors without a row to leave out. */
export type PartialOffer = {
  rows: readonly RowChoice[];
  others: number;
  /** Errors without a single row (a file refused, a missing column). */
  inTheWay: readonly Problem[];
};

/** Result of leaving out the unsound rows; null if there is no error with a row. */
export function offerPartial({ document }: Pick<ImportOutcome, 'document'>): PartialOffer | null {
  const rows = listUnsoundRows(document.problems);
  if (rows.length === 0) return null;
  const read = document.files.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.accepted, 0);
  const inTheWay = document.problems.filter((one) => one.severity === 'error' && getPlace(one) === null);
  return { rows, others: read, inTheWay };
}
