import { listPlaces, type Candidate } from '../bills/settle-parent-columns.ts';

/** What a thing costs the company itself, folded. */
const COST = /cost|kost|koszt|custo|nakl|herstell|standard|(?:^| )(?:ek|std|purchase|einkauf\p{L}*)(?: |$)/u;

/** Takes the prices of a list of sales, but those that name a cost, for what customers pay; returns whether there was one. */
export function settleAskedPrices(folded: readonly string[], chosen: Candidate[]): boolean {
  const asked = listPlaces(chosen, 'price').filter((at) => !COST.test(folded[at] ?? ''));
  for (const at of asked)
    chosen[at] = { meaning: 'selling-price', confidence: 0.75, reason: 'It is what customers pay for what is sold.' };
  return asked.length > 0;
}
