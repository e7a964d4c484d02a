import { foldHeader } from '../../dictionary/fold-header.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** What names what is sold, in a list whose levels begin below it. */
const TOPS: ReadonlySet<string> = new Set(
  'product; finished product; finished good; top item; produkt; erzeugnis; produit; prodotto; producto; produto; изделие; продукция; 产品; 成品; 製品'.split(
    '; ',
  ),
);

/** `Product` before levels and another column of part numbers: what the levels below it build, often written once. */
export function settleTops(header: readonly string[], chosen: Candidate[]): void {
  const says = (one: 'level' | 'parent'): boolean => chosen.some(({ meaning }) => meaning === one);
  const numbers = chosen.flatMap(({ meaning }, place) => (meaning === 'part-number' ? [place] : []));
  const top = numbers.find((place) => TOPS.has(foldHeader(header[place] ?? '').text));
  if (top === undefined || numbers.length < 2 || !says('level') || says('parent')) return;
  chosen[top] = { meaning: 'parent', confidence: 0.8, reason: 'It names the product that the levels build.' };
}
