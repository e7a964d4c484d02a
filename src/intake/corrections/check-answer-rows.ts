import { LETTER_LANGUAGES } from '../../domain/letters/letter-language.ts';
import { nameAskedField } from '../../domain/letters/fill-in-sheet.ts';
import type { SheetRef } from '../../domain/letters/sheet-ref.ts';

/** Text of a row of a sheet to fill in beside its key; '' if its column is missing. */
type ShownRow = { readonly ours: string; readonly theirs: string; readonly question: string };

type KeyedRow = { readonly ref: SheetRef; readonly shown: ShownRow };

/** Joint meaning of all keys of a sheet. */
type SheetKeys = {
  readonly suppliers: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  /** The questions of its keys, in all languages. */
  readonly questions: ReadonlySet<string>;
  /** The supplier's numbers in rows of one part, by part. */
  readonly theirs: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Returns the meaning of the keys of all rows, and the supplier's numbers beside each part. */
export function collectKeys(rows: readonly KeyedRow[]): SheetKeys {
  const theirs = new Map<string, Set<string>>();
  for (const { ref, shown } of rows) {
    if (shown.theirs === '') continue;
    theirs.set(ref.partNumber, (theirs.get(ref.partNumber) ?? new Set()).add(shown.theirs));
  }
  return {
    suppliers: new Set(rows.map(({ ref }) => ref.supplierId)),
    parts: new Set(rows.map(({ ref }) => ref.partNumber.trim())),
    questions: new Set([...new Set(rows.map(({ ref }) => ref.field))].flatMap(listQuestions)),
    theirs,
  };
}

/**
 * Returns a row's contradiction to its key, such as “our part number A2”; null if key and row agree, or the row shows nothing to compare. If our
 * number is gone, rows of one part must bear one number of the supplier; a question is another one if the sheet asks it under another key.
 */
export function findDisagreement({ ref, shown }: KeyedRow, keys: SheetKeys): string | null {
  if (shown.ours !== '' && !isSameNumber(shown.ours, ref.partNumber, keys)) return `our part number ${shown.ours}`;
  const theirs = keys.theirs.get(ref.partNumber);
  if (shown.ours === '' && shown.theirs !== '' && theirs !== undefined && theirs.size > 1)
    return `the supplier’s part number ${shown.theirs}, one of several for that part`;
  const question = shown.question.toLowerCase();
  return keys.questions.has(question) && !listQuestions(ref.field).includes(question)
    ? `the question “${shown.question}”`
    : null;
}

/** A number may have lost zeros in front when a spreadsheet took it for a figure, unless the sheet knows the shorter number as another part. */
function isSameNumber(shown: string, keyed: string, { parts }: SheetKeys): boolean {
  return shown === keyed.trim() || (!parts.has(shown) && dropZeros(shown) === dropZeros(keyed));
}

function dropZeros(number: string): string {
  return number.trim().toLowerCase().replace(/^0+/, '');
}

function listQuestions(field: string): string[] {
  return LETTER_LANGUAGES.map((language) => nameAskedField(field, language).toLowerCase());
}

/**
 * Returns the fault of the supplier named in a row's key, as a clause: it is another than the one in the sheet's head, or, if the head names none,
 * the keys of the sheet are of several. Null if there is none.
 */
export function findOtherSupplier(
  { supplierId }: SheetRef,
  head: string | null,
  { suppliers }: SheetKeys,
): string | null {
  if (head !== null) return head.endsWith(`(${supplierId.trim()})`) ? null : `the head of the sheet names ${head}`;
  return suppliers.size < 2
    ? null
    : `the head of the sheet names no supplier, and its keys are of ${[...suppliers].slice(0, 3).join(', ')}`;
}
