import type { ForeignColumn } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesDrawing } from '../beside/settle-lesser.ts';
import { tellPlaceInStructure } from '../../dictionary/lines/upper-lower-words.ts';
import { LOOKED_AT, readAt } from './cells-of-lines.ts';
import { isCode, OF_SAME_PART } from './paired-columns.ts';
import { listPlaces, type Candidate } from './candidate.ts';

/** Fewer different parts prove nothing under a header without a word for them. */
const LEAST = 3;
/**
 * Headings, folded, of the state of a part, since its short codes may go with the description one by one, and of spare parts, since they make up
 * nothing.
 */
const OF_ANOTHER =
  /(?:^| )(?:rev|revision|version|vers|issue|edition|index|indice|ausgabe|anderungsstand|stand|state|release|status|verze|wersja|revize|rewizja)(?: |$)|spare|rechange|ricambi|repuest|recambi|zamienn|nahradn|yedek|запасн|备件|備件|補修|版|バージョン|개정/;
/** Fewest signs of a code told by its form alone. */
const LEAST_SIGNS = 4;
/** Meanings naming a line otherwise. */
const OTHERS: readonly ForeignColumn[] = [
  'part-number',
  'maker-part-number',
  'supplier-part-number',
  'designators',
  'component-ids',
  'stock',
  'location',
  'order-date',
];
/** References to a part, or to its places on a board; codes of parts are longer, and each has words of its own. */
const REFERENCE = /^(?:ref|referencia|referencja|referenz)$/;

/**
 * Settles the part of a line under a header nobody knows (`Item filho`, `Cod. mat.`), if otherwise its description would have to stand for it: the
 * only column of codes with one description for each, and one of them for each description.
 */
export function nameUnnamedPart(header: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  const says = (meaning: ForeignColumn): boolean => chosen.some((candidate) => candidate.meaning === meaning);
  const [words, ...others] = listPlaces(chosen, 'description');
  if (words === undefined || others.length > 0 || !says('quantity') || OTHERS.some(says)) return;
  const looked = lines.slice(0, LOOKED_AT);
  const hasFirms = says('supplier') || says('supplier-id');
  const fitting = [...chosen.keys()].filter((place) => {
    const text = foldHeader(header[place] ?? '').text;
    // Where each thing has a drawing of its own and no other number, that is what it is called.
    const isOfSame = OF_SAME_PART.test(text) && !namesDrawing(text);
    if (chosen[place]?.meaning !== null || isOfSame || OF_ANOTHER.test(text)) return false;
    if (REFERENCE.test(text)) return standsFor(looked, place, words, { parts: 1, signs: LEAST_SIGNS });
    const isTold = tellPlaceInStructure(text) === 'lower';
    const least = isTold ? { parts: 1, signs: 1 } : { parts: LEAST, signs: LEAST_SIGNS };
    return !hasFirms && standsFor(looked, place, words, least);
  });
  const [part, further] = fitting;
  if (part === undefined || further !== undefined) return;
  chosen[part] = { meaning: 'part-number', confidence: 0.75, reason: 'Its cells are codes, one for each description.' };
}

/** Headings, folded, of the number given to a part by a customer, and used for it by a contract manufacturer. */
const OF_CUSTOMER =
  /^(?:customer|cust|oem|client|kunden?|end customer) ?(?:part|p|item|material|mat|teile?|artikel|sach)?[ -]?(?:number|no|nr|num|n|nummer|code|id|pn)$/;

/**
 * The customer's number of a part in a bill naming parts by the numbers of their makers alone, and not all of them: a part without a named maker has
 * a number all the same. Each has one description, and each description one of them.
 */
export function nameCustomersPart(header: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  const says = (meaning: ForeignColumn): boolean => chosen.some((candidate) => candidate.meaning === meaning);
  const [words] = listPlaces(chosen, 'description');
  const [made] = listPlaces(chosen, 'maker-part-number');
  if (words === undefined || made === undefined || says('part-number') || !says('quantity')) return;
  const looked = lines.slice(0, LOOKED_AT);
  if (looked.every((line) => readAt(line, made) !== '')) return;
  const [part, further] = [...chosen.keys()].filter(
    (place) =>
      chosen[place]?.meaning === null &&
      OF_CUSTOMER.test(foldHeader(header[place] ?? '').text) &&
      standsFor(looked, place, words, { parts: LEAST, signs: LEAST_SIGNS }),
  );
  if (part === undefined || further !== undefined) return;
  const reason = 'Its cells are codes, one for each description, and not every line names a maker.';
  chosen[part] = { meaning: 'part-number', confidence: 0.75, reason };
}

/** Whether cells of a column are codes in each line, one for each description and the other way round. */
function standsFor(
  lines: readonly SourceLine[],
  place: number,
  words: number,
  least: { readonly parts: number; readonly signs: number },
): boolean {
  const descriptions = new Map<string, string>();
  for (const line of lines) {
    const [code, text] = [readAt(line, place), readAt(line, words)];
    if (text === '') return false;
    if (!isCode(code) || code.length < least.signs) return false;
    if ((descriptions.get(code) ?? text) !== text) return false;
    descriptions.set(code, text);
  }
  return descriptions.size >= least.parts && new Set(descriptions.values()).size === descriptions.size;
}
