import type { Grid } from '../../base/grid.ts';
import type { ProblemLog } from '../../base/problem.ts';

/** Cells that were left blank on reading, by their addresses such as `C7`. */
export type BlankedCells = {
  readonly errors: { readonly address: string; readonly value: string }[];
  readonly unsolved: string[];
};

const MOST_LISTED = 12;

/** Notes what a reader of sheets left blank. Says nothing about a plain sheet. */
export function noteCells(file: string, { sheet }: Grid, { errors, unsolved }: BlankedCells, log: ProblemLog): void {
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
