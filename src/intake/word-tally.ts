import type { ProblemLog } from './problem.ts';
import type { SourceTable } from './source-table.ts';

/** Counts words that no closed list knows, so that a word in a thousand rows is asked about once. */
export type WordTally = {
  readonly add: (source: SourceTable, column: string, word: string, row: number, expected: string) => void;
  /** Counts a period that stands where a day is expected. */
  readonly addPeriod: (source: SourceTable, column: string, period: string, row: number) => void;
  /** Writes one note for each word, naming its first row. */
  readonly writeNotes: (log: ProblemLog) => void;
};

type Entry = { source: SourceTable; column: string; word: string; row: number; expected: string; count: number };

const A_DAY = 'a day as YYYY-MM-DD';

/** An empty tally. */
export function createWordTally(): WordTally {
  const entries = new Map<string, Entry>();
  const add: WordTally['add'] = (source, column, word, row, expected) => {
    const key = JSON.stringify([source.file, source.sheet, column, word]);
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, { source, column, word, row, expected, count: 1 });
    else entry.count += 1;
  };
  return {
    add,
    addPeriod: (source, column, period, row) => add(source, column, period, row, A_DAY),
    writeNotes: (log) => {
      for (const { source, column, word, row, expected, count } of entries.values()) {
        const rows = count === 1 ? 'one row' : `${count} rows`;
        log.note({
          code: expected === A_DAY ? 'period-for-day' : 'unknown-word',
          file: source.file,
          sheet: source.sheet,
          row,
          column,
          found: word,
          expected,
          message:
            expected === A_DAY
              ? `${column} says “${word}” in ${rows}, which is a period and no day; the rows are taken, and their day counts as not known.`
              : `${column} says “${word.slice(0, 60)}” in ${rows}, which is no word of its list; it counts as not known and is asked about.`,
        });
      }
    },
  };
}
