import { findDaysIn } from '../../dictionary/lines/time-units.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from '../settle-parent-columns.ts';

/** A column right beside lead times whose cells are units of time, and nothing else, says in which unit they are: `8`, `settimane`. */
export function settleLeadUnits(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const [time, further] = listPlaces(chosen, 'lead-time');
  if (time === undefined || further !== undefined || (profiles[time]?.numbers ?? 0) < 0.5) return;
  const place = [time + 1, time - 1].find((at) => {
    const profile = profiles[at];
    const meaning = chosen[at]?.meaning ?? null;
    return (
      profile !== undefined &&
      profile.filled > 0 &&
      (meaning === null || meaning === 'unit') &&
      profile.samples.every((cell) => findDaysIn(cell) !== undefined)
    );
  });
  if (place !== undefined)
    chosen[place] = { meaning: 'lead-time', confidence: 0.85, reason: 'It says in which unit the time beside it is.' };
}
