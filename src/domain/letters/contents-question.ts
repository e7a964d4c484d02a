import { nameElement } from './element-words.ts';
import type { LetterLanguage } from './letter-language.ts';

/**
 * Elements beside rare earths of which rules name metals, alloys and compounds. The question what is in a thing of which nobody knows what it is names
 * all of them: its "none" rules out every entry, so that it must have asked for every one.
 */
export const ASKED_METALS = ['Ga', 'Ge', 'Sb', 'Bi', 'In', 'Mo', 'Te', 'W'] as const;

/** The names of these elements in a language, without symbols. */
export function nameAskedMetals(language: LetterLanguage): string[] {
  return ASKED_METALS.map((symbol) => nameElement(symbol, language).replace(/\s*[(（][A-Z][a-z]?[)）]$/, ''));
}
