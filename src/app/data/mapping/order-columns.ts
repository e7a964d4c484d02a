import type { ColumnProposal, TableProposal } from '../../../intake/base/table-proposal.ts';

/** Below this a proposal is shown among those for a look. */
const LIKELY = 0.7;

/** Whether a person should look at a column: it holds something and is not read, or is read on a guess. */
export function wantsLook({ header, samples, meaning, confidence }: ColumnProposal): boolean {
  if (header === '' || samples.length === 0) return false;
  return meaning === null ? confidence < 1 : confidence < LIKELY;
}

/**
 * Order of a table's columns for a person: those for a look first (guesses before unread ones), then the read ones, then those unread by
 * decision or empty; each group in the order of the file.
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

/** Columns of all tables for a look, and tables read as nothing without anybody's word. */
export function countLooks(tables: readonly TableProposal[]): { columns: number; tables: number } {
  return {
    columns: tables
      .filter(({ purpose }) => purpose !== null)
      .reduce((sum, { columns }) => sum + columns.filter(wantsLook).length, 0),
    tables: tables.filter(({ purpose, confidence }) => purpose === null && confidence < 1).length,
  };
}
