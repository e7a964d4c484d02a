import { saysPaid } from '../../dictionary/money/price-roles.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Takes the prices of a list of sales as those for customers, unless their headers name a cost; returns whether there was one. */
export function settleAskedPrices(folded: readonly string[], chosen: Candidate[]): boolean {
  const asked = listPlaces(chosen, 'price').filter((at) => !saysPaid(folded[at] ?? ''));
  for (const at of asked)
    chosen[at] = { meaning: 'selling-price', confidence: 0.75, reason: 'It is what customers pay for what is sold.' };
  return asked.length > 0;
}
