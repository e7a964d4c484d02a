import { nameSome } from './name-some.ts';
import type { ProblemDraft, ProblemLog } from './problem.ts';
import type { SourceTable } from './source-table.ts';

/** Counts words of no closed list, so a word in a thousand rows is asked about once. */
export type WordTally = {
  readonly add: (source: SourceTable, column: string, word: string, row: number, expected: string) => void;
  /** Counts an unknown substance; it is kept as written, and its possible contents stay open. */
  readonly addSubstance: (source: SourceTable, column: string, word: string, row: number) => void;
  /** Counts a period in the place of a day. */
  readonly addPeriod: (source: SourceTable, column: string, period: string, row: number) => void;
  /** Rows of each column of a table with an unknown word. */
  readonly findRows: (source: Pick<SourceTable, 'file' | 'sheet'>, column: string) => ReadonlySet<number>;
  /** Writes one note for each word, naming its first row, or one for all words of a column if these are many. */
  readonly writeNotes: (log: ProblemLog) => void;
};

type Entry = { source: SourceTable; column: string; word: string; row: number; expected: string; count: number };

/** More words of one column are named in one note. */
const MOST_WORDS = 6;
const LONGEST = 60;
const A_DAY = 'a day as YYYY-MM-DD';
const A_SUBSTANCE =
  'an element by name or symbol, a formula, a CAS number that is known, or a group such as rare earths';

/** An empty tally. */
export function createWordTally(): WordTally {
  const entries = new Map<string, Entry>();
  const rows = new Map<string, Set<number>>();
  const nameColumn = ({ file, sheet }: Pick<SourceTable, 'file' | 'sheet'>, column: string): string =>
    JSON.stringify([file, sheet, column]);
  const add: WordTally['add'] = (source, column, word, row, expected) => {
    const columnKey = nameColumn(source, column);
    const found = rows.get(columnKey) ?? new Set();
    found.add(row);
    rows.set(columnKey, found);
    const key = JSON.stringify([source.file, source.sheet, column, word]);
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, { source, column, word, row, expected, count: 1 });
    else entry.count += 1;
  };
  return {
    add,
    addSubstance: (source, column, word, row) => add(source, column, word, row, A_SUBSTANCE),
    addPeriod: (source, column, period, row) => add(source, column, period, row, A_DAY),
    findRows: (source, column) => rows.get(nameColumn(source, column)) ?? NO_ROWS,
    writeNotes: (log) => {
      const columns = Map.groupBy(entries.values(), ({ source, column, expected }) =>
        JSON.stringify([source.file, source.sheet, column, expected]),
      );
      for (const own of columns.values()) {
        // Codes of a firm's own, such as the numbers of its groups of goods, are one thing to know and not fifty.
        if (own.length > MOST_WORDS && !KINDS.has(own[0]!.expected)) log.note(noteMany(own));
        else for (const entry of own) log.note(noteOne(entry));
      }
    },
  };
}

function noteOne(entry: Entry): ProblemDraft {
  const { column, word, expected, count } = entry;
  const { code, say } = KINDS.get(expected) ?? WORD;
  const where = count === 1 ? 'one row' : `${count} rows`;
  return { ...draftOf(entry, code), message: `${column} says “${word.slice(0, LONGEST)}” in ${where}, ${say}` };
}

function noteMany(entries: readonly Entry[]): ProblemDraft {
  const [first] = entries as [Entry];
  const rows = entries.reduce((sum, { count }) => sum + count, 0);
  const named = nameSome(entries, MOST_WORDS, ({ word }) => `“${word.slice(0, LONGEST)}”`);
  return {
    ...draftOf(first, WORD.code),
    message: `${first.column} says ${entries.length} words in ${rows} rows that are no words of its list (${named}); they count as not known and are asked about.`,
  };
}

function draftOf(
  { source: { file, sheet }, column, word, row, expected }: Entry,
  code: string,
): Omit<ProblemDraft, 'message'> & { code: string } {
  return { code, file, sheet, row, column, found: word, expected };
}

const NO_ROWS: ReadonlySet<number> = new Set();

type Kind = { readonly code: string; readonly say: string };

const WORD: Kind = {
  code: 'unknown-word',
  say: 'which is no word of its list; it counts as not known and is asked about.',
};
const KINDS: ReadonlyMap<string, Kind> = new Map([
  [
    A_DAY,
    {
      code: 'period-for-day',
      say: 'which is a period and no day; the rows are taken, and their day counts as not known.',
    },
  ],
  [
    A_SUBSTANCE,
    {
      code: 'unknown-substance',
      say: 'which is no substance that is understood; it is kept as written, may be any element, and leaves the list of its part open.',
    },
  ],
]);
