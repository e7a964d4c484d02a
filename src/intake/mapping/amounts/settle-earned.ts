import { headsEarnings } from '../../dictionary/sales-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import type { Candidate } from '../bills/candidate.ts';

/** Columns of a price, or of a purchase. */
const PRICED = ['price', 'selling-price', 'sales-value', 'order-value', 'supplier', 'supplier-id'] as const;

/** One column of earned money beside the periods of sales, if no other states a price. */
export function settleEarned(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (PRICED.some((meaning) => has(chosen, meaning))) return;
  const [place, other] = header.flatMap((name, at) =>
    headsEarnings(name) && (chosen[at]?.meaning ?? null) === null && (profiles[at]?.numbers ?? 0) >= 0.5 ? [at] : [],
  );
  if (place === undefined || other !== undefined) return;
  chosen[place] = { meaning: 'sales-value', confidence: 0.75, reason: 'It is what all periods of the row earn.' };
}
