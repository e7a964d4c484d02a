import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { LOOKED_AT, readAt } from './cells-of-lines.ts';
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

/** What else names a line, so that its words need not. */
const NAMING: ReadonlySet<string | null> = new Set([
  'parent',
  'level',
  'designators',
  'maker-part-number',
  'supplier-part-number',
  'component-ids',
]);

/**
 * `Product` before the words on what goes in, where nothing else names a part: several lines of one product say different things, and each line says
 * one thing. Those of a product whose every line says the same are lines about that product.
 */
export function nameProductOfWords(header: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  const places = (one: string): number[] => chosen.flatMap(({ meaning }, at) => (meaning === one ? [at] : []));
  const [[top, furtherTop], [words, furtherWords]] = [places('part-number'), places('description')];
  if (top === undefined || words === undefined || furtherTop !== undefined || furtherWords !== undefined) return;
  if (!TOPS.has(foldHeader(header[top] ?? '').text) || top > words || places('quantity').length === 0) return;
  if (chosen.some(({ meaning }) => NAMING.has(meaning))) return;
  const looked = lines.slice(0, LOOKED_AT);
  const pairs = looked.map((line) => [readAt(line, top), readAt(line, words)] as const);
  if (pairs.some(([product, text]) => product === '' || text === '' || /^[\d.,\s]+$/.test(text))) return;
  const products = new Set(pairs.map(([product]) => product));
  const apart = new Set(pairs.map((pair) => JSON.stringify(pair)));
  if (products.size === pairs.length || apart.size < pairs.length) return;
  const reason = 'Each of its lines says in words what goes into it.';
  chosen[top] = { meaning: 'parent', confidence: 0.75, reason };
}
