import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesMrpAmount, namesMrpAvailable, namesMrpElement, readMrpKind } from '../../dictionary/lines/mrp-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import type { Candidate } from '../bills/candidate.ts';

/** Meanings kept in a list of stock, receipts and requirements beside its own. */
const KEPT: ReadonlySet<string | null> = new Set([
  'part-number',
  'description',
  'unit',
  'site',
  'site-id',
  'location',
  'mrp-element',
  'quantity',
  'stock',
]);

/**
 * Settles a list of the stock, receipts and requirements of each part, a row each: one column gives the kind of the row, one the amount, and another
 * the stock after it.
 */
export function settleMrp(header: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (!has(chosen, 'part-number')) return;
  const names = header.map((name) => foldHeader(name).text);
  const find = (isNamed: (text: string) => boolean): number => names.findIndex((name) => isNamed(name));
  const isNumeric = (place: number): boolean => (profiles[place]?.numbers ?? 0) >= 0.5;
  const [element, amount, available] = [namesMrpElement, namesMrpAmount, namesMrpAvailable].map(find);
  if (element === undefined || amount === undefined || available === undefined || element < 0) return;
  const isKnown = profiles[element]?.samples.some((cell) => readMrpKind(foldHeader(cell).text) !== null) === true;
  if (!isKnown || amount < 0 || !isNumeric(amount)) return;
  chosen[element] = {
    meaning: 'mrp-element',
    confidence: 0.9,
    reason: 'It says whether a row is stock or what comes and goes.',
  };
  chosen[amount] = { meaning: 'quantity', confidence: 0.9, reason: 'It says how much comes or goes.' };
  if (available >= 0 && isNumeric(available))
    chosen[available] = { meaning: 'stock', confidence: 0.9, reason: 'It says how much is there.' };
  for (const [place, { meaning }] of chosen.entries()) {
    if (
      KEPT.has(meaning) &&
      ![amount, available].some((own) => own >= 0 && own !== place && meaning === chosen[own]?.meaning)
    )
      continue;
    chosen[place] = { meaning: null, confidence: 0.7, reason: 'It belongs to what comes and goes.' };
  }
}
