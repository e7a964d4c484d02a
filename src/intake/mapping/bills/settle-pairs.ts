import type { ForeignColumn } from '../../base/foreign-table.ts';
import {
  findBase,
  GOES_IN,
  MADE,
  OF_EITHER,
  OF_PAIR,
  ONLY_MADE,
  PLAIN_NAMES,
} from '../../dictionary/lines/pair-words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { listPlaces, type Candidate } from './candidate.ts';
import { isKnownOutline } from './line-numbers.ts';
import {
  areCodes,
  areNumbersOfParts,
  countsLines,
  differLikewise,
  groupsLines,
  tellsMatter,
} from './groups-of-lines.ts';

/** Headings, folded, of names and descriptions. */
export const IN_WORDS =
  /(?:^| )(?:name|nom|nombre|nome|desc|description|descripcion|bezeichnung|designation|名称|名)(?: |$)/;

/** One column names the part of the line; any other taken for it is a place or a word. */
export function dropFurtherNumbers(kept: number, chosen: Candidate[]): void {
  for (const [place, { meaning }] of chosen.entries()) {
    if (place !== kept && meaning === 'part-number')
      chosen[place] = { meaning: null, confidence: 0.6, reason: 'Another column names the part.' };
  }
}

/** `product_name`, `component_name`, `quantity`: a column for the product and one for the part going in, if nothing else names a parent. */
export function settlePairs(folded: readonly string[], profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const bases = folded.map(findBase);
  const amount = chosen.findIndex(({ meaning }) => meaning === 'quantity');
  const isOfLine = (place: number): boolean =>
    (place > amount || bases.slice(0, place).filter((base) => MADE.has(base)).length > 1) &&
    tellsMatter(bases[place] ?? '', profiles[place]);
  const inside = bases.some((base, place) => GOES_IN.has(base) && !OF_EITHER.has(base) && !isOfLine(place));
  // `ChildNum` counts the lines of SAP Business One, as the dictionary says, and names none.
  const isKnown = (place: number): boolean =>
    chosen[place]?.meaning === null && (chosen[place]?.confidence ?? 0) >= 0.95;
  const goesIn = bases.map(
    (base, place) => GOES_IN.has(base) && !(inside && OF_EITHER.has(base)) && !isKnown(place) && !isOfLine(place),
  );
  const made = bases.map(
    (base, place) =>
      MADE.has(base) &&
      goesIn[place] !== true &&
      !countsLines(folded[place], profiles[place]) &&
      !isKnownOutline(chosen[place]),
  );
  const first = goesIn.indexOf(true);
  const isMatter = (place: number): boolean =>
    first >= 0 && place > first && tellsMatter(bases[place] ?? '', profiles[place]);
  for (const place of made.keys()) if (isMatter(place)) made[place] = false;
  const isOnlyMaterial = made.filter(Boolean).length === 1 && OF_EITHER.has(bases[made.indexOf(true)] ?? '');
  const ofPart = bases.findIndex((base, at) => base === 'part' && goesIn[at] !== true && groupsLines(profiles[at]));
  // `Part No; Component; Material`: what a component is made of is no assembly.
  if (inside && isOnlyMaterial && ofPart >= 0 && ofPart < made.indexOf(true)) made.fill(false);
  if (inside && !made.includes(true)) {
    // `Part No` beside `Component Part No`, `Teil` beside `Element`: what repeats is what the others go into.
    const part = bases.findIndex(
      (base, at) => OF_PAIR.has(base) && goesIn[at] !== true && groupsLines(profiles[at]) && !isMatter(at),
    );
    if (part >= 0) made[part] = true;
  }
  if (inside && !made.includes(true)) {
    const plain = PLAIN_NAMES.map((name) => folded.indexOf(name)).find(
      (place) => place >= 0 && groupsLines(profiles[place]),
    );
    if (plain !== undefined) made[plain] = true;
  }
  // `Produkt` over several lines, each with its place and an `Artikel` of its own: what these go into.
  if (!goesIn.includes(true) && chosen.some(({ meaning }) => meaning === 'item-number')) {
    const product = bases.findIndex((base, at) => ONLY_MADE.has(base) && groupsLines(profiles[at]));
    const piece = bases.findIndex((base, at) => at > product && OF_PAIR.has(base));
    if (product >= 0 && piece >= 0) [goesIn[piece], made[piece], made[product]] = [true, false, true];
  }
  if (!goesIn.includes(true) || !made.includes(true)) return;
  // Where only words were found for what goes in, the number beside a product is what they describe.
  if (goesIn.every((is, at) => !is || IN_WORDS.test(folded[at] ?? ''))) {
    const number = listPlaces(chosen, 'part-number').find((at) => made[at] !== true && areNumbersOfParts(profiles[at]));
    if (number !== undefined) goesIn[number] = true;
  }
  if (!chosen.some(({ meaning }) => meaning === 'quantity')) return;
  // `Item` that counts the lines, as drawings do beside a part number, is no assembly; words for each line (`Item description`) are none and go into none.
  const name = folded[made.indexOf(true)] ?? '';
  const [assembly, piece] = [profiles[made.indexOf(true)], profiles[goesIn.indexOf(true)]];
  const isWords = IN_WORDS.test(name) && !groupsLines(assembly);
  // Words of as many things as there are numbers are theirs: `Component Description` beside `Material`.
  const describes = IN_WORDS.test(name) && !ONLY_MADE.has(findBase(name));
  const isDescribed = IN_WORDS.test(folded[goesIn.indexOf(true)] ?? '') && goesIn.filter(Boolean).length === 1;
  if ((describes || (isDescribed && OF_EITHER.has(findBase(name)))) && differLikewise(assembly, piece)) return;
  const isBare = isWords || /^(?:item|item no|item nr|item number|material|model|sku)$/.test(name);
  const bare = (isBare && made.filter(Boolean).length === 1) || IN_WORDS.test(folded[goesIn.indexOf(true)] ?? '');
  // Codes below `Material`, several to an `Item`: what goes into it, and no matter that it is made of.
  const isCoded = groupsLines(assembly) && areCodes(assembly) && areCodes(piece);
  // `Model` before the parts, filled once over the lines that make it up.
  const isModel = folded[made.indexOf(true)] === 'model' && groupsLines(assembly);
  const isOnce = (isModel || (assembly?.filled ?? 0) * 1.5 <= (piece?.filled ?? 0)) && made[0] === true;
  if (bare && !inside && !isCoded && !isOnce) return;
  take(made, 'parent', 'It says what is made; another column says what goes into it.');
  take(goesIn, 'part-number', 'It says what goes into the product that another column names.');
  dropFurtherNumbers(goesIn.indexOf(true), chosen);
  keepOfChild('quantity', 'lot-size');
  keepOfChild('unit', null);

  /** `Component quantity` beside `Quantity`: the one of the part going in is the line's. */
  function keepOfChild(meaning: 'quantity' | 'unit', otherwise: ForeignColumn | null): void {
    const word = meaning === 'quantity' ? /^(.+?) (?:quantity|qty|amount)$/ : /^(.+?) (?:unit|uom|unit of measure)$/;
    const own = folded.findIndex((text) => GOES_IN.has(word.exec(text)?.[1] ?? ''));
    if (own < 0) return;
    for (const [place, candidate] of chosen.entries()) {
      if (place !== own && candidate.meaning === meaning)
        chosen[place] = { meaning: otherwise, confidence: 0.8, reason: 'It speaks of the assembly, not of its lines.' };
    }
    chosen[own] = { meaning, confidence: 0.85, reason: 'It speaks of what goes in.' };
  }
  function take(columns: readonly boolean[], meaning: 'parent' | 'part-number', reason: string): void {
    const places = [...columns.keys()].filter((place) => columns[place]);
    const best = places.find((place) => !IN_WORDS.test(folded[place] ?? '')) ?? places[0];
    for (const place of places) {
      const isInWords = IN_WORDS.test(folded[place] ?? '') || (profiles[place]?.phrases ?? 0) >= 0.5;
      const words = place !== best && meaning === 'part-number' && isInWords;
      if (place === best) chosen[place] = { meaning, confidence: 0.85, reason };
      else chosen[place] = { meaning: words ? 'description' : null, confidence: 0.7, reason };
    }
  }
}
