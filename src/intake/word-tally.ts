import type { ProblemLog } from './problem.ts';
import type { SourceTable } from './source-table.ts';

/** Counts words that no closed list knows, so that a word in a thousand rows is asked about once. */
export type WordTally = {
  readonly add: (source: SourceTable, column: string, word: string, row: number, expected: string) => void;
  /** Writes one note for each word, naming its first row. */
  readonly writeNotes: (log: ProblemLog) => void;
};

type Entry = { source: SourceTable; column: string; word: string; row: number; expected: string; count: number };

/** An empty tally. */
export function createWordTally(): WordTally {
  const entries = new Map<string, Entry>();
  return {
    add: (source, column, word, row, expected) => {
      const key = JSON.stringify([source.file, source.sheet, column, word]);
      const entry = entries.get(key);
      if (entry === undefined) entries.set(key, { source, column, word, row, expected, count: 1 });
      else entry.count += 1;
    },
    writeNotes: (log) => {
      for (const { source, column, word, row, expected, count } of entries.values()) {
        const rows = count === 1 ? 'one row' : `${count} rows`;
        log.note({
          code: 'unknown-word',
          file: source.file,
          sheet: source.sheet,
          row,
          column,
          found: word,
          expected,
          message: `${column} says “${word.slice(0, 60)}” in ${rows}, which is no word of its list; it counts as not known and is asked about.`,
        });
      }
    },
  };
}
