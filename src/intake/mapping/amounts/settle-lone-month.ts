import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { type Candidate, listPlaces } from '../bills/candidate.ts';

/** Headings of a month without its name: `Monatsbedarf`, `Monthly demand`. */
const LONE_MONTH = /^(?:demand by month|monthly demand|monatsbedarf)$/;

/**
 * A need of a month without its name is neither a year's nor one of twelve: a single figure a row is left unread, to stand among the unread columns.
 * Twelve figures with slashes between stay as they are.
 */
export function settleLoneMonth(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  for (const place of listPlaces(chosen, 'period-demand'))
    if (LONE_MONTH.test(foldHeader(header[place] ?? '').text) && (profiles[place]?.numbers ?? 0) >= 0.5)
      chosen[place] = {
        meaning: null,
        confidence: 0.7,
        reason: 'It is the need of one month, and nothing says of which.',
      };
}
