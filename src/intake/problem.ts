/** Where something was found: rows are counted from 1 as in the file; null where it concerns more than one place. */
export type Place = {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
};

/**
 * One thing that the import has to say. An `error` keeps the whole set from being accepted; a `note` says what was
 * settled on the way (a rounded share, a site that was made, a word that nobody knows) and keeps nothing back.
 */
export type Problem = Place & {
  readonly severity: 'error' | 'note';
  readonly code: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly message: string;
};

/** What a caller states of a problem; what is left out is null. */
export type ProblemDraft = Partial<Omit<Problem, 'severity' | 'message' | 'code'>> & {
  readonly code: string;
  readonly message: string;
};

/** Problems in the order in which they were met, and the rows that are refused because of them. */
export type ProblemLog = {
  readonly problems: readonly Problem[];
  readonly errorCount: () => number;
  readonly error: (draft: ProblemDraft) => void;
  readonly note: (draft: ProblemDraft) => void;
  /** The rows of a table in a file that carry an error. */
  readonly refusedRows: (file: string, sheet: string | null) => ReadonlySet<number>;
};

const LONGEST_FOUND = 200;

/** An empty log. */
export function createProblemLog(): ProblemLog {
  const problems: Problem[] = [];
  const refused = new Map<string, Set<number>>();
  let errors = 0;

  function add(severity: Problem['severity'], draft: ProblemDraft): void {
    problems.push({
      severity,
      code: draft.code,
      file: draft.file ?? null,
      sheet: draft.sheet ?? null,
      row: draft.row ?? null,
      column: shorten(draft.column ?? null),
      found: shorten(draft.found ?? null),
      expected: draft.expected ?? null,
      message: draft.message,
    });
  }

  return {
    problems,
    errorCount: () => errors,
    error: (draft) => {
      errors += 1;
      add('error', draft);
      if (draft.file === null || draft.file === undefined || draft.row === null || draft.row === undefined) return;
      const key = getTableKey(draft.file, draft.sheet ?? null);
      const rows = refused.get(key) ?? new Set();
      rows.add(draft.row);
      refused.set(key, rows);
    },
    note: (draft) => add('note', draft),
    refusedRows: (file, sheet) => refused.get(getTableKey(file, sheet)) ?? new Set(),
  };
}

/** A cell can hold a megabyte; its beginning is enough to find it. */
function shorten(text: string | null): string | null {
  return text !== null && text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}

function getTableKey(file: string, sheet: string | null): string {
  return JSON.stringify([file, sheet]);
}

/** A place as people say it: `bom.csv, row 7`, `parts.xlsx, sheet bom, row 7`. */
export function describePlace(place: { file: string; sheet: string | null; row: number }): string {
  return place.sheet === null
    ? `${place.file}, row ${place.row}`
    : `${place.file}, sheet ${place.sheet}, row ${place.row}`;
}
