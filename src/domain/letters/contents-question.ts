import { nameElement } from './element-words.ts';
import type { LetterLanguage } from './letter-language.ts';

/**
 * Elements beside rare earths with metals, alloys and compounds named by rules. The question about contents of an unknown thing names all of
 * them: its "none" rules out every entry, so it must have asked for every one.
 */
export const ASKED_METALS = ['Ga', 'Ge', 'Sb', 'Bi', 'In', 'Mo', 'Te', 'W'] as const;

/** The names of these elements in a language, without symbols. */
export function nameAskedMetals(language: LetterLanguage): string[] {
  return ASKED_METALS.map((symbol) => nameElement(symbol, language).replace(/\s*[(（][A-Z][a-z]?[)）]$/, ''));
}
