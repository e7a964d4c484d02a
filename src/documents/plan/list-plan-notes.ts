import type { StoredPlan } from '../../domain/scenario/stored-plan.ts';
import type { MovesReport } from '../../engine/moves/moves-report.ts';

/** Said of a plan that was stored without its notes: none at all would read as if nothing had been missing. */
export const NOTES_NOT_KEPT = 'What its figures do not hold was not kept with this plan.';

/**
 * Returns what is to be said of a stored plan and its figures of `now`, in sentences: a change in what the money is, and what was missing then, now, or
 * both times.
 */
export function listPlanNotes(
  { basis, notes }: Pick<StoredPlan, 'basis' | 'notes'>,
  now: Pick<MovesReport, 'basis' | 'notes'>,
): string[] {
  const then = notes ?? [];
  const say = (when: string, which: readonly string[]): string[] => which.map((note) => `${when}: ${note}`);
  return [
    ...(basis !== undefined && basis !== now.basis
      ? [`Unsold was ${basis} when it was stored and is ${now.basis} now: the two are not to be compared.`]
      : []),
    ...say(
      'Then and now',
      then.filter((note) => now.notes.includes(note)),
    ),
    ...(notes === undefined ? [NOTES_NOT_KEPT] : []),
    ...say(
      'Then',
      then.filter((note) => !now.notes.includes(note)),
    ),
    ...say(
      'Now',
      now.notes.filter((note) => !then.includes(note)),
    ),
  ];
}
