import { findMaterial } from './find-material.ts';
import type { MaterialWords } from './find-material.ts';
import type { FindCategory } from './find-category.ts';
import { foldWord } from './fold-word.ts';
import { findHsMeaning, listPartWords } from './part-words.ts';
import type { WordMeaning } from './part-words.ts';

/** Words by their folded text; the longest counts, so that `magnet wire` is wire and no magnet. */
const WORDS = new Map<string, WordMeaning>(listPartWords().map(([word, meaning]) => [foldWord(word), meaning]));
const LONGEST_EASTERN = Math.max(...[...WORDS.keys()].filter(isEastern).map((word) => word.length));
/** German nouns that end compounds (`Dauermagnet`, `Radnabenmotor`); only words of five letters or more, or chance would find them. */
const COMPOUND_ENDS = [...WORDS.keys()].filter(
  (word) => !word.includes(' ') && word.length >= 5 && /^[a-z]+$/.test(word),
);
const ENDING_LENGTHS = [...new Set(COMPOUND_ENDS.map((word) => word.length))].toSorted((a, b) => b - a);
const COMPOUND_SET = new Set(COMPOUND_ENDS);
/** What follows these words belongs to another thing: `bracket for motor` is a bracket. */
const TURN =
  /\s(?:for|with|without|of|in|on|to|from|für|mit|ohne|aus|von|zu|zum|zur|an|pour|avec|sans|de|du|des|à|w\/)\s/iu;

/** Words after the noun that say where or which one, never what. */
const PLACES: ReadonlySet<string> = new Set(
  'left right front rear upper lower inner outer lh rh links rechts vorn vorne hinten oben unten innen außen'.split(
    ' ',
  ),
);

const CHEMISTRIES: ReadonlySet<string> = new Set(['nmc', 'ncm', 'nca', 'lfp', 'lmfp', 'ndfeb', 'smco']);

/** Units and standards behind the noun, with or without their number: `75 kWh`, `DIN 912`. */
const UNITS_AND_STANDARDS: ReadonlySet<string> = new Set(
  'v kv a ma ah mah w kw wh kwh mwh hz khz mhz ohm mm cm µm g kg nm bar mpa rpm din iso en iec ansi astm jis gb'.split(
    ' ',
  ),
);

/** Metals as such; behind the name of a thing they say what it is made of: `Gehäuse Aluminium` is a housing. */
const METALS: ReadonlySet<string> = new Set(
  'aluminium aluminum copper kupfer cuivre iron eisen nickel steel stahl acier'.split(' '),
);

type Found = { readonly words: string; readonly meaning: WordMeaning };

/** A value that words suggest, with the sentence for the person who confirms it. */
export type Suggestion = { readonly value: string; readonly reason: string };

/** What the description and the customs code of a part suggest; null: nothing. All of it is inferred until a person confirms it. */
export type PartSuggestions = {
  readonly category: Suggestion | null;
  readonly form: Suggestion | null;
  readonly kind: Suggestion | null;
  /** `category`: the one that is stated, where one is; it decides which materials are looked for. */
  readonly findMaterial: (category: string | null) => MaterialWords | null;
};

export type PartSuggester = (part: { readonly description: string; readonly hsCode: string | null }) => PartSuggestions;

/**
 * A function that reads what a part is from its description and HS code, in five languages. A description speaks by the word that names the thing:
 * the last one before a comma or a preposition, apart from type numbers and sides, or the first where the rest only qualifies it
 * (`CAP CER 100NF`, `aimant permanent`). A word in the middle suggests nothing: a wrong suggestion costs more than none. Descriptions
 * that come again are looked up once.
 */
export function createPartSuggester(findCategory: FindCategory): PartSuggester {
  const things = new Map<string, Found | null>();
  function lookUp(description: string): Found | null {
    const known = things.get(description);
    if (known !== undefined) return known;
    const found = findThing(description, findCategory);
    things.set(description, found);
    return found;
  }
  return ({ description, hsCode }) => {
    const found = lookUp(description);
    const hinted = findHsMeaning(hsCode ?? '');
    const said = found === null ? '' : `The description says “${found.words}”.`;
    const coded = hinted === null ? '' : `HS ${hsCode} covers ${hinted.what}.`;
    const { category, form } = choose(found?.meaning ?? null, hinted, said, coded);
    const kind = found?.meaning.kind;
    return {
      category,
      form,
      kind: kind === undefined ? null : { value: kind, reason: said },
      findMaterial: (stated) => {
        const about = stated ?? category?.value ?? null;
        return about === null ? null : findMaterial(about, description);
      },
    };
  };
}

/** Words go before codes; where both speak and contradict each other on the form, no form is proposed. */
function choose(
  words: WordMeaning | null,
  code: WordMeaning | null,
  said: string,
  coded: string,
): Pick<PartSuggestions, 'category' | 'form'> {
  const category = words?.category
    ? { value: words.category, reason: said }
    : words === null && code?.category
      ? { value: code.category, reason: coded }
      : null;
  const clash =
    words !== null && code !== null && words.form !== null && code.form !== null && words.form !== code.form;
  if (clash) return { category, form: null };
  if (words?.form) return { category, form: { value: words.form, reason: said } };
  return { category, form: words === null && code?.form ? { value: code.form, reason: coded } : null };
}

/** The thing that a description names, null where no word of the trade names it. */
function findThing(description: string, findCategory: FindCategory): Found | null {
  const segment = description.split(/[,;:()（）/|，；、\n]/).find((part) => /\p{L}/u.test(part)) ?? '';
  const [phrase = ''] = ` ${segment} `.split(TURN);
  const pieces = phrase.split(/\s+/).filter((piece) => piece !== '');
  while (pieces.length > 1 && isQualifier(pieces.at(-1) ?? '')) pieces.pop();
  const head = ` ${pieces.join(' ')} `;
  const tokens = foldWord(head)
    .split(' ')
    .filter((token) => /\p{L}/u.test(token) && (isEastern(token) || !/\d/.test(token)));
  // A chemistry behind the thing says what is in it: `Battery cell LFP` is a cell and no cathode powder.
  while (tokens.length > 1 && METALS.has(tokens.at(-1) ?? '')) tokens.pop();
  const bare = tokens.length > 1 && CHEMISTRIES.has(tokens.at(-1) ?? '') ? tokens.slice(0, -1) : tokens;
  return findNamed(bare, head, findCategory) ?? (bare === tokens ? null : findNamed(tokens, head, findCategory));
}

function findNamed(tokens: readonly string[], head: string, findCategory: FindCategory): Found | null {
  const lookUp = (phrase: string): WordMeaning | null => {
    const own = WORDS.get(phrase);
    if (own !== undefined) return own;
    const category = phrase.length < 3 ? null : findCategory(phrase);
    return category === null ? null : { category, form: null };
  };
  for (let count = Math.min(4, tokens.length); count >= 1; count--) {
    const phrase = tokens.slice(-count).join(' ');
    const meaning = lookUp(phrase);
    if (meaning !== null) return { words: phrase, meaning };
  }
  const last = tokens.at(-1) ?? '';
  const ending = findEnding(last);
  if (ending !== null) return ending;
  for (let count = Math.min(4, tokens.length); count >= 1; count--) {
    const phrase = tokens.slice(0, count).join(' ');
    const meaning = WORDS.get(phrase);
    // Before other nouns a word only qualifies (`motor bracket`); so it names the thing in French, in Chinese lists of materials and in capitals.
    if (
      meaning !== undefined &&
      (count === tokens.length || isHeadFirst(phrase, head) || isMaterialFirst(phrase, meaning))
    )
      return { words: phrase, meaning };
  }
  return null;
}

function findEnding(token: string): Found | null {
  if (isEastern(token)) {
    for (let length = Math.min(LONGEST_EASTERN, token.length); length >= 2; length--) {
      const words = token.slice(-length);
      const meaning = WORDS.get(words);
      if (meaning !== undefined) return { words, meaning };
    }
    return null;
  }
  for (const length of ENDING_LENGTHS) {
    const words = token.slice(-length);
    const meaning = length < token.length && COMPOUND_SET.has(words) ? WORDS.get(words) : undefined;
    if (meaning !== undefined) return { words: token, meaning };
  }
  return null;
}

/** Short forms of electronic lists stand first (`RES SMD`, `CAP CER`, `IC MCU`, `CONN HEADER`), as nouns do in French. */
function isHeadFirst(phrase: string, head: string): boolean {
  const first = head.trim().split(/\s+/)[0] ?? '';
  return /^(?:res|cap cer|ic|conn|diode|mosfet|fixed ind|ind|led|fuse|transistor)$/.test(phrase)
    ? first === first.toUpperCase()
    : /^(?:aimant|moteur|condensateur|resistance|connecteur|vis|ecrou|rondelle|roulement|ressort|fusible|bobine|circuit)\b/.test(
        phrase,
      );
}

/** Chinese and Japanese lists name the material first and its kind behind a blank: `负极材料 人造石墨`. */
function isMaterialFirst(phrase: string, { kind }: WordMeaning): boolean {
  return kind === 'material' && isEastern(phrase);
}

function isEastern(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
}

/** A type number, a rating, a standard or a side behind the noun: `N42SH`, `12-polig`, `400 A`, `DIN 912`, `LH`. */
function isQualifier(piece: string): boolean {
  const word = piece.toLowerCase();
  return (
    PLACES.has(word) || UNITS_AND_STANDARDS.has(word) || (!isEastern(piece) && (/\d/.test(piece) || piece.length === 1))
  );
}
