import { readFormula } from './formula.ts';
import { MOST_WORDS, SUBSTANCE_WORDS } from './substance-words.ts';
import type { SubstanceWord } from './substance-words.ts';

/** A word or run of words of a substance's name; `known`: it stands in the dictionary. `says` null: nobody knows it. */
export type NamePart = { readonly says: SubstanceWord | null; readonly known: boolean };

const CJK = /[\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF]/;
/** Short words of sentences, symbols where they stand alone. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['in', 'as', 'he', 'be', 'i', 'y', 'o', 'a', 'an', 'to', 'is', 'on']);

/** The parts of a name in order: words in Latin letters one by one or in known runs, Chinese and Japanese signs by the longest known words. */
export function splitWords(text: string): readonly NamePart[] {
  const runs =
    text.match(/[\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF]+|[^\u3005-\u3007\u3040-\u30FF\u3400-\u9FFF]+/g) ?? [];
  return runs.flatMap((run) => (CJK.test(run) ? splitSigns(run) : splitLatin(run)));
}

/** Whether a text says nothing of a thing's contents: `wt%`, `metal`, `99.9`. */
export function isFillerOnly(text: string): boolean {
  return splitWords(text).every(({ says, known }) => known && says?.kind === 'filler');
}

function splitSigns(run: string): NamePart[] {
  const parts: NamePart[] = [];
  for (let at = 0; at < run.length;) {
    let length = Math.min(12, run.length - at);
    while (length > 1 && !SUBSTANCE_WORDS.has(run.slice(at, at + length))) length -= 1;
    const says = SUBSTANCE_WORDS.get(run.slice(at, at + length)) ?? null;
    parts.push({ says, known: says !== null });
    at += length;
  }
  return parts;
}

function splitLatin(run: string): NamePart[] {
  const words = run.split(/[\s\-_()[\]{}%:;,/+&|“”"'’.]+/).filter((word) => word !== '');
  const folded = words.map(foldWord);
  const parts: NamePart[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(MOST_WORDS, words.length - at);
    while (length > 1 && !SUBSTANCE_WORDS.has(folded.slice(at, at + length).join(' '))) length -= 1;
    if (length > 1)
      parts.push({ says: SUBSTANCE_WORDS.get(folded.slice(at, at + length).join(' ')) ?? null, known: true });
    else parts.push(...readWord(words[at] ?? '', folded[at] ?? ''));
    at += length;
  }
  return parts;
}

function readWord(word: string, folded: string): NamePart[] {
  if (/^\d+$/.test(word)) return [{ says: { kind: 'filler' }, known: true }];
  const exact = /^[A-Z][a-z]?$/.test(word) ? readFormula(word) : null;
  if (exact !== null) return [{ says: asWord(exact.elements), known: false }];
  const says = SUBSTANCE_WORDS.get(folded);
  if (says !== undefined) return [{ says, known: true }];
  const pieces = cutCompound(folded);
  if (pieces !== null) return pieces.map((piece) => ({ says: piece, known: true }));
  const formula = SMALL_WORDS.has(word.toLowerCase()) ? null : readFormula(word);
  if (formula === null) return [{ says: null, known: false }];
  return formula.exact
    ? [{ says: asWord(formula.elements), known: false }]
    : [{ says: { kind: 'open', elements: formula.elements }, known: false }];
}

function asWord(elements: readonly string[]): SubstanceWord {
  const [symbol] = elements;
  return elements.length === 1 && symbol !== undefined ? { kind: 'element', symbol } : { kind: 'material', elements };
}

/** Longer words are no names; to cut them would take long. */
const LONGEST_WORD = 40;

/** Korean is written in syllables, of which one can be a word. */
const SYLLABLES = /^\p{Script=Hangul}+$/u;

/** A word put together of known ones throughout: `terbiumoxid`, `dysprosiummetall`, `산화디스프로슘`; null otherwise. */
function cutCompound(word: string): SubstanceWord[] | null {
  const [shortest, least] = SYLLABLES.test(word) ? [2, 1] : [7, 3];
  if (word.length < shortest || word.length > LONGEST_WORD) return null;
  for (let length = word.length - least; length >= least; length--) {
    const first = SUBSTANCE_WORDS.get(word.slice(0, length));
    if (first === undefined) continue;
    const rest = word.slice(length).replace(/^[so](?=\p{L}{4})/u, '');
    // A word that is cut twice alike at each of its pieces would take as long as 2 to their number.
    for (const tail of new Set([word.slice(length), rest])) {
      const last = SUBSTANCE_WORDS.get(tail);
      const more = last === undefined ? cutCompound(tail) : [last];
      if (more !== null) return [first, ...more];
    }
  }
  return null;
}

/** A word in small letters without accents, also those written in German as two letters. */
function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}
