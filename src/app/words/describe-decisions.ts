import type { CellDecision, FactDecision } from '../../domain/decisions/decisions.ts';
import type { UnusedCell, UnusedFact } from '../../intake/base/import-decisions.ts';

/** A cell as a person reads it: its text in quotation marks, "nothing" for a blank. */
export function quoteCell(text: string): string {
  return text === '' ? 'nothing' : `“${text}”`;
}

/** The row of a corrected cell by its names: "M-1 · C-1"; by the cell's text without any. */
export function describeRow({ key, found }: CellDecision): string {
  return key.length === 0 ? `the row that says ${quoteCell(found)}` : key.map(({ value }) => value).join(' · ');
}

/** Why a correction is not used, as a sentence without its end. */
export function describeUnusedCell({ why, says }: UnusedCell): string {
  if (why === 'differs') return `not applied: the file says ${quoteCell(says ?? '')} now`;
  return why === 'settled' ? 'the file says so itself now' : 'not used: no such row in these files';
}

/** Why a fact about a part is not used, as a sentence without its end. */
export function describeUnusedFact({ why, says }: UnusedFact): string {
  if (why === 'differs') return `not applied: a file says ${says ?? 'otherwise'} now`;
  return why === 'gone' ? 'not used: no such part in these files' : 'not used: no list has this word any more';
}

/** A part's state without a fact: "nothing is stated", or the files' word at the time of the decision. */
export function describeBack({ over = null }: Pick<Partial<FactDecision>, 'over'>): string {
  return over === null ? 'nothing is stated' : `it is “${over}” again`;
}
