import type { ProblemLog } from './base/problem.ts';
import type { ReadFile } from './tables/recognition.ts';

/**
 * The files with mere headers taken as empty tables, each with a note, if another file has rows: an exporter of no licence has none. Without any row
 * they stay refused: there is nothing to import.
 */
export function admitEmptyFiles(read: readonly ReadFile[], log: ProblemLog): ReadFile[] {
  const hasRows = read.some(
    ({ tables, foreign, workspace }) => tables.length + foreign.length > 0 || workspace !== null,
  );
  return read.map((each) => {
    if (!each.withoutRows || !hasRows) return each;
    log.note({ code: 'file-without-rows', file: each.file, message: `${each.refused} It adds nothing.` });
    return { ...each, refused: null };
  });
}
