import type { Part } from '../../domain/dataset.ts';

/** A word of letters that is no code: `Magnet`, `kabel`, `磁石`. */
const WORD =
  /\p{Lu}?\p{Ll}{3,}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2,}|[\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]{3,}/u;
/** Four capitals or more before another word: where the fourth from the end stands says it, and one capital is not gone over once for each other. */
const CAPITALS = /\p{Lu}{4}\s+\S/u;

/**
 * What the files say of a part in words: its description, or its number where it has none and is known by a name (`Magnet NdFeB N42SH 40x12`), as in books that
 * number nothing. A code such as `MAG-4410` says nothing, nor does the number of a part whose form the files state.
 */
export function readWordsOf({
  partNumber,
  description,
  form,
}: Pick<Part, 'partNumber' | 'description' | 'form'>): string {
  if (description !== '' || form !== null) return description;
  return WORD.test(partNumber) || CAPITALS.test(partNumber) ? partNumber : '';
}
