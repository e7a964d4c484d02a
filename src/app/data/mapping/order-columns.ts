import type { ColumnProposal, TableProposal } from '../../../intake/base/table-proposal.ts';

/** Below this a proposal is shown among those that want a look. */
const LIKELY = 0.7;

/** Whether a person should look at a column: it holds something and is not read, or is read on a guess. */
export function wantsLook({ header, samples, meaning, confidence }: ColumnProposal): boolean {
  if (header === '' || samples.length === 0) return false;
  return meaning === null ? confidence < 1 : confidence < LIKELY;
}

/**
 * Places of a table's columns as a person goes through them: those that want a look first (guesses before what is not read), then those that
 * are read, then what is not read by decision or holds nothing; each group in the order of the file.
 */
export function orderColumns(columns: readonly ColumnProposal[]): number[] {
  const rank = (column: ColumnProposal): number => {
    if (wantsLook(column)) return column.meaning === null ? 1 : 0;
    return column.meaning === null ? 3 : 2;
  };
  return columns
    .map((column, place) => ({ place, rank: rank(column) }))
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ place }) => place);
}

/** Columns of all tables that want a look, and tables read as nothing without anybody having said so. */
export function countLooks(tables: readonly TableProposal[]): { columns: number; tables: number } {
  return {
    columns: tables
      .filter(({ purpose }) => purpose !== null)
      .reduce((sum, { columns }) => sum + columns.filter(wantsLook).length, 0),
    tables: tables.filter(({ purpose, confidence }) => purpose === null && confidence < 1).length,
  };
}
