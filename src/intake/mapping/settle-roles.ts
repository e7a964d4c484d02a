import type { ForeignColumn } from '../base/foreign-table.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Candidate } from './bills/candidate.ts';

/** Meanings a column keeps, with any words in single cells. */
const NAMES_FIRMS: ReadonlySet<ForeignColumn | null> = new Set<ForeignColumn | null>([
  'supplier',
  'supplier-id',
  'country',
  'city',
  'address',
  'site',
  'site-id',
]);

/** In a list of firms, a column with a word for the company itself in one cell (`OWN`, `Eigenes Werk`) is that of roles, under any header. */
export function settleRoles(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const place = profiles.findIndex(({ ownWords }, at) => ownWords > 0 && !NAMES_FIRMS.has(chosen[at]?.meaning ?? null));
  if (place < 0) return;
  chosen[place] = { meaning: 'role', confidence: 0.9, reason: 'A cell says that its firm is the company itself.' };
}
