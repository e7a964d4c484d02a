import type { SourceLine } from '../../base/source-table.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { areNumbersOfParts, groupsLines } from './groups-of-lines.ts';
import { findBase, GOES_IN, OF_COMPONENT, OF_MATERIAL, OF_PAIR } from '../../dictionary/lines/pair-words.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesBill } from '../../dictionary/lines/bill-names.ts';
import { LOOKED_AT, readAt, readDown } from './cells-of-lines.ts';
import { isCode } from './paired-columns.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** Names of a sold product, in a list of its parts. */
const TOPS: ReadonlySet<string> = new Set(
  'product; finished product; finished good; finished goods; end product; end item; top item; produkt; erzeugnis; endprodukt; fertigprodukt; fertigerzeugnis; produit; produit fini; prodotto; prodotto finito; producto; producto terminado; producto final; produto; produto acabado; produto final; eindproduct; slutprodukt; slutproduktet; fardigvara; ferdigvare; faerdigvare; lopputuote; vyrobek; finalni vyrobek; vyrobok; wyrob; wyrob gotowy; kesztermek; termek; urun; mamul; nihai urun; изделие; продукция; готовое изделие; 产品; 成品; 产成品; 製品; 製品番号; 制品番号; 最終製品; 完成品; 제품; 완제품; 최종제품'.split(
    '; ',
  ),
);

/** `Material` beside the levels of `Component`: lists of several assemblies name in each row the assembly of its lines. */
export function nameTops(names: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  if (has(chosen, 'parent')) return;
  const goesIn = names.findIndex(
    (name) => (OF_COMPONENT.test(name) || GOES_IN.has(findBase(name))) && !OF_MATERIAL.test(name) && !OF_PAIR.has(name),
  );
  const top = names.findIndex(
    (name, place) =>
      (OF_MATERIAL.test(name) || OF_PAIR.has(name)) &&
      groupsLines(profiles[place]) &&
      (place < goesIn || areNumbersOfParts(profiles[place])),
  );
  if (top < 0 || chosen[goesIn]?.meaning !== 'part-number') return;
  chosen[top] = { meaning: 'parent', confidence: 0.85, reason: 'It names the assembly at the top of the lines.' };
}

/** `Product` before levels and another column of part numbers: the product of the levels below it, often written once. */
export function settleTops(header: readonly string[], chosen: Candidate[]): void {
  const says = (one: 'level' | 'parent'): boolean => chosen.some(({ meaning }) => meaning === one);
  const numbers = listPlaces(chosen, 'part-number');
  const top = numbers.find((place) => TOPS.has(foldHeader(header[place] ?? '').text));
  if (top === undefined || numbers.length < 2 || !says('level') || says('parent')) return;
  chosen[top] = { meaning: 'parent', confidence: 0.8, reason: 'It names the product that the levels build.' };
}

/** Meanings naming a line otherwise, so its words need not. */
const NAMING: ReadonlySet<string | null> = new Set([
  'parent',
  'level',
  'designators',
  'maker-part-number',
  'supplier-part-number',
  'component-ids',
]);

/**
 * `Product` before the words on a part going in, if nothing else names a part: several lines of one product say different things, and each line says
 * one thing. If every line of a product says the same, they are lines about this product.
 */
export function nameProductOfWords(header: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  const [top, furtherTop] = listPlaces(chosen, 'part-number');
  const [words, furtherWords] = listPlaces(chosen, 'description');
  if (top === undefined || words === undefined || furtherTop !== undefined || furtherWords !== undefined) return;
  if (!TOPS.has(foldHeader(header[top] ?? '').text) || top > words || !has(chosen, 'quantity')) return;
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

/** Meanings naming the parent of a line in another way, or the line as one of something else than a product. */
const OTHERS: ReadonlySet<string | null> = new Set([
  'parent',
  'level',
  'designators',
  'component-ids',
  'operation',
  'order-date',
  'document',
  'stock',
  'location',
]);

const FIRMS: ReadonlySet<string | null> = new Set(['supplier', 'supplier-id']);

/**
 * `Produit` before the numbers of parts and their amounts: the product of the lines, even if each part stands once under a product and none is made
 * of others. Cells of the product are blank for repeats, or name several lines.
 */
export function nameProductOfParts(
  header: readonly string[],
  lines: readonly SourceLine[],
  chosen: Candidate[],
  label: string,
): void {
  // Who delivers what goes in may stand in what is called a bill; elsewhere a product beside a supplier is what he delivers.
  const isOther = (meaning: Candidate['meaning']): boolean =>
    OTHERS.has(meaning) || (FIRMS.has(meaning) && !namesBill(label));
  if (chosen.some(({ meaning }) => isOther(meaning)) || !has(chosen, 'quantity')) return;
  const isTop = (place: number): boolean => TOPS.has(foldHeader(header[place] ?? '').text);
  const [top, otherTop] = [...chosen.keys()].filter(
    (place) => isTop(place) && [null, 'part-number'].includes(chosen[place]?.meaning ?? null),
  );
  const all = lines.slice(0, LOOKED_AT);
  const named = listPlaces(chosen, 'part-number').filter((place) => place !== top);
  const [part, otherPart] = named.filter((place) => holdsCodes(all, place));
  if (top === undefined || part === undefined || otherTop !== undefined || otherPart !== undefined || top > part)
    return;
  const looked = all.filter((line) => readAt(line, part) !== '');
  const made = readDown(looked, top);
  const goesIn = looked.map((line) => readAt(line, part));
  if (looked.length < 2 || made[0] === '') return;
  const pairs = new Set(made.map((product, at) => JSON.stringify([product, goesIn[at]])));
  if (pairs.size < looked.length || new Set(made).size === looked.length) return;
  if (made.some((product, at) => product === goesIn[at])) return;
  chosen[top] = { meaning: 'parent', confidence: 0.75, reason: 'Several parts go into each product that it names.' };
  for (const place of named)
    if (place !== part)
      chosen[place] = { meaning: 'material', confidence: 0.6, reason: 'Another column names the part.' };
}

/** Whether a column holds codes of parts, and blanks at most. */
function holdsCodes(lines: readonly SourceLine[], place: number): boolean {
  return lines.every((line) => readAt(line, place) === '' || isCode(readAt(line, place)));
}
