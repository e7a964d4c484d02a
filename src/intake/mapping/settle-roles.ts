import type { ForeignColumn } from '../base/foreign-table.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Candidate } from './bills/candidate.ts';

/** Meanings that a column keeps, whatever single cells of it say. */
const NAMES_FIRMS: ReadonlySet<ForeignColumn | null> = new Set<ForeignColumn | null>([
  'supplier',
  'supplier-id',
  'country',
  'city',
  'address',
  'site',
  'site-id',
]);

/** In a list of firms, the column of which a cell says that its firm is the company itself (`OWN`, `Eigenes Werk`) is that of roles, whatever its header says. */
export function settleRoles(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const place = profiles.findIndex(({ ownWords }, at) => ownWords > 0 && !NAMES_FIRMS.has(chosen[at]?.meaning ?? null));
  if (place < 0) return;
  chosen[place] = { meaning: 'role', confidence: 0.9, reason: 'A cell says that its firm is the company itself.' };
}
