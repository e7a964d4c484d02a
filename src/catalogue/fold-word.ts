/** A word without case, accents and punctuation: `Loose Magnet`, `loose-magnet` and `loose_magnet` are one. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
