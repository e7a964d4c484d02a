import type { Form } from '../../domain/closed-lists.ts';
import { foldWord } from '../fold-word.ts';
import { simplifySigns } from '../../domain/texts/simplify-signs.ts';
import { cutSegments, dropInnerTurns } from './cut-segments.ts';
import { dropPackingOfBulk, dropRemarks, isInBulk } from './drop-remarks.ts';
import { isHeadFirst, isInTwoLanguages, isLed } from './head-order.ts';
import { comesWithMore, materialComesWithMore } from './inclusions.ts';
import { isMoreThanItsName } from './held-materials.ts';
import { dropNamedFormulas } from './named-formula.ts';
import { namePureMetal } from './pure-metals.ts';
import { findShell } from './shells.ts';
import { expandShortForm, isEastern, isQualifier } from './short-forms.ts';
import { listPartWords } from './thing-words.ts';
import type { WordMeaning } from './thing-words.ts';

/** Words by their folded text; the longest counts, so `magnet wire` is wire and no magnet. */
const WORDS = new Map<string, WordMeaning>(
  listPartWords().map(([word, meaning]) => [foldWord(dropInnerTurns(word)), meaning]),
);
const LONGEST_EASTERN = Math.max(...[...WORDS.keys()].filter(isEastern).map((word) => word.length));
/** German nouns at the end of compounds (`Dauermagnet`, `Radnabenmotor`); only words of five letters or more, or chance would find them. */
const COMPOUND_ENDS = new Set(
  [...WORDS.keys()].filter((word) => !word.includes(' ') && word.length >= 5 && /^[a-z]+$/.test(word)),
);
const ENDING_LENGTHS = [...new Set([...COMPOUND_ENDS].map((word) => word.length))].toSorted((a, b) => b - a);
/** The words after these belong to another thing: `bracket for motor` is a bracket. */
const TURN =
  /\s(?:for|with|without|of|in|on|to|from|für|mit|ohne|aus|im|von|zu|zum|zur|an|pour|avec|sans|de|du|des|di|del|da|do|para|per|для|с|à|w\/|f\.|incl\.?|including|inkl\.?|inklusive|plus)\s|\s\+/iu;
const CHEMISTRY = /^(?:nmc|ncm|nca|lfp|lmfp)\d*$/;
/** Grades of magnets with their letters, and plain ones. */
const GRADE = /^(?:n?\d\d(?:m|h|sh|uh|eh|ah|th)|n\d\d)$/;
/** Words of magnet materials; with shapes and figures alone they are a magnet (`Sm2Co17 block`). */
const MAGNET_MATERIAL =
  /^(?:ndfeb|nd fe b|smco|smco5|sm2co17|sm co|alnico|hartferrit|neodym|neodymium|neo|samarium|samarium cobalt)$/;
/** Forms of raw material: samarium and iron in an alloy are no magnet yet. */
const RAW =
  /^(?:alloy|alloys|legierung|alliage|metal|metall|ingot|barren|lingot|fluoride|fluorid|chloride|chlorid|nitrate|nitrat)$/;
/** English words before a motor for its driven thing. */
const DRIVEN = /^(?:pump|fan|brake|drive|valve|actuator|washer pump)$/;
const SUBSTANCE_FORMS: ReadonlySet<Form> = new Set<Form>(['metal', 'alloy', 'oxide', 'compound']);
const POWDER = /^(?:powder|powders|pulver|poudre|polvo|粉|粉末)$/;
const MAGNET: WordMeaning = { category: 'magnet-unknown-family', form: 'magnet', role: 'core' };
const MAGNET_ASSEMBLY: WordMeaning = { category: null, form: 'magnet-assembly', role: 'core' };

/** The thing named by a description. */
export type FoundThing = {
  /** Its naming words, folded. */
  readonly words: string;
  /** As much of them as the lists know: the end of a compound (`feder` of `magnetfeder`), else all. */
  readonly known: string;
  readonly meaning: WordMeaning;
  /** True if nothing beside these words leaves another reading; a false one is worth asking about and no more. */
  readonly firm: boolean;
};

/** Ends of a thing's name: a word for an assembly, or a grade or material. */
type Mark = 'assembly' | 'grade';

type Piece = {
  readonly words: string;
  readonly known: string;
  /** Null: an unknown word. */
  readonly meaning: WordMeaning | null;
  /** How the word is known: as written, by the end of a compound, or as a name or synonym of a category. */
  readonly by: 'word' | 'ending' | 'category';
};

/** `other`: a thing without a proposal; `unknown`: an unknown word; `nothing`: shapes, sizes and codes alone. */
export type ThingReading = FoundThing | 'other' | 'unknown' | 'nothing';

/** The categories by their own words, and whether one says that nothing in its parts is controlled. */
export type CategoryWords = {
  /** By folded words. */
  readonly byWord: ReadonlyMap<string, string>;
  readonly isClosing: (categoryId: string) => boolean;
};

/** Returns the thing named by a description, in five languages and in the short forms of planning systems. */
export function findThing(description: string, categories: CategoryWords): ThingReading {
  const read = readThing(description, categories);
  if (
    read === 'unknown' ||
    read === 'nothing' ||
    (typeof read !== 'string' && read.meaning.category === MAGNET.category)
  ) {
    // The lists have the signs of the mainland and of Japan; Taiwan writes some things with others.
    const simple = simplifySigns(description);
    if (simple !== description) return findThing(simple, categories);
  }
  const shell = typeof read === 'string' ? findShell(description) : null;
  const found = shell === null ? read : { ...shell, known: shell.words, firm: true };
  if (typeof found === 'string') return found;
  if (isMoreThanItsName(found, description)) return 'other';
  const { role, kind } = found.meaning;
  const readPhrase = (phrase: string) => readPieces(dropRemarks(phrase), categories).pieces;
  const isOpen =
    role === 'ordinary'
      ? comesWithMore(found.known, description, readPhrase)
      : kind === 'material' && materialComesWithMore(found.known, description, readPhrase);
  return isOpen ? { ...found, firm: false } : found;
}

function readThing(description: string, categories: CategoryWords): ThingReading {
  const text = dropRemarks(description);
  const unpacked = dropPackingOfBulk(text);
  if (unpacked !== text) {
    const read = readWithoutRemarks(unpacked, categories);
    if (typeof read !== 'string' && isInBulk(read.meaning)) return read;
  }
  return readWithoutRemarks(text, categories);
}

function readWithoutRemarks(description: string, categories: CategoryWords): ThingReading {
  const segments = cutSegments(dropNamedFormulas(description));
  for (const [index, segment] of segments.entries()) {
    const [phrase = ''] = ` ${segment} `.split(TURN);
    const metal = namePureMetal(phrase)?.find((words) => WORDS.has(words));
    if (metal !== undefined) return { words: foldWord(phrase), known: metal, meaning: WORDS.get(metal)!, firm: true };
    const { pieces, mark } = readPieces(phrase, categories);
    // A shape, a size or a code may stand before the thing; a word that nobody knows is the thing.
    if (pieces.length > 0) return chooseThing(pieces, mark, index < segments.length - 1 || mark !== null);
  }
  const tokens = segments.flatMap(readTokens);
  const material = tokens.find((token) => MAGNET_MATERIAL.test(token));
  if (material !== undefined && tokens.some((token) => RAW.test(token))) return 'unknown';
  if (material !== undefined) return { words: material, known: material, meaning: MAGNET, firm: true };
  // A metal behind a thing says what that is made of; alone it is the thing.
  const words = foldWord(description);
  const category = categories.byWord.get(words);
  if (category === undefined) return 'nothing';
  const role = categories.isClosing(category) ? 'ordinary' : 'core';
  return { words, known: words, meaning: { category, form: null, role }, firm: words.length > 8 };
}

function readTokens(text: string): string[] {
  return foldWord(text).split(' ').map(expandShortForm);
}

/** The words of a phrase up to a mark after the thing (`kpl.`, a grade), without mere qualifiers. */
function readPieces(phrase: string, categories: CategoryWords): { pieces: Piece[]; mark: Mark | null } {
  const tokens = readTokens(phrase).filter((token) => token !== '' && !(isEastern(token) && token.endsWith('用')));
  const pieces: Piece[] = [];
  let isTold = false;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    if (token === 'assembly' && pieces.length > 0) return { pieces, mark: 'assembly' };
    const known = readKnown(tokens, at, categories);
    const isMaterial = MAGNET_MATERIAL.test(token) || CHEMISTRY.test(token);
    if (isTold && (GRADE.test(token) || (isMaterial && (known?.count ?? 1) === 1))) return { pieces, mark: 'grade' };
    if (known !== null && !(isMaterial && known.count === 1)) {
      pieces.push(known.piece);
      isTold ||= known.piece.meaning !== null;
      at += known.count;
      continue;
    }
    at += 1;
    if (isMaterial || isQualifier(token) || token === 'assembly') continue;
    pieces.push({ words: token, known: token, meaning: null, by: 'word' });
  }
  return { pieces, mark: null };
}

function readKnown(
  tokens: readonly string[],
  at: number,
  { byWord, isClosing }: CategoryWords,
): { readonly piece: Piece; readonly count: number } | null {
  for (let count = Math.min(4, tokens.length - at); count >= 1; count--) {
    const words = tokens.slice(at, at + count).join(' ');
    // `Rotor assembly` is a rotor, and the word behind it no longer the thing.
    if (words.endsWith(' assembly')) continue;
    const meaning = WORDS.get(words) ?? (count === 1 ? WORDS.get(stripPlural(words)) : undefined);
    if (meaning !== undefined) return { piece: { words, known: words, meaning, by: 'word' }, count };
    if (count === 1 && isMag(tokens, at))
      return { piece: { words: 'magnet', known: 'magnet', meaning: MAGNET, by: 'word' }, count };
    const category = words.length < 4 || isQualifier(words) ? undefined : byWord.get(words);
    if (category !== undefined) {
      const role = isClosing(category) ? 'ordinary' : 'core';
      return { piece: { words, known: words, meaning: { category, form: null, role }, by: 'category' }, count };
    }
  }
  const ending = findEnding(tokens[at]!);
  return ending === null ? null : { piece: ending, count: 1 };
}

/** `MAG` is short for a magnet where a shape, a grade or a mark beside it says so; else it may be magnesium. */
function isMag(tokens: readonly string[], at: number): boolean {
  return (
    tokens[at] === 'mag' &&
    tokens.some((token) =>
      /^(?:segment|arc|tile|permanent|ring|disc|block|assembly|n?\d\d(?:m|h|sh|uh|eh|ah))$/.test(token),
    )
  );
}

function stripPlural(word: string): string {
  return word.length > 5 ? word.replace(/(?:en|e|s|n)$/, '') : word;
}

function findEnding(token: string): Piece | null {
  if (isEastern(token)) {
    for (let length = Math.min(LONGEST_EASTERN, token.length); length >= 1; length--) {
      const words = token.slice(-length);
      const meaning = WORDS.get(words);
      if (meaning !== undefined) return { words: token, known: words, meaning, by: 'ending' };
    }
    return null;
  }
  for (const length of ENDING_LENGTHS) {
    const words = token.slice(-length);
    const meaning = length < token.length && COMPOUND_ENDS.has(words) ? WORDS.get(words) : undefined;
    if (meaning !== undefined) return { words: token, known: words, meaning, by: 'ending' };
  }
  return null;
}

/** `ends`: a comma or a mark ends the phrase, so no word behind it can be the thing. */
function chooseThing(pieces: readonly Piece[], mark: Mark | null, ends: boolean): ThingReading {
  const things = pieces.filter(isThing).filter((piece, at, all) => !isPowderOf(piece, all[at - 1]));
  const [first] = things;
  if (first === undefined) return 'unknown';
  const ordinary = things.filter(({ meaning }) => meaning.role === 'ordinary');
  // `Aimant ferrite` has the name of a family behind it.
  if (ordinary.every(({ meaning }) => meaning.category?.endsWith('magnet')) && isLed(first, pieces))
    return nameAs(first, true);
  const others = things.filter(({ meaning }) => meaning.role === 'other');
  const last = things.at(-1);
  // A pump motor is a motor, and the brake of a motor is none.
  const isDriven = others.length > 0 && others.every(({ words }) => DRIVEN.test(words));
  if (isDriven && last !== undefined && last === pieces.at(-1) && last.meaning.form === 'motor')
    return nameAs(last, true);
  if (others.length > 0) return 'other';
  if (ordinary.length > 0) return chooseOrdinary(pieces, ordinary, ends) ?? 'other';
  if (things.length > 1) return chooseCore(pieces, things) ?? 'other';
  // A formula behind other words says what that thing is made of.
  if (first !== pieces[0] && isFormula(first)) return 'other';
  const isLast = first === pieces.findLast((piece) => !isThing(piece) || things.includes(piece));
  if (!isLast && !ends && !isHeadFirst(first, pieces)) return 'other';
  const isAssembly = mark === 'assembly' && first.meaning.form === 'magnet';
  // Behind a word that nobody knows a metal or an oxide may be what that thing is made of (`crucible yttrium oxide`).
  const firm = first === pieces[0] || !isSubstance(first);
  return nameAs(isAssembly ? { ...first, meaning: MAGNET_ASSEMBLY } : first, firm);
}

/** The powder of a metal, an alloy or a compound is that material, and of a battery's material too; of a magnet's it is no magnet yet. */
function isPowderOf({ words }: Piece, before: Piece | undefined): boolean {
  if (before === undefined || !POWDER.test(words)) return false;
  const { meaning, by } = before;
  return meaning?.kind === 'material' || (by === 'category' && meaning?.category?.endsWith('magnet') !== true);
}

/** Of a form in which a rule names a substance, and no battery material. */
function isSubstance({ meaning }: Piece): boolean {
  return meaning?.form !== undefined && meaning.form !== null && SUBSTANCE_FORMS.has(meaning.form);
}

function isFormula({ words, meaning }: Piece): boolean {
  return meaning?.kind === 'material' && /^[a-z]+\d[a-z\d]*$/.test(words);
}

type Thing = Piece & { readonly meaning: WordMeaning };
function isThing(piece: Piece): piece is Thing {
  return piece.meaning !== null;
}

function nameAs({ words, known, meaning }: Thing, firm: boolean): FoundThing {
  return { words, known, meaning, firm };
}

/** Of ordinary and core words together the ordinary one is the thing, if it stands where a thing is named: first or last. */
function chooseOrdinary(pieces: readonly Piece[], ordinary: readonly Thing[], ends: boolean): FoundThing | null {
  const chosen = [pieces.at(-1), pieces[0]].map((piece) => ordinary.find((thing) => thing === piece)).find(Boolean);
  if (chosen === undefined) return null;
  const behind = pieces.slice(pieces.indexOf(chosen) + 1);
  // In English a word that nobody knows, behind the noun, is the thing (`cable drum`).
  const isNamed = behind.every(isThing) || ends;
  if (!isNamed && !isHeadFirst(chosen, pieces)) return null;
  const firm = isFirm(chosen) && (isNamed || !isInTwoLanguages(chosen));
  return nameAs(chosen, firm);
}

/** Short synonyms of a category mean other things too (`Scheibe`: a pane and a washer). */
function isFirm({ by, words }: Piece): boolean {
  return by !== 'category' || words.length > 8;
}

/** Of several core words the last names the thing where it is a magnet; else the naming one is worth a question. */
function chooseCore(pieces: readonly Piece[], things: readonly Thing[]): FoundThing | null {
  const last = pieces.at(-1);
  const [first] = things;
  if (last === undefined || first === undefined) return null;
  // A rotor goes into its motor, in whichever order a language puts them.
  const isOfMotor = first === pieces[0] && /^(?:rotor|stator)$/.test(first.words) && last.meaning?.form === 'motor';
  if (isOfMotor || isHeadFirst(first, pieces)) return nameAs(first, true);
  if (!isThing(last)) return null;
  return nameAs(last, last.meaning.form === 'magnet');
}
