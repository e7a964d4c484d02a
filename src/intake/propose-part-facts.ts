import type { PartProperty } from '../domain/dataset.ts';
import { foldWord } from './closed-words.ts';
import { findHsMeaning, listPartWords } from './dictionary/part-words.ts';
import type { WordMeaning } from './dictionary/part-words.ts';
import { findMaterial } from './find-material.ts';
import type { MaterialProperty } from './find-material.ts';
import type { PartDraft } from './read-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

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

const CHEMISTRIES: ReadonlySet<string> = new Set(['nmc', 'ncm', 'nca', 'lfp', 'lmfp', 'ndfeb', 'smco']);

type Found = { readonly words: string; readonly meaning: WordMeaning };

/** A fact about a part that its words suggest and nobody stated. It enters no dataset before a person confirms it. */
export type PartProposal = {
  readonly partNumber: string;
  /** A field of the part, or a property of the catalogue. */
  readonly field: 'kind' | 'category' | 'form' | MaterialProperty;
  readonly value: string;
  /** One sentence for the person who confirms it: the words that it rests on. */
  readonly reason: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
};

/**
 * Categories, forms, kinds and materials that the descriptions and HS codes of parts suggest, each with the words that it rests on. What a file
 * states is never proposed against. A description speaks by the word that names the thing: the last one before a comma or a preposition,
 * or the first where the rest only qualifies it (`CAP CER 100NF`, `aimant permanent`).
 */
export function proposePartFacts(
  parts: readonly PartDraft[],
  properties: readonly Pick<PartProperty, 'partNumber' | 'property'>[],
  { findCategory }: Pick<Vocabulary, 'findCategory'>,
): readonly PartProposal[] {
  const proposals: PartProposal[] = [];
  const stated = new Set(properties.map(({ partNumber, property }) => JSON.stringify([partNumber, property])));
  for (const part of parts) {
    const { partNumber, description, rows } = part;
    const hs = part.hsCode ?? '';
    const [place] = rows;
    if ((description === '' && hs === '') || place === undefined) continue;
    const found = findThing(description, findCategory);
    const hinted = findHsMeaning(hs);
    const propose = (field: PartProposal['field'], value: string | null | undefined, reason: string): void => {
      if (value !== null && value !== undefined) proposals.push({ partNumber, field, value, reason, ...place });
    };
    const said = found === null ? '' : `The description says “${found.words}”.`;
    const coded = hinted === null ? '' : `HS ${hs} covers ${hinted.what}.`;
    const chosen = choose(found?.meaning ?? null, hinted, said, coded);
    if (part.category === null) propose('category', chosen.category?.[0], chosen.category?.[1] ?? '');
    if (part.form === null) propose('form', chosen.form?.[0], chosen.form?.[1] ?? '');
    if (part.kind === null) propose('kind', found?.meaning.kind, said);
    const category = part.category ?? chosen.category?.[0] ?? null;
    const material = category === null ? null : findMaterial(category, description);
    if (material !== null && !stated.has(JSON.stringify([partNumber, material.property])))
      propose(material.property, material.value, material.reason);
  }
  return proposals;
}

type Chosen = readonly [value: string, reason: string] | null;

/** Words go before codes; where both speak and contradict each other on the form, no form is proposed. */
function choose(
  words: WordMeaning | null,
  code: WordMeaning | null,
  said: string,
  coded: string,
): { readonly category: Chosen; readonly form: Chosen } {
  const category: Chosen = words?.category
    ? [words.category, said]
    : words === null && code?.category
      ? [code.category, coded]
      : null;
  const clash =
    words !== null && code !== null && words.form !== null && code.form !== null && words.form !== code.form;
  if (clash) return { category, form: null };
  if (words?.form) return { category, form: [words.form, said] };
  return { category, form: words === null && code?.form ? [code.form, coded] : null };
}

/** The thing that a description names, null where no word of the trade names it. */
export function findThing(description: string, findCategory: Vocabulary['findCategory']): Found | null {
  const segment = description.split(/[,;:()（）/|，；、\n]/).find((part) => /\p{L}/u.test(part)) ?? '';
  const [head = ''] = ` ${segment} `.split(TURN);
  const tokens = foldWord(head)
    .split(' ')
    .filter((token) => /\p{L}/u.test(token) && (isEastern(token) || !/\d/.test(token)));
  // A chemistry behind the thing says what is in it: `Battery cell LFP` is a cell and no cathode powder.
  const bare = tokens.length > 1 && CHEMISTRIES.has(tokens.at(-1) ?? '') ? tokens.slice(0, -1) : tokens;
  return findNamed(bare, head, findCategory) ?? (bare === tokens ? null : findNamed(tokens, head, findCategory));
}

function findNamed(tokens: readonly string[], head: string, findCategory: Vocabulary['findCategory']): Found | null {
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
    // Before other nouns a word only qualifies (`motor bracket`); so it names the thing in French, in Chinese lists by kind and in capitals.
    if (meaning !== undefined && (count === tokens.length || isHeadFirst(phrase, head)))
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

function isEastern(word: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);
}
