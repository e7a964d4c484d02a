import type { ConfirmedFact } from '../../base/import-decisions.ts';
import type { ProblemLog } from '../../base/problem.ts';

/** Notes that an answer changes no record, and why; it stays decided. */
export function noteUnused(
  { partNumber, field, value }: Pick<ConfirmedFact, 'partNumber' | 'field' | 'value'>,
  reason: string,
  log: ProblemLog,
): void {
  log.note({
    code: 'answer-not-used',
    column: field,
    found: value,
    message: `The answer “${value.slice(0, 60)}” on ${field} of ${partNumber.slice(0, 60)} is not used: ${reason}.`,
  });
}
