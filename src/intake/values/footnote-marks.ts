import type { ForeignColumn } from '../base/foreign-table.ts';

/** Columns of names and places, to which lists glue the marks of footnotes. */
export const MARKED_COLUMNS: readonly ForeignColumn[] = [
  'maker',
  'supplier',
  'supplier-parent',
  'site',
  'country',
  'origin-country',
  'city',
];

const MARKS = /(?:[*†‡§]{1,3}|[¹²³⁴-⁹⁰]{1,2}|\[\d{1,2}\])$/u;
const NUMBERED = /(?<=[\p{L}.])\s*\d{1,2}\)$/u;

/** A name without the mark of a footnote behind it: `Foo*`, `Bar¹`, `Baz 1)`, `Qux [2]`. A bracket that opens in the name stays. */
export function stripFootnoteMark(name: string): string {
  // Most names end with a letter, and bear no mark.
  if (/[A-Za-z]$/.test(name)) return name;
  const bare = MARKS.test(name) ? name.replace(MARKS, '').trimEnd() : name;
  const stripped = bare.includes('(') ? bare : bare.replace(NUMBERED, '');
  return /\p{L}/u.test(stripped) ? stripped : name;
}
