import type { UnreadReason } from '../../domain/decisions/decisions.ts';
import type { MappedTable } from '../tables/mapped-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourceLine, SourceTable } from '../base/source-table.ts';
import type { WordTally } from '../base/word-tally.ts';
import type { CellJudge } from './count-cells.ts';

/** What is known of the rows and words of all tables. */
export type LedgerContext = { readonly log: ProblemLog; readonly words: WordTally };

/** Why the cells of a row are not read whatever column they stand in; null where that is not so. */
export function judgeRows({ file, sheet }: SourceTable, log: ProblemLog): (line: SourceLine) => UnreadReason | null {
  const refused = log.refusedRows(file, sheet);
  return ({ row }) => {
    if (!refused.has(row)) return null;
    return log.isLeftOut({ file, sheet, row }) ? 'row left out' : 'row refused';
  };
}

/** The cells of a table that is read as it stands: those under a canonical column are read, where their word is known. */
export function judgeCanonical({ source, columns, placed }: MappedTable, { log, words }: LedgerContext): CellJudge {
  const read = new Set(columns.places.values());
  const why = source.header.map((header, place): UnreadReason | null => {
    if (read.has(place)) return null;
    const found = placed?.[place];
    if (found?.column === null) return found.why;
    return header === '' ? 'no header' : 'no meaning chosen';
  });
  const unknown = source.header.map((header) => words.findRows(source, header));
  const judgeRow = judgeRows(source, log);
  return (line, place) => {
    const reason = why[place];
    if (reason === undefined) return 'no header';
    if (reason !== null) return reason;
    return judgeRow(line) ?? (unknown[place]?.has(line.row) === true ? 'word not known' : null);
  };
}
