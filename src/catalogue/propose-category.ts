import type { Category } from './schema.ts';

/** A category that a description suggests, with the words of the description that it rests on. Inferred until a person confirms it. */
export type CategoryProposal = { readonly categoryId: string; readonly words: string };

/** What follows one of these belongs to another thing: a bracket for a motor is a bracket. */
const TURNS: ReadonlySet<string> = new Set(
  'for with without of in on to from für mit ohne aus von zu zum zur an pour avec sans de du des à'.split(' '),
);
/** Words after the noun that say where or which one, never what. */
const PLACES: ReadonlySet<string> = new Set(
  'left right front rear upper lower inner outer lh rh links rechts vorn vorne hinten oben unten innen außen'.split(
    ' ',
  ),
);
/** Longest chance ending in a compound: shorter words end others by accident (`ic` in `plastic`). */
const SHORTEST_ENDING = 6;

/**
 * A function that reads a description and gives the category whose name or synonym names the thing in it, or null. The thing stands
 * at the end of the first phrase (before a comma, bracket or preposition), apart from type numbers and sides; the longest match
 * counts, so that `magnet wire` is wire. German compounds are read by their end (`Dauermagnet`). A word in the middle only qualifies
 * and proposes nothing: a wrong proposal costs more than none.
 */
export function createCategoryProposer(
  categories: readonly Category[],
): (description: string) => CategoryProposal | null {
  const byWords = new Map<string, string>();
  for (const { id, name, synonyms } of categories) {
    for (const words of [name, ...synonyms]) {
      const key = toWords(words).join(' ');
      if (key !== '' && !byWords.has(key)) byWords.set(key, id);
    }
  }
  const longest = Math.max(1, ...[...byWords.keys()].map((key) => key.split(' ').length));
  return (description) => {
    // A type number may belong to the name (`nmc 811`), so that the phrase is asked with it first.
    for (const words of getThings(description)) {
      for (let count = Math.min(longest, words.length); count >= 1; count--) {
        const found = words.slice(-count).join(' ');
        const categoryId = byWords.get(found);
        if (categoryId !== undefined) return { categoryId, words: found };
      }
      const last = words.at(-1) ?? '';
      for (let start = 1; start <= last.length - SHORTEST_ENDING; start++) {
        const categoryId = byWords.get(last.slice(start));
        if (categoryId !== undefined) return { categoryId, words: last };
      }
    }
    return null;
  };
}

/** The words of the first phrase up to a preposition: as they stand, then without type numbers (`N42SH`, `12-pin`) and sides at the end. */
function getThings(description: string): string[][] {
  const [phrase = ''] = description.split(/[,;:()|]|\s[-–—]\s/);
  const pieces = phrase.split(/\s+/).filter((piece) => piece !== '');
  const turn = pieces.findIndex((piece, index) => index > 0 && TURNS.has(piece.toLowerCase()));
  const head = turn < 0 ? pieces : pieces.slice(0, turn);
  const bare = [...head];
  while (bare.length > 1 && isQualifier(bare.at(-1)?.toLowerCase() ?? '')) bare.pop();
  return [head, bare].map((kept) => toWords(kept.join(' ')));
}

function isQualifier(word: string): boolean {
  return PLACES.has(word) || /\d/.test(word) || word.length === 1;
}

function toWords(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
