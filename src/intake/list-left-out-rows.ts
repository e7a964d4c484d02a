import type { LeftOutRow } from '../domain/decisions/decisions.ts';
import type { ProblemLog } from './base/problem.ts';
import type { ReadFile } from './tables/recognition.ts';
import type { RowFinder } from './show-problem-rows.ts';

/**
 * The rows left out, in the order of files, sheets and rows, with one note for each sheet. A choice of a row in no table leaves nothing out and is
 * not listed.
 */
export function listLeftOutRows(log: ProblemLog, files: readonly ReadFile[], findRow: RowFinder): LeftOutRow[] {
  const rows = sortByPlace(
    log.listLeftOut().filter((place) => findRow(place) !== null),
    files,
  );
  noteLeftOut(rows, log);
  return rows;
}

/** In the reading order of files and their sheets. */
function sortByPlace(rows: readonly LeftOutRow[], files: readonly ReadFile[]): LeftOutRow[] {
  const sources = files.flatMap(({ tables, foreign }) => [...tables, ...foreign].map(({ source }) => source));
  const order = new Map<string, number>();
  for (const { file, sheet } of sources) {
    const key = JSON.stringify([file, sheet]);
    if (!order.has(key)) order.set(key, order.size);
  }
  const rank = ({ file, sheet }: LeftOutRow): number => order.get(JSON.stringify([file, sheet])) ?? 0;
  return rows.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row);
}

/** One note for each sheet; the rows with their reasons are listed by themselves. */
function noteLeftOut(leftOutRows: readonly LeftOutRow[], log: ProblemLog): void {
  for (const rows of Map.groupBy(leftOutRows, ({ file, sheet }) => JSON.stringify([file, sheet])).values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const { file, sheet, row, reason } = first;
    const count = rows.length === 1 ? 'One row is' : `${rows.length} rows are`;
    const message = `${count} left out, the first for this reason: ${reason}`;
    log.note({ code: 'rows-left-out-by-choice', file, sheet, row, message });
  }
}
