import type { Problem } from '../../../intake/base/problem.ts';

/**
 * Causes of notes that say how something was read, where nothing is lost, contradicted or guessed in its place. Any other cause, and one that is not known
 * here, asks for a look.
 */
const ROUTINE: ReadonlySet<string> = new Set([
  'answers-read',
  'assembly-repeated',
  'blanks-filled',
  'cell-corrected',
  'duplicate-merged',
  'encoding-chosen',
  'facts-confirmed',
  'footnote-marks',
  'kind-derived',
  'movements-apart',
  'older-rates',
  'records-merged',
  'shares-scaled',
  'suppliers-derived',
  'table-repeated',
  'unnamed-site',
]);

/** True for a note that tells how something was read and needs nobody; never for an error. */
export function isRoutine({ severity, code }: Pick<Problem, 'severity' | 'code'>): boolean {
  return severity === 'note' && ROUTINE.has(code);
}
