import type { UnreadColumn, UnreadReason } from '../../domain/decisions/decisions.ts';
import type { TableName } from '../../domain/dataset.ts';
import type { LeftOut, SourceLine, SourceTable } from '../base/source-table.ts';
import { cutSample, MOST_SAMPLES, nameHeader } from '../base/unread-column.ts';
import type { ReadingEntry } from '../base/ledger.ts';

/** Says of a filled cell why it is in no field; null: it is in one. */
export type CellJudge = (line: SourceLine, place: number) => UnreadReason | null;

/** The cells of one table, and the columns with cells that are not read. */
export type CountedCells = { readonly entry: ReadingEntry; readonly unread: readonly UnreadColumn[] };

/** Names of files and sheets are shown whole, unless somebody made one that nobody reads. */
const LONGEST_NAME = 1000;
/** What stands for a column where whole rows are no data. */
const AROUND = 'totals, remarks and repeated headers';

/**
 * Counts every filled cell of a table's rows once: read, or not read with its reason. A column with several reasons is listed once for each;
 * rows that are no data (totals, remarks) are listed together.
 */
export function countCells(
  source: SourceTable,
  { fills, leftOut }: { fills: readonly TableName[]; leftOut: readonly LeftOut[] },
  judge: CellJudge,
): CountedCells {
  const { file, sheet, headerRow, lines } = source;
  const where = { file: cutSample(file, LONGEST_NAME), sheet: sheet === null ? null : cutSample(sheet, LONGEST_NAME) };
  const found: Map<UnreadReason, { cells: number; samples: string[] }>[] = [];
  let filled = 0;
  let unread = 0;
  for (const line of lines) {
    for (const [place, cell] of line.cells.entries()) {
      if (cell.trim() === '') continue;
      filled += 1;
      const why = judge(line, place);
      if (why === null) continue;
      unread += 1;
      const reasons = (found[place] ??= new Map());
      const entry = reasons.get(why) ?? { cells: 0, samples: [] };
      entry.cells += 1;
      const sample = cutSample(cell);
      if (entry.samples.length < MOST_SAMPLES && !entry.samples.includes(sample)) entry.samples.push(sample);
      reasons.set(why, entry);
    }
  }
  const around = leftOut.filter(({ cells }) => cells > 0);
  const aroundCells = around.reduce((sum, { cells }) => sum + cells, 0);
  filled += aroundCells;
  unread += aroundCells;
  const columns = Array.from(found).flatMap((reasons, place) =>
    Array.from(reasons ?? [], ([why, { cells, samples }]): UnreadColumn => ({
      ...where,
      column: nameHeader(source, place),
      cells,
      samples,
      why,
    })),
  );
  if (aroundCells > 0) {
    const samples = around.slice(0, MOST_SAMPLES).map(({ text }) => cutSample(text));
    columns.push({ ...where, column: AROUND, cells: aroundCells, samples, why: 'row is no data' });
  }
  return {
    entry: { file, sheet, headerRow, fills, filled, read: filled - unread, unread },
    unread: columns,
  };
}
