import { LETTER_LANGUAGES } from '../../domain/letters/letter-language.ts';
import { nameAskedField } from '../../domain/letters/fill-in-sheet.ts';
import type { SheetRef } from '../../domain/letters/sheet-ref.ts';

/** What a row of a sheet to fill in shows beside its key; '' where its column is not there. */
export type ShownRow = { readonly ours: string; readonly theirs: string; readonly question: string };

type KeyedRow = { readonly ref: SheetRef; readonly shown: ShownRow };

/**
 * Returns what a row shows that its key does not say, such as “our part number A2”; null where key and row agree, or the row shows nothing to compare.
 * `rows` are all rows of the sheet: where our number is gone, rows of one part must bear one number of the supplier, and a question counts as another
 * one where the sheet asks it under another key.
 */
export function findDisagreement({ ref, shown }: KeyedRow, rows: readonly KeyedRow[]): string | null {
  if (shown.ours !== '' && !isSameNumber(shown.ours, ref.partNumber, rows)) return `our part number ${shown.ours}`;
  if (shown.ours === '' && shown.theirs !== '') {
    const other = rows.find(
      (row) => row.ref.partNumber === ref.partNumber && row.shown.theirs !== '' && row.shown.theirs !== shown.theirs,
    );
    if (other !== undefined) return `the supplier’s part number ${shown.theirs}, and elsewhere ${other.shown.theirs}`;
  }
  const asks = (field: string) => listQuestions(field).includes(shown.question.toLowerCase());
  return !asks(ref.field) && rows.some((row) => asks(row.ref.field)) ? `the question “${shown.question}”` : null;
}

/** A number may have lost zeros in front when a spreadsheet took it for a figure, unless the sheet knows the shorter number as another part. */
function isSameNumber(shown: string, keyed: string, rows: readonly KeyedRow[]): boolean {
  if (shown === keyed.trim()) return true;
  const isAnother = rows.some(({ ref }) => ref.partNumber.trim() === shown);
  return !isAnother && dropZeros(shown) === dropZeros(keyed);
}

function dropZeros(number: string): string {
  return number.trim().toLowerCase().replace(/^0+/, '');
}

function listQuestions(field: string): string[] {
  return LETTER_LANGUAGES.map((language) => nameAskedField(field, language).toLowerCase());
}
