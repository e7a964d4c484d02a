import { findBase, GOES_IN, MADE } from '../../dictionary/lines/pair-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { Candidate } from './candidate.ts';
import { findCount } from './sole-count.ts';

/**
 * In a list of products and the parts going into them, the only column of figures under a word for consumption is the amount going in, if no other
 * column gives it.
 */
export function nameConsumption(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (chosen.some(({ meaning }) => meaning === 'quantity')) return;
  const folded = header.map((name) => foldHeader(name).text);
  const bases = folded.map(findBase);
  const goesIn = bases.findIndex((base) => GOES_IN.has(base));
  if (goesIn < 0 || !bases.some((base, at) => at !== goesIn && MADE.has(base) && !GOES_IN.has(base))) return;
  const place = findCount(header, profiles, chosen);
  if (place === null) return;
  chosen[place] = { meaning: 'quantity', confidence: 0.8, reason: 'It says how much goes into what is made.' };
}
