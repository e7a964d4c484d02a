import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from '../bills/settle-parent-columns.ts';

/** Of two columns of parts, where nothing else says what is made, the one that groups the lines names what the other goes into. */
export function nameKnownParent(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const says = (meaning: ForeignColumn): boolean => chosen.some((candidate) => candidate.meaning === meaning);
  if (!says('quantity') || says('parent') || says('level') || says('designators')) return;
  const places = listPlaces(chosen, 'part-number').filter((place) => profiles[place]?.areParts === true);
  const [one, other] = places;
  if (places.length !== 2 || one === undefined || other === undefined) return;
  const [first, second] = [profiles[one], profiles[other]];
  // One that is written once over its lines is blank below.
  const inWords = (first?.distinct ?? 0) * (first?.filled ?? 0) - (second?.distinct ?? 0) * (second?.filled ?? 0);
  const inRows = (first?.filled ?? 0) - (second?.filled ?? 0);
  const order = Math.abs(inWords) > 0.5 ? inWords : inRows;
  if (order === 0) return;
  const made = order < 0 ? one : other;
  const reason = 'Its cells are parts of the other files, each of which groups several lines.';
  chosen[made] = { meaning: 'parent', confidence: 0.75, reason };
}
