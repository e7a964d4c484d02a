import type { Problem } from '../../../intake/base/problem.ts';

/**
 * Causes of notes on how something was read, without a loss, a contradiction or a guess in its place. Any other cause, and an unknown one, asks
 * for a look.
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

/** True for a note on how something was read and in need of nobody; never for an error. */
export function isRoutine({ severity, code }: Pick<Problem, 'severity' | 'code'>): boolean {
  return severity === 'note' && ROUTINE.has(code);
}
