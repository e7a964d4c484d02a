import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from '../bills/settle-parent-columns.ts';

/** `Raw material` over cells that are parts of the other files names the part of a row, where nothing else does. */
export function nameKnownMaterial(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (listPlaces(chosen, 'part-number').length > 0 || listPlaces(chosen, 'maker-part-number').length > 0) return;
  const [place, other] = listPlaces(chosen, 'material').filter((each) => profiles[each]?.areParts === true);
  if (place === undefined || other !== undefined) return;
  chosen[place] = { meaning: 'part-number', confidence: 0.75, reason: 'Its cells are parts of the other files.' };
}

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
