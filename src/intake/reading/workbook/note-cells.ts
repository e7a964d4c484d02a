import type { Grid } from '../../base/grid.ts';
import type { ProblemLog } from '../../base/problem.ts';

/** Cells that were left blank on reading, by their addresses such as `C7`, and rows (from 1) and columns (`C`) that the sheet hides. */
export type BlankedCells = {
  readonly errors: { readonly address: string; readonly value: string }[];
  readonly unsolved: string[];
  /** Of formulas without a stored result those that were reckoned here. */
  readonly reckoned: string[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: string[];
};

/** A record of nothing that was left blank. */
export function createBlankedCells(): BlankedCells {
  return { errors: [], unsolved: [], reckoned: [], hiddenRows: [], hiddenColumns: [] };
}

const MOST_LISTED = 12;

/** Notes what a reader of sheets left blank, and what it read although the sheet hides it. Says nothing about a plain sheet. */
export function noteCells(
  file: string,
  { sheet, rows, covered = [] }: Grid,
  blanked: BlankedCells,
  log: ProblemLog,
): void {
  const { errors, unsolved, reckoned } = blanked;
  const hiddenRows = blanked.hiddenRows.filter((row) => rows[row - 1]?.some((cell) => cell !== '') === true);
  if (hiddenRows.length > 0)
    log.note({
      code: 'rows-hidden',
      file,
      sheet,
      row: hiddenRows[0] ?? 1,
      found: listSome(hiddenRows.map(String)),
      message: `${hiddenRows.length === 1 ? 'A row is' : `${hiddenRows.length} rows are`} hidden in the sheet, by a filter or by hand, and read all the same: leave out those that do not count.`,
    });
  if (blanked.hiddenColumns.length > 0)
    log.note({
      code: 'columns-hidden',
      file,
      sheet,
      found: listSome(blanked.hiddenColumns),
      message: `${blanked.hiddenColumns.length === 1 ? 'A column is' : `${blanked.hiddenColumns.length} columns are`} hidden in the sheet and read all the same.`,
    });
  if (covered.length > 0)
    log.note({
      code: 'cells-covered',
      file,
      sheet,
      found: listSome(covered),
      message: `${covered.length === 1 ? 'A cell that a merged one covers holds' : `${covered.length} cells that merged ones cover hold`} something else than that, which the sheet does not show and which is not read; take the merging off if it counts.`,
    });
  if (errors.length > 0) {
    log.note({
      code: 'error-values',
      file,
      sheet,
      found: listSome(errors.map(({ address, value }) => `${address} ${value}`)),
      expected: 'a value',
      message: `${errors.length === 1 ? 'A cell holds' : `${errors.length} cells hold`} an error value of a formula and count as blank.`,
    });
  }
  if (reckoned.length > 0)
    log.note({
      code: 'formulas-reckoned',
      file,
      sheet,
      found: listSome(reckoned),
      message: `${reckoned.length === 1 ? 'A formula has' : `${reckoned.length} formulas have`} no stored result and only add${reckoned.length === 1 ? 's' : ''}, multipl${reckoned.length === 1 ? 'ies' : 'y'}, round${reckoned.length === 1 ? 's' : ''} or point${reckoned.length === 1 ? 's' : ''} at other cells: worked out from these.`,
    });
  if (unsolved.length > 0) {
    log.note({
      code: 'formulas-without-results',
      file,
      sheet,
      found: listSome(unsolved),
      expected: 'a stored result',
      message: `${unsolved.length === 1 ? 'A formula has' : `${unsolved.length} formulas have`} no stored result and count as blank; open the file in a spreadsheet program and save it.`,
    });
  }
}

function listSome(addresses: readonly string[]): string {
  return addresses.length <= MOST_LISTED ? addresses.join(', ') : `${addresses.slice(0, MOST_LISTED).join(', ')} …`;
}
