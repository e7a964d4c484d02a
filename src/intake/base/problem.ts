import type { LeftOutRow } from '../../domain/decisions/decisions.ts';
import type { SourceRow } from '../../domain/dataset.ts';
import type { RowChoice } from './import-decisions.ts';

/** Where something was found: rows are counted from 1 as in the file; null if it concerns more than one place. */
export type Place = {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
};

/**
 * One message of the import. An `error` keeps the whole set from being accepted; a `note` tells a settlement on the way (a rounded share, a made
 * site, an unknown word) and keeps nothing back.
 */
export type Problem = Place & {
  readonly severity: 'error' | 'note';
  readonly code: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly message: string;
};

/** A caller's statement of a problem; absent fields are null. */
export type ProblemDraft = Partial<Omit<Problem, 'severity' | 'message' | 'code'>> & {
  readonly code: string;
  readonly message: string;
};

/** Problems in the order of finding, and the rows refused because of them or left out by choice. */
export type ProblemLog = {
  readonly problems: readonly Problem[];
  readonly errorCount: () => number;
  /** An error; for a row left out, it is only the reason, unless rows below cannot be read without it. */
  readonly error: (draft: ProblemDraft, involved?: readonly SourceRow[]) => void;
  readonly note: (draft: ProblemDraft) => void;
  /** Letters with a retraction of statements. */
  readonly takenBack: readonly TakenBack[];
  readonly takeBack: (letter: TakenBack) => void;
  /** Turns the errors of unreadable files into notes: the others stand without them. `absence` names the unknown part without a file. */
  readonly setFilesAside: (absence: (file: string) => string) => void;
  /** Rows to go for a sound rest: those with an error, and those sharing one (`involved`), with its sentence. */
  readonly listUnsound: () => readonly RowChoice[];
  /** The rows of a table in a file with an error or left out. */
  readonly refusedRows: (file: string, sheet: string | null) => ReadonlySet<number>;
  readonly isLeftOut: (place: SourceRow) => boolean;
  /** Leaves a row out, as it was before, or since it depends on another one left out (`because`). */
  readonly leaveOut: (place: SourceRow, reason: string, because?: SourceRow) => void;
  /** Whether a row left out has a fault, or goes with a faulty one; a person may also leave out a row without any. */
  readonly hasFault: (place: SourceRow) => boolean;
  /** The rows left out, in the order of saying so. */
  readonly listLeftOut: () => LeftOutRow[];
};

/** A text outside lists of contents that takes back or corrects a declaration of goods; `sentence` is the first one to do so. */
export type TakenBack = {
  readonly file: string;
  readonly text: string;
  readonly sentence: string;
  /** The last day of declarations taken back, '' for all of them. */
  readonly until: string;
  /** For the row of a register of papers, with numbers of a part as text: days of papers in force. */
  readonly standing: readonly string[] | null;
};

type LeftOut = { readonly place: SourceRow; reason: string | null; hasFault: boolean };

const LONGEST_FOUND = 200;
/** An unknown row makes those below it unknown too: leaving it out would change their meaning, and a header its whole table. */
const CARRIES_OTHERS: ReadonlySet<string> = new Set([
  'broken-quotes',
  'bad-level',
  'level-jump',
  'level-without-part',
  'missing-column',
  'column-doubled',
]);
/** The code of an error of a whole file. */
export const REFUSED_FILE = 'file-refused';
/** The code of a note on an unreadable sheet of an otherwise read workbook. */
export const SHEET_SET_ASIDE = 'sheet-set-aside';
const BY_CHOICE = 'Left out by choice.';

/** An empty log with the rows to be left out. */
export function createProblemLog(choices: readonly RowChoice[] = []): ProblemLog {
  const problems: Problem[] = [];
  const refused = new Map<string, Set<number>>();
  /** Reasons by table and row; null until a reason is met. */
  const leftOut = new Map<string, Map<number, LeftOut>>();
  const unsound: RowChoice[] = [];
  const takenBack: TakenBack[] = [];
  let errors = 0;
  for (const { reason, ...place } of choices) enterLeftOut(place, reason ?? null, reason !== undefined);

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

  function enterLeftOut({ file, sheet, row }: SourceRow, reason: string | null, hasFault: boolean): void {
    const key = getTableKey(file, sheet);
    const rows = leftOut.get(key) ?? new Map<number, LeftOut>();
    if (!rows.has(row)) rows.set(row, { place: { file, sheet, row }, reason, hasFault });
    leftOut.set(key, rows);
  }

  function findLeftOut({ file, sheet, row }: SourceRow): LeftOut | undefined {
    return leftOut.size === 0 ? undefined : leftOut.get(getTableKey(file, sheet))?.get(row);
  }

  return {
    problems,
    errorCount: () => errors,
    error: (draft, involved = []) => {
      const { file, row } = draft;
      const placed = file !== null && file !== undefined && row !== null && row !== undefined;
      const key = placed ? getTableKey(file, draft.sheet ?? null) : '';
      const entry = placed ? leftOut.get(key)?.get(row) : undefined;
      if (entry !== undefined && !CARRIES_OTHERS.has(draft.code)) {
        entry.reason ??= draft.message;
        entry.hasFault = true;
        return;
      }
      errors += 1;
      for (const place of involved) unsound.push({ ...place, reason: draft.message });
      const kept = entry === undefined ? '' : ' It cannot be left out, since the rows below depend on it: correct it.';
      add('error', { ...draft, message: `${draft.message}${kept}` });
      if (!placed) return;
      if (involved.length === 0 && !CARRIES_OTHERS.has(draft.code))
        unsound.push({ file, sheet: draft.sheet ?? null, row, reason: draft.message });
      const rows = refused.get(key) ?? new Set();
      rows.add(row);
      refused.set(key, rows);
    },
    note: (draft) => add('note', draft),
    takenBack,
    takeBack: (letter) => void takenBack.push(letter),
    setFilesAside: (absence) => {
      for (const [index, problem] of problems.entries()) {
        if (problem.code !== REFUSED_FILE) continue;
        errors -= 1;
        const without = problem.file === null ? '' : ` ${absence(problem.file)}`;
        const message = `${problem.message} It is set aside: the other files are read without it.${without}`;
        problems[index] = { ...problem, severity: 'note', code: 'file-set-aside', message };
      }
    },
    listUnsound: () => unsound,
    refusedRows: (file, sheet) => {
      const key = getTableKey(file, sheet);
      return new Set([...(refused.get(key) ?? []), ...(leftOut.get(key)?.keys() ?? [])]);
    },
    isLeftOut: (place) => findLeftOut(place) !== undefined,
    leaveOut: (place, reason, because) =>
      enterLeftOut(place, reason, because !== undefined && findLeftOut(because)?.hasFault === true),
    hasFault: (place) => findLeftOut(place)?.hasFault === true,
    listLeftOut: () =>
      [...leftOut.values()].flatMap((rows) =>
        Array.from(rows.values(), ({ place, reason }) => ({ ...place, reason: reason ?? BY_CHOICE })),
      ),
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
